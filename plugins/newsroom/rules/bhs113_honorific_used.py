"""BHS113 — a form of respectful address outside quoted speech."""

import re
from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.lookups import occurrences
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule

_ADDRESS = re.compile(
    r"[Bb]eliau\b|(?:Bapak|Ibu|Bpk\.?|Pak|Bu)[ \t]+(?P<name>[A-Z][\w.’'-]*)(?:[ \t]+[A-Z][\w’'-]+)?"
)
# "Ibu Kota", "Ibu PKK", "Bapak Pendiri Bangsa", a district, and headlines in capitals.
_NO_NAME = frozenset(
    (
        *("Angkat", "Asuh", "Bangsa", "Bapak", "Bersalin", "Dalam", "Dan", "Dengan", "Di", "Hamil"),
        *("Ibu", "Kandung", "Kota", "Kos", "Menyusui", "Muda", "Negara", "Pada", "Pekerja"),
        *("Pendiri", "Penerima", "Pengajian", "Pertiwi", "Proklamator", "Rumah", "Sebagai"),
        *("Selatan", "Serta", "Tangga", "Tani", "Tengah", "Tiri", "Untuk", "Utara", "Yang"),
    )
)
_PLACE = re.compile(
    r"\b(?:Desa|Gang|Gedung|Hari|Jalan|Jl\.|Jln\.|Kampung|Kecamatan|Masjid|Monumen|Museum"
    r"|Patung|Puskesmas|RS|RSIA|Rumah Sakit|Taman|Yth\.|Yang Terhormat)\s$"
)


_WORDS = frozenset(("beliau", "bapak", "ibu", "bpk", "pak", "bu"))
_ADDRESSES = ("Beliau", "beliau", "Bapak", "Ibu", "Bpk", "Pak", "Bu")


def check(prose: Prose) -> Iterator[Hit]:
    if not prose.may_say(*_WORDS):
        return
    for passage in prose.passages:
        words = passage.unquoted
        last = 0
        for begin in occurrences(words, _ADDRESSES):
            found = _ADDRESS.match(words, begin) if begin >= last else None
            if not found:
                continue
            last = found.end()
            name = (found["name"] or "").rstrip(".")
            # "Bapak/Ibu Ketua" addresses whoever reads.
            before = words[max(0, begin - 1) : begin]
            is_joined = before.isalnum() or before == "/"
            if name in _NO_NAME or (len(name) > 1 and name.isupper()) or is_joined:
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
