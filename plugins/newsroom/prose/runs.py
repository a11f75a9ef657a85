"""Runs of letters: where they tell what the words of a text are, and where they do not."""

import re
from collections.abc import Iterable
from functools import lru_cache

from newsroom.prose.passages import Prose

# Written directly behind a word, these begin an address, which leaves the word alone in the prose.
_ADDRESS = ("http", "https", "www")
_SPACE = re.compile(r"\s")
_KINDS = bytes(
    ord("A" if sign.isupper() else "a" if sign.isalpha() else " ") for sign in map(chr, range(128))
).ljust(256)


def is_whole(run: str) -> bool:
    """Whether a text has a run of letters as it is, or not at all.

    A sign may part it, and of an address directly behind a word the word alone is left.
    """
    is_parted = not run.isalpha() and len(run) > 1
    return not is_parted and (run in _ADDRESS or not run.endswith(_ADDRESS))


def is_plain(run: str) -> bool:
    """Whether it is whole, and has no letters but those of ASCII or is a lone sign."""
    return len(run) == 1 or (run.isascii() and is_whole(run))


@lru_cache(maxsize=1)
def has_inner_capital(prose: Prose) -> bool:
    """Whether a capital stands within a word that begins with a small letter: "diKediri".

    Letters that are not ASCII do not count.
    """
    kinds = prose.sheet.encode("utf-8", "replace").translate(_KINDS)
    at = kinds.find(b"aA")
    while at >= 0:
        if kinds.startswith(b"a", kinds.rfind(b" ", 0, at) + 1):
            return True
        at = kinds.find(b"aA", at + 1)
    return False


def pieces(text: str, runs: Iterable[str]) -> set[str]:
    """The pieces of a text between spaces that hold one of those runs, whatever their capitals."""
    lowered = text.lower()
    # A few letters of other scripts are longer so.
    if len(lowered) != len(text):
        return set(text.split())
    found: set[str] = set()
    for run in runs:
        at = lowered.find(run)
        while at >= 0:
            begin = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
            space = _SPACE.search(text, at)
            end = space.start() if space else len(text)
            found.update(text[begin:end].split())
            at = lowered.find(run, end)
    return found
