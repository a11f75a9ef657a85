"""Judges the days that a text names against the calendar.

Right, not loud: of a day without a year every admissible year is tried.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from newsroom.reading.daymentions import DayMention

NEW_YEAR = 120
"""Days before a turn of the year within which a pair without a year may mean the next one."""

LEAP_YEAR = 2024


@dataclass(frozen=True, slots=True)
class WeekdayProblem:
    """What is wrong with a mention; `right` is the day meant, None where no such day exists."""

    mention: DayMention
    right: date | None

    @property
    def is_impossible(self) -> bool:
        """Whether the calendar has no such day at all."""
        return self.right is None


def judge(
    mention: DayMention, anchors: Sequence[date], ahead: int, back: int
) -> WeekdayProblem | None:
    """What is wrong with a mention, or None.

    Without a year, those of the anchors (event and publication) are tried; a day more than `ahead`
    days ahead of or `back` days past its anchor may also lie in the year before, or at the turn
    of the year in the next one. A pair that is right in any of these years is right.
    """
    # The common case, without a look at the other years.
    for year in [anchor.year for anchor in anchors] if mention.year is None else (mention.year,):
        day = _day(mention, year)
        if day is not None and mention.weekday in (None, day.weekday()):
            return None
    days = [_day(mention, year) for year in _years(mention, anchors, ahead, back)]
    if not any(days):
        # A day without weekday and year is wrong only where no year has it, not even a leap year.
        is_bound = mention.year is not None or (mention.weekday is not None and bool(days))
        is_wrong = is_bound or _day(mention, LEAP_YEAR) is None
        return WeekdayProblem(mention, None) if is_wrong else None
    if mention.weekday is None or any(day and day.weekday() == mention.weekday for day in days):
        return None
    return WeekdayProblem(mention, next(filter(None, days)))


def _years(mention: DayMention, anchors: Sequence[date], ahead: int, back: int) -> list[int]:
    """The years that a mention may mean, the likeliest first."""
    if mention.year is not None:
        return [mention.year]
    years: list[int] = []
    for anchor in anchors:
        years.append(anchor.year)
        day = _day(mention, anchor.year)
        gap = (day - anchor).days if day else None
        if gap is None or gap > ahead or gap < -back:
            years.append(anchor.year - 1)
        later = _day(mention, anchor.year + 1)
        if (gap is None or gap < -back) and later and (later - anchor).days <= NEW_YEAR:
            years.append(anchor.year + 1)
    return list(dict.fromkeys(years))


def _day(mention: DayMention, year: int) -> date | None:
    try:
        return date(year, mention.month, mention.day)
    except ValueError:
        return None
