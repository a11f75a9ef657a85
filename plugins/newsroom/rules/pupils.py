"""Pupils and children who are named: where a text gives a name with a school or an age.

Right before complete: what has capitals like a name and may be a place, an office, a day or an
official in the register is none.
"""

import re
from collections.abc import Iterator
from functools import cache

from newsroom.prose.markup import CELL
from newsroom.prose.passages import Part, Passage, Prose
from newsroom.standard.regions import regions

_WORD = r"[A-Z][a-z’']{2,}"
# With which a sentence may begin right before a name.
_OPENERS = "Kepada|Menurut|Bersama|Oleh|Bagi|Untuk|Dari|Saat|Ketika|Namun|Sementara|Selain|Adalah"
_NAME = (
    rf"(?<!\w)(?!(?:{_OPENERS})\b)(?P<name>(?:(?:M|Moh|Muh)\.? )?{_WORD}(?: {_WORD}){{0,3}})(?!\w)"
)
# Each begins with letters of its own, which makes the search three times faster.
_SCHOOL = (
    r"(?:SDN?\b|SDIT\b|SMPN?\b|SMPIT\b|SMAN?\b|SMAIT\b|SMKN?\b|SLBN?\b|MIN?\b|MTsN?\b|MAN?\b"
    r"|Sekolah (?:Dasar|Menengah)|Madrasah \w+|Pondok Pesantren)"
)
_SCHOOL_NAME = rf"{_SCHOOL}(?: [A-Z0-9][\w.’'-]*){{0,6}}"
_PUPIL = r"(?:siswa|siswi|pelajar|murid|santri|santriwati|peserta didik)"
_CLASS = r"(?: kelas [\w-]+(?: [A-Z]+)?(?: \d)?)?(?: (?:di|dari|asal))?"
_COUNCIL = r"(?:[Kk]etua|[Ww]akil [Kk]etua|[Ss]ekretaris|[Bb]endahara) OSIS"
_AGE = r"(?: \(\d{1,2}(?: tahun)?\))?"
# "Putri Ayu (16), siswi kelas XI SMAN 2"; the pupil may come first, and then only one of them may.
_ROLE = re.compile(
    rf"(?:\bseorang |\bsalah (?:satu|seorang) |\b)(?:{_PUPIL}{_CLASS}|{_COUNCIL}) {_SCHOOL}"
)
_NAMED = re.compile(rf"{_NAME}{_AGE}(?:, | \(| )$")
_LONGEST = 90
_BEFORE = re.compile(
    rf"\b(?:(?:[Ss]eorang|[Ss]alah (?:satu|seorang)) {_PUPIL}{_CLASS}|{_COUNCIL}) {_SCHOOL_NAME}"
    rf"(?:, | bernama | atas nama ){_NAME}"
)
_CALLED = re.compile(rf"\b(?i:{_PUPIL})\b[^.;:{CELL}]{{0,60}}? ?(?:bernama|atas nama) {_NAME}")
_WINNER = re.compile(rf"{_NAME}\s*(?:\(|[–-]\s|{CELL}\s*|dari ){_CLASS.strip()} ?{_SCHOOL}")
_AGED = re.compile(
    rf"{_NAME}(?: \((?:[5-9]|1[0-6]) tahun\)|,? (?:yang )?(?:masih |baru )?"
    r"(?:berusia|berumur) (?:[5-9]|1[0-6]) tahun|, (?:[5-9]|1[0-6]) tahun,)"
)
# It begins with letters, which are quick to look for, and looks back at the figure.
_YOUNG = re.compile(r" tahun\b(?:(?<=(?<!\w)[5-9] tahun)|(?<=(?<!\w)1[0-6] tahun))")
_CHILD = re.compile(rf"\b(?:{_PUPIL}|remaja|anak|bocah|balita|termuda)\b", re.IGNORECASE)
_CONTEST = re.compile(r"\b(?:juara|pemenang|finalis|peringkat)\b", re.I)
_ADULT = re.compile(
    r"\b(?:guru|kepala|kepsek|pembina|pendamping|pelatih|dosen|alumni|pegawai)\b", re.I
)
_SCHOOL_WORD = re.compile(_SCHOOL)
# Parts of words, whatever their first letter: a text without any is not gone through.
_CHILDREN = ("isw", "elajar", "urid", "antri", "didik", "OSIS", "emaja", "nak ", "ocah")
_SCHOOLS = ("SD", "SMP", "SMA", "SMK", "SLB", "MI", "MT", "MA", "Sekolah", "Madrasah", "Pondok")
_CONTESTS = ("uara", "emenang", "inalis", "eringkat")
# A word of each name of pupils and contests.
_PUPILS = frozenset(
    (
        *("siswa", "siswi", "pelajar", "murid", "santri", "santriwati", "didik", "osis"),
        *("juara", "pemenang", "finalis", "peringkat"),
    )
)
_PLACED = re.compile(r"\b(?:di|ke|dari|kota|kabupaten|kecamatan|kelurahan|desa|se)[ -]$", re.I)
_SPOKEN = re.compile(r"\b(?:bernama|ananda|adik|kata|ujar|tutur|ucap|menurut) $", re.I)
_COMMON = """
kota kabupaten kecamatan kelurahan desa provinsi jawa negara republik indonesia warga komisi pemilu
pilkada pemilihan pemilih demokrasi pancasila ketua wakil anggota kepala sekretaris kasubbag divisi
subbagian guru bapak ibu dinas badan kementerian sekolah madrasah pondok pesantren universitas
kampus hari senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli
agustus september oktober november desember juara pramuka paskibraka rumah program kelas jalan pasal
undang tahun aula gedung sosialisasi pendidikan peserta panitia seluruh ratusan puluhan para siswa
siswi pelajar murid santri remaja anak lomba duta sementara selain kegiatan acara harapan bakohumas
bawaslu goes school sapa negeri swasta bersama ajak nama osis perwakilan delegasi rombongan sejumlah
"""
_NO_NAMES = frozenset(_COMMON.split())


def may_name_pupils(prose: Prose) -> bool:
    """Whether a text speaks of pupils, contests or children's ages at all; a cheap look."""
    words, is_plain = prose.vocabulary, prose.is_plain
    is_of_pupils = not (is_plain and _PUPILS.isdisjoint(words))
    is_of_age = not is_plain or "tahun" in words
    return (is_of_pupils and _SCHOOL_WORD.search(prose.sheet) is not None) or (
        is_of_age and _YOUNG.search(prose.sheet) is not None
    )


def named_pupils(passage: Passage) -> Iterator[tuple[int, str]]:
    """Where each name begins that stands with a school or a child's age, and the name."""
    if passage.part is Part.TITLE:
        # Every word of it has a capital.
        return
    found = {match.start("name"): match["name"] for match in _matches(passage)}
    yield from sorted(found.items())


def _matches(passage: Passage) -> Iterator[re.Match[str]]:
    """The places where a name may stand so, those that are none left out."""
    words = passage.words
    has_child = any(word in words for word in _CHILDREN)
    has_contest = any(word in words for word in _CONTESTS)
    has_school = (has_child or has_contest) and any(word in words for word in _SCHOOLS)
    if has_school and has_child:
        for role in _ROLE.finditer(words):
            match = _NAMED.search(words, max(0, role.start() - _LONGEST), role.start())
            if match and _is_name(words, match) and _is_whole(words, match):
                yield match
        yield from (match for match in _BEFORE.finditer(words) if _is_name(words, match))
        for match in _CALLED.finditer(words):
            if _is_name(words, match) and _SCHOOL_WORD.search(_sentence(passage, match.start())):
                yield match
    if " tahun" in words and _YOUNG.search(words):
        for match in _AGED.finditer(words):
            is_whole = _is_name(words, match) and _is_whole(words, match)
            if is_whole and (_is_spoken_of(words, match) or _is_child(passage, match)):
                yield match
    if has_school and has_contest:
        for match in _WINNER.finditer(words):
            around = _around(words, match.start())
            if _CONTEST.search(around) and not _ADULT.search(around) and _is_name(words, match):
                yield match


def initials(name: str) -> str:
    """The first letters of a name: "P.A."."""
    return "".join(f"{word[0]}." for word in name.split())


def _is_whole(words: str, match: re.Match[str]) -> bool:
    """Whether it has two words, or others that say that it is somebody's."""
    return " " in match["name"] or _is_spoken_of(words, match)


def _is_spoken_of(words: str, match: re.Match[str]) -> bool:
    begin = match.start("name")
    return _SPOKEN.search(words, max(0, begin - 12), begin) is not None


def _is_child(passage: Passage, match: re.Match[str]) -> bool:
    return _CHILD.search(_sentence(passage, match.start())) is not None


def _is_name(words: str, match: re.Match[str]) -> bool:
    parts = match["name"].casefold().replace(".", "").split()
    if not _NO_NAMES.isdisjoint(parts) or match["name"].casefold() in _places():
        return False
    return _PLACED.search(words, max(0, match.start("name") - 12), match.start("name")) is None


@cache
def _places() -> frozenset[str]:
    return frozenset(name.casefold() for region in regions() for name in region.names)


def _sentence(passage: Passage, at: int) -> str:
    begin, end = passage.sentence(at) or (0, 0)
    return passage.words[begin:end]


def _around(words: str, at: int) -> str:
    """The lines around that place without a blank one between them."""
    begin = words.rfind("\n\n", 0, at) + 1
    end = words.find("\n\n", at)
    return words[begin : end if end >= 0 else len(words)]
