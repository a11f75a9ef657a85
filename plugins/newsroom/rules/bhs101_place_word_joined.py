"""BHS101 — the preposition `di` or `ke` joined to the word for a place."""

import re
from collections.abc import Iterator

from newsroom.edits import Edit
from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.slips import Slip, edits, hits

# Words that no verb begins with, so that "di-" before them is never its prefix: "dibalik" (turned
# over) and "keluar" (to go out) are words of their own and are missing here.
_AT = (
    "mana|sini|sana|situ|antara|atas|bawah|dalam|luar|depan|belakang|samping|sekitar|hadapan"
    "|seluruh|setiap|tiap|tengah|tingkat|tempat|bidang|lingkungan|wilayah|daerah|kantor|rumah"
    "|ruang|kota|desa|kabupaten|kecamatan|provinsi|gedung|aula|akhir|awal|tahun|bulan|hari|dunia"
    "|sela|sisi|masa|gudang|sekolah|kampus|kelas|pasar|jalan|halaman|lapangan|lokasi|lantai|hotel"
    "|balai|pendopo|kelurahan|pusat|negara|negeri|pulau|pinggir|tepi|ujung|sebelah|sekeliling"
    "|kalangan|meja|papan|layar|laman|situs|akun|sebuah|sejumlah|beberapa|semua"
)
_TO = (
    "mana|sini|sana|situ|atas|bawah|dalam|depan|belakang|hadapan|kantor|rumah|tempat|arah|gudang|sekolah|kampus"
    "|pasar|lokasi|kelurahan|desa|kota|aula|gedung"
)
_JOINED = re.compile(
    rf"\b(?:di(?:{_AT})|ke(?:{_TO}))(?P<also>nya|pun)?\b(?!-\w+kan\b)", re.IGNORECASE
)
_WORDS = frozenset(
    f"{before}{place}{also}"
    for before, places in (("di", _AT), ("ke", _TO))
    for place in places.split("|")
    for also in ("", "nya", "pun")
)
# A name behind small letters: "diKediri", "diKPU"; behind another word "DiCaprio" is a name itself.
_MAY_NAMED = re.compile(r"[DdKk][ie](?<!\w..)[A-Z]")
_NAMED = re.compile(r"\b(?P<word>di|ke|(?<![\w,] )(?:Di|Ke))(?P<name>[A-Z]\w+)")


def slips(prose: Prose) -> Iterator[Slip]:
    """Each joined word with the space it lacks; "dimanapun" lacks two."""
    is_there = not (prose.is_plain and prose.vocabulary.isdisjoint(_WORDS))
    is_named = any(_MAY_NAMED.match(prose.sheet, capital - 2) for capital in prose.inner_capitals)
    for passage in prose.passages if is_there or is_named else ():
        for found in _JOINED.finditer(passage.words) if is_there else ():
            right = f"{found[0][:2]} {found[0][2:]}"
            if (found["also"] or "").lower() == "pun":
                right = f"{right[:-3]} {right[-3:]}"
            yield Slip(passage, *found.span(), right)
        for found in _NAMED.finditer(passage.words) if is_named else ():
            if is_there and _JOINED.match(passage.words, found.start()):
                # "diKota" was both, and is one slip.
                continue
            yield Slip(passage, *found.span(), f"{found['word']} {found['name']}")


def check(prose: Prose) -> Iterator[Hit]:
    yield from hits(slips(prose))


def remedy(prose: Prose) -> Iterator[Edit]:
    yield from edits(slips(prose))


RULE = Rule(
    code="BHS101",
    name="place-word-joined",
    default=Severity.WARNING,
    check=check,
    remedy=remedy,
    rewords=True,
    message="“{text}” ditulis “{right}”. Pisahkan kata depan dari kata tempat.",
)
