"""BHS201 — a sentence that few readers take in at once."""

from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.lengths import lead, long_sentences, most_words
from newsroom.standard.profile import Profile


def check(prose: Prose, profile: Profile) -> Iterator[Hit]:
    limit = profile.limit("kalimat-terpanjang")
    if most_words(prose) <= limit:
        return
    first = lead(prose)
    for sentence in long_sentences(prose, limit):
        # A lead of one sentence is too long as a lead (BHS203).
        if first is None or not first.begin <= sentence.begin < first.end:
            place = prose.body.place(sentence.begin)
            yield Hit(*place, words=sentence.words, opening=sentence.opening, limit=limit)


RULE = Rule(
    code="BHS201",
    name="sentence-long",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Kalimat “{opening} …” {words} kata; usahakan paling banyak {limit}. Bagi menjadi dua "
        "kalimat."
    ),
)
