"""KEP007 — an alternative text that is the caption once more."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.phototexts import letters
from newsroom.rules.photowords import shown


def check(article: Article) -> Iterator[Hit]:
    for number, photo in enumerate(article.photos, start=1):
        said = letters(photo.alt.text)
        if said and said == letters(photo.caption.text):
            place = photo.alt
            yield Hit(place.line, place.column, number=number, file=shown(photo.file.text))


RULE = Rule(
    code="KEP007",
    name="alt-repeats-caption",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Teks alternatif (alt) foto {number} ({file}) sama dengan keterangannya, sehingga"
        " terdengar dua kali. Uraikan apa yang terlihat."
    ),
)
