"""STR022 — a logo with fewer pixels than sharp screens and search engines ask for."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Satker, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.logos import logo_hit, sound_logo
from newsroom.rules.photowords import pixels
from newsroom.standard.profile import Profile


def check(newsroom: Newsroom, satker: Satker, profile: Profile) -> Iterator[Hit]:
    least = profile.limit("logo-sisi-terpendek")
    for facts in sound_logo(newsroom):
        if facts.short_side < least:
            yield logo_hit(newsroom, satker, size=pixels(facts), least=least)


RULE = Rule(
    code="STR022",
    name="logo-too-small",
    default=Severity.WARNING,
    check=check,
    message=(
        "Logo {file} {size}; sisi pendeknya sebaiknya paling sedikit {least} piksel agar tajam"
        " dan dipakai mesin pencari. Pakai berkas aslinya yang lebih besar."
    ),
)
