"""FTO201 — a photo blurred by a shaking hand or a wrong focus."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photolooks import photographed, too_blurred
from newsroom.rules.photowords import photo_hit
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    for number, photo, facts in photographed(article):
        fact = too_blurred(facts.looks, profile)
        if fact:
            yield photo_hit(number, photo, fact=fact)


RULE = Rule(
    code="FTO201",
    name="photo-blurred",
    default=Severity.WARNING,
    ceiling=Severity.WARNING,
    check=check,
    message=(
        "Foto {number} ({file}) buram: {fact}. Pilih foto lain. Bila foto ini dari"
        " WhatsApp, minta pengirim mengirim ulang aslinya sebagai dokumen atau HD."
    ),
)
