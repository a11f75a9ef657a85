"""Abbreviations in a body, and what the text itself says they stand for."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from newsroom.prose.passages import Passage
from newsroom.standard.abbreviations import abbreviations

_NAMES = sorted(abbreviations(), key=len, reverse=True)
# What stands before is looked at afterwards: begun with a letter, it is found far faster.
_ANY = re.compile(rf"(?:{'|'.join(_NAMES)})(?!\w)")
_JOINED = re.compile(r"[\w-]\Z")
_SPACES = re.compile(r"\s+")
# Words beside an abbreviation: those before "(PPID)", those behind "PPID (".
_BEFORE, _BEHIND = re.compile(r"\(\s*$"), re.compile(r"\s*\(([^()\n]*)\)")


@dataclass(frozen=True, slots=True)
class Mention:
    """The first mention of an abbreviation; `said` is what the brackets beside it hold."""

    name: str
    offset: int
    is_in_brackets: bool
    said: str


@lru_cache(maxsize=4)
def first_mentions(passage: Passage) -> tuple[Mention, ...]:
    """Each abbreviation of the glossary at its first mention in the staff's own words."""
    return tuple(_first_mentions(passage))


def _first_mentions(passage: Passage) -> Iterator[Mention]:
    if not any(name in passage.unquoted for name in _NAMES):
        return
    seen = set()
    for found in _ANY.finditer(passage.unquoted):
        at = found.start()
        if found[0] not in seen and not _JOINED.search(passage.unquoted, max(0, at - 1), at):
            seen.add(found[0])
            before = passage.words[max(0, found.start() - 8) : found.start()]
            behind = _BEHIND.match(passage.words, found.end())
            said = _plain(behind[1]) if behind else ""
            yield Mention(found[0], found.start(), bool(_BEFORE.search(before)), said)


def is_expanded(name: str, passage: Passage) -> bool:
    """Whether the text says anywhere what the abbreviation stands for, in permitted words."""
    return says(_plain(passage.words), name)


def says(words: str, name: str) -> bool:
    """Whether these words hold some permitted expansion of the abbreviation, whole."""
    lowered = words.casefold()
    return any(_whole(full).search(lowered) for full in abbreviations()[name])


def words_before(passage: Passage, offset: int, firsts: Collection[str], number: int) -> str:
    """So many words before an opening bracket before `offset`, as written.

    Where `firsts` are given, those from the last one that is among them; empty where none is.
    """
    words = passage.words[max(0, offset - 200) : offset].rstrip().removesuffix("(").split()
    words = words[-number:]
    if not firsts:
        return " ".join(words)
    known = [at for at, word in enumerate(words) if word.casefold() in firsts]
    return " ".join(words[known[-1] :]) if known else ""


@cache
def _whole(full: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(full.casefold())}\b")


def _plain(text: str) -> str:
    return _SPACES.sub(" ", text).strip().casefold()
