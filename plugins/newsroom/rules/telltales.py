"""Phrases by which a text gives itself away, looked for in many texts at little cost."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsroom.prose.passages import Passage, Prose

_FIRST_WORD = re.compile(r"([a-z]+) (?![*?{])")


@dataclass(frozen=True, slots=True)
class Telltale:
    """One expression in small letters, and a whole word of all that it matches, where there is one.

    An item without that word has none of these; but where `is_strict`, only a plain one.
    """

    pattern: re.Pattern[str]
    word: str
    is_strict: bool = False


Telltales = tuple[Telltale, ...]


def telltales(*patterns: str, **by_word: str) -> Telltales:
    """Expressions in small letters; each should begin with letters of its own, to be fast.

    None has alternatives but in brackets. A word in front of a space is seen to be whole, any other
    has to be given with the expression.
    """
    found = ((pattern, _FIRST_WORD.match(pattern)) for pattern in patterns)
    return (
        *(Telltale(re.compile(pattern), word[1] if word else "") for pattern, word in found),
        *(Telltale(re.compile(pattern), word, is_strict=True) for word, pattern in by_word.items()),
    )


def likely(prose: Prose, known: Telltales) -> Telltales:
    """Those that stand somewhere in the item; of most items none."""
    words, text, is_plain = prose.vocabulary, prose.own_lowered, prose.is_plain
    return tuple(
        one
        for one in known
        if (one.word in words or not one.word or (one.is_strict and not is_plain))
        and one.pattern.search(text)
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
