"""Percentages and counts of a whole, as in "13,2 persen" and "5 dari 38 satuan kerja"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from newsroom.prose.numbers import NUMBER, WORDS, Number, read, value_of
from newsroom.prose.passages import Prose
from newsroom.rules.plainprose import places

WORD = r"(?:\s+[^\W\d_][\w/.’'-]*)"
"""A word within a sentence, with the space before it."""

OF = r"(?:(?:total|seluruh|keseluruhan|jumlah|sebanyak|sejumlah)\s+){0,2}"
"""What may stand between "dari" and the number of the whole."""

PERCENT = (
    rf"(?<![\w.,/–-])(?P<percent>\d{{1,3}}(?:[.,]\d{{1,3}})?|{WORDS})\s?(?:%|persen\b)"
    r"(?!\s+(?:poin|lebih|naik|turun|di\s+(?:atas|bawah)))"
)
"""A percentage; none by which something grew."""

_WHOLE = re.compile(rf"\bdari\s+{OF}(?P<whole>{NUMBER})(?!\s?(?:%|persen))", re.IGNORECASE)
_PART = re.compile(rf"(?P<part>{NUMBER})(?P<noun>{WORD}{{0,3}}?)\s+$", re.IGNORECASE)
_BEFORE = 80


@dataclass(frozen=True, slots=True)
class Count:
    """A count of a whole with the stretch it stands in; `noun` is what the part is said to be."""

    begin: int
    end: int
    part: Number
    whole: Number
    noun: str


def has_percentage(text: str) -> bool:
    """Whether the text may hold a percentage at all; a cheap look."""
    return "%" in text or "persen" in text


def may_have_percentage(prose: Prose) -> bool:
    """Whether the item may hold a percentage at all; a cheaper look."""
    return "%" in prose.sheet or prose.may_say("persen")


def percentage(written: str) -> tuple[Fraction, int] | None:
    """A percentage's value and its decimals; a point counts as a comma. None if it is none."""
    if not written[0].isdigit():
        value = value_of(written)
        return None if value is None else (value, 0)
    whole, _, decimals = written.replace(",", ".").partition(".")
    return Fraction(int(whole + decimals), 10 ** len(decimals)), len(decimals)


# Several rules look for them in the same body.
@lru_cache(maxsize=4)
def wholes(text: str) -> tuple[re.Match[str], ...]:
    """Every "dari 38" of a text."""
    return tuple(found for at in places(text, "dari") if (found := _WHOLE.match(text, at)))


@lru_cache(maxsize=4)
def counts(text: str) -> tuple[Count, ...]:
    """Every "5 dari 38" of a text in which the part is no more than the whole."""
    return tuple(_counts(text))


def _counts(text: str) -> Iterator[Count]:
    for found in wholes(text):
        before = max(0, found.start() - _BEFORE)
        own = _PART.search(text[before : found.start()])
        if own is None:
            continue
        part, whole = read(own["part"]), read(found["whole"])
        if part is not None and whole is not None and 0 < whole.value >= part.value:
            yield Count(before + own.start(), found.end(), part, whole, own["noun"])
