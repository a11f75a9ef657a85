"""The text of an item as blocks, to be set in a letter or written as plain lines."""

from dataclasses import dataclass

from newsroom.importing.richtext import Rich


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a newline in it is a line break that is meant."""

    text: Rich


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within the text; its level is 2 to 6."""

    text: Rich
    level: int


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, each item in blocks; `first` is the first number, None where bullets stand."""

    items: tuple[tuple["Block", ...], ...]
    first: int | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody else said or wrote, set apart."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, all rows equally long: of merged cells the first has the words.

    `head` counts the rows that head it; `right` are the columns whose figures stand right.
    """

    rows: tuple[tuple[Rich, ...], ...]
    head: int = 0
    right: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Lines to be kept as they were typed."""

    text: str


@dataclass(frozen=True, slots=True)
class Divider:
    """A line across the text."""


Block = Paragraph | Heading | Listing | Quotation | Grid | Verbatim | Divider
