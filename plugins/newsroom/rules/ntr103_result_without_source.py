"""NTR103 — votes, shares or a victory of a party or candidate without an official source."""

import re
from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.contestants import Statement, statements
from newsroom.rules.engine import Hit, Rule

_AMOUNT = (
    r"(?:(?:sebanyak|sekitar|total|sejumlah|suara|sah|sebesar)\s+)*\d[\d.,]*\s*(?:ribu\s+|juta\s+)?"
    r"(?:suara\b|kursi\b|(?:persen\b|%)(?=\s+(?:suara|dari)\b|\s*[,.;)]|$))"
)
_LAWSUIT = r"(?!\s+(?:gugatan|sengketa|perkara|lomba|kuis|undian|tender))"
_RESULT = re.compile(
    rf"[^.;]{{0,60}}?\b(?P<result>unggul\b|memenangkan\b{_LAWSUIT}|menang\b{_LAWSUIT}"
    r"|(?:meraih|memperoleh|mendapat(?:kan)?|mengantongi|mengumpulkan|meraup|dengan\s+perolehan"
    rf"|perolehan\s+suara(?:nya)?)\s+{_AMOUNT})",
    re.I,
)
_ABOUT = ("nggul", "enang", "eraih", "eroleh", "endapat", "antongi", "umpulkan", "eraup")
# Thresholds, examples and earlier elections.
_NO_RESULT = re.compile(
    r"\b(?:jika|bila|apabila|kalau|misal\w*|contoh|simulasi|minimal|paling sedikit|ambang|syarat"
    r"|target|harus|berpeluang|sekurang-kurangnya|19\d\d|20[01]\d)\b",
    re.I,
)
_OFFICIAL = re.compile(
    r"rekapitulasi|keputusan\s+(?:kpu|komisi)|berita acara|sirekap|\bmenetapkan|\bditetapkan"
    r"|penetapan|\bformulir|\bmodel [cd]\b|\b[cd]\. ?hasil|mahkamah konstitusi|infopemilu|\bsumber:"
    r"|surat keputusan|\bsk\b|hasil resmi|penghitungan suara|daftar calon terpilih",
    re.I,
)
_UNOFFICIAL = re.compile(r"hitung(?:an)? cepat|quick count|survei|jajak pendapat|exit poll", re.I)


def check(prose: Prose) -> Iterator[Hit]:
    is_sourced: bool | None = None
    for statement in statements(prose, _ABOUT):
        found = _result(statement)
        if found is None or _NO_RESULT.search(statement.text):
            continue
        if is_sourced is None:
            is_sourced = any(_OFFICIAL.search(passage.words) for passage in prose.passages)
        if not is_sourced or _UNOFFICIAL.search(statement.text):
            yield Hit(*statement.place(found[0]), words=statement.words(*found))


def _result(statement: Statement) -> tuple[int, int] | None:
    """Where the first contestant with a result is named, and where the result ends."""
    for begin, end in statement.names:
        found = _RESULT.match(statement.text, end)
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
