"""The HTML that mammoth makes of a Word document → the parts of a draft."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from newsroom.importing.blocks import Block, Grid, Heading, Item, Listing, Paragraph, Picture
from newsroom.importing.grids import grid, is_layout, laid_out
from newsroom.importing.inline import pieces
from newsroom.importing.numbering import NUMBER
from newsroom.importing.plaintext import paragraphs
from newsroom.importing.richtext import Rich, joined

_HEADING = re.compile(r"h([1-6])")
_NOTE_ENTRY = re.compile(r"(?:foot|end)note-")
_BACK = "↑"


class BlockReader:
    """Reads one document; `notes` are its footnotes and endnotes once it was read."""

    def __init__(self) -> None:
        self.notes: tuple[Rich, ...] = ()

    def read(self, root: ET.Element) -> tuple[Block, ...]:
        """The parts of the document, footnotes aside."""
        main = list(root)
        if main and _is_notes(main[-1]):
            self.notes = tuple(self._note(entry) for entry in main.pop())
        return tuple(self._blocks(main))

    def _blocks(self, elements: list[ET.Element]) -> Iterator[Block]:
        for element in elements:
            heading = _HEADING.fullmatch(element.tag)
            if heading:
                for piece in pieces(element):
                    if isinstance(piece, Picture):
                        yield piece
                    else:
                        yield Heading(_unnumbered(piece), int(heading[1]))
            elif element.tag in ("ul", "ol"):
                yield from self._listing(element)
            elif element.tag == "table":
                yield from self._table(element)
            else:
                yield from self._paragraphs(element)

    def _paragraphs(self, element: ET.Element) -> Iterator[Block]:
        for piece in pieces(element):
            if isinstance(piece, Picture):
                yield piece
            else:
                for text in _lines(_unnumbered(piece)):
                    yield Paragraph(text, element.get("class", ""))

    def _listing(self, element: ET.Element) -> Iterator[Block]:
        """A list; a picture among its entries comes behind it."""
        is_numbered = element.tag == "ol"
        items: list[Item] = []
        first: int | None = None
        pictures: list[Block] = []
        for entry in element:
            below: list[Block] = []
            texts: list[Rich] = []
            for piece in pieces(entry):
                if isinstance(piece, Picture):
                    pictures.append(piece)
                else:
                    texts.append(piece)
            for child in entry:
                if child.tag in ("ul", "ol"):
                    below += self._listing(child)
            text = joined(texts, " ")
            number = NUMBER.match(text.plain)
            if first is None:
                first = int(number[1]) if number else 1
            text = _on_one_line(_unnumbered(text))
            if text or below:
                items.append(Item(text, tuple(below)))
        if items:
            yield Listing(tuple(items), first if is_numbered else None)
        yield from pictures

    def _table(self, element: ET.Element) -> Iterator[Block]:
        if is_layout(element):
            for cell in laid_out(element):
                yield from self._blocks(list(cell))
            return
        rows = grid(element, self._cell)
        if rows:
            yield Grid(rows)

    def _cell(self, element: ET.Element) -> Rich:
        """The words of a cell, its paragraphs and entries as lines."""
        texts = []
        for block in element.iter():
            if block.tag in ("p", "li") or _HEADING.fullmatch(block.tag):
                texts += [_unnumbered(each) for each in pieces(block) if isinstance(each, Rich)]
        return joined([text.stripped() for text in texts if text], "\n")

    def _note(self, entry: ET.Element) -> Rich:
        texts = [
            piece for block in entry.iter("p") for piece in pieces(block) if isinstance(piece, Rich)
        ]
        text = joined(texts, " ").stripped()
        end = len(text.plain.removesuffix(_BACK).rstrip())
        return _on_one_line(text.cut(0, end))


def _is_notes(element: ET.Element) -> bool:
    first = next(iter(element), None)
    return (
        element.tag == "ol" and first is not None and bool(_NOTE_ENTRY.match(first.get("id", "")))
    )


def _unnumbered(text: Rich) -> Rich:
    """A text without the number that was written before it."""
    found = NUMBER.search(text.plain)
    return text.without(*found.span()).stripped() if found else text.stripped()


def _on_one_line(text: Rich) -> Rich:
    return joined((rich_line for rich_line in _split(text)), " ")


def _lines(text: Rich) -> Iterator[Rich]:
    """The paragraphs that line breaks make of one; several short lines stay together."""
    lines = [line for line in _split(text) if line]
    at = 0
    for paragraph in paragraphs([line.plain for line in lines]):
        count = paragraph.count("\n") + 1
        yield joined(lines[at : at + count], "\n")
        at += count


def _split(text: Rich) -> Iterator[Rich]:
    at = 0
    for line in text.plain.split("\n"):
        yield text.cut(at, at + len(line)).stripped()
        at += len(line) + 1
