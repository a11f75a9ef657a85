"""FTO202 — a photo not as sharp as it should be, though not blurred."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photolooks import photographed, too_soft
from newsroom.rules.photowords import photo_hit
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    for number, photo, facts in photographed(article):
        fact = too_soft(facts.looks, profile)
        if fact:
            yield photo_hit(number, photo, fact=fact)


RULE = Rule(
    code="FTO202",
    name="photo-soft",
    default=Severity.ADVICE,
    ceiling=Severity.WARNING,
    check=check,
    message=(
        "Foto {number} ({file}) kurang tajam: {fact}. Bila ada, pilih foto yang lebih tajam."
        " Bila foto ini dari WhatsApp, minta pengirim mengirim ulang aslinya sebagai dokumen atau"
        " HD."
    ),
)
