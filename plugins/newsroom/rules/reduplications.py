"""Words that follow themselves: those that can only be reduplications, and how they are found."""

import re
from collections.abc import Set
from functools import lru_cache

from newsroom.prose.markup import FILLER

# Begun with a space, which is quick to look for, and possessive, so that no word is tried twice.
_ECHO = re.compile(r" ([a-z]{2,}+) ++\1(?![a-z])")
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

_PAIRS = tuple(frozenset(pair.split()) for pair in PAIRS)


@lru_cache(maxsize=100)
def has_echo(text: str) -> bool:
    """Whether some word follows itself; fast, so that the rest may be looked at closely."""
    words = text.lower().replace("\n", " ")
    for mark in _BEFORE_WORDS:
        words = words.replace(mark, " ")
    pieces = words.split()
    if not any(map(str.startswith, pieces[1:], pieces)):
        return False
    return _ECHO.search(f" {words}") is not None


def may_have_pair(words: Set[str]) -> bool:
    """Whether both words of one of the pairs are among those."""
    return any(pair <= words for pair in _PAIRS)
