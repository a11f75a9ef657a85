"""FTO012 — the same photo listed under two names."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import inspected, photo_hit, shown


def check(article: Article) -> Iterator[Hit]:
    first: dict[str, tuple[int, str]] = {}
    for number, photo, facts in inspected(article):
        if not facts.digest or facts.fault == "empty":
            continue
        name = photo.file.text
        known, known_name = first.setdefault(facts.digest, (number, name))
        if known_name != name:
            yield photo_hit(number, photo, first=known, first_file=shown(known_name))


RULE = Rule(
    code="FTO012",
    name="photo-duplicated",
    default=Severity.WARNING,
    check=check,
    message=(
        "Foto {number} ({file}) sama persis dengan foto {first} ({first_file}). Hapus salah"
        " satunya, atau ganti dengan foto lain."
    ),
)
