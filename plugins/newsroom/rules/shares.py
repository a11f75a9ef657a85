"""Parts of a whole with their percentage, as in "5 dari 38 satuan kerja (13 persen)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from newsroom.prose.markup import CELL
from newsroom.prose.numbers import NUMBER, Number, read, spell
from newsroom.prose.passages import Passage, Prose
from newsroom.rules.engine import Hit
from newsroom.rules.percentages import (
    OF,
    PERCENT,
    WORD,
    counts,
    has_percentage,
    may_have_percentage,
    percentage,
    wholes,
)
from newsroom.rules.plainprose import plain, shown

_ONLY = r"(?:(?:hanya|baru|sudah|telah|sebanyak|sejumlah|sebesar|ada|terdapat|tercatat)\s+){0,2}"
_SPAN = r"(?:\s+[^\W\d_][\w/.’'–-]*)"
_YEAR = r"(?:19|20)\d\d"
# What is said of the part in the place of its name: "299 sudah sesuai dengan data KPU".
_STATE = r"(?:sudah|telah|belum|tidak)"
_EQUALS = (
    r"(?:(?:(?:atau|yakni|yaitu)\s+)?(?:setara(?:\s+dengan)?|sama\s+dengan)|atau|alias|yakni|yaitu)"
)
# Whom "orang" counts: "dari 40 peserta, 10 orang".
_PEOPLE = re.compile(
    r"anggota|guru|mahasiswa|orang|pegawai|pelamar|pemilih|pendaftar|pengunjung|personel|peserta"
    r"|petugas|relawan|responden|siswa|staf|undangan|warga"
)
_OPENED = rf"\s*(?P<open>\()\s*(?:{_EQUALS}\s+)?(?:sebesar\s+)?"
# Nothing more in brackets, and no whole of its own behind: "13 persen dari penduduk".
_CLOSED = r"(?(open)(?=\s*[),;])|(?!\s+dari\b))"
_BEHIND = re.compile(
    rf"(?P<what>{WORD}{{0,14}}?)"
    rf"(?:{_OPENED}|,?\s+{_EQUALS}\s+{_ONLY}|\s*{CELL}\s*){PERCENT}{_CLOSED}",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    rf"{PERCENT}(?P<what>{WORD}{{0,14}}?)(?:\s*\(\s*|,?\s+{_EQUALS}\s+){_ONLY}$", re.IGNORECASE
)
_OUT_OF = re.compile(
    rf"dari\s+{OF}(?P<whole>{NUMBER})(?P<what>{_SPAN}{{1,9}}?(?:\s+{_YEAR})?)"
    r"(?:,\s+|\s+(?=hanya|baru|sebanyak|sejumlah|terdapat|tercatat))"
    rf"{_ONLY}(?P<part>{NUMBER})(?P<noun>(?P<state>\s+{_STATE}{WORD}{{1,5}}?)|{WORD}{{0,3}}?),?"
    rf"(?:{_OPENED}|\s+{_EQUALS}\s+{_ONLY}){PERCENT}{_CLOSED}",
    re.IGNORECASE,
)
# What stands before "5 dari 38" and makes it a rank, or less than exact.
_INEXACT = re.compile(
    r"(?:sekitar|kurang lebih|lebih kurang|hampir|nyaris|kira-kira|lebih dari|kurang dari"
    r"|tidak sampai|di atas|di bawah|mendekati|peringkat|urutan|posisi|nomor|no\.|halaman|bagian"
    r"|tahap|naik|turun|bertambah|berkurang|[±~≈<>])\s*$",
    re.IGNORECASE,
)
# A predicate between the count and the percentage: the percentage may be one of something else.
_PREDICATE = re.compile(
    r"\b(?:telah|sudah|belum|tidak|yang|mampu|berhasil|hadir|ikut|lulus|(?:me|ber|di|ter)\w{3,})\b",
    re.IGNORECASE,
)
# Predicates that hold of each one counted, so that nothing but their share can be meant.
_MEMBER = re.compile(
    r"\b(?:yang|telah|sudah|belum|tidak|hadir|ikut|lulus|bekerja\s+sama|bergabung|bersedia|berpartisipasi"
    r"|memiliki|mempunyai|menggunakan|memakai|memanfaatkan|mengaktifkan|mengikuti|menghadiri|menjalin"
    r"|terdaftar|dinyatakan|media)\b",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"\b(?:naik|turun|tumbuh|(?:me|pe)?ningkat\w*|kenaikan|penurunan|anggaran|target|capaian|serapan"
    r"|realisasi|nilai|skor|progres|kuota|tingkat|rata-rata|partisipasi|dibanding\w*|selisih)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Share:
    """A count of a whole and the percentage given for it, with the stretch both stand in.

    `is_plain` where nothing but the name of what is counted stands between the two.
    """

    begin: int
    end: int
    part: Number
    whole: Number
    percent: Fraction
    decimals: int
    is_plain: bool

    @property
    def agrees(self) -> bool:
        """Whether the percentage is the count's, rounded; with decimals also cut off.

        Amounts in thousands or millions count as rounded themselves.
        """
        least = 100 * self.part.bounds[0] / self.whole.bounds[1]
        most = 100 * self.part.bounds[1] / self.whole.bounds[0]
        step = Fraction(1, 10**self.decimals)
        is_cut = self.decimals > 0 and self.percent <= most and least < self.percent + step
        return is_cut or least - step / 2 <= self.percent <= most + step / 2

    @property
    def right(self) -> str:
        """The percentage as it should be, as finely as the one given."""
        return spell(100 * self.part.value / self.whole.value, self.decimals)


def shares(text: str) -> Iterator[Share]:
    """Every count of a whole with a percentage of its own in the same breath."""
    for count in counts(text):
        before = max(0, count.begin - 160)
        noun = count.noun.lower().split()
        if _INEXACT.search(text, max(0, count.begin - 20), count.begin):
            continue
        if found := _BEHIND.match(text, count.end):
            begin, end = count.begin, found.end()
        elif found := _last(text[before : count.begin]):
            begin, end = before + found.start(), count.end
        else:
            continue
        if _is_one_thing(noun, found["what"]) and not _PREDICATE.search(count.noun):
            yield from _share(begin, end, count.part, count.whole, found)
    for place in wholes(text):
        found = _OUT_OF.match(text, place.start())
        if found is None:
            continue
        noun = found["noun"].lower().split()
        part, whole = read(found["part"]), read(found["whole"])
        is_among = bool(found["state"]) or noun in (["di", "antaranya"], ["diantaranya"])
        if part and whole and (is_among or _is_one_thing(noun, found["what"])):
            yield from _share(*found.span(), part, whole, found)


def disagreements(prose: Prose, are_plain: bool) -> Iterator[Hit]:
    """A hit for each percentage that is not its count's: beside it, or farther off.

    Farther off "4 dari 38 menuntaskan coklit (100%)" may mean another whole, so all is left out.
    """
    for passage, share in _disagreeing(prose):
        is_other = share.is_plain != are_plain or (share.percent == 100 and not are_plain)
        if not is_other:
            yield Hit(
                *passage.place(share.begin),
                text=shown(passage.text, share.begin, share.end),
                part=spell(share.part.value),
                whole=spell(share.whole.value),
                right=share.right,
                given=spell(share.percent, share.decimals),
            )


@lru_cache(maxsize=1)
def _disagreeing(prose: Prose) -> tuple[tuple[Passage, Share], ...]:
    """Each percentage that is not its count's, with the passage it stands in."""
    if not may_have_percentage(prose):
        return ()
    return tuple(
        (passage, share)
        for passage in prose.passages
        if has_percentage(passage.unquoted)
        for share in shares(plain(passage))
        if not share.agrees
    )


def _share(
    begin: int, end: int, part: Number, whole: Number, found: re.Match[str]
) -> Iterator[Share]:
    percent, what = percentage(found["percent"]), found["what"]
    if percent is not None and part.value <= whole.value and not _MEASURE.search(what):
        # A column of a table may hold the percentage of something else, too.
        is_plain = not _PREDICATE.search(_MEMBER.sub("", what)) and CELL not in found[0]
        yield Share(begin, end, part, whole, *percent, is_plain)


def _is_one_thing(noun: list[str], what: str) -> bool:
    """Whether the part is of the whole's kind: no "20 peserta dari 38 satuan kerja"."""
    named = what.lower().split()[:1]
    if noun == ["orang"] and named and _PEOPLE.fullmatch(named[0]):
        return True
    return not noun or noun[0] in named


def _last(text: str) -> re.Match[str] | None:
    """The percentage that ends right before the count, if one does."""
    return _AHEAD.search(text) if has_percentage(text) else None
