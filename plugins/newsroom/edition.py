"""The edition time: the one clock of a build, from `--at`, SOURCE_DATE_EPOCH or the present."""

from collections.abc import Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from newsroom.reading.stamps import YEARS, AmbiguousDateError, InvalidDateError, parse_moment


class EditionRefusedError(ValueError):
    """Raised for an edition time that is none; the message is for staff."""


def edition_time(
    at: str | None, environment: Mapping[str, str], now: datetime, zone: ZoneInfo
) -> datetime:
    """The edition time as an aware UTC moment to the second.

    `at` is ISO 8601; without an offset it is a time in the office's zone. SOURCE_DATE_EPOCH
    counts seconds since 1970 (reproducible-builds.org). Raises EditionRefusedError.
    """
    if at:
        return _written(at, zone)
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), UTC)
        except (ValueError, OverflowError, OSError):
            raise EditionRefusedError(
                f"SOURCE_DATE_EPOCH “{epoch}” bukan jumlah detik sejak 1970."
            ) from None
    return now.astimezone(UTC).replace(microsecond=0)


def _written(at: str, zone: ZoneInfo) -> datetime:
    try:
        value = parse_moment(at, zone).value
    except (AmbiguousDateError, InvalidDateError):
        # Only then with seconds, fractions and offsets, as programs write them: Python reads the
        # "16.30" of a person as sixteen hours and a fraction.
        try:
            value = datetime.fromisoformat(at)
        except ValueError:
            raise EditionRefusedError(
                f"Waktu terbit “{at}” tidak terbaca. Tulis seperti 2025-07-17T16:30."
            ) from None
    if value.tzinfo is None:
        value = value.replace(tzinfo=zone)
    # As of dates in items; beyond the calendar's ends a time cannot be told in other zones, either.
    if value.year not in YEARS:
        raise EditionRefusedError(
            f"Waktu terbit “{at}” tidak mungkin: tahunnya harus antara {YEARS[0]} dan {YEARS[-1]}."
            " Betulkan tahunnya."
        )
    return value.astimezone(UTC).replace(microsecond=0)
