"""Lists that somebody typed, sign by sign, in paragraphs of their own or within one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsroom.importing.blocks import Block, Item, Listing, Paragraph
from newsroom.importing.richtext import Rich
from newsroom.prose.markup import without_addresses
from newsroom.prose.sentences import sentences

_SIGN = re.compile(
    r"\(?(?P<figure>\d{1,2})[.)](?=\s|[A-Z])\s*|\(?(?P<letter>[a-z])[.)]\s+"
    r"|(?P<bullet>[-–—•·●○◦▪■□▫➢➤✓✔*o])\s+"
)
_WITHIN = re.compile(r"(?<=[\s:;.,])\(?(?:(?P<figure>\d{1,2})|(?P<letter>[a-z]))[.)](?=\s)\s*")
MIN_WITHIN = 2
_BULLET = 0


@dataclass(frozen=True, slots=True)
class _Sign:
    """The sign of an entry: "1" for figures, "a" for letters, "-" for others; where words begin."""

    kind: str
    number: int
    end: int


def gathered(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The parts with every typed list as a list; a sign that has no fellow stays as it is."""
    return tuple(_within(_beneath(blocks)))


def _beneath(blocks: Sequence[Block]) -> Iterator[Block]:
    """Entries in paragraphs below each other."""
    at = 0
    while at < len(blocks):
        found = _run(blocks, at)
        if found is None:
            yield blocks[at]
            at += 1
        else:
            listing, at = found
            yield listing


def _run(blocks: Sequence[Block], at: int) -> tuple[Listing, int] | None:
    """The list that begins there, with lists of another sign below its entries, and its end."""
    first = _sign(blocks[at])
    if first is None or (first.kind != "-" and first.number != 1 and not _goes_on(blocks, at)):
        return None
    items: list[Item] = []
    expected = first.number
    while at < len(blocks):
        block, sign = blocks[at], _sign(blocks[at])
        if sign is None or sign.kind != first.kind or sign.number != expected:
            below = _run(blocks, at) if sign is not None and sign.kind != first.kind else None
            if below is None or not items or not _returns(blocks, below[1], first.kind, expected):
                break
            items[-1] = Item(items[-1].text, (*items[-1].below, below[0]))
            at = below[1]
            continue
        assert isinstance(block, Paragraph)
        items.append(Item(block.text.cut(sign.end).stripped()))
        expected += sign.kind != "-"
        at += 1
    if len(items) < 2 and not items[0].below:
        return None
    return Listing(tuple(items), None if first.kind == "-" else first.number), at


def _goes_on(blocks: Sequence[Block], at: int) -> bool:
    """Whether the next paragraph has the number behind that of this one."""
    first = _sign(blocks[at])
    second = _sign(blocks[at + 1]) if at + 1 < len(blocks) else None
    return (
        first is not None
        and second is not None
        and (second.kind, second.number) == (first.kind, first.number + 1)
    )


def _returns(blocks: Sequence[Block], at: int, kind: str, number: int) -> bool:
    """Whether the list above goes on there, or nothing does: so what stood between was below."""
    sign = _sign(blocks[at]) if at < len(blocks) else None
    return sign is not None and (sign.kind, sign.number) == (kind, number)


def _sign(block: Block) -> _Sign | None:
    if not isinstance(block, Paragraph) or block.role:
        return None
    found = _SIGN.match(block.text.plain)
    if found is None or not block.text.plain[found.end() :].strip():
        return None
    return _read(found)


def _read(found: re.Match[str]) -> _Sign:
    if found["figure"]:
        return _Sign("1", int(found["figure"]), found.end())
    if found["letter"]:
        return _Sign("a", ord(found["letter"]) - ord("a") + 1, found.end())
    return _Sign("-", _BULLET, found.end())


# ---------------------------------------------------------------- within one paragraph


def _within(blocks: Iterator[Block]) -> Iterator[Block]:
    for block in blocks:
        found = _series(block.text.plain) if isinstance(block, Paragraph) else []
        if isinstance(block, Paragraph) and found:
            yield from _taken_apart(block, found)
        else:
            yield block


def _series(text: str) -> list[tuple[int, int]]:
    """Where the signs 1, 2, 3 … or a, b, c … behind a colon begin and end, if there are any."""
    colon = text.find(":")
    if colon < 0:
        return []
    signs = [(found, _read(found)) for found in _WITHIN.finditer(text, colon)]
    for position, (found, sign) in enumerate(signs):
        if sign.number != 1 or not text[: found.start()].rstrip().endswith(":"):
            continue
        series = [found.span()]
        for later, other in signs[position + 1 :]:
            if (other.kind, other.number) == (sign.kind, len(series) + 1):
                series.append(later.span())
        if len(series) >= MIN_WITHIN:
            return series
    return []


def _taken_apart(paragraph: Paragraph, series: list[tuple[int, int]]) -> Iterator[Block]:
    """The words before the list, the list, and what follows its last entry's sentence."""
    text = paragraph.text
    yield Paragraph(text.cut(0, series[0][0]).stripped())
    ends = [begin for begin, _ in series[1:]] + [len(text.plain)]
    entries = [text.cut(begin, end) for (_, begin), end in zip(series, ends, strict=True)]
    last, rest = _last(entries)
    items = tuple(Item(each.stripped()) for each in (*entries[:-1], last))
    yield Listing(items, 1)
    if rest:
        yield Paragraph(rest)


def _last(entries: list[Rich]) -> tuple[Rich, Rich]:
    """The last entry and what is no part of it: where all others are one sentence, so is it."""
    *others, last = entries
    places = [_sentences(each) for each in (*others, last)]
    if len(places[-1]) < 2 or any(len(each) > 1 for each in places[:-1]):
        return last, Rich()
    return last.cut(0, places[-1][0][1]), last.cut(places[-1][1][0]).stripped()


def _sentences(text: Rich) -> list[tuple[int, int]]:
    return list(sentences(without_addresses(text.plain), 0, len(text.plain)))
