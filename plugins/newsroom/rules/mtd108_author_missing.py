"""MTD108 — an item that nobody signed."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.reported import is_reported


def check(article: Article) -> Iterator[Hit]:
    if not article.author and not is_reported(article.source, "penulis"):
        yield Hit(article.author.line)


RULE = Rule(
    code="MTD108",
    name="author-missing",
    default=Severity.ERROR,
    check=check,
    message="Penulis belum diisi. Tulis kode penulis dari daftar/penulis.yaml.",
)
