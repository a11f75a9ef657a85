"""ANG009 — a percentage that no number of the things just counted makes."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from math import floor

from newsroom.model import Severity
from newsroom.prose.numbers import spell
from newsroom.prose.passages import Passage, Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.percentages import PERCENT, counts, may_have_percentage, percentage
from newsroom.rules.plainprose import plain
from newsroom.rules.shares import Share

MOST = 200
"""Of more things than these every percentage is possible, or nearly so."""

# A percentage whose things are not named again: "13% yang telah", "Sebanyak 82% belum".
_UNNAMED = re.compile(
    rf"(?:^|[.;:!?]|[-*+•]|\b(?:hanya|baru|sebanyak|sementara|sedangkan))\s+{PERCENT}"
    r"(?=\s+(?:yang\s+)?(?:telah|sudah|belum|tidak|masih|mampu)\b)",
    re.IGNORECASE | re.MULTILINE,
)
_ANY = re.compile(PERCENT, re.IGNORECASE)
_STOP = re.compile(r"[.;:]\s|\(")
_ENTRY = re.compile(r"[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]")


def check(prose: Prose) -> Iterator[Hit]:
    if not may_have_percentage(prose) or not prose.may_say("dari"):
        return
    body, text = prose.body, plain(prose.body)
    found = [count for count in counts(text) if count.whole.is_whole and count.part.is_whole]
    if len({count.whole.value for count in found}) != 1 or found[0].whole.value > MOST:
        # Two wholes in one text: nobody can tell which is meant.
        return
    part, whole = found[0].part, found[0].whole
    for start, end in _scopes(body, found[0].begin, found[0].end):
        for place, percent, decimals in _unnamed(text, start, end):
            share = Share(place, place, part, whole, percent, decimals, is_plain=True)
            less = floor(percent * whole.value / 100)
            near = [replace(part, value=Fraction(n)) for n in (less, less + 1) if n <= whole.value]
            if not any(replace(share, part=number).agrees for number in near):
                right = [f"{replace(share, part=n).right} persen ({n.value})" for n in near]
                yield Hit(
                    *body.place(place),
                    given=spell(percent, decimals),
                    whole=spell(whole.value),
                    near=" atau ".join(right),
                )


def _scopes(body: Passage, begin: int, behind: int) -> Iterator[tuple[int, int]]:
    """The rest of the count's paragraph, or all the list that it is an entry of."""
    blocks = list(body.blocks())
    at = next((i for i, (start, end) in enumerate(blocks) if start <= begin < end), None)
    if at is None:
        return
    if not _ENTRY.match(body.text, blocks[at][0]):
        yield behind, blocks[at][1]
        return
    first = last = at
    while first > 0 and _ENTRY.match(body.text, blocks[first - 1][0]):
        first -= 1
    while last + 1 < len(blocks) and _ENTRY.match(body.text, blocks[last + 1][0]):
        last += 1
    for start, end in blocks[first : last + 1]:
        yield (behind if start <= begin < end else start), end


def _unnamed(text: str, start: int, end: int) -> Iterator[tuple[int, Fraction, int]]:
    """Each percentage of things not named, and those that share its sentence."""
    for found in _UNNAMED.finditer(text, start, end):
        stop = _STOP.search(text, found.end(), end)
        until = stop.start() if stop else end
        for each in _ANY.finditer(text, found.start("percent"), until):
            value = percentage(each["percent"])
            if value is not None:
                yield each.start("percent"), *value


RULE = Rule(
    code="ANG009",
    name="percentage-impossible",
    default=Severity.WARNING,
    check=check,
    message=(
        "{given} persen tidak mungkin bila jumlah seluruhnya {whole}; yang terdekat {near}. "
        "Periksa angkanya; bila dari jumlah lain, sebutkan dari apa."
    ),
)
