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
# Where a line may be an entry; an expression that begins with one certain sign is quick.
_MAY_ENTER = re.compile(r"\n[ \t]*(?:[-*+•▪●–]|[0-9]\d?[.)]|[a-z][.)])[ \t]")
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
_FIRST = re.compile(r"(?<=[\s(])(?P<sign>1\)|a\)|1\.) (?=\S)")
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
    for begin in openings(text):
        yield Enumeration(begin, lengths(text, begin))


def openings(text: str) -> Iterator[int]:
    """Where each of them begins."""
    for line in _MAY_ENTER.finditer(text):
        if _introduces(_last_line(text, line.start())):
            yield line.start() + 1


def lengths(text: str, begin: int) -> tuple[int, ...]:
    """The lengths that the list which begins there may be said to have."""
    return tuple(_lengths(text, begin))


def _last_line(text: str, end: int) -> str:
    """The last line with words before that place, without the spaces around it."""
    line = ""
    while end > 0 and not line:
        begin = text.rfind("\n", 0, end) + 1
        line = text[begin:end].strip()
        end = begin - 1
    return line


def _introduces(line: str) -> bool:
    if line[:1] == "#":
        return True
    begin = max(0, len(line) - 16)
    may_introduce = ":" in line[begin:] or "ikut" in line[begin:].lower()
    return may_introduce and _INTRODUCES.search(line, begin) is not None


def told(text: str) -> Iterator[Enumeration]:
    """The enumerations within paragraphs: "pertama, … kedua, …" and "1) … 2) …"."""
    first = _ORDINAL["pertama"]
    starts = [at for at in places(text, "pertama") if first.match(text, at)]
    for begin, following in zip(starts, [*starts, len(text)][1:], strict=True):
        end = min(following, begin + REACH)
        heading = _HEADING.search(text, begin, end)
        yield from _ordered(text, begin, heading.start() if heading else end)
    # A bracket alone is found far faster than one with a letter.
    signs = [at - 1 for at in places(text, ")") if text[at - 1 : at] in ("1", "a")]
    signs = sorted([*signs, *places(text, "1.")])
    firsts = [found for at in signs if (found := _FIRST.match(text, at))]
    ends = [*(found.start() for found in firsts[1:]), len(text)]
    for found, following in zip(firsts, ends, strict=False):
        reach = min(following, found.end() + REACH)
        end = text.find("\n\n", found.end(), reach)
        yield from _numbered(text, found, reach if end < 0 else end)


def _lengths(text: str, begin: int) -> Iterator[int]:
    """The entries counted so far wherever the list may be said to end."""
    count, kind, indent, is_open = 0, "", 0, True
    stop = text.find("\n", begin + REACH - 1)
    end = len(text) if stop < 0 else stop
    starts = [begin, *(line.start() + 1 for line in _MAY_ENTER.finditer(text, begin, end))]
    for start, following in zip(starts, [*starts[1:], end], strict=True):
        entry = _ENTRY.match(text, start, end)
        if entry is not None:
            depth = len(entry["indent"].expandtabs(4))
            kind = kind or str(entry.lastgroup)
            indent = depth if not count else indent
            if entry.lastgroup == kind and depth <= indent + 1:
                count, is_open = count + 1, True
        for line in text[start:following].rstrip().split("\n")[1:]:
            if not line or line[0].isspace():
                continue
            if line[0] == "#" or line.rstrip().endswith(":"):
                yield count
                return
            if is_open:
                yield count
                is_open = False
            if following == end:
                # Nothing behind it can change the count.
                break
    yield count


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
