"""TGL001 — an item without a date."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.reported import is_reported


def check(article: Article) -> Iterator[Hit]:
    if article.date is None and not is_reported(article.source, "tanggal"):
        yield Hit(article.date_span.line)


RULE = Rule(
    code="TGL001",
    name="date-missing",
    default=Severity.ERROR,
    check=check,
    message="Tanggal belum diisi. Tulis tahun-bulan-hari dan jamnya, misalnya 2025-07-17 16:30.",
)
