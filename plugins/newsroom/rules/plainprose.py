"""A passage as the rules about numbers and references read it, and as a message shows it."""

from functools import cache

from newsroom.prose.lookups import occurrences
from newsroom.prose.markup import FILLER
from newsroom.prose.passages import Passage


def plain(passage: Passage) -> str:
    """The prose outside quotations with a space for each sign of markup; equally long."""
    return passage.unquoted.replace(FILLER, " ")


def shown(text: str, begin: int, end: int) -> str:
    """That stretch of a text on one line, up to the bracket that closes one opened in it."""
    words = text[begin:end]
    if words.count("(") > words.count(")"):
        rest, bracket, _ = text[end : end + 60].partition(")")
        words += rest + bracket if bracket and "\n\n" not in rest else ""
    return " ".join(words.replace("*", "").split())


def places(text: str, *words: str) -> list[int]:
    """Where any of these words begins, in order; far faster than an expression.

    A word in small letters is found with a capital letter, too.
    """
    found = []
    for rest, firsts in _spellings(words):
        rests = occurrences(text, (rest,))
        found += [at - 1 for at in rests if text[at - 1 : at] in firsts] if firsts else rests
    return sorted(found)


@cache
def _spellings(words: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What to look for, and which letters before it count; none where it is the whole word."""
    return tuple(
        (word[1:], (word[0], word[0].upper())) if word.islower() else (word, ()) for word in words
    )
