"""Lists that were typed within one paragraph: "… tiga hal: 1. …; 2. …; 3. …"."""

import re
from collections.abc import Iterable, Iterator

from newsroom.importing.blocks import Block, Item, Listing, Paragraph
from newsroom.importing.listsigns import read
from newsroom.importing.richtext import Rich
from newsroom.prose.markup import without_addresses
from newsroom.prose.sentences import sentences

_SIGN = re.compile(r"(?<=[\s:;.,])\(?(?:(?P<figure>\d{1,2})|(?P<letter>[a-z]))[.)](?=\s)\s*")
MIN_ENTRIES = 2


def taken_apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """The parts with every such paragraph as words, a list and words."""
    for block in blocks:
        found = _series(block.text.plain) if isinstance(block, Paragraph) else []
        if isinstance(block, Paragraph) and found:
            yield from _apart(block, found)
        else:
            yield block


def _series(text: str) -> list[tuple[int, int]]:
    """Where the signs 1, 2, 3 … or a, b, c … behind a colon begin and end, if there are any."""
    colon = text.find(":")
    if colon < 0:
        return []
    signs = [(found, read(found)) for found in _SIGN.finditer(text, colon)]
    for position, (found, sign) in enumerate(signs):
        if sign.number != 1 or not text[: found.start()].rstrip().endswith(":"):
            continue
        series = [found.span()]
        for later, other in signs[position + 1 :]:
            if (other.kind, other.number) == (sign.kind, len(series) + 1):
                series.append(later.span())
        if len(series) >= MIN_ENTRIES:
            return series
    return []


def _apart(paragraph: Paragraph, series: list[tuple[int, int]]) -> Iterator[Block]:
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
