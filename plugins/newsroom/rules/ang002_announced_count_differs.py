"""ANG002 — "enam tujuan" announced, and a list of another length behind."""

from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Passage, Prose
from newsroom.rules.announcements import announcement
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.enumerations import Enumeration, listed, told
from newsroom.rules.plainprose import plain

BEFORE = 400
"""Characters before a list in which the sentence that announces it is looked for."""


def check(prose: Prose) -> Iterator[Hit]:
    body = prose.body
    text = plain(body)
    for found in listed(body.text):
        yield from _hits(body, text, found)
    for found in told(text):
        yield from _hits(body, text, found)


def _hits(body: Passage, text: str, found: Enumeration) -> Iterator[Hit]:
    begin = max(0, found.begin - BEFORE)
    end = begin + len(text[begin : found.begin].rstrip(" \n\t("))
    counts = announcement(text, begin, end)
    if counts and not any(count.allows(size) for count in counts for size in found.lengths):
        last = counts[-1]
        yield Hit(
            *body.place(last.begin),
            text=" ".join(text[last.begin : last.end].split()),
            length=found.lengths[0],
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
