"""Whether a text has a certain amount: in other figures, in words, rounded, or as a sum."""

import re
from collections.abc import Sequence
from fractions import Fraction

from newsroom.prose.numbers import Number
from newsroom.rules.percentages import counts

# Where figures or words begin and end that are no part of longer ones.
_BEGIN = re.compile(r"(?<![\w.,])")
_END = re.compile(r"(?!\w|[.,]\d)")

MOST_PARTS = 4
"""So many numbers in a row may make up the amount."""


def is_written(text: str, figures: str) -> bool:
    """Whether these very figures or words stand in the text; the common case, and a cheap look."""
    at = text.find(figures)
    while at >= 0:
        if _BEGIN.match(text, at) and _END.match(text, at + len(figures)):
            return True
        at = text.find(figures, at + 1)
    return False


def has_amount(known: Sequence[Number], wanted: Number) -> bool:
    """Whether one of the numbers is the one wanted, as finely as either was written, or some are.

    "228 ribu" is met by 228.147 and the other way round, "25" by "10 … 15" in a row.
    """
    least, most = wanted.bounds
    for each in known:
        # "1,200" is how some write 1.200.
        values = (each.value, each.value * 1000) if each.step.denominator == 1000 else (each.value,)
        if any(least <= value <= most for value in values):
            return True
        if each.bounds[0] <= wanted.value <= each.bounds[1]:
            return True
    row = tuple(each.value for each in known if each.value > 1)
    return any(
        sum(row[at : at + size]) == wanted.value
        for size in range(2, MOST_PARTS + 1)
        for at in range(len(row) - size + 1)
    )


def has_percentage_of(text: str, known: Sequence[Number], wanted: Number) -> bool:
    """Whether a number or a count of the text is that percentage, rounded as it is."""
    half = wanted.step / 2
    shares = [100 * count.part.value / count.whole.value for count in counts(text)]
    return any(
        abs(value - wanted.value) <= half
        for value in (*(Fraction(each.value) for each in known), *shares)
    )
