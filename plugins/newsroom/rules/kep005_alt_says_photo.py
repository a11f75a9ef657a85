"""KEP005 — an alternative text that begins by saying it is a photo."""

import re
from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.phototexts import is_alt_given
from newsroom.rules.photowords import shown

OPENING = re.compile(r"\s*(foto|gambar)\b", re.IGNORECASE)


def check(article: Article) -> Iterator[Hit]:
    for number, photo in enumerate(article.photos, start=1):
        found = OPENING.match(photo.alt.text)
        # "foto-1.jpg" is no text at all, which KEP003 tells.
        if found and is_alt_given(photo):
            yield Hit(
                photo.alt.line,
                photo.alt.column,
                number=number,
                file=shown(photo.file.text),
                word=found[1],
            )


RULE = Rule(
    code="KEP005",
    name="alt-says-photo",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Teks alternatif (alt) foto {number} ({file}) dibuka dengan kata “{word}”. Langsung"
        " sebut apa yang terlihat; pembaca layar sudah mengatakan bahwa ini gambar."
    ),
)
