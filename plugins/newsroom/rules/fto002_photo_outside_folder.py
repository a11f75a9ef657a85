"""FTO002 — a photo named by a path that leaves the item's own folder."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.photos.sources import is_beside
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import photo_hit


def check(article: Article) -> Iterator[Hit]:
    for number, photo in enumerate(article.photos, start=1):
        is_outside = photo.facts is not None and photo.facts.fault == "outside"
        if photo.file and (is_outside or not is_beside(photo.file.text)):
            yield photo_hit(number, photo)


RULE = Rule(
    code="FTO002",
    name="photo-outside-folder",
    default=Severity.ERROR,
    check=check,
    message=(
        "Foto {number} ({file}) tidak berada di folder tulisannya. Salin fotonya ke folder"
        " itu, lalu tulis nama berkasnya saja, tanpa folder."
    ),
)
