"""STR022 — a logo with fewer pixels than sharp screens and search engines ask for.

A long or tall one has enough in its file and too few where it is published.
"""

from collections.abc import Iterator

from newsroom.model import Newsroom, Satker, Severity
from newsroom.photos.logo import WHOLE, published_size
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.logos import logo_hit, sound_logo
from newsroom.rules.photowords import pixels
from newsroom.standard.profile import Profile

SMALL = "sisi pendeknya sebaiknya"
LARGER = "Pakai berkas aslinya yang lebih besar."
COMPACT = "Pakai bentuk yang ringkas, misalnya lambangnya saja; nama kantor tertulis di sampingnya."


def check(newsroom: Newsroom, satker: Satker, profile: Profile) -> Iterator[Hit]:
    least = profile.limit("logo-sisi-terpendek")
    for facts in sound_logo(newsroom):
        fact, remedy = SMALL, LARGER
        if facts.short_side >= least:
            published = min(published_size(facts.width, facts.height, WHOLE))
            # An office that asks for more than any form has asks it of the file alone.
            if published >= least or least > min(WHOLE):
                continue
            fact = f"karena memanjang, di situs sisi pendeknya tinggal {published}, sebaiknya"
            remedy = COMPACT
        size = pixels(facts)
        yield logo_hit(newsroom, satker, size=size, fact=fact, least=least, remedy=remedy)


RULE = Rule(
    code="STR022",
    name="logo-too-small",
    default=Severity.WARNING,
    check=check,
    message=(
        "Logo {file} {size}; {fact} paling sedikit {least} piksel agar tajam dan dipakai mesin"
        " pencari. {remedy}"
    ),
)
