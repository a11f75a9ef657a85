"""FTO105 — a photo beside the lead that is shown smaller than the column."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photosizes import is_smaller, others, size_hit
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    least = profile.limit("foto-lain-saran-panjang")
    refused = (
        profile.limit("foto-lain-galat-panjang"),
        profile.limit("foto-lain-galat-pendek"),
    )
    for number, photo, facts in others(article):
        if facts.long_side < least and not is_smaller(facts, *refused):
            yield size_hit(number, photo, facts, str(least))


RULE = Rule(
    code="FTO105",
    name="other-photo-small",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Foto {number} ({file}) {size}; sisi panjangnya sebaiknya {least} piksel ke atas."
        " Pakai berkas asli dari kamera atau ponsel bila ada."
    ),
)
