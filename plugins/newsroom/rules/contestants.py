"""Parties and candidates named one by one, and the sentences of an item that name them.

Only names that mean one contestant count: "PKB", "paslon nomor urut 2", "pasangan calon Ani-Budi";
not "partai politik" and "pasangan calon", of which the daily news of a commission is full.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from newsroom.prose.lookups import has_any
from newsroom.prose.passages import Passage, Prose
from newsroom.standard.participants import parties

NUMBER = r"(?:0?[1-9]|1\d|2[0-4]|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)"
NUMBERED = rf"(?:nomor|no\.?)\s+(?:urut\s+)?{NUMBER}\b"
_WHO = (
    "paslon",
    "pasangan calon",
    "pasangan",
    "calon",
    "capres",
    "cagub",
    "cabup",
    "cawali",
    "caleg",
)
# The office stood for may come between: "calon wali kota dan wakil wali kota nomor urut 2".
_OFFICE = r"(?i:(?:presiden|gubernur|bupati|wali|kota|walikota|wakil|dan|kepala|daerah)\s+){0,7}"
# What begins with a capital behind "calon" and is no name.
_NO_NAME = (
    r"(?!(?:Bupati|Gubernur|Wali|Walikota|Wakil|Presiden|Perseorangan|Tunggal|Terpilih|Peserta"
    r"|Kepala|Nomor|Pilkada|Pilgub|Pilbup|Pilwali|Pemilihan|Pemilu|Tahun|Anggota|DPR\w*|DPD|KPU"
    r"|Kota|Kabupaten|Provinsi|Bawaslu|Ketua|Serentak|Indonesia)\b)"
)
# Without one of these, a text is not taken to have a name of ours.
_HINTS = ("artai", "aslon", "asangan", "alon ", "capres", "cagub", "cabup", "cawali", "aleg ")
_FIRST = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence outside quoted speech, and where the contestants' names stand in it."""

    passage: Passage
    begin: int
    end: int
    names: tuple[tuple[int, int], ...]

    @property
    def text(self) -> str:
        """The sentence, with whatever is quoted filled."""
        return self.passage.unquoted[self.begin : self.end]

    def place(self, offset: int) -> tuple[int, int]:
        """One-based line and column in the file of the character at that offset."""
        return self.passage.place(self.begin + offset)

    def words(self, begin: int, end: int) -> str:
        """What stands there, on one line."""
        return " ".join(self.passage.text[self.begin + begin : self.begin + end].split())


def statements(prose: Prose, about: tuple[str, ...]) -> Iterator[Statement]:
    """Every sentence outside quoted speech that names a party or candidate.

    Texts with none of the pieces of words in `about` are not looked at.
    """
    for passage, found in _naming(prose):
        if not any(word in passage.unquoted for word in about):
            continue
        for begin, end in passage.sentences():
            first, behind = (bisect_left(found, (at,)) for at in (begin, end))
            names = tuple((a - begin, b - begin) for a, b in found[first:behind] if b <= end)
            if names:
                yield Statement(passage, begin, end, names)


@lru_cache(maxsize=1)
def _naming(prose: Prose) -> tuple[tuple[Passage, list[tuple[int, int]]], ...]:
    """The passages that name parties or candidates outside quoted speech, and where."""
    firsts = prose.vocabulary.intersection(_by_word()) if prose.is_plain else _by_word()
    patterns = [each for word in firsts for each in _by_word()[word]]
    naming = []
    for passage in prose.passages if patterns else ():
        text = passage.unquoted
        # What begins with each is tried by itself, which is fast; names that overlap, together.
        is_naming = has_any(text, patterns) and any(hint in text for hint in _hints())
        found = [
            match.span()
            for match in (_names().finditer(text) if is_naming else ())
            if not text[match.start() - 1 : match.start()].isalnum()
        ]
        if found:
            naming.append((passage, found))
    return tuple(naming)


def sentence(passage: Passage, offset: int) -> tuple[int, int]:
    """Where the sentence with that character begins and ends."""
    return passage.sentence(offset) or (0, len(passage.text))


@cache
def _names() -> re.Pattern[str]:
    """Every name; each alternative begins with a letter, which makes the search four times faster.

    What stands before the first letter is for the caller to look at.
    """
    return re.compile("|".join(_pieces()))


@cache
def _by_word() -> Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """By the first word in small letters: how it is written, and the names that begin so."""
    pieces: dict[str, list[str]] = {}
    for piece in _pieces():
        pieces.setdefault(_first(piece), []).append(piece)
    words: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for first, own in pieces.items():
        words.setdefault(first.lower(), []).append((first, re.compile("|".join(own))))
    return {word: tuple(patterns) for word, patterns in words.items()}


def _first(piece: str) -> str:
    found = _FIRST.match(piece)
    if found is None:
        raise ValueError(f"no name begins so: {piece!r}")
    return found[0]


def _pieces() -> Iterator[str]:
    """An expression for each kind of name, in the order in which they are tried."""
    forms = sorted((form for party in parties() for form in party.forms), key=len, reverse=True)
    # "PAN-RB" is a ministry.
    for form in forms:
        yield rf"{re.escape(form)}(?![\w’'])(?!-?\s?RB\b|-\w| dan RB\b)"
    for who in _WHO:
        for word in (who, who.capitalize(), who.title()):
            yield rf"{word}\s+{_OFFICE}(?i:{NUMBERED})"
    yield from (r"paslon\s+0?[1-9]\b", r"Paslon\s+0?[1-9]\b")
    for who in ("paslon", "Paslon", "pasangan calon", "Pasangan calon", "calon(?! anggota)"):
        yield rf"{who}\s+{_OFFICE}{_NO_NAME}[A-Z][\w.’'-]+"


@cache
def _hints() -> tuple[str, ...]:
    return (*_HINTS, *(word for party in parties() for word in party.short))
