"""ANG007 — a table whose row or column of totals is not the sum of the others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.model import Severity
from newsroom.prose.markup import CELL
from newsroom.prose.numbers import spell
from newsroom.prose.passages import Passage, Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.plainprose import plain

_RULED = re.compile(r"[\s|:-]+")
_TOTAL = re.compile(r"\s*(?:jumlah|total|keseluruhan)(?:\s+\w+)?\s*", re.IGNORECASE)
_SUBTOTAL = re.compile(r"\b(?:sub\s?-?total|sub\s?jumlah|jumlah|total|rata-rata)\b", re.IGNORECASE)
_COUNT = re.compile(r"\d{1,3}(?:\.\d{3}){1,5}|\d{1,9}")
_NONE = frozenset({"-", "–", "—", "0"})
_MEN = re.compile(r"(?:pemilih\s+)?(?:laki-laki|lk|l|pria)", re.IGNORECASE)
_WOMEN = re.compile(r"(?:pemilih\s+)?(?:perempuan|pr|p|wanita)", re.IGNORECASE)
_BOTH = re.compile(r"jumlah(?:\s+\w+)?|total(?:\s+\w+)?|l\s?\+\s?p", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's words and the offset of the first of them; `count` where they are a whole number."""

    begin: int
    words: str

    @property
    def count(self) -> int | None:
        """The number of things it holds; a dash is none of them."""
        if self.words in _NONE:
            return 0
        return int(self.words.replace(".", "")) if _COUNT.fullmatch(self.words) else None


Row = list[Cell]


def check(prose: Prose) -> Iterator[Hit]:
    body = prose.body
    if "|" not in body.text:
        return
    text = plain(body)
    for begin, end in _tables(body.text):
        rows = list(_rows(body, text, begin, end))
        if len(rows) > 2 and len({len(row) for row in rows}) == 1:
            doubtful: set[int] = set()
            yield from _genders(body, rows, doubtful)
            yield from _columns(body, rows, doubtful)


def _tables(text: str) -> Iterator[tuple[int, int]]:
    """Where three lines or more with bars stand together."""
    bar = text.find("|")
    while bar >= 0:
        begin = end = text.rfind("\n", 0, bar) + 1
        lines = 0
        while bar >= 0:
            lines += 1
            end = text.find("\n", bar) + 1 or len(text)
            bar = text.find("|", end, text.find("\n", end) + 1 or len(text))
        if lines > 2:
            yield begin, end
        bar = text.find("|", end)


def _rows(body: Passage, text: str, begin: int, end: int) -> Iterator[Row]:
    """The rows of a table without the line under its head and without the bars outside."""
    at = begin
    for line in body.text[begin:end].splitlines(keepends=True):
        if not _RULED.fullmatch(line):
            cells, place = [], at
            for words in text[at : at + len(line)].split(CELL):
                indent = len(words) - len(words.lstrip())
                cells.append(Cell(place + indent, words.strip()))
                place += len(words) + 1
            is_barred = line.lstrip().startswith("|"), line.rstrip().endswith("|")
            yield cells[is_barred[0] : len(cells) - is_barred[1]]
        at += len(line)


def _columns(body: Passage, rows: list[Row], doubtful: set[int]) -> Iterator[Hit]:
    """Columns whose last cell is not the sum of those above, but the ones doubtful already."""
    *above, last = rows[1:]
    named = any(_TOTAL.fullmatch(cell.words) for cell in last[:2])
    if not named or any(_SUBTOTAL.search(cell.words) for row in above for cell in row[:2]):
        return
    for number, cell in enumerate(last):
        if number in doubtful:
            continue
        counts = [row[number].count for row in above]
        parts = [count for count in counts if count is not None]
        if cell.count is not None and len(parts) == len(counts) and sum(parts) != cell.count:
            head = rows[0][number].words
            yield _hit(body, cell, f"kolom “{head}”" if head else "kolom itu", sum(parts))


def _genders(body: Passage, rows: list[Row], doubtful: set[int]) -> Iterator[Hit]:
    """Rows in which men and women, side by side, are not the number behind them.

    Their columns become doubtful: one slip is to be found once.
    """
    heads = [cell.words for cell in rows[0]]
    for at in range(len(heads) - 2):
        triple = zip((_MEN, _WOMEN, _BOTH), heads[at : at + 3], strict=True)
        if all(pattern.fullmatch(head) for pattern, head in triple):
            for row in rows[1:]:
                men, women, both = (cell.count for cell in row[at : at + 3])
                if men is not None and women is not None and both not in (None, men + women):
                    doubtful |= {at, at + 1, at + 2}
                    name = next((c.words for c in row if c.words[:1].isalpha()), row[0].words)
                    yield _hit(body, row[at + 2], f"baris “{name}”", men + women)


def _hit(body: Passage, cell: Cell, where: str, right: int) -> Hit:
    return Hit(*body.place(cell.begin), where=where, given=cell.words, right=spell(right))


RULE = Rule(
    code="ANG007",
    name="table-total-differs",
    default=Severity.WARNING,
    check=check,
    message="Tabel, {where}: jumlahnya {right}, bukan {given}. Periksa jumlah dan rinciannya.",
)
