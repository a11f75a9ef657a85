"""The word that somebody probably meant."""

import difflib
from collections.abc import Iterable


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The most similar of the words, if one is similar enough to be meant."""
    known = {candidate.casefold(): candidate for candidate in words}
    close = difflib.get_close_matches(word.casefold(), known, n=1, cutoff=0.6)
    return known[close[0]] if close else None


def suggestion(word: str, words: Iterable[str]) -> str:
    """A sentence that proposes the nearest word, with a space before it; empty without one."""
    close = nearest(word, words)
    return f" Mungkin maksud Anda “{close}”." if close else ""
