"""FTO008 — an item of a category that needs a photo and has none."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.reported import is_reported
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    kind = profile.category(article.category.text)
    if kind is None or not kind.needs_photo or article.photos:
        return
    if not is_reported(article.source, "foto"):
        yield Hit(article.category.line, article.category.column, category=kind.name.lower())


RULE = Rule(
    code="FTO008",
    name="news-without-photo",
    default=Severity.ERROR,
    check=check,
    message=(
        "Tulisan berkategori {category} ini belum berfoto; paling sedikit satu. Taruh fotonya"
        " di folder tulisan ini dan cantumkan di bagian foto."
    ),
)
