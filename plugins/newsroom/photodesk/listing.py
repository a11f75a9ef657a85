"""The photos of one folder as a table for people."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newsroom.photos.facts import PhotoFacts
from newsroom.photos.sources import MEGABYTE
from newsroom.report import visible
from newsroom.site.dates import full

HEADINGS = ("Piksel", "MB", "Ketajaman", "Foto utama", "Diambil")
MARGIN = 4


@dataclass(frozen=True, slots=True)
class Row:
    """One photo: its name, what was found out, whether it is listed, and what is to be said of it.

    `facts` is None for one that no look was taken at; `sharpness` is a word.
    """

    name: str
    facts: PhotoFacts | None
    is_listed: bool = False
    is_lead: bool = False
    can_lead: bool = False
    sharpness: str = ""
    remarks: tuple[str, ...] = ()


def table(rows: Sequence[Row]) -> str:
    """One line with the headings; for each photo its name, its figures, its words, its faults."""
    figures = [_figures(row) for row in rows]
    widths = [
        max(map(len, column)) for column in zip(HEADINGS, *filter(None, figures), strict=True)
    ]
    lines = [_spaced(HEADINGS, widths)]
    for number, (row, cells) in enumerate(zip(rows, figures, strict=True), start=1):
        lines.append(f"{number:>2}  {row.name}{_marks(row)}")
        lines += [_spaced(cells, widths)] if cells else []
        lines += [f"{'':{MARGIN}}{line}" for line in (*_words(row), *row.remarks)]
    return "".join(f"{visible(line)}\n" for line in lines)


def _figures(row: Row) -> tuple[str, ...]:
    facts = row.facts
    if facts is None or not facts.width:
        return ()
    lead = "ya, sekarang" if row.is_lead else "bisa" if row.can_lead else "tidak"
    return (
        f"{facts.width} × {facts.height}",
        f"{max(0.1, facts.size / MEGABYTE):.1f}".replace(".", ","),
        "" if facts.fault else row.sharpness,
        lead,
        full(facts.taken) if facts.taken else "tidak tercatat",
    )


def _marks(row: Row) -> str:
    return " (sudah tercantum)" if row.is_listed else ""


def _words(row: Row) -> Iterator[str]:
    if row.facts is not None:
        inside = row.facts.embedded
        for label, words in (
            ("Keterangan", inside.caption),
            ("Pembuat", inside.byline),
            ("Lembaga", inside.credit),
            ("Hak cipta", inside.copyright),
            ("Teks alternatif", inside.alt),
        ):
            if words:
                yield f"{label} di dalam berkas: {words}"


def _spaced(cells: Iterable[str], widths: Iterable[int]) -> str:
    columns = (f"{cell:<{width}}" for cell, width in zip(cells, widths, strict=True))
    return f"{'':{MARGIN}}{'  '.join(columns)}".rstrip()
