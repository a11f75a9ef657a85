"""Days named in texts: read in every seen form, judged with patience."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.reading import daymentions
from newsroom.reading.daymentions import DayMention, mentions
from newsroom.reading.dayverdicts import judge

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
Parts = tuple[int | None, int, int, int | None]

NAMED: dict[str, list[Parts]] = {
    "Kamis (17/7)": [(THU, 17, 7, None)],
    "Kamis (17/07)": [(THU, 17, 7, None)],
    "Kamis (17/7/2025)": [(THU, 17, 7, 2025)],
    "Kamis (17/07/25)": [(THU, 17, 7, 2025)],
    "Jumat (17/07/98)": [(FRI, 17, 7, 1998)],
    "Kamis ( 17 / 7 )": [(THU, 17, 7, None)],
    "Kamis (17 / 7)": [(THU, 17, 7, None)],
    "Kamis (17 Juli 2025)": [(THU, 17, 7, 2025)],
    "Senin, 24 Maret 2015": [(MON, 24, 3, 2015)],
    "Senin 24 Maret": [(MON, 24, 3, None)],
    "Senin, (24/3)": [(MON, 24, 3, None)],
    "Kamis, 17/7/2025": [(THU, 17, 7, 2025)],
    "Kamis 17/7": [(THU, 17, 7, None)],
    "Kamis, 17-07-2025": [(THU, 17, 7, 2025)],
    "Kamis, 17.7.2025": [(THU, 17, 7, 2025)],
    "Jum'at (18/7)": [(FRI, 18, 7, None)],
    "Jum’at (18/7)": [(FRI, 18, 7, None)],
    "Jumat, 18 Juli 2025": [(FRI, 18, 7, 2025)],
    "Ahad (20/7)": [(SUN, 20, 7, None)],
    "Minggu (20/7)": [(SUN, 20, 7, None)],
    "hari minggu (20/7)": [(SUN, 20, 7, None)],
    "KAMIS (17/7)": [(THU, 17, 7, None)],
    "hari Kamis tanggal 17 Juli 2025": [(THU, 17, 7, 2025)],
    "Kamis, tgl. 17/7": [(THU, 17, 7, None)],
    "Kamis malam (17/7)": [(THU, 17, 7, None)],
    "Kamis Pon (17/7)": [(THU, 17, 7, None)],
    "Kamis lalu (17/7)": [(THU, 17, 7, None)],
    "**Kamis** (17/7)": [(THU, 17, 7, None)],
    "Kamis\n(17/7)": [(THU, 17, 7, None)],
    "(Kamis, 17/7)": [(THU, 17, 7, None)],
    "Selasa, 4 Nopember 2025": [(TUE, 4, 11, 2025)],
    "Sabtu, 1 Pebruari 2025": [(SAT, 1, 2, 2025)],
    "Rabu, 6 Agt 2025": [(WED, 6, 8, 2025)],
    "Kamis–Jumat (17–18/7)": [(THU, 17, 7, None), (FRI, 18, 7, None)],
    "Kamis-Jumat, 17-18 Juli 2025": [(THU, 17, 7, 2025), (FRI, 18, 7, 2025)],
    "Kamis s.d. Jumat (17 s.d. 18/7)": [(THU, 17, 7, None), (FRI, 18, 7, None)],
    "Kamis dan Jumat (17 dan 18/7)": [(THU, 17, 7, None), (FRI, 18, 7, None)],
    "Kamis-Jumat (31/7-1/8)": [(THU, 31, 7, None), (FRI, 1, 8, None)],
    "Rabu–Jumat (30 Juli–1 Agustus 2025)": [(WED, 30, 7, 2025), (FRI, 1, 8, 2025)],
    "Senin–Kamis (29/12/2025–1/1/2026)": [(MON, 29, 12, 2025), (THU, 1, 1, 2026)],
    "Senin–Kamis (29 Desember–1 Januari 2026)": [(MON, 29, 12, 2025), (THU, 1, 1, 2026)],
    "Kamis (17/7) hingga Jumat (18/7)": [(THU, 17, 7, None), (FRI, 18, 7, None)],
    "Kamis (17-18/7)": [(THU, 17, 7, None), (None, 18, 7, None)],
    "Rabu dan Kamis (17/7)": [(None, 17, 7, None)],
    "Kediri (04/05)": [(None, 4, 5, None)],
    "Kediri (31/2)": [(None, 31, 2, None)],
    "tanggal 31/2": [(None, 31, 2, None)],
    "31 Februari 2025": [(None, 31, 2, 2025)],
    "Kamis (32/7)": [(THU, 32, 7, None)],
    "Kamis (17/13)": [(THU, 17, 13, None)],
    "dua minggu (20/7)": [(None, 20, 7, None)],
    "minggu ini (20/7)": [(None, 20, 7, None)],
    "setiap Minggu (20/7)": [(None, 20, 7, None)],
    "Minggu ke-2 (20/7)": [(None, 20, 7, None)],
    "dalam minggu, 20 Juli 2025": [(None, 20, 7, 2025)],
}

UNNAMED = [
    "",
    "Rapat hari Kamis.",
    "UU 7/2017",
    "UU Nomor 7 Tahun 2017",
    "Peraturan KPU Nomor 14 Tahun 2020",
    "Keputusan (7/2017)",
    "Nomor 14/5",
    "3/4 peserta",
    "Kamis, 3/4 peserta hadir",
    "Kamis (25/38 peserta) hadir",
    "hadir (25/38)",
    "hadir (37/4)",
    "pukul 10/12",
    "Kamis pukul 10.00 WIB",
    "Selasa 10.30 WIB",
    "Senin–Jumat, 08.00–16.00",
    "Kamis 2 peserta",
    "telepon 0812-3456-7890",
    "skor (3-2)",
    "Kamisan (dua kali)",
    "RT 3/RW 4",
    "harga 17.500,30",
]


def parts(text: str) -> list[Parts]:
    return [(m.weekday, m.day, m.month, m.year) for m in mentions(text)]


@pytest.mark.parametrize("text", NAMED)
def test_named_days_are_read(text: str) -> None:
    expected = NAMED[text]
    assert parts(text) == expected
    assert parts(f"Rapat diadakan pada {text}, dihadiri semua.") == expected


@pytest.mark.parametrize("text", UNNAMED)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert parts(text) == []


def test_foreign_letters_that_count_as_ours_are_read_like_them() -> None:
    assert parts("Mınggu (20/7)") == [(6, 20, 7, None)]
    assert parts("17 MEİ 2025") == [(None, 17, 5, 2025)]


@pytest.mark.parametrize("gap", range(40, 90))
def test_no_month_is_read_from_the_beginning_of_a_longer_word(gap: int) -> None:
    assert parts("Kamis (17/7) " + "-" * gap + " 12 sepatu") == [(3, 17, 7, None)]


def test_words_and_places_in_order() -> None:
    text = "Rapat **Kamis** (17/7), lanjut “Jumat (18/7)”, lalu 20 Juli 2025."
    found = list(mentions(text))
    assert [m.text for m in found] == ["Kamis (17/7)", "Jumat (18/7)", "20 Juli 2025"]
    assert [text[m.offset :][:5] for m in found] == ["Kamis", "Jumat", "20 Ju"]
    assert [m.weekday_name for m in found] == ["Kamis", "Jumat", ""]


def test_brackets_in_the_words_are_whole() -> None:
    assert [m.text for m in mentions("(Kamis, 17/7)")] == ["Kamis, 17/7"]
    assert [m.text for m in mentions("Kamis (17/7 malam)")] == ["Kamis (17/7)"]


def test_days_far_apart_are_all_found() -> None:
    text = ("Kamis (17/7) " + "kata " * 100) * 3
    assert [m.offset for m in mentions(text)] == [0, 513, 1026]


PUBLISHED = date(2025, 7, 17)


def verdict(text: str, *anchors: date) -> date | str | None:
    """The right day, "impossible", or None where nothing is wrong with the only mention."""
    (mention,) = mentions(text)
    problem = judge(mention, anchors, ahead=7, back=45)
    if problem is None:
        return None
    assert problem.mention == mention
    assert problem.is_impossible is (problem.right is None)
    return problem.right or "impossible"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kamis (17/7)", None),
        ("Rabu (17/7)", date(2025, 7, 17)),
        ("Kamis (17/7/2025)", None),
        ("Rabu (17/7/2025)", date(2025, 7, 17)),
        ("Selasa (24/3/2015)", None),
        ("Senin, 24 Maret 2015", date(2015, 3, 24)),
        # At most 7 days ahead, 45 past: this year only.
        ("Rabu (24/7)", date(2025, 7, 24)),
        ("Minggu (2/6)", date(2025, 6, 2)),
        # Beyond: the year before too.
        ("Kamis (25/7)", None),
        ("Jumat (25/7)", None),
        ("Sabtu (1/6)", None),
        ("Rabu (1/5)", None),
        ("Selasa (31/12)", None),
        ("Senin (31/12)", date(2025, 12, 31)),
        ("Kamis (29/2)", None),
        ("Jumat (29/2)", date(2024, 2, 29)),
        ("Kamis (31/2)", "impossible"),
        ("(31/2)", "impossible"),
        ("31 November", "impossible"),
        ("29 Februari 2025", "impossible"),
        ("29 Februari 2024", None),
        ("29 Februari", None),
        ("(04/05)", None),
        ("Kamis (17/13)", "impossible"),
    ],
)
def test_judgement_from_publication(text: str, expected: date | str | None) -> None:
    assert verdict(text, PUBLISHED) == expected


def test_event_and_publication_may_lie_in_two_years() -> None:
    assert verdict("Rabu (30/12)", date(2024, 12, 30), date(2025, 1, 2)) == date(2024, 12, 30)
    assert verdict("Senin (30/12)", date(2024, 12, 30), date(2025, 1, 2)) is None
    assert verdict("Senin (30/12)", date(2025, 1, 2)) is None


def test_turn_of_the_year_looks_ahead() -> None:
    december = date(2025, 12, 30)
    assert verdict("Jumat (2/1)", december) is None
    assert verdict("Kamis (2/1)", december) is None
    assert verdict("Senin (2/1)", december) == date(2025, 1, 2)


def test_next_year_counts_only_near_its_turn() -> None:
    assert verdict("Jumat (2/1)", date(2025, 7, 17)) == date(2025, 1, 2)


def test_without_anchor_only_the_calendar_speaks() -> None:
    assert verdict("Rabu (17/7)") is None
    assert verdict("Rabu (17/7/2025)") == date(2025, 7, 17)
    assert verdict("Rabu (31/2)") == "impossible"
    assert verdict("Rabu (29/2)") is None


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_true_pairs_are_never_wrong(day: date) -> None:
    name = daymentions.WEEKDAYS[day.weekday()]
    for text in (f"{name} ({day.day}/{day.month})", f"{name}, {daymentions.spell(day)}"):
        assert verdict(text, day) is None


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)), st.integers(1, 6))
def test_false_pairs_of_the_day_are_always_wrong(day: date, shift: int) -> None:
    name = daymentions.WEEKDAYS[(day.weekday() + shift) % 7]
    assert verdict(f"{name}, {daymentions.spell(day)}", day) == day
    assert verdict(f"{name} ({day.day:02}/{day.month:02})", day) == day


PIECES = [
    "Kamis",
    "Minggu",
    " ",
    ",",
    "(",
    ")",
    "17",
    "/",
    "7",
    "Juli",
    "2025",
    "–",
    "\n",
    "tanggal",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=20).map("".join)))
def test_any_text_is_read_and_judged(text: str) -> None:
    found = list(mentions(text))
    assert [m.offset for m in found] == sorted(m.offset for m in found)
    for mention in found:
        judge(mention, [PUBLISHED], 7, 45)


@pytest.mark.parametrize(
    ("piece", "count"),
    [
        ("Kamis ", 0),
        ("Kamis (", 0),
        ("17/7/", 0),
        ("(", 0),
        ("1", 0),
        ("Kamis, \n", 0),
        ("Kamis–Jumat (17–", 0),
        ("Kamis (17/7) ", 3000),
        ("17 Juli ", 3000),
    ],
)
def test_hostile_length_is_read_wholly(piece: str, count: int) -> None:
    assert len(list(mentions(piece * 3000))) == count


def test_day_in_words() -> None:
    assert daymentions.spell(date(2025, 7, 17)) == "17 Juli 2025"


def test_mention_without_weekday_has_no_name() -> None:
    assert DayMention(0, "(17/7)", None, 17, 7, None).weekday_name == ""
