"""BHS203 — a lead that does not come to the point."""

from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.lengths import lead, most_words
from newsroom.standard.profile import Profile


def check(prose: Prose, profile: Profile) -> Iterator[Hit]:
    limit = profile.limit("teras-terpanjang")
    if most_words(prose) <= limit:
        return
    first = lead(prose)
    if first is not None and first.words > limit:
        yield Hit(*prose.body.place(first.begin), words=first.words, limit=limit)


RULE = Rule(
    code="BHS203",
    name="lead-long",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Teras berita (paragraf pertama) {words} kata; usahakan paling banyak {limit}. Sebutkan "
        "siapa, apa, kapan, dan di mana; pindahkan yang lain ke paragraf berikutnya."
    ),
)
