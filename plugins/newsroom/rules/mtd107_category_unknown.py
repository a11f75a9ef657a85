"""MTD107 — a category that the standard does not have."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.nearest import suggestion
from newsroom.rules.engine import Hit, Rule
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    category = article.category
    slugs = [kind.slug for kind in profile.categories]
    if category and category.text not in slugs:
        yield Hit(
            category.line,
            category.column,
            category=category.text,
            suggestion=suggestion(category.text, slugs),
            choices=", ".join(slugs),
        )


RULE = Rule(
    code="MTD107",
    name="category-unknown",
    default=Severity.ERROR,
    check=check,
    message="Kategori “{category}” tidak dikenal.{suggestion} Pilih salah satu: {choices}.",
)
