"""Phrases by which a text gives itself away, looked for in many texts at little cost."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsroom.prose.passages import Passage, Prose

# The letters that an expression begins with, but one that may be missing.
_OPENING = re.compile(r"[a-z][a-z ]*(?![*?{])")


@dataclass(frozen=True, slots=True)
class Telltale:
    """One expression in small letters, and the letters that it begins with, if it does.

    `word` is the first word of these, where it is whole.
    """

    pattern: re.Pattern[str]
    opening: str
    word: str


Telltales = tuple[Telltale, ...]


def telltales(*patterns: str) -> Telltales:
    """Expressions in small letters; each should begin with letters of its own, to be fast.

    None has alternatives but in brackets.
    """
    return tuple(map(_telltale, patterns))


def _telltale(pattern: str) -> Telltale:
    found = _OPENING.match(pattern)
    opening = found[0] if found else ""
    first, space, _ = opening.partition(" ")
    return Telltale(re.compile(pattern), opening, first if space else "")


def likely(prose: Prose, known: Telltales) -> Telltales:
    """Those that may stand in the item at all, as their first letters tell."""
    return tuple(
        one
        for one in known
        if (not one.word or one.word in prose.vocabulary) and one.opening in prose.lowered
    )


@lru_cache(maxsize=100)
def _lowered(text: str) -> str:
    return text.lower()


def spans(passage: Passage, known: Sequence[Telltale]) -> Iterator[tuple[int, int]]:
    """Where they stand in a passage outside quotations, whatever their capitals.

    None begins within a word.
    """
    lowered = _lowered(passage.unquoted) if known else ""
    # A few letters of other scripts grow when made small, which would shift every place.
    if len(lowered) == len(passage.unquoted):
        for one in known:
            for found in one.pattern.finditer(lowered):
                if not lowered[max(0, found.start() - 1) : found.start()].isalnum():
                    yield found.span()
