"""FTO013 — a photo placed in a page, which cannot hold any yet."""

from collections.abc import Iterator

from newsroom.model import Page, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import shown


def check(page: Page) -> Iterator[Hit]:
    for place in page.body.photos:
        yield Hit(place.line, file=shown(place.file))


RULE = Rule(
    code="FTO013",
    name="page-with-photo",
    default=Severity.ERROR,
    check=check,
    message=(
        "Foto {file} dipasang di halaman, padahal halaman belum dapat memuat foto. Hapus"
        " barisnya, atau muat fotonya dalam sebuah tulisan."
    ),
)
