"""STR023 — a logo with more bytes or pixels than can be worked on."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Satker, Severity
from newsroom.photos.sources import MEGABYTE
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.logos import logo_hit, sound_logo
from newsroom.rules.photowords import decimal, megabytes, pixels
from newsroom.standard.profile import Profile


def check(newsroom: Newsroom, satker: Satker, profile: Profile) -> Iterator[Hit]:
    most = profile.ratio("logo-megabita-terbesar")
    facts = newsroom.logo
    if facts is not None and facts.fault == "too-many-pixels":
        limit = profile.ratio("foto-megapiksel-terbanyak")
        size = pixels(facts) if facts.width else "terlalu banyak pikselnya"
        yield logo_hit(newsroom, satker, size=size, limit=f"{decimal(limit)} megapiksel")
    elif facts is not None and (
        facts.fault == "too-many-bytes"
        or any(facts.size > most * MEGABYTE for facts in sound_logo(newsroom))
    ):
        size = f"{megabytes(facts.size)} MB"
        yield logo_hit(newsroom, satker, size=size, limit=f"{decimal(most)} MB")


RULE = Rule(
    code="STR023",
    name="logo-too-large",
    default=Severity.ERROR,
    check=check,
    message=(
        "Logo {file} {size}; batasnya {limit}. Kecilkan ukurannya, misalnya menjadi 512 piksel,"
        " lalu simpan ulang sebagai PNG."
    ),
)
