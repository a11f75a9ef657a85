"""KEP001 — a photo without a caption."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import shown


def check(article: Article) -> Iterator[Hit]:
    for number, photo in enumerate(article.photos, start=1):
        if photo.file and not photo.caption:
            place = photo.caption
            yield Hit(place.line, place.column, number=number, file=shown(photo.file.text))


RULE = Rule(
    code="KEP001",
    name="caption-missing",
    default=Severity.ERROR,
    check=check,
    message=(
        "Keterangan foto {number} ({file}) kosong. Tulis siapa, sedang apa, di mana, dan kapan."
    ),
)
