"""Dates and sizes as readers see them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from newsroom.site import dates
from newsroom.site.sizes import file_size


def moment(zone: str = "Asia/Jakarta") -> datetime:
    return datetime(2025, 7, 17, 16, 30, 12, 999, tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("zone", "name"),
    [("Asia/Jakarta", "WIB"), ("Asia/Makassar", "WITA"), ("Asia/Jayapura", "WIT")],
)
def test_full_date_names_weekday_and_zone(zone: str, name: str) -> None:
    assert dates.full(moment(zone)) == f"Kamis, 17 Juli 2025 pukul 16.30 {name}"


def test_a_moment_without_zone_has_no_zone_name() -> None:
    assert dates.clock(moment().replace(tzinfo=None)) == "16.30"


def test_forms_of_a_day() -> None:
    assert dates.long_day(date(2025, 7, 17)) == "Kamis, 17 Juli 2025"
    assert dates.day(moment()) == "17 Juli 2025"
    assert dates.short_day(date(2025, 8, 5)) == "5 Agu 2025"
    assert dates.month(moment()) == "Juli 2025"
    assert dates.clock(moment().replace(hour=7, minute=5)) == "07.05 WIB"


def test_month_names() -> None:
    assert [dates.month_name(number) for number in range(1, 13)] == [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni",
        "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ]  # fmt: skip


def test_machine_form() -> None:
    assert dates.iso(moment()) == "2025-07-17T16:30:12+07:00"
    assert dates.iso(date(2025, 7, 17)) == "2025-07-17"


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 byte"),
        (999, "999 byte"),
        (1000, "1 kB"),
        (340_400, "340 kB"),
        (999_499, "999 kB"),
        (999_500, "1,0 MB"),
        (1_240_000, "1,2 MB"),
        (20_000_000, "20,0 MB"),
    ],
)
def test_file_sizes(size: int, words: str) -> None:
    assert file_size(size) == words
