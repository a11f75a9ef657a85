"""FTO203 — a photo so dark that people in it can hardly be seen."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photolooks import photographed, too_dark
from newsroom.rules.photowords import photo_hit
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    for number, photo, facts in photographed(article):
        fact = too_dark(facts.looks, profile)
        if fact:
            yield photo_hit(number, photo, fact=fact)


RULE = Rule(
    code="FTO203",
    name="photo-too-dark",
    default=Severity.WARNING,
    ceiling=Severity.WARNING,
    check=check,
    message=(
        "Foto {number} ({file}) terlalu gelap: {fact}. Terangkan dengan aplikasi foto di ponsel,"
        " atau pilih foto lain."
    ),
)
