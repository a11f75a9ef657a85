"""The parts of a draft, in the order in which they were written."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from newsroom.importing.richtext import Rich


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `role` is "caption" or "quote" where the draft's own styles say so."""

    text: Rich
    role: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the draft; the title is one of level 0 or 1."""

    text: Rich
    level: int = 1


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list and what stands below it."""

    text: Rich
    below: tuple["Block", ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; `first` is the number of its first entry, None where it is not numbered."""

    items: tuple[Item, ...]
    first: int | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; the first row is its head, all rows are equally long."""

    rows: tuple[tuple[Rich, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The place of a picture, by its number in the draft, from 1."""

    number: int


Block = Paragraph | Heading | Listing | Grid | Picture


@dataclass(frozen=True, slots=True)
class Embedded:
    """A picture inside the draft; `data` is empty where the draft only points to it."""

    number: int
    data: bytes = field(repr=False)
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A draft: its parts, the pictures in it, its footnotes by number, from 1."""

    blocks: tuple[Block, ...]
    pictures: tuple[Embedded, ...] = ()
    notes: tuple[Rich, ...] = ()


def words(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The characters of every paragraph, heading, entry and cell, in order."""
    for block in blocks:
        match block:
            case Paragraph(text=text) | Heading(text=text):
                yield text.plain
            case Listing(items=items):
                for item in items:
                    yield item.text.plain
                    yield from words(item.below)
            case Grid(rows=rows):
                yield from (cell.plain for row in rows for cell in row)
            case Picture():
                pass
