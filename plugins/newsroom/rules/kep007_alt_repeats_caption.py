"""KEP007 — an alternative text that is the caption once more."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.phototexts import letters, may_be_alike
from newsroom.rules.photowords import shown


def check(article: Article) -> Iterator[Hit]:
    for number, photo in enumerate(article.photos, start=1):
        alt, caption = photo.alt.text, photo.caption.text
        if may_be_alike(alt, caption) and letters(alt) == letters(caption) != "":
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
