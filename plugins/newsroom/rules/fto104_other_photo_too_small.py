"""FTO104 — a photo beside the lead that is too small to be shown."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photosizes import is_smaller, others, size_hit
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    long = profile.limit("foto-lain-galat-panjang")
    short = profile.limit("foto-lain-galat-pendek")
    for number, photo, facts in others(article):
        if is_smaller(facts, long, short):
            yield size_hit(number, photo, facts, f"{long} × {short}")


RULE = Rule(
    code="FTO104",
    name="other-photo-too-small",
    default=Severity.ERROR,
    check=check,
    message=(
        "Foto {number} ({file}) {size}; foto pendamping paling kecil {least}. Minta pengirim"
        " mengirim ulang aslinya lewat WhatsApp sebagai dokumen atau HD."
    ),
)
