"""Phrases by which a text gives itself away, looked for in many texts at little cost."""

import re
from collections.abc import Iterator
from functools import lru_cache

Telltales = tuple[re.Pattern[str], ...]


def telltales(*patterns: str) -> Telltales:
    """Expressions in small letters; each should begin with letters of its own, to be fast."""
    return tuple(re.compile(pattern) for pattern in patterns)


@lru_cache(maxsize=100)
def _lowered(text: str) -> str:
    return text.lower()


def spans(text: str, known: Telltales) -> Iterator[tuple[int, int]]:
    """Where they stand in the text, whatever its capitals; none begins within a word."""
    lowered = _lowered(text)
    # A few letters of other scripts grow when made small, which would shift every place.
    if len(lowered) == len(text):
        for pattern in known:
            for found in pattern.finditer(lowered):
                if not lowered[max(0, found.start() - 1) : found.start()].isalnum():
                    yield found.span()
