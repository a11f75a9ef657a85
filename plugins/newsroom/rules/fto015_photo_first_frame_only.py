"""FTO015 — a file of several pictures, of which readers see the first alone."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import photo_hit, sound


def check(article: Article) -> Iterator[Hit]:
    for number, photo, facts in sound(article):
        if facts.frames > 1:
            yield photo_hit(number, photo, frames=facts.frames)


RULE = Rule(
    code="FTO015",
    name="photo-first-frame-only",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Foto {number} ({file}) berisi {frames} gambar; yang dimuat hanya gambar pertama. Bila"
        " yang dimaksud gambar lain, simpan gambar itu sebagai JPEG."
    ),
)
