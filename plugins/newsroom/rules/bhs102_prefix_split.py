"""BHS102 — the prefix `di-` or `ke-` written apart from its verb or numeral."""

import re
from collections.abc import Iterator

from newsroom.edits import Edit
from newsroom.model import Severity
from newsroom.prose.passages import Part, Passage, Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.slips import Slip, edits, hits, is_gap
from newsroom.rules.verbforms import ALSO_NOUNS, BARE, WITH_SUFFIX, may_be_verb

_VERB = re.compile(
    r"(?P<prefix>[Dd][Ii])(?<![\w-]..)(?P<gap>[ \t]++(?:\n[ \t]*+)?|\n[ \t]*+)"
    rf"(?P<word>(?:(?i:{WITH_SUFFIX})|{BARE}|(?P<noun>{ALSO_NOUNS}))(?:nya|lah)?)(?![\w-])"
)
# Behind these words no place follows, so that "di data" can only be "didata".
_MODAL = re.compile(r"\b(?:akan|bisa|dapat|harus|perlu|segera|telah|wajib)\s{1,2}$")
_NUMBER = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas"
_ORDINAL = re.compile(
    r"(?P<prefix>[Kk][Ee])(?<![\w-]..)(?P<gap>-|\s{1,3})"
    rf"(?:(?P<word>(?:{_NUMBER})(?P<all>nya)?)|(?P<figure>\d{{1,4}})|(?P<to>pada))(?![\w-])"
)
# "materi ke tiga sekolah" goes to three schools, "hari ke tiga" is the third: words that nothing
# is brought to, and others only where no school can follow.
_RANKED = re.compile(
    r"\b(?:abad|angkatan|babak|bulan|edisi|gelombang|halaman|hari|juara|lantai|pekan|periode"
    r"|peringkat|presiden(?: RI)?|putaran|semester|sesi|tahap|tahun|termin|triwulan|urutan)\s$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:acara|agenda|alasan|aspek|bagian|butir|faktor|kali|kegiatan|kelas|klaster|langkah|materi"
    r"|narasumber|pemateri|pembicara|pertanyaan|pertemuan|poin|prinsip|rapat|seri|sidang|syarat"
    r"|tahapan|tujuan|yang|senin|selasa|rabu|kamis|jumat|sabtu|minggu)\s$",
    re.IGNORECASE,
)
_NO_NOUN = re.compile(
    r"[.,;:)]|\s(?:adalah|dengan|di[a-z]{4,}|ialah|ini|itu|oleh|tentang|yaitu|yakni)\b"
)
_JUBILEE = re.compile(
    r"\b(?:HUT|Dies Natalis|Dirgahayu|[Hh]ari [Jj]adi|[Uu]lang [Tt]ahun|Kemerdekaan)[^.,;\n]*\s$"
)
_BEFORE = 60
# The same in small letters, to be asked of an item at once.
_BEHIND_DI = re.compile(r"di(?<![\w-]..)(?=\s+([^\W\d_]+))")
_MAY_ORDINAL = re.compile(rf"ke(?:-|\s{{1,3}})(?:{_NUMBER}|\d|pada)")


def slips(prose: Prose) -> Iterator[Slip]:
    """Each prefix that stands alone, with the word it belongs to."""
    is_verb = any(map(may_be_verb, _BEHIND_DI.findall(prose.lowered)))
    is_numeral = _MAY_ORDINAL.search(prose.lowered) is not None
    for passage in prose.passages if is_verb or is_numeral else ():
        yield from _verbs(passage) if is_verb else ()
        yield from _numerals(passage) if is_numeral else ()


def _verbs(passage: Passage) -> Iterator[Slip]:
    for found in _VERB.finditer(passage.words):
        prefix, word = found["prefix"], found["word"]
        is_named = word[0].isupper() and prefix[0] == "d" and passage.part is not Part.TITLE
        at = max(0, found.start() - 10)
        is_verb = not found["noun"] or _MODAL.search(passage.words, at, found.start())
        if is_verb and not is_named and is_gap(passage, *found.span("gap")):
            # A headline in capitals keeps them: "Rakor di Gelar" is "Rakor Digelar".
            begin = "D" if word[0].isupper() else prefix[0]
            rest = prefix[1] + word
            right = begin + (rest if rest.isupper() else rest.lower())
            yield Slip(passage, *found.span(), right)


def _numerals(passage: Passage) -> Iterator[Slip]:
    for found in _ORDINAL.finditer(passage.words):
        is_hyphen = found["gap"] == "-"
        if is_hyphen or is_gap(passage, *found.span("gap")):
            is_slip = bool(found["word"]) if is_hyphen else _is_ordinal(passage.words, found)
            if is_slip:
                joint = "-" if found["figure"] else ""
                right = f"{found['prefix']}{joint}{passage.words[found.end('gap') : found.end()]}"
                yield Slip(passage, *found.span(), right)


def _is_ordinal(words: str, found: re.Match[str]) -> bool:
    """Whether a number behind a lone "ke" tells the place in a row."""
    at, end = max(0, found.start() - _BEFORE), found.start()
    if found["to"] or found["all"] or _RANKED.search(words, at, end):
        return True
    if found["figure"]:
        return bool(_JUBILEE.search(words, at, end))
    behind = words[found.end() : found.end() + 12]
    return (
        behind.lstrip().startswith("kali")
        or (found["prefix"] == "Ke" and behind.startswith(","))
        or bool(_NAMED.search(words, at, end) and _NO_NOUN.match(behind))
    )


def check(prose: Prose) -> Iterator[Hit]:
    yield from hits(slips(prose))


def remedy(prose: Prose) -> Iterator[Edit]:
    yield from edits(slips(prose))


RULE = Rule(
    code="BHS102",
    name="prefix-split",
    default=Severity.WARNING,
    check=check,
    remedy=remedy,
    rewords=True,
    message="“{text}” ditulis “{right}”. Sambungkan awalan dengan katanya.",
)
