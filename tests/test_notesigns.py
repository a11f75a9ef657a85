"""Signs of notes: which are gone, which are new, and what cannot be read is nobody's."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from newsroom.model import Correction, Stamp, Text
from newsroom.notesigns import added, read, remembered, removed


def note(day: int, kind: str = "ralat", text: str = "Semula A.") -> Correction:
    stamp = Stamp(datetime(2025, 7, day, 9, tzinfo=ZoneInfo("Asia/Jakarta")), has_time=True)
    return Correction(kind, stamp, Text(text))


FIRST, REPLY = note(18), note(20, "hak-jawab", "Kami hadir.")
KNOWN = remembered([FIRST, REPLY])


def test_a_note_is_removed_until_that_is_published() -> None:
    assert removed([REPLY, FIRST], KNOWN) == ()
    assert removed([REPLY], KNOWN) == KNOWN[:1]
    assert removed([REPLY], remembered([REPLY], KNOWN)) == ()
    assert removed([], remembered([REPLY], KNOWN)) == KNOWN[1:]


def test_one_that_comes_back_can_be_removed_again() -> None:
    back = remembered([FIRST, REPLY], remembered([REPLY], KNOWN))
    assert back == KNOWN
    assert removed([REPLY], back) == KNOWN[:1]


def test_other_words_are_the_same_note_and_another_day_is_not() -> None:
    changed, moved = note(18, text="Semula B."), note(19)
    assert (removed([changed, REPLY], KNOWN), added([changed, REPLY], KNOWN)) == ((), ())
    assert removed([moved, REPLY], KNOWN) == KNOWN[:1]
    assert [read(sign) for sign in added([moved, REPLY], KNOWN)] == [
        (datetime.fromisoformat("2025-07-19T09:00:00+07:00"), "ralat")
    ]


@pytest.mark.parametrize("sign", ["", "x", "besok ralat 1", "2025-07-18T09:00:00 ralat 1"])
def test_a_sign_that_is_none_of_ours_is_not_read(sign: str) -> None:
    assert read(sign) is None
    assert read("2025-07-18T09:00:00+07:00") is None
