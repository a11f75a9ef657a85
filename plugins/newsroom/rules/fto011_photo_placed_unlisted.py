"""FTO011 — a photo placed in the body that the front matter does not list."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import shown


def check(article: Article) -> Iterator[Hit]:
    listed = {photo.file.text for photo in article.photos}
    for place in article.body.photos:
        if place.file not in listed:
            yield Hit(place.line, file=shown(place.file))


RULE = Rule(
    code="FTO011",
    name="photo-placed-unlisted",
    default=Severity.ERROR,
    check=check,
    message=(
        "Foto {file} dipasang di naskah, tetapi tidak ada di bagian foto. Cantumkan di sana"
        " bersama keterangan dan alt-nya."
    ),
)
