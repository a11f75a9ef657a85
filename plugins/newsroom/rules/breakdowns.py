"""Totals that a sentence breaks down: "120 pemilih, terdiri atas 70 laki-laki dan 60 perempuan"."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from fractions import Fraction

from newsroom.prose.numbers import NUMBER, Number, numbers, read
from newsroom.rules.plainprose import places

REACH = 500
"""Characters behind a total in which its parts are looked for; four times as many in a list."""

MARKERS = ("terdiri", "terbagi", "yakni", "yaitu", "rincian", "rinciannya")
"""Words that go before parts."""

WOMEN = ("perempuan", "wanita")
"""Words that name one of two parts."""

_DIVIDED = r"terdiri\s+(?:atas|dari)|terbagi\s+(?:atas|menjadi)|yakni|yaitu"
_DETAILED = r"rincian(?:nya)?(?:\s+(?:adalah|yakni|yaitu|sebagai\s+berikut))?"
_MARKER = re.compile(
    rf",?\s+(?:yang\s+)?(?:{_DIVIDED}|(?:dengan\s+)?{_DETAILED})\s*:?\s+", re.IGNORECASE
)
# The same from its own word on, which is quick to ask.
_MARKER_WORD = re.compile(rf"(?<=\s)(?:{_DIVIDED}|{_DETAILED})\s*:?\s", re.IGNORECASE)
_GENDER = r"(?:laki-laki|perempuan|pria|wanita)\b"
_GENDERED = re.compile(
    rf"(?:{_GENDER}\s*(?:sebanyak\s|sejumlah\s|berjumlah\s|[:=])?\s*(?P<behind>{NUMBER})"
    rf"|(?P<before>{NUMBER})\s+(?:\w+\s+)?{_GENDER})",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\b(?:total|jumlah|sebanyak|sejumlah|seluruh|keseluruhan)", re.IGNORECASE)
_WHOLE_WORDS = ("total", "jumlah", "sebanyak", "seluruh")
_NOT_ALL = re.compile(r"\b(?:dari|undangan|kuota|target|hadir)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…;](?=\s|$)|\n[ \t]*\n|\n(?=[ \t]*[-*+]\s)")
_SPLIT = re.compile(r"\s*[,;]\s*(?:(?:dan|serta)\s+)?|\s+(?:dan|serta)\s+|[()]", re.IGNORECASE)
_LAST = re.compile(r"\b(?:dan|serta)\s+$", re.IGNORECASE)
# Parts that may not be added up: shares, examples, amounts for each, days, less than exact.
_UNCERTAIN = re.compile(
    r"%|\b(?:persen|antara\s?lain|di\s?antaranya|termasuk|misalnya|seperti|masing-masing|setiap|tiap"
    r"|per|sekitar|lebih|kurang|hampir|minimal|maksimal|paling|ribuan|ratusan|puluhan|belasan"
    r"|rupiah|rp|pukul|jam|wib|wita|wit|tanggal|januari|februari|maret|april|mei|juni|juli|agustus"
    r"|september|oktober|november|desember|senin|selasa|rabu|kamis|jumat|sabtu|minggu|nomor)\b",
    re.IGNORECASE,
)
# A number that names something, as in "Tahun 2024", "TPS 12", or that is no count: "60 persen".
_NAMING = re.compile(
    r"\b(?:tahun|pemilu|pilkada|pemilihan|nomor|no\.|tps|rt|rw|dapil|pasal|ayat|bab|kelas|halaman"
    r"|tahap|triwulan|semester|zona|pukul|negeri|smpn|sman|sdn)\s+$",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\s?(?:%|persen)", re.IGNORECASE)
_ONE = re.compile(r"\b(?:seorang|sebuah)\b", re.IGNORECASE)
_LEVELS = {
    **dict.fromkeys(("kabupaten", "kota"), 1),
    **dict.fromkeys(("kecamatan", "distrik"), 2),
    **dict.fromkeys(("desa", "kelurahan", "kampung", "nagari", "gampong"), 3),
    **dict.fromkeys(("rw", "dusun", "lingkungan"), 4),
    **{"provinsi": 0, "rt": 5, "tps": 6},
}


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A total, the parts it is said to consist of, and the stretch they all stand in."""

    begin: int
    end: int
    total: int
    parts: tuple[int, ...]


def breakdowns(text: str, words: Collection[str] = (*MARKERS, *WOMEN)) -> Iterator[Breakdown]:
    """Every total with its parts, where there is no doubt which number is the total.

    `words` are those of `MARKERS` and `WOMEN` that the text may hold.

    Left out: shares, examples, amounts for each of several, rounded amounts, totals smaller than a
    part, and parts on different levels ("3 kecamatan dan 46 kelurahan").
    """
    # "rincian" is found in "rinciannya".
    markers = {word.removesuffix("nya") for word in MARKERS if word in words}
    for at in places(text, *sorted(markers)):
        if not _MARKER_WORD.match(text, at):
            continue
        marker = _MARKER.search(text, max(0, at - 20), at + 60)
        if marker is None or not marker.start() < at < marker.end():
            continue
        if ":" in marker[0] and "\n" in marker[0]:
            parts = _entries(text, marker.end())
        else:
            parts = _parts(text, marker.end(), _sentence_end(text, marker.end()))
        if parts:
            yield from _of_total(_announced(text, marker.start()), parts)
    done = 0
    for at in places(text, *(word for word in WOMEN if word in words)):
        if at < done:
            continue
        before = max(0, at - 200)
        begin = max((m.end() for m in _SENTENCE_END.finditer(text, before, at)), default=before)
        done = _sentence_end(text, at)
        yield from _gendered(text, begin, done)


def _sentence_end(text: str, begin: int) -> int:
    """Where the sentence ends, or the stretch in which parts of a total are looked for."""
    stop = _SENTENCE_END.search(text, begin, begin + REACH)
    return stop.start() if stop else min(len(text), begin + REACH)


def _parts(text: str, begin: int, end: int) -> tuple[Number, ...]:
    """The numbers of "70 laki-laki dan 60 perempuan"; none where a part has none or is doubtful."""
    found: list[Number] = []
    levels: set[int] = set()
    at, is_last = begin, False
    while at < end and not is_last:
        split = _SPLIT.search(text, at, end)
        until = split.start() if split else end
        inside = _inside(text, at, until)
        words = text[at:until].lower().split()
        is_last = split is None or _LAST.search(text, begin, at) is not None
        if not inside or not inside[0].is_whole or (len(inside) > 1 and not is_last):
            return ()
        is_named = len(words) > 1 and text.count(" ", at, inside[0].begin) < 4
        if not is_named or _UNCERTAIN.search(text, at, until):
            return ()
        levels |= {_LEVELS[word] for word in words[:3] if word in _LEVELS}
        found.append(inside[0])
        at = split.end() if split else end
    return tuple(found) if len(found) > 1 and len(levels) < 2 else ()


def _inside(text: str, begin: int, end: int) -> list[Number]:
    """The numbers of a part; "seorang ketua" is one."""
    one = _ONE.search(text, begin, end)
    found = list(numbers(text, begin, end))
    return found if found or one is None else [Number(*one.span(), Fraction(1), is_spelt=True)]


def _entries(text: str, begin: int) -> tuple[Number, ...]:
    """The numbers of a list in lines, one in each; none where a line has another number of them."""
    stop = text.find("\n\n", begin, begin + 4 * REACH)
    end = min(len(text), begin + 4 * REACH) if stop < 0 else stop
    found = []
    at = begin
    for line in text[begin:end].splitlines(keepends=True):
        inside = list(numbers(text, at, at + len(line)))
        if len(inside) != 1 or not inside[0].is_whole or _UNCERTAIN.search(line):
            return ()
        found += inside
        at += len(line)
    return tuple(found) if len(found) > 1 else ()


def _announced(text: str, end: int) -> tuple[Number, ...]:
    """The numbers in the clause before a marker, which may be the total."""
    begin = max(0, end - 100)
    clause = max((m.end() for m in re.finditer(r"[,:(]\s|[.;!?\n]\s", text[begin:end])), default=0)
    return tuple(n for n in numbers(text, begin + clause, end) if _is_count(text, n))


def _is_count(text: str, number: Number) -> bool:
    is_name = _NAMING.search(text, max(0, number.begin - 12), number.begin)
    return is_name is None and _SHARE.match(text, number.end) is None


def _of_total(known: tuple[Number, ...], parts: tuple[Number, ...]) -> Iterator[Breakdown]:
    """The breakdown, if just one of the numbers known may be the total."""
    largest = max(part.value for part in parts)
    totals = [number for number in known if number.is_whole and number.value >= largest]
    if len(totals) == 1:
        both = (*totals, *parts)
        yield Breakdown(
            min(number.begin for number in both),
            max(number.end for number in both),
            int(totals[0].value),
            tuple(int(part.value) for part in parts),
        )


def _gendered(text: str, begin: int, end: int) -> Iterator[Breakdown]:
    """Men and women of a sentence with the one number said to be all of them."""
    sentence = text[begin:end].lower()
    if not any(word in sentence for word in _WHOLE_WORDS):
        return
    parts = []
    for found in _GENDERED.finditer(text, begin, end):
        name = "behind" if found["behind"] else "before"
        number = read(found[name], found.start(name))
        if number is None or not number.is_whole:
            return
        parts.append(number)
    if len(parts) != 2 or _UNCERTAIN.search(text, begin, end):
        return
    places = {part.begin for part in parts}
    rest = [n for n in numbers(text, begin, end) if n.begin not in places and _is_count(text, n)]
    if len(rest) == 1:
        before = text[max(begin, rest[0].begin - 40) : rest[0].begin]
        if _WHOLE.search(before) and not _NOT_ALL.search(text, begin, end):
            yield from _of_total(tuple(rest), tuple(parts))
