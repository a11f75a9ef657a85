"""Days and moments as staff write them: ISO order only, the time with a colon or a full stop."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[T ]+)(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?)?$")
AMBIGUOUS = re.compile(r"^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b|^\d{4}/\d{1,2}/\d{1,2}\b")
YEARS = range(1945, 2101)


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment in the office's zone; `has_time` is false when only a day was written."""

    value: datetime
    has_time: bool


class AmbiguousDateError(ValueError):
    """Raised for a date whose order of day, month and year is not the ISO one."""


class InvalidDateError(ValueError):
    """Raised for what is no date at all; the message says why, in Indonesian."""


def parse_moment(text: str, zone: ZoneInfo) -> Moment:
    """The moment that `2025-07-17` or `2025-07-17 16:30` names in the zone.

    Raises AmbiguousDateError for other orders and InvalidDateError for anything else.
    """
    match = ISO.match(text.strip())
    if match is None:
        if AMBIGUOUS.match(text.strip()):
            raise AmbiguousDateError(text)
        raise InvalidDateError("tulis sebagai tahun-bulan-hari")
    year, month, day = (int(part) for part in match.group(1, 2, 3))
    hour, minute, second = (int(part or 0) for part in match.group(4, 5, 6))
    if year not in YEARS:
        raise InvalidDateError(f"tahunnya harus antara {YEARS[0]} dan {YEARS[-1]}")
    try:
        value = datetime(year, month, day, hour, minute, second, tzinfo=zone)
    except ValueError:
        is_day = _is_day(year, month, day)
        raise InvalidDateError(
            "jam itu tidak ada" if is_day else "hari itu tidak ada dalam kalender"
        ) from None
    return Moment(value, match[4] is not None)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
