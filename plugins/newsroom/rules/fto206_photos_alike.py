"""FTO206 — two photos in one item that show nearly the same."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.photos.facts import PhotoFacts
from newsroom.photos.likeness import distance
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import photo_hit, shown, sound
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    least = profile.limit("foto-beda-terkecil")
    earlier: list[tuple[int, str, PhotoFacts]] = []
    for number, photo, facts in sound(article):
        # Without texture a fingerprint says nothing; identical bytes are FTO012's.
        if facts.looks.sharpness is None or any(
            facts.digest == each.digest for *_, each in earlier
        ):
            continue
        for first, name, each in earlier:
            if distance(facts.looks.fingerprint, each.looks.fingerprint) < least:
                yield photo_hit(number, photo, first=first, first_file=shown(name))
                break
        earlier.append((number, photo.file.text, facts))


RULE = Rule(
    code="FTO206",
    name="photos-alike",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Foto {number} ({file}) hampir sama dengan foto {first} ({first_file}). Sisakan yang"
        " terbaik, lalu ganti yang lain dengan foto dari saat atau sudut yang berbeda."
    ),
)
