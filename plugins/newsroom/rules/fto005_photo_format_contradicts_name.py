"""FTO005 — a photo whose content is of another format than its name says."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from posixpath import splitext

from newsroom.model import Article, Severity
from newsroom.photos.formats import PHOTO_SUFFIXES
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import photo_hit, sound


def check(article: Article) -> Iterator[Hit]:
    for number, photo, facts in sound(article):
        right = PHOTO_SUFFIXES[facts.format]
        # The quick answer is right where there is one; it takes some names to have no suffix.
        if splitext(photo.file.text)[1].lower() in right:
            continue
        if PurePosixPath(photo.file.text).suffix.lower() not in right:
            yield photo_hit(number, photo, format=facts.format, suffix=right[0])


RULE = Rule(
    code="FTO005",
    name="photo-format-contradicts-name",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Foto {number} ({file}) sebenarnya berformat {format}. Ganti akhiran namanya menjadi"
        " {suffix}, di folder dan di tulisan ini."
    ),
)
