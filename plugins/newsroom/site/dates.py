"""Dates in Bahasa Indonesia, by Babel, whatever the machine's own language is."""

from datetime import date, datetime, tzinfo
from functools import lru_cache

from babel.dates import format_date, format_datetime

LOCALE = "id"


@lru_cache(maxsize=4096)
def _day(day: date, pattern: str) -> str:
    return format_date(day, pattern, locale=LOCALE)


@lru_cache(maxsize=16)
def _zone(zone: tzinfo) -> str:
    # Indonesian zones never change their clocks, so one name serves every moment.
    return format_datetime(datetime(2025, 1, 1, tzinfo=zone), "zzz", locale=LOCALE)


def _as_day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def zone_name(moment: datetime) -> str:
    """The short name of the moment's zone: WIB, WITA or WIT; empty for a moment without one."""
    return "" if moment.tzinfo is None else _zone(moment.tzinfo)


def long_day(moment: date) -> str:
    """The day with its weekday: "Kamis, 17 Juli 2025"."""
    return _day(_as_day(moment), "EEEE, d MMMM y")


def day(moment: date) -> str:
    """The day: "17 Juli 2025"."""
    return _day(_as_day(moment), "d MMMM y")


def short_day(moment: date) -> str:
    """The day with a short month: "17 Jul 2025"."""
    return _day(_as_day(moment), "d MMM y")


def month(moment: date) -> str:
    """The month and its year: "Juli 2025"."""
    return _day(_as_day(moment), "MMMM y")


@lru_cache(maxsize=16)
def month_name(number: int) -> str:
    """The name of month 1 to 12: "Juli"."""
    return _day(date(2025, number, 1), "LLLL")


def clock(moment: datetime) -> str:
    """The time of day with its zone: "16.30 WIB"."""
    return f"{moment.hour:02d}.{moment.minute:02d} {zone_name(moment)}".rstrip()


def full(moment: datetime) -> str:
    """Day and time: "Kamis, 17 Juli 2025 pukul 16.30 WIB"."""
    return f"{long_day(moment)} pukul {clock(moment)}"


def iso(moment: date) -> str:
    """The form for `<time datetime>`: "2025-07-17" or "2025-07-17T16:30:00+07:00"."""
    if isinstance(moment, datetime):
        return moment.isoformat(timespec="seconds")
    return moment.isoformat()
