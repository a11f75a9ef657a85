"""BHS202 — a paragraph that fills more than a phone's screen."""

from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.lengths import lead, most_words, paragraphs
from newsroom.standard.profile import Profile


def check(prose: Prose, profile: Profile) -> Iterator[Hit]:
    limit = profile.limit("paragraf-terpanjang")
    if most_words(prose) <= limit:
        return
    first = lead(prose)
    for paragraph in paragraphs(prose, limit):
        # The lead has a bound of its own (BHS203).
        is_lead = first is not None and paragraph.begin == first.begin
        if not is_lead and paragraph.is_longer(limit):
            place = prose.body.place(paragraph.begin)
            yield Hit(*place, words=paragraph.words, opening=paragraph.opening, limit=limit)


RULE = Rule(
    code="BHS202",
    name="paragraph-long",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Paragraf “{opening} …” {words} kata; usahakan paling banyak {limit}. Bagi menurut "
        "pokok bahasannya."
    ),
)
