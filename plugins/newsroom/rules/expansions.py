"""Abbreviations in a body, and what the text itself says they stand for."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from newsroom.prose.passages import Passage, Prose
from newsroom.standard.abbreviations import abbreviations

_LETTERS = re.compile("[a-z]+")
# Words beside an abbreviation: those before "(PPID)", those behind "PPID (".
_BEFORE, _BEHIND = re.compile(r"\(\s*$"), re.compile(r"\s*\(([^()\n]*)\)")


@dataclass(frozen=True, slots=True)
class Mention:
    """The first mention of an abbreviation; `said` is what the brackets beside it hold."""

    name: str
    offset: int
    is_in_brackets: bool
    said: str


@lru_cache(maxsize=1)
def first_mentions(prose: Prose) -> tuple[Mention, ...]:
    """Each abbreviation of the glossary at its first mention in the staff's own words of a body."""
    body = prose.body
    words = prose.vocabulary.intersection(_by_word()) if prose.is_plain else _by_word()
    found = (_standing(_by_word()[word]).search(body.unquoted) for word in words)
    firsts = sorted((match.start(), match[0]) for match in found if match is not None)
    return tuple(_mention(body, at, name) for at, name in firsts)


def _mention(body: Passage, at: int, name: str) -> Mention:
    before = body.words[max(0, at - 8) : at]
    behind = _BEHIND.match(body.words, at + len(name))
    return Mention(name, at, bool(_BEFORE.search(before)), _plain(behind[1]) if behind else "")


def is_expanded(name: str, prose: Prose) -> bool:
    """Whether the body says anywhere what the abbreviation stands for, in permitted words."""
    if not prose.is_plain:
        return says(_plain_body(prose), name)
    if not any(words <= prose.vocabulary for words in _wordings()[name]):
        return False
    # Nearly always it stands on one line; the body ends the prose.
    lowered = prose.lowered[len(prose.lowered) - len(prose.body.words) :]
    return _says(lowered, name) or _says(_plain_body(prose), name)


def says(words: str, name: str) -> bool:
    """Whether these words hold some permitted expansion of the abbreviation, whole."""
    return _says(words.casefold(), name)


def _says(lowered: str, name: str) -> bool:
    """The same of words in small letters."""
    return any(
        full in lowered and _whole(full).search(lowered)
        for full in map(str.casefold, abbreviations()[name])
    )


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
def _by_word() -> Mapping[str, str]:
    """The abbreviations by what they are in small letters."""
    return {name.lower(): name for name in abbreviations()}


@cache
def _standing(name: str) -> re.Pattern[str]:
    """Where it is a word of its own and behind no hyphen; begun with its letters, it is fast."""
    return re.compile(rf"{name}(?!\w)(?<![\w-]{name})")


@cache
def _wordings() -> Mapping[str, tuple[frozenset[str], ...]]:
    """The runs of letters of each expansion of an abbreviation, as a vocabulary has them."""
    return {
        name: tuple(frozenset(_LETTERS.findall(full.lower())) for full in fulls)
        for name, fulls in abbreviations().items()
    }


@cache
def _whole(full: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(full)}\b")


@lru_cache(maxsize=1)
def _plain_body(prose: Prose) -> str:
    return _plain(prose.body.words)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
