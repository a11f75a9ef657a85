"""Lists of a body and how many entries they have: in lines, with numbers or in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.rules.plainprose import places

REACH = 8000
"""Characters from the first entry in which the others are looked for."""

_ENTRY = re.compile(
    r"(?P<indent>[ \t]*)(?:(?P<bullet>[-*+•▪●–][ \t])|(?P<number>\d{1,2}[.)][ \t])"
    r"|(?P<letter>[a-z][.)][ \t]))"
)
_INTRODUCES = re.compile(r"(?::|\bberikut(?: ini)?[.:]?)[*_]*$", re.IGNORECASE)
_ORDINALS = (
    *("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan"),
    *("kesembilan", "kesepuluh"),
)
# Where a clause begins, and an ordinal that opens it; "kedua belah pihak" means both.
_CLAUSE = r"(?:(?<=[.;:,!?(]\s)|(?<=\n)|(?<=\bdan\s)|(?<=\byakni\s)|(?<=\byaitu\s)|(?<=\badalah\s))"
_NO_ORDINAL = (
    r"(?!\s+(?:kali|kalinya|belah|pihak|orang|lembaga|instansi|pasangan|calon|hal|nya)\b|[-\w])"
)
_ORDINAL = {word: re.compile(rf"{_CLAUSE}{word}{_NO_ORDINAL}", re.IGNORECASE) for word in _ORDINALS}
# How an ordinal goes on where the first of them is followed by a comma.
_ASIDE = re.compile(r"\s*[,:]|\s+(?:adalah|ialah|yakni|yaitu)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?]\s+|\n\s*\n")
_UNNUMBERED = re.compile(
    r"\b(?:terakhir|selanjutnya|berikutnya|kemudian|lalu|selain itu|di samping itu|tak kalah"
    r"|tidak kalah|sementara itu|begitu pula|demikian pula)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"(?<=[\s(])(?P<sign>1\)|a\)|1\.)\s(?=\S)")
_SIGNS = frozenset("-*+•▪●–0123456789abcdefghijklmnopqrstuvwxyz")
_HEADING = re.compile(r"^#{1,6}\s", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A list: the offset where it begins, and the lengths it may be said to have, ascending.

    More than one where paragraphs interrupt it, or where an entry may have no number.
    """

    begin: int
    lengths: tuple[int, ...]


def listed(text: str) -> Iterator[Enumeration]:
    """The lists of a Markdown body that follow a colon or a heading."""
    at = 0
    before = ""
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words[:1] in _SIGNS and _ENTRY.match(line) and _introduces(before):
            yield Enumeration(at, tuple(_lengths(text, at)))
        before = words or before
        at += len(line)


def _introduces(line: str) -> bool:
    return line.startswith("#") or _INTRODUCES.search(line, max(0, len(line) - 16)) is not None


def told(text: str) -> Iterator[Enumeration]:
    """The enumerations within paragraphs: "pertama, … kedua, …" and "1) … 2) …"."""
    first = _ORDINAL["pertama"]
    starts = [at for at in places(text, "pertama") if first.match(text, at)]
    for begin, following in zip(starts, [*starts, len(text)][1:], strict=True):
        end = min(following, begin + REACH)
        heading = _HEADING.search(text, begin, end)
        yield from _ordered(text, begin, heading.start() if heading else end)
    firsts = [
        found for at in places(text, "1) ", "a) ", "1. ") if (found := _FIRST.match(text, at))
    ]
    ends = [*(found.start() for found in firsts[1:]), len(text)]
    for found, following in zip(firsts, ends, strict=False):
        reach = min(following, found.end() + REACH)
        end = text.find("\n\n", found.end(), reach)
        yield from _numbered(text, found, reach if end < 0 else end)


def _lengths(text: str, begin: int) -> Iterator[int]:
    """The entries counted so far wherever the list may be said to end."""
    count, kind, indent, is_open = 0, "", 0, True
    for line in _lines(text, begin, begin + REACH):
        entry = _ENTRY.match(line)
        if entry is not None:
            depth = len(entry["indent"].expandtabs(4))
            kind = kind or str(entry.lastgroup)
            indent = depth if not count else indent
            if entry.lastgroup == kind and depth <= indent + 1:
                count, is_open = count + 1, True
        elif line.startswith("#") or (not line[:1].isspace() and line.rstrip().endswith(":")):
            break
        elif line.strip() and not line[:1].isspace() and is_open:
            yield count
            is_open = False
    yield count


def _lines(text: str, begin: int, end: int) -> Iterator[str]:
    while begin < min(end, len(text)):
        stop = text.find("\n", begin)
        stop = len(text) if stop < 0 else stop
        yield text[begin:stop]
        begin = stop + 1


def _ordered(text: str, begin: int, end: int) -> Iterator[Enumeration]:
    count, at = 1, begin
    is_aside = _ASIDE.match(text, begin + len("pertama")) is not None
    for word in _ORDINALS[1:]:
        ordinal = _ORDINAL[word]
        following = (ordinal.match(text, place, end) for place in places(text, word) if place > at)
        found = next((f for f in following if f and _goes_on(text, at, f, is_aside)), None)
        if found is None:
            break
        count, at = count + 1, found.start()
    if count > 1:
        may_go_on = _UNNUMBERED.search(text, begin, end) is not None
        more = range(count, count + 10) if may_go_on else (count,)
        yield Enumeration(begin, tuple(more))


def _goes_on(text: str, at: int, found: re.Match[str], is_aside: bool) -> bool:
    """Whether an ordinal has the form of the first and opens a sentence, or is in the last one's.

    "Menurut dia, ketiga narasumber" is neither.
    """
    if is_aside and not _ASIDE.match(text, found.end()):
        return False
    breaks = [each.end() for each in _SENTENCE.finditer(text, at, found.start())]
    return not breaks or not text[breaks[-1] : found.start()].strip()


def _numbered(text: str, first: re.Match[str], end: int) -> Iterator[Enumeration]:
    sign = first["sign"]
    count, at = 1, first.end()
    while count < 20:
        following = f"{chr(ord('a') + count) if sign[0] == 'a' else count + 1}{sign[1]}"
        found = re.compile(rf"[\s(;,]{re.escape(following)}\s").search(text, at, end)
        if found is None:
            break
        count, at = count + 1, found.end()
    if count > 1:
        yield Enumeration(first.start(), (count,))
