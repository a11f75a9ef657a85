"""HUK202 — an item that is no longer the one that was approved."""

from collections.abc import Iterator

from newsroom.model import Article, Satker, Severity
from newsroom.reading.daymentions import spell
from newsroom.rules.engine import Hit, Rule


def check(article: Article, satker: Satker) -> Iterator[Hit]:
    approval = article.approval
    if not satker.needs_approval or article.withdrawal is not None or approval is None:
        return
    if approval.stamp and approval.digest and approval.digest.text != article.approvable_digest:
        yield Hit(
            approval.span.line, by=approval.approver.text or "?", day=spell(approval.stamp.day)
        )


RULE = Rule(
    code="HUK202",
    name="approval-outdated",
    default=Severity.ERROR,
    check=check,
    message=(
        "Tulisan ini berubah sesudah disetujui {by} pada {day}: naskah, foto, atau lampirannya. "
        "Minta penyetuju membaca dan menyetujuinya lagi."
    ),
)
