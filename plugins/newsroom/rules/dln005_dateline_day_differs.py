"""DLN005 — a typed dateline with a day that is neither the event's nor the item's."""

import re
from collections.abc import Iterator
from datetime import date

from newsroom.model import Article, Severity
from newsroom.reading.daymentions import DayMention, mentions, spell
from newsroom.rules.daytexts import anchors
from newsroom.rules.engine import Hit, Rule

FIGURES = re.compile(r"^[\d/]+$")


def check(article: Article) -> Iterator[Hit]:
    typed, days = article.body.dateline, anchors(article)
    if typed is None or not days:
        return
    text = f"({typed.day})" if FIGURES.match(typed.day) else typed.day
    for mention in mentions(text):
        if not _fits(mention, days):
            known = " atau ".join(dict.fromkeys(map(spell, days)))
            yield Hit(typed.span.line, typed.span.column, text=typed.day, known=known)


def _fits(mention: DayMention, days: tuple[date, ...]) -> bool:
    """Whether the day lies between the event and the publication, both included."""
    for year in {mention.year or day.year for day in days}:
        try:
            day = date(year, mention.month, mention.day)
        except ValueError:
            # A day that does not exist is another rule's.
            return True
        if min(days) <= day <= max(days):
            return True
    return False


RULE = Rule(
    code="DLN005",
    name="dateline-day-differs",
    default=Severity.WARNING,
    check=check,
    message=(
        "Baris tempat yang diketik bertanggal “{text}”, padahal kegiatan atau tulisannya "
        "bertanggal {known}. Betulkan yang keliru, lalu hapus baris tempat dari naskah."
    ),
)
