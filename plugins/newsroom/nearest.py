"""The word that somebody probably meant."""

import unicodedata
from collections.abc import Iterable


def nearest(word: str, words: Iterable[str], likeness: float = 0.6) -> str:
    """The most similar of the words, whatever its case or Unicode form; empty where none is near.

    `likeness` runs from 0 (anything) to 1 (the same letters).
    """
    import difflib  # noqa: PLC0415 - only where something is wrong

    known = {_fold(candidate): candidate for candidate in words}
    close = difflib.get_close_matches(_fold(word), known, n=1, cutoff=likeness)
    return known[close[0]] if close else ""


def suggestion(word: str, words: Iterable[str], likeness: float = 0.6) -> str:
    """A sentence that proposes the nearest word, with a space before it; empty without one."""
    close = nearest(word, words, likeness)
    return f" Mungkin maksud Anda “{close}”." if close else ""


def _fold(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold()
