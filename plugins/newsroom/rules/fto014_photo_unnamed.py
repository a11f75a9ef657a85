"""FTO014 — an entry of the photo list without a file name."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.reported import is_reported


def check(article: Article) -> Iterator[Hit]:
    for number, photo in enumerate(article.photos, start=1):
        if not photo.file and not is_reported(article.source, f"foto {number}"):
            yield Hit(photo.file.line, photo.file.column, number=number)


RULE = Rule(
    code="FTO014",
    name="photo-unnamed",
    default=Severity.ERROR,
    check=check,
    message=(
        "Foto {number} belum menyebut berkasnya. Taruh fotonya di folder tulisan ini, lalu"
        " tulis nama berkasnya."
    ),
)
