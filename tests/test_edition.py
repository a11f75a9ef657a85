"""The edition time: as written, from the environment, or now; a bad one is told in a sentence."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from newsroom.edition import EditionRefusedError, edition_time

ZONE = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 11, 22, 3, 0, 0, 123456, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "environment", "expected"),
    [
        (None, {}, datetime(2026, 11, 22, 3, 0, tzinfo=UTC)),
        (None, {"SOURCE_DATE_EPOCH": "86400"}, datetime(1970, 1, 2, tzinfo=UTC)),
        ("2025-07-17T16:30", {}, datetime(2025, 7, 17, 9, 30, tzinfo=UTC)),
        ("2025-07-17 16.30", {}, datetime(2025, 7, 17, 9, 30, tzinfo=UTC)),
        ("2025-07-17", {"SOURCE_DATE_EPOCH": "1"}, datetime(2025, 7, 16, 17, 0, tzinfo=UTC)),
        ("2025-07-17T16:30:00+09:00", {}, datetime(2025, 7, 17, 7, 30, tzinfo=UTC)),
    ],
)
def test_edition_time(at: str | None, environment: dict[str, str], expected: datetime) -> None:
    assert edition_time(at, environment, NOW, ZONE) == expected


@pytest.mark.parametrize(
    ("at", "environment", "told"),
    [
        ("besok", {}, "“besok” tidak terbaca"),
        ("17/07/2025", {}, "Tulis seperti 2025-07-17T16:30"),
        ("0001-01-01T00:00+14:00", {}, "tidak mungkin: tahunnya harus antara 1945 dan 2100"),
        ("9999-12-31T23:59-14:00", {}, "Betulkan tahunnya"),
        (None, {"SOURCE_DATE_EPOCH": "kemarin"}, "bukan jumlah detik"),
        (None, {"SOURCE_DATE_EPOCH": "9" * 30}, "bukan jumlah detik"),
    ],
)
def test_what_is_no_time_is_refused(at: str | None, environment: dict[str, str], told: str) -> None:
    with pytest.raises(EditionRefusedError, match=told):
        edition_time(at, environment, NOW, ZONE)
