"""ANG002 — "enam tujuan" announced, and a list of another length behind."""

from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Passage, Prose
from newsroom.rules.announcements import Announcement, announcement
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.enumerations import lengths, openings, told
from newsroom.rules.plainprose import plain

BEFORE = 400
"""Characters before a list in which the sentence that announces it is looked for."""


def check(prose: Prose) -> Iterator[Hit]:
    body = prose.body
    text = plain(body)
    for begin in openings(body.text):
        if counts := _announced(text, begin):
            yield from _hits(body, text, counts, lengths(body.text, begin))
    for found in told(text):
        if counts := _announced(text, found.begin):
            yield from _hits(body, text, counts, found.lengths)


def _announced(text: str, end: int) -> tuple[Announcement, ...]:
    """What the sentence before a list that begins there announces."""
    begin = max(0, end - BEFORE)
    return announcement(text, begin, begin + len(text[begin:end].rstrip(" \n\t(")))


def _hits(
    body: Passage, text: str, counts: tuple[Announcement, ...], sizes: tuple[int, ...]
) -> Iterator[Hit]:
    if not any(count.allows(size) for count in counts for size in sizes):
        last = counts[-1]
        yield Hit(
            *body.place(last.begin),
            text=" ".join(text[last.begin : last.end].split()),
            length=sizes[0],
        )


RULE = Rule(
    code="ANG002",
    name="announced-count-differs",
    default=Severity.WARNING,
    check=check,
    message=(
        "“{text}” disusul daftar berisi {length} butir. Cocokkan jumlahnya atau lengkapi daftarnya."
    ),
)
