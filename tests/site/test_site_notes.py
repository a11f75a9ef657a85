"""Numbers of notes: given once, kept whatever else is written, never given again."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from newsroom.model import Correction, Stamp, Text
from newsroom.notesigns import remembered
from newsroom.site.notes import change, shown

ZONE = ZoneInfo("Asia/Jakarta")


def note(day: int, kind: str = "ralat", text: str = "Semula A.", hour: int = 0) -> Correction:
    stamp = Stamp(datetime(2025, 7, day, hour, tzinfo=ZONE), bool(hour))
    return Correction(kind, stamp, Text(text))


FIRST, SECOND = note(18, hour=8), note(20, "hak-jawab", "Kami hadir.")


def numbers(*notes: Correction, known: tuple[str, ...] = ()) -> list[tuple[int, str]]:
    return [(one.number, one.text) for one in shown(notes, known)]


def test_notes_are_numbered_by_date_whatever_their_order_in_the_file() -> None:
    assert numbers(SECOND, FIRST) == [(1, "Semula A."), (2, "Kami hadir.")]
    assert shown([FIRST])[0].anchor == "ralat-1"


def test_those_of_one_moment_are_told_apart_by_kind_then_by_their_order() -> None:
    one, two, reply = note(18, text="Satu."), note(18, text="Dua."), note(18, "hak-jawab", "Tiga.")
    assert numbers(one, two, reply) == [(1, "Satu."), (2, "Dua."), (3, "Tiga.")]
    known = remembered([one, two, reply])
    assert len(set(known)) == 3
    assert dict(numbers(reply, one, two, known=known))[3] == "Tiga."


@pytest.mark.parametrize(
    "earlier", [note(17, text="Lama."), note(18, text="Lama.")], ids=["another-day", "that-day"]
)
def test_a_note_added_later_with_an_earlier_date_takes_nobodys_number(earlier: Correction) -> None:
    known = remembered([FIRST, SECOND])
    assert numbers(earlier, FIRST, SECOND, known=known) == [
        (3, "Lama."),
        (1, "Semula A."),
        (2, "Kami hadir."),
    ]


def test_a_removed_note_leaves_its_number_to_nobody() -> None:
    known = remembered([FIRST, SECOND])
    assert remembered([SECOND], known) == (f"{known[0]} -", known[1])
    assert remembered([SECOND], remembered([SECOND], known)) == remembered([SECOND], known)
    third = note(22, text="Baru.")
    assert numbers(SECOND, third, known=known) == [(2, "Kami hadir."), (3, "Baru.")]
    assert numbers(FIRST, known=remembered([third], known))[0] == (1, "Semula A.")


def test_other_words_do_not_make_another_note() -> None:
    known = remembered([FIRST, SECOND])
    assert numbers(note(18, text="Semula B.", hour=8), known=known) == [(1, "Semula B.")]


ONE, TWO, THREE = (note(18, text=text) for text in ("Satu.", "Dua.", "Tiga."))


def test_of_one_day_a_new_note_above_the_others_takes_no_known_number() -> None:
    known = remembered([ONE])
    assert numbers(TWO, ONE, known=known) == [(2, "Dua."), (1, "Satu.")]


def test_of_one_day_the_others_of_a_removed_note_keep_their_numbers() -> None:
    known = remembered([ONE, TWO])
    assert numbers(TWO, known=known) == [(2, "Dua.")]
    later = remembered([TWO], known)
    assert numbers(TWO, THREE, known=later) == [(2, "Dua."), (3, "Tiga.")]
    assert numbers(ONE, TWO, known=later) == [(1, "Satu."), (2, "Dua.")]


def test_of_one_day_other_words_are_told_from_a_new_note() -> None:
    known = remembered([ONE, TWO])
    changed = note(18, text="Dua, diperbaiki.")
    assert numbers(changed, ONE, THREE, known=known) == [
        (2, "Dua, diperbaiki."),
        (1, "Satu."),
        (3, "Tiga."),
    ]
    assert numbers(changed, known=remembered([ONE, changed], known)) == [(2, "Dua, diperbaiki.")]


def test_two_notes_of_the_same_words_have_two_numbers() -> None:
    assert numbers(ONE, ONE) == [(1, "Satu."), (2, "Satu.")]
    assert len(set(remembered([ONE, ONE]))) == 2


def test_signs_of_moment_and_kind_alone_are_understood() -> None:
    moment = "2025-07-18T00:00:00+07:00"
    known = (f"{moment} ralat", f"{moment} ralat 2")
    assert numbers(ONE, TWO, THREE, known=known) == [(1, "Satu."), (2, "Dua."), (3, "Tiga.")]


def test_what_is_incomplete_has_no_number() -> None:
    nameless, undated = note(18, ""), Correction("ralat", None, Text("A"))
    assert numbers(nameless, undated) == []
    assert remembered([nameless, undated]) == ()


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Data keliru", "Data keliru."),
        ("Data keliru!", "Data keliru!"),
        ("“Data keliru.”", "“Data keliru.”"),
        ("Kami hadir.\n\nKetua", "Kami hadir.\n\nKetua"),
        ("", ""),
    ],
)
def test_a_line_ends_as_a_sentence(typed: str, read: str) -> None:
    assert shown([note(18, text=typed)])[0].text == read


@pytest.mark.parametrize(
    ("line", "pairs"),
    [
        ("Semula Rabu (17/7). Seharusnya Kamis (17/7).",
         (("Semula", "Rabu (17/7)."), ("Seharusnya", "Kamis (17/7)."))),
        ("Semula tertulis 14; seharusnya 15. Isi lain tetap.",
         (("Semula", "tertulis 14"), ("Seharusnya", "15. Isi lain tetap."))),
        ("Semula “a”, seharusnya “b”.", (("Semula", "“a”"), ("Seharusnya", "“b”."))),
        ("Semula tertulis dua belas buku.", ()),
        ("Pada alinea kedua, semula A, seharusnya B.", ()),
    ],
)  # fmt: skip
def test_what_was_and_what_should_be_are_told_apart(
    line: str, pairs: tuple[tuple[str, str], ...]
) -> None:
    assert change(line) == pairs
