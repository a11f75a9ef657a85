"""Whether a camera's clock was set when it dated a photo."""

from datetime import date, datetime, timedelta

# Phones and cameras that date their photos themselves are no older.
_FIRST_YEAR = 2005
# The camera may stand in a zone, or be set to one, where the day has begun already.
_ZONES = timedelta(days=1)


def tells_day(taken: datetime | None, today: date) -> bool:
    """Whether the day in a photo's EXIF can be the day on which it was taken.

    It cannot where a clock was never set: before 2005, in the future, or in the first hour of a
    year, where cameras begin anew when their battery was empty.
    """
    if taken is None:
        return False
    is_reset = (taken.month, taken.day, taken.hour) == (1, 1, 0)
    return taken.year >= _FIRST_YEAR and taken.date() <= today + _ZONES and not is_reset
