"""The sanitised HTML of an item → blocks, with addresses that hold outside the site, too."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from newsroom.feeds.text import clean, watching
from newsroom.importing.richtext import EMPHASIS, LOWERED, RAISED, STRONG, STRUCK, Rich, Span, rich
from newsroom.packs.blocks import (
    Block,
    Divider,
    Grid,
    Heading,
    Listing,
    Paragraph,
    Quotation,
    Verbatim,
)
from newsroom.packs.htmltree import tree
from newsroom.site.views import Video

NOTES = "Catatan"
_MARKS = {
    "strong": STRONG,
    "b": STRONG,
    "dt": STRONG,
    "th": STRONG,
    "em": EMPHASIS,
    "i": EMPHASIS,
    "cite": EMPHASIS,
    "del": STRUCK,
    "sup": RAISED,
    "sub": LOWERED,
}
_HEADING = re.compile(r"h([1-6])")
_BLOCKS = frozenset(
    (
        *("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre", "hr"),
        *("div", "dl", "dt", "dd", "li", "caption"),
    )
)
# Not the space that must not break.
_SPACE = re.compile(r"[ \t\r\n\f]+")
_LINK = re.compile(r"(?:https?://|mailto:|tel:)\S", re.IGNORECASE)
# As many columns as a table of Word may have; rows that nobody would send to a newspaper.
_MOST_COLUMNS = 63
_MOST_ROWS = 1000


def body_blocks(parts: Iterable[object], base: str) -> tuple[Block, ...]:
    """The blocks of a body's parts, pictures left out, videos as links; `base` is its address."""
    reader = _Reader(base)
    texts = (
        watching(part) if isinstance(part, Video) else part
        for part in parts
        if isinstance(part, str | Video)
    )
    return tuple(block for text in texts for block in reader.blocks(tree(text)))


class _Reader:
    def __init__(self, base: str) -> None:
        self._base = base

    def blocks(self, parent: Element) -> Iterator[Block]:
        """What an element holds, words that stand loose in it as paragraphs."""
        marks = _marks(parent)
        loose = list(_text(parent.text, marks))
        for child in parent:
            if child.tag in _BLOCKS:
                yield from _paragraph(loose)
                loose = []
                yield from self._block(child)
            else:
                loose += self._spans(child, marks)
            loose += _text(child.tail, marks)
        yield from _paragraph(loose)

    def _block(self, element: Element) -> Iterator[Block]:
        heading = _HEADING.fullmatch(element.tag)
        if heading:
            text = self._words(element)
            if text:
                yield Heading(text, max(2, int(heading[1])))
        elif element.tag in ("ul", "ol"):
            yield from self._listing(element)
        elif element.tag == "blockquote":
            inner = tuple(self.blocks(element))
            if inner:
                yield Quotation(inner)
        elif element.tag == "table":
            yield from self._table(element)
        elif element.tag == "pre":
            typed = clean("".join(element.itertext())).strip("\n")
            if typed.strip():
                yield Verbatim(typed)
        elif element.tag == "hr":
            yield Divider()
        elif element.get("class") == "footnote":
            yield from self._notes(element)
        else:
            yield from self.blocks(element)

    def _listing(self, element: Element) -> Iterator[Block]:
        kept = tuple(item for item in self._items(element) if item)
        if kept:
            first = _number(element.get("start", ""), 1)
            yield Listing(kept, first if element.tag == "ol" else None)

    def _items(self, element: Element) -> Iterator[tuple[Block, ...]]:
        """The entries of a list; what stands loose between them is an entry, too."""
        yield tuple(_paragraph(_text(element.text, frozenset())))
        for entry in element:
            if entry.tag == "li":
                yield tuple(self.blocks(entry))
            elif entry.tag in _BLOCKS:
                yield tuple(self._block(entry))
            else:
                yield tuple(_paragraph(self._spans(entry, frozenset())))
            yield tuple(_paragraph(_text(entry.tail, frozenset())))

    def _notes(self, element: Element) -> Iterator[Block]:
        listing = element.find("ol")
        if listing is not None:
            yield Heading(rich(NOTES), 2)
            yield from self._listing(listing)

    def _table(self, element: Element) -> Iterator[Block]:
        caption = element.find("caption")
        if caption is not None:
            yield from self.blocks(caption)
        taken: dict[tuple[int, int], Rich] = {}
        right: set[int] = set()
        head = 0
        for number, row in enumerate(list(element.iter("tr"))[:_MOST_ROWS]):
            column = 0
            for cell in row:
                while (number, column) in taken:
                    column += 1
                if column >= _MOST_COLUMNS:
                    break
                width, height = _span(cell, "colspan"), _span(cell, "rowspan")
                for place in ((n, c) for n in range(height) for c in range(width)):
                    taken[number + place[0], column + place[1]] = Rich()
                taken[number, column] = self._words(cell)
                if cell.get("class") == "align-right":
                    right.add(column)
                column += width
            if head == number and len(row) and all(cell.tag == "th" for cell in row):
                head += 1
        lines = sorted({number for (number, _), words in taken.items() if words})
        columns = sorted({column for _, column in taken})[:_MOST_COLUMNS]
        if lines:
            yield Grid(
                tuple(
                    tuple(taken.get((number, column), Rich()) for column in columns)
                    for number in lines
                ),
                sum(number < head for number in lines),
                frozenset(place for place, column in enumerate(columns) if column in right),
            )

    def _words(self, element: Element) -> Rich:
        """All words within an element as one run, blocks in it parted by line breaks."""
        marks = _marks(element)
        spans = list(_text(element.text, marks))
        for child in element:
            within = self._spans(child, marks)
            spans += (Span("\n"), *within, Span("\n")) if child.tag in _BLOCKS else within
            spans += _text(child.tail, marks)
        return _tidy(spans)

    def _spans(self, element: Element, marks: frozenset[str], href: str = "") -> Iterator[Span]:
        if element.tag == "br":
            yield Span("\n", marks)
            return
        kind = element.get("class")
        if kind == "footnote-ref":
            yield Span("", notes=(_number("".join(element.itertext()).strip(), 1),))
            return
        if kind == "footnote-backref":
            return
        if element.tag == "a":
            href = self._address(element.get("href", ""))
        inner = marks | _marks(element)
        opening, closing = ("“", "”") if element.tag == "q" else ("", "")
        yield from _text(opening + (element.text or ""), inner, href)
        for child in element:
            yield from self._spans(child, inner, href)
            yield from _text(child.tail, inner, href)
        yield from _text(closing, inner, href)

    def _address(self, written: str) -> str:
        """A whole address; nothing for one that leads to a place on the page alone."""
        try:
            whole = "" if written.startswith("#") else urljoin(self._base, written)
        except ValueError:
            return ""
        return whole if _LINK.match(whole) else ""


def _text(text: str | None, marks: frozenset[str], href: str = "") -> Iterator[Span]:
    # A line break of the text is an element; one in its source is a space.
    if text:
        yield Span(_SPACE.sub(" ", clean(text)), marks, href)


def _marks(element: Element) -> frozenset[str]:
    mark = _MARKS.get(element.tag)
    return frozenset((mark,)) if mark else frozenset()


def _paragraph(spans: Iterable[Span]) -> Iterator[Paragraph]:
    text = _tidy(spans)
    if text:
        yield Paragraph(text)


def _tidy(spans: Iterable[Span]) -> Rich:
    """The spans as a browser shows them: one space for many, and none at either end of a line."""
    made: list[Span] = []
    begins_line = True
    for span in spans:
        if span.text == "\n":
            if made and made[-1].text != "\n":
                made.append(span)
            begins_line = True
            continue
        text = span.text.removeprefix(" ") if begins_line else span.text
        if text or span.notes:
            made.append(replace(span, text=text))
        if text:
            begins_line = text.endswith(" ")
    return Rich(tuple(made)).stripped()


def _span(cell: Element, name: str) -> int:
    return min(max(_number(cell.get(name, ""), 1), 1), _MOST_COLUMNS)


def _number(written: str, otherwise: int) -> int:
    return int(written) if written.isdecimal() and len(written) < 6 else otherwise
