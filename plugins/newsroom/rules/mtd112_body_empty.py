"""MTD112 — an item without a text."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule


def check(article: Article) -> Iterator[Hit]:
    if not article.body.plain.strip() and article.withdrawal is None:
        yield Hit(1)


RULE = Rule(
    code="MTD112",
    name="body-empty",
    default=Severity.ERROR,
    check=check,
    message="Isi tulisan masih kosong. Tulis beritanya di bawah garis --- penutup.",
)
