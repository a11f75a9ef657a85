"""MTD104 — a headline longer than is comfortable, but still within the limit."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    length, limit = len(article.title.text), profile.limit("judul-saran")
    if limit < length <= profile.title_max_characters:
        yield Hit(article.title.line, article.title.column, length=length, limit=limit)


RULE = Rule(
    code="MTD104",
    name="headline-long",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Judul {length} karakter; sebaiknya paling banyak {limit}. Pendekkan tanpa membuang "
        "pelakunya."
    ),
)
