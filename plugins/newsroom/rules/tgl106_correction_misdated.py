"""TGL106 — a correction dated before its item or in the future."""

from collections.abc import Iterator
from datetime import datetime

from newsroom.model import Article, Severity, Stamp
from newsroom.reading.daymentions import spell
from newsroom.rules.engine import Hit, Rule


def check(article: Article, edition: datetime) -> Iterator[Hit]:
    for note in article.corrections:
        if note.stamp is None:
            continue
        problem = _problem(note.stamp, article.date, edition)
        if problem:
            day = spell(note.stamp.day)
            yield Hit(
                note.stamp.line,
                note.stamp.span.column,
                kind=note.kind or "ralat",
                day=day,
                problem=problem,
            )


def _problem(stamp: Stamp, date: Stamp | None, edition: datetime) -> str:
    has_times = date is not None and stamp.has_time and date.has_time
    if date is not None and (stamp.day < date.day or (has_times and stamp.value < date.value)):
        return f"sebelum tulisannya terbit pada {spell(date.day)}"
    if stamp.value > edition:
        return "yang belum tiba"
    return ""


RULE = Rule(
    code="TGL106",
    name="correction-misdated",
    default=Severity.ERROR,
    check=check,
    message="Catatan {kind} bertanggal {day}, {problem}. Betulkan tanggal catatan itu.",
)
