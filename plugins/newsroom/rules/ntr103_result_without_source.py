"""NTR103 — votes, shares or a victory of a party or candidate without an official source."""

import re
from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.contestants import Statement, statements
from newsroom.rules.engine import Hit, Rule

_ABOUT_SO = r"(?:(?:sebanyak|sekitar|total|sejumlah|suara|sah|sebesar)\s+)*"
_IN_WORDS = (
    r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)"
    r"(?:\s+(?:belas|puluh))?"
)
_AMOUNT = (
    rf"{_ABOUT_SO}(?:\d[\d.,]*\s*(?:ribu\s+|juta\s+)?"
    r"(?:suara\b|kursi\b|(?:persen\b|%)(?=\s+(?:suara|dari)\b|\s*[,.;)]|$))"
    rf"|{_IN_WORDS}\s+kursi\b)"
)
_LAWSUIT = r"(?!\s+(?:gugatan|sengketa|perkara|lomba|kuis|undian|tender))"
_RESULT = re.compile(
    rf"[^.;]{{0,60}}?\b(?P<result>unggul\b|memenang(?:kan|i)\b{_LAWSUIT}|menang\b{_LAWSUIT}"
    r"|(?:meraih|memperoleh|mendapat(?:kan)?|mengantongi|mengumpulkan|meraup|dengan\s+perolehan"
    rf"|perolehan\s+suara(?:nya)?)\s+{_AMOUNT})",
    re.I,
)
_ABOUT = ("nggul", "enang", "eraih", "eroleh", "endapat", "antongi", "umpulkan", "eraup")
_POLLS = ("urvei", "epat", "pendapat", "uick", "xit")
_SHARE = re.compile(r"[^.;]{0,80}?\d[\d.,]*\s*(?:persen\b|%)", re.I)
# Thresholds, examples and earlier elections.
_NO_RESULT = re.compile(
    r"\b(?:jika|bila|apabila|kalau|misal\w*|contoh|simulasi|minimal|paling sedikit|ambang|syarat"
    r"|target|harus|berpeluang|sekurang-kurangnya|19\d\d|20[01]\d)\b",
    re.I,
)
_OFFICIAL = re.compile(
    r"rekapitulasi|keputusan\s+(?:kpu|komisi)|berita acara|sirekap|\bmenetapkan|\bditetapkan"
    r"|penetapan|\bformulir (?:model|hasil|[cd]\b)|\bmodel [cd]\b|\b[cd]\. ?hasil"
    r"|mahkamah konstitusi|infopemilu|\bsumber:"
    r"|surat keputusan|\bsk\b|hasil resmi|penghitungan suara|daftar calon terpilih",
    re.I,
)
_UNOFFICIAL = re.compile(r"hitung(?:an)? cepat|quick count|survei|jajak pendapat|exit poll", re.I)


def check(prose: Prose) -> Iterator[Hit]:
    is_sourced: bool | None = None
    for statement in statements(prose, (*_ABOUT, *_POLLS)):
        is_polled = _UNOFFICIAL.search(statement.text) is not None
        found = _result(statement, _RESULT) or (_result(statement, _SHARE) if is_polled else None)
        if found is None or _NO_RESULT.search(statement.text):
            continue
        if is_sourced is None:
            is_sourced = any(_OFFICIAL.search(passage.words) for passage in prose.passages)
        if is_polled or not is_sourced:
            yield Hit(*statement.place(found[0]), words=statement.words(*found))


def _result(statement: Statement, pattern: re.Pattern[str]) -> tuple[int, int] | None:
    """Where the first contestant with a result is named, and where the result ends."""
    for begin, end in statement.names:
        found = pattern.match(statement.text, end)
        if found is not None:
            return begin, found.end()
    return None


RULE = Rule(
    code="NTR103",
    name="result-without-source",
    default=Severity.WARNING,
    ceiling=Severity.WARNING,
    check=check,
    message=(
        "“{words}” ditulis tanpa sumber resmi. Sebut rekapitulasi, berita acara, atau keputusan KPU"
        " yang memuatnya; hitung cepat dan survei bukan sumber."
    ),
)
