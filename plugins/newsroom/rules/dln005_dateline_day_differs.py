"""DLN005 — a typed dateline with a day that is neither the event's nor the item's."""

import re
from collections.abc import Iterator
from datetime import date

from newsroom.model import Article, Severity
from newsroom.reading.daymentions import DayMention, mentions, spell
from newsroom.rules.daytexts import anchors
from newsroom.rules.engine import Hit, Rule

FIGURES = re.compile(r"^[\d/]+$")


def is_other_day(article: Article, this_year: int) -> bool:
    """Whether the typed dateline has a day that is neither the event's nor the item's."""
    typed, days = article.body.dateline, anchors(article, this_year)
    if typed is None or not days:
        return False
    text = f"({typed.day})" if FIGURES.match(typed.day) else typed.day
    return not all(_fits(mention, days) for mention in mentions(text))


def check(article: Article, this_year: int) -> Iterator[Hit]:
    typed = article.body.dateline
    if typed is not None and is_other_day(article, this_year):
        known = " atau ".join(dict.fromkeys(map(spell, anchors(article, this_year))))
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
