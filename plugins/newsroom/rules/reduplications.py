"""Words that follow themselves: those that can only be reduplications, and how they are found."""

from operator import eq

_MARKS = ".,;:!?…()[]“”‘’'\"-–—"

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
        *("sayur mayur", "seakan akan", "sehari hari", "semata mata", "seolah olah"),
        *("serba serbi", "sewaktu waktu", "terang terangan", "tergesa gesa", "terburu buru"),
        *("terus menerus", "terus terusan", "turun temurun", "warna warni"),
    )
)
"""Two words that are one reduplication, with affixes or with changed sounds."""


def has_echo(text: str) -> bool:
    """Whether some word may be followed by itself; fast, and never wrong where it says no."""
    words = [word.strip(_MARKS) for word in text.lower().split()]
    return any(map(eq, words, words[1:]))
