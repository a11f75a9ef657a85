"""PDP103 — where somebody lives, down to the house."""

import re
from collections.abc import Iterator, Set

from newsroom.model import Severity
from newsroom.prose.markup import CELL
from newsroom.prose.passages import Passage, Prose
from newsroom.prose.sentences import sentences
from newsroom.rules.engine import Hit, Rule

_STREET = (
    r"\b(?i:jalan|jln|jl|gang|gg|perum|perumahan|kompleks?|dusun|dsn|kampung|kp)\b\.?\s+[A-Z0-9]"
)
_NUMBER = r"(?i:\b(?:no|nomor|nomer|blok)\b\.?\s*(?:[A-Z]{1,2}[-/ ]?)?\d)"
_HAMLET = (
    r"\b(?i:rt)\b(?:[. ]*0*\d{1,3}\s*[/,]?\s*(?i:rw)\b[. ]*|\s*/\s*(?i:rw)\b[. :]*0*\d{1,3}\s*/\s*"
    r"|[. ]*0*\d{1,3}\s*/\s*)0*\d{1,3}\b"
)
_NEAR = rf"[^{CELL};]{{0,60}}?"
# The words of one or the other, without which an item is not looked at.
_LIVING_ALONE = frozenset(
    (
        *("beralamat", "alamatnya", "alamat", "tinggal", "berdomisili", "domisilinya"),
        *("berkediaman", "kediamannya", "rumahnya"),
    )
)
_STREETS = frozenset(
    (
        *("jalan", "jln", "jl", "gang", "gg", "perum", "perumahan", "komplek", "kompleks"),
        *("dusun", "dsn", "kampung", "kp"),
    )
)
_NUMBERS = frozenset(("no", "nomor", "nomer", "blok"))
# Quick words for whether a text may say where somebody lives, and where exactly.
_LIVING_WORDS = ("tinggal", "lamat", "omisili", "kediaman", "umahnya")
_EXACT_WORDS = ("RT", "Rt", "rt ", "No", "no.", "nomor", "Blok", "blok")
_HAMLET_WORDS = ("RT", "Rt", "rt ")
_LIVES = (
    r"\b(?i:(?P<offices>beralamat|alamatnya)|bertempat tinggal|tinggal|berdomisili|domisilinya"
    r"|berkediaman|kediamannya|alamat rumah(?:nya)?|rumahnya)\b"
)
_LIVING = re.compile(
    rf"{_LIVES}{_NEAR}(?:{_STREET}{_NEAR}{_NUMBER}(?:{_NEAR}(?P<hamlet>{_HAMLET}))?|{_HAMLET})"
)
_WHOLE = re.compile(rf"{_STREET}{_NEAR}{_NUMBER}{_NEAR}{_HAMLET}")
_PERSON = re.compile(
    r"\b(?:warga|pemilih|penduduk|bapak|ibu|pak|bu|saudara|saudari|almarhum|almarhumah|keluarga"
    r"|nenek|kakek|lansia|seorang|bernama|suami|istri)\b",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"\b(?i:kantor|gedung|sekretariat|hotel|aula|posko|balai|ruang|sekolah|madrasah|universitas"
    r"|kampus|politeknik|institut|rumah (?:sakit|dinas|jabatan|makan|ibadah|pintar|tahanan)|klinik"
    r"|puskesmas|lembaga|perusahaan|toko|stadion|lapangan|dinas|badan|museum|perpustakaan|masjid"
    r"|musala|gereja|pura|wihara|pondok|pesantren|panti|lapas|rutan|restoran|kafe|warung|pasar"
    r"|terminal|stasiun|pengadilan|polres|polsek|kodim|koramil|studio|radio|percetakan|gudang"
    r"|pendopo|taman|lokasi|tempat(?! tinggal)|gor|graha|wisma|galeri|sanggar|monumen|bank|pos|mal"
    r"|alun-alun|swalayan)\b"
    r"|\b(?:KPU|Bawaslu|DKPP|PPK|PPS|TPS|KPPS|PT|CV|SDN?|SMPN?|SMAN?|SMKN?|MTsN?|MAN|RSUD)\b"
    r"|\b(?i:komisi pemilihan)\b"
)


def check(prose: Prose) -> Iterator[Hit]:
    if prose.is_plain and not _may_say(prose.vocabulary):
        return
    is_living, is_hamlet = prose.may_say(*_LIVING_ALONE), prose.may_say("rt")
    for passage in prose.passages:
        for begin in sorted(set(_found(passage, is_living=is_living, is_hamlet=is_hamlet))):
            name = passage.name
            yield Hit(*passage.place(begin), where=name[:1].upper() + name[1:])


def _may_say(words: Set[str]) -> bool:
    """Whether those words may say where somebody lives: with a hamlet, or a street and a number."""
    is_numbered = not (_STREETS.isdisjoint(words) or _NUMBERS.isdisjoint(words))
    if _LIVING_ALONE.isdisjoint(words):
        return is_numbered and "rt" in words
    return is_numbered or "rt" in words


def _found(passage: Passage, *, is_living: bool, is_hamlet: bool) -> Iterator[int]:
    """Where each address begins; one with a word for living there begins with that.

    Whether the item may say such a word, and a hamlet, is known.
    """
    words = passage.words
    if not any(word in words for word in _EXACT_WORDS):
        return
    is_said = is_living and any(word in words for word in _LIVING_WORDS)
    living = list(_LIVING.finditer(words)) if is_said else []
    scopes: list[tuple[int, int]] = []
    for found in living:
        is_certain = bool(found["hamlet"]) or not found["offices"]
        scopes = scopes or list(_scopes(passage))
        if _is_home(passage, scopes, *found.span(), is_certain=is_certain):
            yield found.start()
    if not (is_hamlet and any(word in words for word in _HAMLET_WORDS)):
        return
    for found in _WHOLE.finditer(words):
        is_told = any(other.start() <= found.start() < other.end() for other in living)
        scopes = scopes or list(_scopes(passage))
        if not is_told and _is_home(passage, scopes, *found.span(), is_certain=True):
            yield found.start()


def _is_home(
    passage: Passage, scopes: list[tuple[int, int]], begin: int, end: int, *, is_certain: bool
) -> bool:
    """Whether what was spoken of last before the address is a person rather than an office."""
    scope = next(((a, b) for a, b in scopes if a <= begin and end <= b), None)
    if scope is None or _INSTITUTION.search(_header(passage, begin)):
        return False
    before = passage.words[scope[0] : begin]
    person, institution = _last(_PERSON, before), _last(_INSTITUTION, before)
    return is_certain if person == institution else person > institution


def _scopes(passage: Passage) -> Iterator[tuple[int, int]]:
    """Sentences, and whole rows of tables."""
    for begin, end in passage.blocks():
        if CELL in passage.words[begin:end]:
            yield begin, end
        else:
            yield from sentences(passage.words, begin, end)


def _header(passage: Passage, begin: int) -> str:
    """The first row of the table around that place, the table's lines without a blank between."""
    head = passage.words.rfind("\n\n", 0, begin) + 2 if "\n\n" in passage.words[:begin] else 0
    line = passage.words[head : passage.words.find("\n", head)]
    return line if CELL in line else ""


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last word of that kind begins; -1 where there is none."""
    return max((found.start() for found in pattern.finditer(text)), default=-1)


RULE = Rule(
    code="PDP103",
    name="home-address",
    default=Severity.WARNING,
    ceiling=Severity.WARNING,
    check=check,
    message=("{where}: ada alamat rumah seseorang. Sebut kelurahan, kecamatan, atau kotanya saja."),
)
