"""How apps count: by their own examples, and never less than they do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.packs.lengths import INSTAGRAM, WHATSAPP, X, units_of_file, utf16_units, weight_on_x
from newsroom.packs.texts import text_file

POST = "https://kota-kediri.kpu.go.id/berita/2025/evaluasi-bakohumas-triwulan-ii/"


def test_limits_are_those_of_the_apps() -> None:
    assert (WHATSAPP.size, INSTAGRAM.size, X.size, INSTAGRAM.hashtags) == (1024, 2200, 280, 30)


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("This is a test.", 15),
        ("test.com", 23),
        ("Test https://test.com test https://test.com test.com test", 86),
        ("Rakor – “Bakohumas” 2025", 24),
        ("…", 2),
        ("日本", 4),
        ("😀", 2),
        (POST, 23),
        (f"Baca {POST} sekarang", 37),
        # A domain that is longer than a link of X is not counted for less than it is typed.
        ("kota-kediri.kpu.go.id", 23),
        ("kabupaten-tulang-bawang-barat.kpu.go.id", 39),
        ("pukul 09.00", 11),
    ],
)
def test_weight_is_that_of_x(text: str, weight: int) -> None:
    assert weight_on_x(text) == weight


def test_letters_beyond_the_first_plane_count_two() -> None:
    assert utf16_units("KPU 😀") == 6


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]) | st.just("\n")))
def test_a_file_is_never_longer_than_told(text: str) -> None:
    read = text_file(text.split("\n")).decode("utf-8-sig")
    assert units_of_file(text) == utf16_units(read)
