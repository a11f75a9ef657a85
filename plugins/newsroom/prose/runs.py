"""Runs of letters: where they tell what the words of a text are, and where they do not."""

import re
from collections.abc import Iterable
from functools import lru_cache

from newsroom.prose.passages import Prose

# Written directly behind a word, these begin an address, which leaves the word alone in the prose.
_ADDRESS = ("http", "https", "www")
_SPACE = re.compile(r"\s")
CAPITALISED = re.compile(r"[A-Z]\w*")
"""A word from its first capital on."""


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
def capitalised(prose: Prose) -> tuple[frozenset[str], ...]:
    """The words of each passage that have a capital, from that on: "Kediri" of "diKediri"."""
    return tuple(frozenset(CAPITALISED.findall(passage.words)) for passage in prose.passages)


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
