"""Cheap looks at a text: for signs and words as they stand, and for what begins with a sign.

An expression is tried at every letter, unless it begins with a certain sign; a sign alone is found
ten times as fast.
"""

import re
from collections.abc import Iterable


def occurrences(text: str, wanted: Iterable[str]) -> list[int]:
    """Where any of these signs or words begins, in order."""
    found = []
    for sign in wanted:
        at = text.find(sign)
        while at >= 0:
            found.append(at)
            at = text.find(sign, at + 1)
    found.sort()
    return found


def has_any(text: str, expressions: Iterable[tuple[str, re.Pattern[str]]]) -> bool:
    """Whether one of these expressions is found, each given with what it begins with."""
    return any(sign in text and found.search(text) for sign, found in expressions)
