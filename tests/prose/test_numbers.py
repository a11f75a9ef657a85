"""Numbers in prose: read in figures and words as people write them, and left alone elsewhere."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.prose.numbers import numbers, spell, value_of

UNITS = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")

READ = {
    "38 satuan kerja": [38],
    "228.147 pemilih": [228147],
    "228147 pemilih": [228147],
    "13,2 persen": [Fraction(132, 10)],
    "3.500.000,50": [Fraction(7000001, 2)],
    "228 ribu pemilih": [228000],
    "1,2 juta pemilih": [1200000],
    "1,5 miliar": [1500000000],
    "Dua puluh lima orang": [25],
    "seratus dua puluh pemilih": [120],
    "dua ratus\ndua puluh lima": [225],
    "seribu dua ratus": [1200],
    "25 (dua puluh lima) orang": [25],
    "6 (enam) tujuan": [6],
    "5 dari 38, 14 dari 38": [5, 38, 14, 38],
    "sebelas, dua belas, tiga belas.": [11, 12, 13],
    # Not numbers of things.
    "Kamis (17/7)": [],
    "pukul 10.30 WIB": [],
    "pukul 10:30": [],
    "17–18 Juli": [],
    "17 – 18 Juli": [],
    "ke-3": [],
    "UU 7/2017": [],
    "versi 1.2.3": [],
    "Rp1.500.000": [],
    "G20 dan 50-an": [],
    "dua-duanya, satu-satunya": [],
    "puluhan, dua puluhan, tiga ratusan": [],
    "lima enam orang": [],
    "kedua, ketiga": [],
    "0812-3456": [],
}


@pytest.mark.parametrize(("text", "expected"), READ.items(), ids=list(READ))
def test_numbers_of_a_text(text: str, expected: list[int | Fraction]) -> None:
    assert [number.value for number in numbers(text)] == expected


def test_places_and_fineness() -> None:
    text = "Ada 1,2 juta dari 38 (tiga puluh sembilan) dan dua belas."
    million, both, spelt = numbers(text)
    assert text[million.begin : million.end] == "1,2 juta"
    assert million.step == 100_000
    assert million.bounds == (1_150_000, 1_250_000)
    assert text[both.begin : both.end] == "38 (tiga puluh sembilan)"
    assert (both.value, both.words) == (38, 39)
    assert both.bounds == (38, 38)
    assert text[spelt.begin : spelt.end] == "dua belas"
    assert spelt.is_spelt
    assert spelt.is_whole


@pytest.mark.parametrize(
    "words",
    [
        "puluh",
        "lima enam",
        "belas dua",
        "tiga sepuluh",
        "dua puluh sepuluh",
        "dua puluh tiga ratus",
        "seratus dua ratus",
        "dua seribu",
        "lima ribu ribu",
        "dua ribu tiga juta",
        "kata",
        "",
    ],
)
def test_words_in_disorder_are_no_number(words: str) -> None:
    assert value_of(words) is None


@given(st.integers(min_value=1, max_value=999_999_999))
def test_every_number_is_read_as_it_is_said(value: int) -> None:
    assert value_of(said(value)) == value


@given(st.integers(min_value=0, max_value=10**12), st.integers(min_value=0, max_value=3))
def test_what_is_spelt_is_read_back(value: int, decimals: int) -> None:
    amount = Fraction(value, 10**decimals)
    assert [number.value for number in numbers(spell(amount, decimals))] == [amount]


@given(st.text(alphabet="0123456789.,/-–() duapuluhlimaratusribu\n", max_size=60))
def test_any_text_is_read_without_a_fault(text: str) -> None:
    for number in numbers(text):
        assert 0 <= number.begin < number.end <= len(text)


def said(value: int) -> str:
    """The number in words, as it is said."""
    for size, name in ((10**6, "juta"), (10**3, "ribu"), (100, "ratus"), (10, "puluh")):
        if value >= 2 * size or (value >= size and name == "juta"):
            return f"{said(value // size)} {name} {said(value % size)}".strip()
        if value >= size and name != "puluh":
            return f"se{name} {said(value % size)}".strip()
    if value >= 12:
        return f"{UNITS[value - 10]} belas"
    return (*UNITS, "sepuluh", "sebelas")[value]
