"""Population numbers are found however they are written, and nothing of the kind is shown."""

import string
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.digits import plain
from newsroom.populationnumbers import (
    KK,
    NIK,
    is_population_number,
    population_numbers,
    without_population_numbers,
)
from newsroom.standard.regions import regions

REGIONS = [region.code.replace(".", "") for region in regions() if region.parent]
GROUPS = ((4, 4, 4, 4), (6, 6, 4), (2, 2, 2, 6, 4), (8, 8), (16,), (5, 7, 4))
SCRIPTS = ("0", "٠", "۰", "०", "０", "𝟎", "𝟶")
UNSEEN = "\u200b\u200c\u200d\u2060\u00ad\ufe0f"


@st.composite
def numbers(draw: st.DrawFn) -> str:
    """A number as a ministry gives it out, to a man or a woman."""
    born = draw(st.dates(date(1930, 1, 1), date(2025, 12, 31)))
    day = born.day + draw(st.sampled_from((0, 40)))
    district, serial = draw(st.integers(1, 19)), draw(st.integers(1, 9999))
    region = draw(st.sampled_from(REGIONS))
    return f"{region}{district:02}{day:02}{born:%m%y}{serial:04}"


def found(text: str) -> list[str]:
    return [number.digits for number in population_numbers(text)]


@given(numbers(), st.sampled_from(GROUPS), st.sampled_from((" ", ".", "-", "–", " - ", "\u00a0")))
def test_grouped(number: str, groups: tuple[int, ...], between: str) -> None:
    parts, at = [], 0
    for size in groups:
        parts.append(number[at : at + size])
        at += size
    text = f"Nomornya {between.join(parts)}, kata petugas."
    assert found(text) == [number]
    assert without_population_numbers(text) == f"Nomornya {number[:4]}…, kata petugas."


@given(numbers(), st.sampled_from(SCRIPTS), st.text(UNSEEN, max_size=3), st.integers(1, 15))
def test_dressed(number: str, zero: str, unseen: str, at: int) -> None:
    written = "".join(chr(ord(zero) + int(digit)) for digit in number)
    text = f"“Nomornya” ½ {written[:at]}{unseen}{written[at:]}!"
    (only,) = population_numbers(text)
    assert only.digits == number
    assert text[only.begin : only.end] == f"{written[:at]}{unseen}{written[at:]}"


@given(numbers(), st.text(max_size=40), st.text(max_size=40))
def test_nothing_is_shown(number: str, before: str, behind: str) -> None:
    text = without_population_numbers(f"{before}x{number}y{behind}")
    folded = "".join(
        str(unicodedata.decimal(sign)) if sign.isdecimal() else sign
        for sign in unicodedata.normalize("NFKC", text)
    )
    assert number not in folded or number in before + behind
    assert number not in repr(list(population_numbers(f"x{number}y")))


@given(st.text(st.sampled_from(string.digits + " .-\n²①½…\u00ad"), max_size=80))
def test_offsets_are_those_of_the_text(text: str) -> None:
    after = 0
    for number in population_numbers(text):
        assert after <= number.begin < number.end <= len(text)
        after = number.end
    read = plain(text)
    if read is not None:
        assert len(read.origins) == len(read.text) + 1


@pytest.mark.parametrize("code", REGIONS)
def test_every_region_is_known(code: str) -> None:
    assert is_population_number(f"{code}01150790{1:04}")


@pytest.mark.parametrize("code", ["6404", "6473", "7321", "9113", "9202", "9271"])
def test_a_number_outlives_its_region(code: str) -> None:
    assert is_population_number(f"{code}01150790{1:04}")


@pytest.mark.parametrize(
    "number",
    [
        *("9971011507900001", "3599011507900001", "3500011507900001", "0011011507900001"),
        *("3571001507900001", "3571201507900001", "3506601507900001"),
        *("3571010007900001", "3571013207900001", "3571014007900001", "3571017207900001"),
        *("3571019907900001", "3571011500900001", "3571011513900001", "3571013104900001"),
        *("3571013002900001", "3571012902900001", "3571016902010001"),
    ],
)
def test_no_region_or_no_day(number: str) -> None:
    assert not is_population_number(number)
    assert found(f"Nomor {number}.") == []


@pytest.mark.parametrize("number", ["3571012902000001", "3571016902960001", "3578311507900001"])
def test_leap_days_and_large_cities(number: str) -> None:
    assert is_population_number(number)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("NIK 3571011507900001", NIK),
        ("No. KK: 3571011507900001", KK),
        ("NKK 3571011507900001", KK),
        ("nomor kartu keluarga (3571011507900001)", KK),
        ("Fotokopi KK dan KTP bernomor 3571011507900001", NIK),
        ("No. KK 3571015507900001", NIK),
        ("3571011507900001", NIK),
    ],
)
def test_what_it_is_called(text: str, kind: str) -> None:
    assert [number.kind for number in population_numbers(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        *("3571************", "3571XXXXXXXX0001", "357101150790000", "35710115079000011"),
        *("Rp3.571.011.507.900.001", "3571-20250717-0001", "3571202507170001"),
        *("0,3571011507900001", "3571 1214 0812 1234 2210", "| 3571 | 0115 | 0790 | 0001 |"),
        *("3571, 0115, 0790, 0001", "357101150790\n\n0001", "198512312008121001"),
    ],
)
def test_other_numbers(text: str) -> None:
    assert found(text) == []
    assert without_population_numbers(text) == text


@pytest.mark.parametrize(
    ("text", "serials"),
    [
        ("3571 0115 0790 0001\n3571 0115 0790 9999", ["0001", "9999"]),
        ("3571 0115 0790 0001 - 3571 0115 0790 9999", ["0001", "9999"]),
        ("3571 0115 0790 9998 3571 0115 0790 9999", ["9998", "9999"]),
        ("357101 150790 0001\n357101 150790 9999", ["0001", "9999"]),
        ("357101 150790 9999 357101 150791", ["9999"]),
        ("35 71 01 15 07 90 9998 35 71 01 15 07 90 9999", ["9998", "9999"]),
        ("1. 3571 0115 0790 9998\n2. 357101 150790 9999\n3. Andi", ["9998", "9999"]),
        ("3571 0115 0790 0001 081 234 567 890", ["0001"]),
        ("3571 0115 0790 0001 15-07-1990", ["0001"]),
        ("2025 3571 0115 0790 0001", ["0001"]),
        ("Andi NIK 3571 0115 0790 9999 081 234 567 890", ["9999"]),
        ("**No. KK:** 3571 0115 0790 9999 15-07-1990", ["9999"]),
        ("KTP\n3571 0115 0790 9999 2025", ["9999"]),
        ("kartu keluarga (3571 0115 0790 9999 2210)", ["9999"]),
    ],
)
def test_beside_other_digits(text: str, serials: list[str]) -> None:
    assert found(text) == [f"357101150790{serial}" for serial in serials]
    assert found(f"| {text} |") == found(text)
    assert list(population_numbers(text, is_tabular=True)) == []


@pytest.mark.parametrize(
    "text",
    [
        "3571 1214 1012 1234\n3571 1214 1012 1235",
        "1 3571 1214 1012 1234\n2 3571 1214 1012 1235",
        "001 3571 1214 1012 1234\n002 3571 1214 1012 1235",
        "1955 1971 1977 1982 1971 1011 1012 2019",
        "12.07.01 12.07.01.2001\n12.07.02 12.07.02.2001",
        "120701 1207012001\n120702 1207022001",
        "3571 1112 0812 3456 7890",
        "Bukan NIK, melainkan 3571 1214 0812 1234 2210",
    ],
)
def test_figures_beside_figures(text: str) -> None:
    assert found(text) == []


def test_figures_side_by_side() -> None:
    table = "3571 0115 0790 0001\n35710115\n07900001\n1 3571011507900001 2\n3571.0115.0790.0001\n"
    tabular = [number.shown for number in population_numbers(table, is_tabular=True)]
    assert tabular == ["3571…", "3571…"]


def test_neighbours_run_together() -> None:
    assert found("35710115079000013571011207090002") == ["3571011507900001", "3571011207090002"]


@pytest.mark.parametrize("piece", ["1 ", "0115 ", "3571 01", "3.", "²", "\u00ad1"])
def test_a_long_text_without_any_comes_to_its_end(piece: str) -> None:
    assert found(piece * 100_000) == []


def test_a_long_list_comes_to_its_end() -> None:
    assert len(found("3571 0115 0790 0001\n" * 25_000)) == 25_000
