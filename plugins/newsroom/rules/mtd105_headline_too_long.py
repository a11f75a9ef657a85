"""MTD105 — a headline longer than readers and search results can show."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    length, limit = len(article.title.text), profile.title_max_characters
    if length > limit:
        yield Hit(article.title.line, article.title.column, length=length, limit=limit)


RULE = Rule(
    code="MTD105",
    name="headline-too-long",
    default=Severity.WARNING,
    check=check,
    message="Judul {length} karakter; batasnya {limit}. Pendekkan tanpa membuang pelakunya.",
)
