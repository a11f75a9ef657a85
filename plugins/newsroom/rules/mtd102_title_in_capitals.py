"""MTD102 — a headline typed in capitals."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule

MIN_WORDS = 3
MIN_SHARE = 0.8


def check(article: Article) -> Iterator[Hit]:
    letters = [letter for letter in article.title.text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    is_sentence = len(article.title.text.split()) >= MIN_WORDS
    if is_sentence and letters and capitals >= MIN_SHARE * len(letters):
        yield Hit(article.title.line, article.title.column)


RULE = Rule(
    code="MTD102",
    name="title-in-capitals",
    default=Severity.WARNING,
    check=check,
    message=(
        "Judul ditulis dengan huruf kapital semua. Pakai huruf kapital pada awal setiap kata saja."
    ),
)
