"""MTD106 — an item that says no kind."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.reported import is_reported
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    if not article.category and not is_reported(article.source, "kategori"):
        choices = ", ".join(kind.slug for kind in profile.categories)
        yield Hit(article.category.line, choices=choices)


RULE = Rule(
    code="MTD106",
    name="category-missing",
    default=Severity.ERROR,
    check=check,
    message="Kategori belum diisi. Pilih salah satu: {choices}.",
)
