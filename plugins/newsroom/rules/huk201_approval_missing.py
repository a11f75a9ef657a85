"""HUK201 — an item that nobody approved, in an office where somebody must."""

from collections.abc import Iterator

from newsroom.model import Article, Satker, Severity
from newsroom.rules.engine import Hit, Rule


def check(article: Article, satker: Satker) -> Iterator[Hit]:
    if not satker.needs_approval or article.withdrawal is not None:
        return
    approval = article.approval
    if approval is None or not (approval.approver and approval.stamp and approval.digest):
        yield Hit(article.title.line if approval is None else approval.span.line)


RULE = Rule(
    code="HUK201",
    name="approval-missing",
    default=Severity.ERROR,
    check=check,
    message=(
        "Tulisan ini belum disetujui, padahal satuan kerja Anda mewajibkannya. Minta penyetuju "
        "menjalankan tugas setujui untuk tulisan ini."
    ),
)
