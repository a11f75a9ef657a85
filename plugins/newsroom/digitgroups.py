"""Sixteen digits in a text, however people group them: where they begin and end."""

import re
from collections.abc import Iterator

from newsroom.digits import LENGTH

_BETWEEN = r"(?:[ \t]?[-.\u2010-\u2015\u2212_·•][ \t]?|[ \t]*\n[ \t]*|[ \t]{1,3})"
_CHAIN = re.compile(rf"\d+(?:{_BETWEEN}\d+)*")
_RUN = re.compile(r"\d+")
# How people group the 16 digits. Others count only where nothing else stands in the chain.
_GROUPS = frozenset(
    (
        *((4, 4, 4, 4), (6, 6, 4), (2, 2, 2, 6, 4), (2, 2, 2, 2, 2, 2, 4), (6, 2, 2, 2, 4)),
        *((4, 2, 6, 4), (8, 8), (6, 10), (12, 4)),
    )
)
_SINGLES = (1,) * LENGTH
_MOST_GROUPS, _MOST_BESIDE, _MOST_NEIGHBOURS = 5, 2, 8
# Amounts and dates: "3.571.011.507.900.001", "3571-20250717-0001".
_THOUSANDS, _DATE_WITHIN = (1, 3, 3, 3, 3, 3), (4, 8, 4)
_DATED = re.compile(r"\d{4}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}")
_FRACTION = re.compile(r"(?<!\d)0[.,]$")

Span = tuple[int, int]


def sixteens(text: str, *, is_tabular: bool) -> Iterator[Span]:
    """Where 16 plain digits stand that may be one number, by their beginning; some overlap.

    In a text that is `is_tabular`, where figures stand side by side, no space joins groups.
    """
    for chain in _CHAIN.finditer(text):
        if chain.end() - chain.start() < LENGTH:
            continue
        groups = [found.span() for found in _RUN.finditer(text, *chain.span())]
        found = [*_joined(text, groups, is_tabular), *_unbroken(text, groups)]
        yield from sorted(found)


def _unbroken(text: str, groups: list[Span]) -> Iterator[Span]:
    """Sixteen digits in a row, or those of neighbours that text out of a PDF runs together."""
    for begin, end in groups:
        several, over = divmod(end - begin, LENGTH)
        is_whole = not over and several <= _MOST_NEIGHBOURS
        if is_whole and not _FRACTION.search(text, max(0, begin - 3), begin):
            yield from ((at, at + LENGTH) for at in range(begin, end, LENGTH))


def _joined(text: str, groups: list[Span], is_tabular: bool) -> Iterator[Span]:
    sizes = [end - begin for begin, end in groups]
    for first in range(len(groups)):
        last, total = first, sizes[first]
        while total < LENGTH and last + 1 < len(groups):
            last += 1
            total += sizes[last]
        if total == LENGTH and last > first:
            begin, end = groups[first][0], groups[last][1]
            shape = tuple(sizes[first : last + 1])
            is_crowded = len(sizes) - len(shape) > _MOST_BESIDE
            beside = () if is_crowded else (*sizes[:first], *sizes[last + 1 :])
            if any(sign.isspace() for sign in text[begin:end]) and (
                # Figures side by side are set apart by spaces, too: "3571 1214 0812 1234 2210".
                is_tabular or is_crowded or not set(beside).isdisjoint(shape)
            ):
                continue
            if _is_grouping(shape, text[begin:end], is_alone=len(shape) == len(sizes)):
                yield begin, end


def _is_grouping(shape: tuple[int, ...], text: str, *, is_alone: bool) -> bool:
    """Whether groups of those sizes are one number, or all that stands there."""
    if shape == _THOUSANDS or (shape == _DATE_WITHIN and _DATED.fullmatch(digits_of(text))):
        return False
    return shape in _GROUPS or (is_alone and (len(shape) <= _MOST_GROUPS or shape == _SINGLES))


def digits_of(text: str) -> str:
    """The plain digits of a text, in their order."""
    return "".join(_RUN.findall(text))
