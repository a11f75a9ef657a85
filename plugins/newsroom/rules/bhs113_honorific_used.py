"""BHS113 — a form of respectful address outside quoted speech."""

import re
from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule

_ADDRESS = re.compile(
    r"[Bb]eliau\b|(?:Bapak|Ibu|Bpk\.?|Pak|Bu)[ \t]+(?P<name>[A-Z][\w.’'-]*)(?:[ \t]+[A-Z][\w’'-]+)?"
)
# "Ibu Kota", "Bapak Pendiri Bangsa", and districts of that name.
_NO_NAME = frozenset(
    (
        *("Bangsa", "Bapak", "Hamil", "Ibu", "Kandung", "Kota", "Kos", "Negara", "Pendiri"),
        *("Pertiwi", "Proklamator", "Rumah", "Selatan", "Tangga", "Tengah", "Utara"),
    )
)
_PLACE = re.compile(
    r"\b(?:Desa|Gang|Gedung|Hari|Jalan|Jl\.|Jln\.|Kampung|Kecamatan|Masjid|Monumen|Museum"
    r"|Patung|Puskesmas|RS|RSIA|Rumah Sakit|Taman|Yth\.|Yang Terhormat)\s$"
)


def check(prose: Prose) -> Iterator[Hit]:
    for passage in prose.passages:
        words = passage.unquoted
        for found in _ADDRESS.finditer(words):
            begin = found.start()
            if found["name"] in _NO_NAME or words[max(0, begin - 1) : begin].isalnum():
                continue
            if not _PLACE.search(words, max(0, begin - 16), begin):
                yield Hit(*passage.place(begin), text=found[0].rstrip("."))


RULE = Rule(
    code="BHS113",
    name="honorific-used",
    default=Severity.WARNING,
    check=check,
    message="“{text}” adalah sapaan hormat. Di luar kutipan, sebut jabatan dan namanya.",
)
