"""Sixteen digits in a text, however people group them: where they begin and end."""

import re
from collections.abc import Iterator
from itertools import pairwise

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
_NAMED = re.compile(r"\b(?:nik|n?kk|ktp|kependudukan|kartu\s+keluarga)\b[\W_]{0,4}$", re.I)
_LOOK_BACK = 25
# No figures of a table are grouped as a region, a day and a serial number; and none begin with a
# nought, as most serial numbers do.
_PLAIN, _SERIAL = (6, 6, 4), 4

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
    stretches = list(_stretches(text, groups, sizes))
    firsts, left = _side_by_side(sizes, stretches)
    for first, end in stretches:
        own, shape = groups[first:end], sizes[first:end]
        between = {text[before:behind] for (_, before), (behind, _) in pairwise(own)}
        if any(sign.isspace() for sign in "".join(between)):
            # Figures side by side are set apart by spaces, too: "3571 1214 0812 1234 2210".
            is_one_of_several = (
                first in firsts
                and left.isdisjoint(shape)
                # Codes of regions mix them: "12.07.01 12.07.01.2001".
                and len({sign.strip() for sign in between}) == 1
                and any(text[begin] == "0" for begin, _ in own)
            )
            is_one = is_one_of_several or _is_apart(sizes, first, end) or _is_plainly_one(text, own)
            if is_tabular or not is_one:
                continue
        yield own[0][0], own[-1][1]


def _stretches(text: str, groups: list[Span], sizes: list[int]) -> Iterator[Span]:
    """The first of several groups that may be one number, and the first behind them."""
    for first in range(len(groups)):
        last, total = first, sizes[first]
        while total < LENGTH and last + 1 < len(groups):
            last += 1
            total += sizes[last]
        if total == LENGTH and last > first:
            shape, is_alone = tuple(sizes[first : last + 1]), last - first + 1 == len(sizes)
            if _is_grouping(shape, text[groups[first][0] : groups[last][1]], is_alone=is_alone):
                yield first, last + 1


def _side_by_side(sizes: list[int], stretches: list[Span]) -> tuple[set[int], set[int]]:
    """Where stretches begin that share no group, and the sizes of all groups outside them."""
    firsts, left, after = set(), set[int](), 0
    for first, end in stretches:
        if first >= after:
            firsts.add(first)
            left.update(sizes[after:first])
            after = end
    left.update(sizes[after:])
    return firsts, left


def _is_apart(sizes: list[int], first: int, end: int) -> bool:
    """Whether few groups stand beside it, and none of a size that it has, too."""
    if len(sizes) - (end - first) > _MOST_BESIDE:
        return False
    return {*sizes[:first], *sizes[end:]}.isdisjoint(sizes[first:end])


def _is_plainly_one(text: str, own: list[Span]) -> bool:
    """Whether it is a number of a person or family, if any, whatever stands beside it."""
    begin, end = own[0][0], own[-1][1]
    if text[end - _SERIAL] == "0" or tuple(stop - start for start, stop in own) == _PLAIN:
        return True
    return _NAMED.search(text, max(0, begin - _LOOK_BACK), begin) is not None


def _is_grouping(shape: tuple[int, ...], text: str, *, is_alone: bool) -> bool:
    """Whether groups of those sizes are one number, or all that stands there."""
    if shape == _THOUSANDS or (shape == _DATE_WITHIN and _DATED.fullmatch(digits_of(text))):
        return False
    return shape in _GROUPS or (is_alone and (len(shape) <= _MOST_GROUPS or shape == _SINGLES))


def digits_of(text: str) -> str:
    """The plain digits of a text, in their order."""
    return "".join(_RUN.findall(text))
