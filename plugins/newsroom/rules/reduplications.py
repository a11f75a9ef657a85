"""Words that follow themselves: those that can only be reduplications, and how they are found."""

import re
from collections.abc import Iterator, Set
from functools import lru_cache
from itertools import compress, islice
from operator import contains

from newsroom.prose.markup import FILLER

_BEFORE_WORDS = f'(“"{FILLER}'

TWICE = frozenset(
    (
        *("alih", "alun", "anak", "apa", "bapak", "baru", "benar", "betul", "cita", "hal", "ibu"),
        *("jauh", "kadang", "kawan", "kira", "kupu", "lagi", "lain", "laki", "lama", "langkah"),
        *("macam", "mana", "masing", "mudah", "orang", "pelan", "pihak", "rata", "rekan", "sama"),
        *("siapa", "sungguh", "teman", "tiap", "tiba", "tokoh", "undang"),
    )
)
"""Words without affixes; any other word that stands twice may be a slip of the hand as well."""

PAIRS = frozenset(
    (
        *("berbeda beda", "berganti ganti", "berhati hati", "berlomba lomba", "bermacam macam"),
        *("berulang ulang", "bersama sama", "besar besaran", "bolak balik", "habis habisan"),
        *("hati hati", "kecil kecilan", "lauk pauk", "mudah mudahan", "satu satunya"),
        *("ramah tamah", "sayur mayur", "seakan akan", "sehari hari", "semata mata", "seolah olah"),
        *("serba serbi", "sewaktu waktu", "terang terangan", "tergesa gesa", "terburu buru"),
        *("terus menerus", "terus terusan", "tukar menukar", "turun temurun", "warna warni"),
    )
)
"""Two words that are one reduplication, with affixes or with changed sounds."""

SECONDS = frozenset(pair.split()[1] for pair in PAIRS)
"""What follows in those pairs; some of these are no words of their own."""

_PAIRS = {pair: frozenset(pair.split()) for pair in PAIRS}
_LONGEST_GAP = 3
_NASAL = re.compile(
    rf"(?<![\w-])[Mm]e(?P<half>[a-z]{{4,}})[ \t]{{1,{_LONGEST_GAP}}}(?P=half)(?![\w-])"
)


@lru_cache(maxsize=100)
def has_echo(text: str) -> bool:
    """Whether some word of a text in small letters follows itself; fast, to spare the rest."""
    for mark in _BEFORE_WORDS:
        text = text.replace(mark, " ")
    pieces = text.split()
    # Whether one holds the other is told in half the time of whether it begins with it.
    alike = map(contains, islice(pieces, 1, None), pieces)
    places = compress(range(len(pieces)), alike)
    return any(_is_echo(pieces[at], pieces[at + 1]) for at in places)


def _is_echo(first: str, second: str) -> bool:
    """Whether the second is the first, a word, and no longer one."""
    is_word = len(first) > 1 and first.isascii() and first.isalpha() and second.startswith(first)
    behind = second[len(first) : len(first) + 1]
    return is_word and not (behind.isascii() and behind.isalpha())


def has_pair(words: Set[str], text: str) -> bool:
    """Whether one of the pairs stands in a text in small letters that consists of those words."""
    if words.isdisjoint(SECONDS):
        return False
    return any(own <= words and pair in text.replace("\n", " ") for pair, own in _PAIRS.items())


def nasals(text: str, halves: Set[str]) -> Iterator[tuple[int, int]]:
    """Where a verb with "me-" stands before its nasal half, one of these words: "menebak nebak"."""
    for found in _NASAL.finditer(text):
        if found["half"] in halves:
            yield found.span()


def is_nasal_second(word: str, text: str, begin: int) -> bool:
    """Whether the word that begins there is the half of such a verb before it."""
    at = max(0, begin - len(word) - _LONGEST_GAP - 3)
    return any(found["half"] == word for found in _NASAL.finditer(text, at, begin + len(word)))
