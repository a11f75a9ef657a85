"""FTO006 — a photo with more bytes than is reasonable to keep and to read."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.photos.sources import MEGABYTE
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import decimal, inspected, megabytes, photo_hit
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    limit = profile.ratio("foto-megabita-terbesar")
    for number, photo, facts in inspected(article):
        is_heavy = not facts.fault and facts.size > limit * MEGABYTE
        if is_heavy or facts.fault == "too-many-bytes":
            yield photo_hit(number, photo, size=megabytes(facts.size), limit=decimal(limit))


RULE = Rule(
    code="FTO006",
    name="photo-too-heavy",
    default=Severity.ERROR,
    check=check,
    message=(
        "Foto {number} ({file}) {size} MB; batasnya {limit} MB. Simpan ulang sebagai JPEG"
        " dengan mutu 85–90 persen."
    ),
)
