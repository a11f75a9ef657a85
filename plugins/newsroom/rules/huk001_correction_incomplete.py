"""HUK001 — a correction that does not say when, of what kind, or what it corrects."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule


def check(article: Article) -> Iterator[Hit]:
    reported = {str(dict(fault.values).get("field", "")) for fault in article.source.faults}
    for number, note in enumerate(article.corrections, 1):
        given = (("tanggal", note.stamp is not None), ("jenis", bool(note.kind)))
        for field, is_given in (*given, ("isi", bool(note.text))):
            if not is_given and not reported & {f"ralat {number}", f"ralat {number}, {field}"}:
                yield Hit(note.span.line, note.span.column, number=number, field=field)


RULE = Rule(
    code="HUK001",
    name="correction-incomplete",
    default=Severity.ERROR,
    check=check,
    message=(
        "Catatan ralat {number} belum memuat “{field}”. Lengkapi tanggal, jenis, dan isinya; "
        "catatan yang tidak lengkap tidak dapat tayang."
    ),
)
