"""FTO002 — a photo named by a path that leaves the item's own folder."""

from collections.abc import Iterator

from newsroom.model import Article, Newsroom, Severity
from newsroom.photos.sources import is_beside
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import is_misnamed, photo_hit
from newsroom.standard.profile import Profile


def check(article: Article, newsroom: Newsroom, profile: Profile) -> Iterator[Hit]:
    for number, photo in enumerate(article.photos, start=1):
        is_outside = photo.facts is not None and photo.facts.fault == "outside"
        name = photo.file.text
        is_elsewhere = not is_beside(name) and not is_misnamed(name, article, newsroom, profile)
        if photo.file and (is_outside or is_elsewhere):
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
