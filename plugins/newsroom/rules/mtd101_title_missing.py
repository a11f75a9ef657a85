"""MTD101 — an item without a headline."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.reported import is_reported


def check(article: Article) -> Iterator[Hit]:
    if not article.title and not is_reported(article.source, "judul"):
        yield Hit(article.title.line)


RULE = Rule(
    code="MTD101",
    name="title-missing",
    default=Severity.ERROR,
    check=check,
    message="Judul belum diisi. Tulis judul yang menyebut siapa melakukan apa.",
)
