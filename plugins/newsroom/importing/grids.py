"""Tables of mammoth's HTML: those that hold figures, and those that only arrange a page."""

from collections.abc import Callable, Iterator
from xml.etree import ElementTree as ET

from newsroom.importing.richtext import Rich

# Word's own bound; spans beyond it are damage.
_MAX_COLUMNS = 63


def is_layout(table: ET.Element) -> bool:
    """Whether a table is a frame around words or pictures rather than rows of figures."""
    is_single = all(len(row) <= 1 for row in _rows(table))
    return is_single or next(table.iter("img"), None) is not None


def laid_out(table: ET.Element) -> Iterator[ET.Element]:
    """The cells of such a table as they are read; what stands below a picture follows it."""
    rows = [list(row) for row in _rows(table)]
    number = 0
    while number < len(rows):
        below = rows[number + 1] if number + 1 < len(rows) else []
        is_captioned = (
            any(_has_picture(cell) for cell in rows[number])
            and len(below) == len(rows[number])
            and not any(_has_picture(cell) for cell in below)
        )
        for position, cell in enumerate(rows[number]):
            yield cell
            if is_captioned:
                yield below[position]
        number += 1 + is_captioned


def grid(table: ET.Element, read: Callable[[ET.Element], Rich]) -> tuple[tuple[Rich, ...], ...]:
    """The rows of a table, all equally long: of merged cells the first has the words.

    Rows and columns without any words are left out.
    """
    taken: dict[tuple[int, int], Rich] = {}
    for number, row in enumerate(_rows(table)):
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            width, height = _span(cell, "colspan"), _span(cell, "rowspan")
            for place in ((n, c) for n in range(height) for c in range(width)):
                taken[number + place[0], column + place[1]] = Rich()
            taken[number, column] = read(cell)
            column += width
    used = [place for place, words in taken.items() if words]
    lines = sorted({number for number, _ in used})
    columns = sorted({column for _, column in used})
    return tuple(
        tuple(taken.get((number, column), Rich()) for column in columns) for number in lines
    )


def _rows(table: ET.Element) -> Iterator[ET.Element]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody"):
            yield from child.findall("tr")


def _span(cell: ET.Element, name: str) -> int:
    return min(int(cell.get(name, "1")), _MAX_COLUMNS)


def _has_picture(cell: ET.Element) -> bool:
    return next(cell.iter("img"), None) is not None
