"""FTO106 — a photo so long and narrow that little of it is seen on a phone."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import photo_hit, pixels, sound
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    limit = profile.ratio("foto-rasio-terbesar")
    for number, photo, facts in sound(article):
        ratio = facts.long_side / facts.short_side
        if ratio > limit:
            yield photo_hit(
                number, photo, size=pixels(facts), ratio=_decimal(ratio), limit=_decimal(limit)
            )


def _decimal(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")


RULE = Rule(
    code="FTO106",
    name="photo-too-elongated",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Foto {number} ({file}) {size}: sisi panjangnya {ratio} kali sisi pendeknya; batasnya"
        " {limit} kali. Potong sampai tinggal bagian yang penting."
    ),
)
