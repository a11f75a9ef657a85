"""STR001 — a file that nothing uses."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.strays import kind_of, strays


def check(newsroom: Newsroom) -> Iterator[Hit]:
    for entry in strays(newsroom):
        if kind_of(entry.path) == "unused":
            yield Hit(1, path=entry.path)


RULE = Rule(
    code="STR001",
    name="stray-file",
    default=Severity.ERROR,
    check=check,
    message=(
        "Berkas ini tidak dipakai tulisan mana pun. Sebutkan di isian foto atau lampiran, "
        "atau keluarkan dari content/."
    ),
)
