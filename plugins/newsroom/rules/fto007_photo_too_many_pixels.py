"""FTO007 — a photo that claims more pixels than may be decoded."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import decimal, inspected, photo_hit, pixels
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    limit = profile.ratio("foto-megapiksel-terbanyak")
    for number, photo, facts in inspected(article):
        mega = facts.width * facts.height / 1_000_000
        is_large = not facts.fault and mega > limit
        if is_large or facts.fault == "too-many-pixels":
            size = f"{pixels(facts)} ({decimal(mega)} megapiksel)" if mega else "terlalu besar"
            yield photo_hit(number, photo, size=size, limit=decimal(limit))


RULE = Rule(
    code="FTO007",
    name="photo-too-many-pixels",
    default=Severity.ERROR,
    check=check,
    message=(
        "Foto {number} ({file}) {size}; batasnya {limit} megapiksel. Kecilkan ukurannya, lalu"
        " simpan ulang sebagai JPEG."
    ),
)
