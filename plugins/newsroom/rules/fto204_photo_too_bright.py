"""FTO204 — a photo so bright that much of it has faded to white."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photolooks import photographed, too_bright, too_dark
from newsroom.rules.photowords import photo_hit
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    for number, photo, facts in photographed(article):
        fact = too_bright(facts.looks, profile)
        if fact and not too_dark(facts.looks, profile):
            yield photo_hit(number, photo, fact=fact)


RULE = Rule(
    code="FTO204",
    name="photo-too-bright",
    default=Severity.WARNING,
    ceiling=Severity.WARNING,
    check=check,
    message=(
        "Foto {number} ({file}) terlalu terang: {fact}. Gelapkan dengan aplikasi foto di ponsel,"
        " atau pilih foto lain; bagian yang sudah putih polos tidak dapat dipulihkan."
    ),
)
