"""Where in a text days may be named, found without reading all of it.

Every text of every item is asked, and most of each holds no day.
"""

import re
from collections.abc import Sequence

BEFORE, BEHIND = 120, 80
"""Characters around a day's number within which all that belongs to it stands."""

USUAL_PAIR = re.compile(
    r"(?<![\w-])(?P<weekday>Senin|Selasa|Rabu|Kamis|Jumat|Sabtu)"
    r" \((?P<day>[0-9]{1,2})/(?P<month>0?[1-9]|1[0-2])(?:/(?P<year>[0-9]{4}))?\)"
)
"""A weekday and its date as most are written, in which nothing is in doubt: "Kamis (17/7)"."""

_FIRST_LETTERS = (b"senin", b"selasa", b"rabu", b"kamis", b"jum", b"sabtu", b"minggu", b"ahad")
_PLAIN = bytes(
    ord("0" if sign.isdecimal() else " " if sign.isspace() else sign.lower())
    for sign in map(chr, range(128))
).ljust(256)
# What expressions that ignore capitals take for i, s and k.
_ALIKE = (("İ", "i"), ("ı", "i"), ("ſ", "s"), ("\N{KELVIN SIGN}", "k"))


def plain_text(text: str) -> bytes:
    """The text as bytes of few kinds, each where its character was.

    Letters are small, every digit is 0, every space " "; whatever is not ASCII is "?".
    """
    for odd, usual in _ALIKE if not text.isascii() else ():
        if odd in text:
            text = text.replace(odd, usual)
    return text.encode("ascii", "replace").translate(_PLAIN)


def windows(days: Sequence[int], length: int) -> list[tuple[int, int]]:
    """The stretches of a text around the numbers of days, apart from each other, in order."""
    found: list[tuple[int, int]] = []
    for day in days:
        begin, end = max(0, day - BEFORE), min(length, day + BEHIND)
        if found and begin <= found[-1][1]:
            begin, _ = found.pop()
        found.append((begin, end))
    return found


def weekdays(plain: bytes, begin: int, end: int) -> list[int]:
    """Where the first letters of a weekday stand in that part of a plain text, in order."""
    found = []
    for word in _FIRST_LETTERS:
        at = plain.find(word, begin, end)
        while at >= 0:
            found.append(at)
            at = plain.find(word, at + 1, end)
    found.sort()
    return found
