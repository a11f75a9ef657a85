"""Markdown blanked out, quotations and sentences: every character stays where it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.prose.markup import CELL, FILLER, blanked, blocks, without_addresses
from newsroom.prose.quotes import quotations, unquoted
from newsroom.prose.sentences import count_words, sentences


def shown(text: str) -> str:
    """With signs that can be read for the fillers."""
    return text.replace(FILLER, "·").replace(CELL, "¦")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("KPU **Kota** Kediri", "KPU ··Kota·· Kediri"),
        ("satu_dua dan 2 * 3", "satu_dua dan 2 * 3"),
        ("_live streaming_ dan ~~coret~~", "·live streaming· dan ··coret··"),
        ("[laporan](../a/index.md) itu", "·laporan················ itu"),
        ("![](rakor.jpg) a", "·············· a"),
        ("`kode` a", "······ a"),
        ("~~~\nkode\n~~~\na", "   \n    \n   \na"),
        ("# Judul\n- satu\n1. dua\n> tiga", "  Judul\n  satu\n   dua\n  tiga"),
        ("|a|b|\n|-|-|\n|c|d|", "¦a¦b¦\n     \n¦c¦d¦"),
        ("|a|b|\n|--|--|", "¦a¦b¦\n       "),
        ("<b>a</b> &amp; b", "···a···· ····· b"),
        ("a <!-- cek\nlagi --> b", "a         \n         b"),
        ("a <!-- cek b", "a <!-- cek b"),
        ("lihat https://kpu.go.id/a, lalu", "lihat ···················, lalu"),
        ("surel humas@kpu.go.id. Lalu", "surel ···············. Lalu"),
        ("di kota-kediri.kpu.go.id.", "di ·····················."),
        ("akun @kpu.kediri, #DiKediri.", "akun ···········, ·········."),
        ("butir #1 dan humas@kpu", "butir #1 dan humas@kpu"),
        ("S.Sos. dan M.Si. tetap", "S.Sos. dan M.Si. tetap"),
        (
            "kata[^1].\n\n[^1]: Catatan.",
            "kata····.\n\n····· Catatan.",
        ),
        ("---\nteks", "   \nteks"),
    ],
)
def test_markup_is_blanked_in_its_place(text: str, words: str) -> None:
    assert shown(blanked(text)) == words


@given(st.text(alphabet='ab .,*_~[]()!#>|-`<>&;:/@\n"“”1', max_size=80))
def test_nothing_moves(text: str) -> None:
    words = blanked(text)
    assert len(words) == len(text)
    assert words.count("\n") == text.count("\n")
    assert len(unquoted(words, text, FILLER)) == len(text)
    assert len(without_addresses(text)) == len(text)
    spans = list(blocks(text))
    assert all(begin < end for begin, end in spans)
    assert spans == sorted(spans)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“Kami siap,” ujarnya.", ["“Kami siap,”"]),
        ('"Kami siap," ujarnya. "Ya."', ['"Kami siap,"', '"Ya."']),
        ("“Tanpa tutup\nsampai sini\n\nLalu biasa.", ["“Tanpa tutup\nsampai sini"]),
        ("tutup saja” di sini", []),
        ("«Kami siap,» ujarnya »di sini.", ["«Kami siap,»"]),
        ("“di luar “dalam” luar”", ["“di luar “dalam”"]),
    ],
)
def test_quotations(text: str, found: list[str]) -> None:
    assert [text[begin:end] for begin, end in quotations(text)] == found


def test_quoted_words_are_filled_and_their_marks_stay() -> None:
    text = "“Kami siap,” ujarnya.\n\n> Kata orang.\n\nLalu."
    assert shown(unquoted(blanked(text), text, FILLER)) == (
        "“··········” ujarnya.\n\n·············\n\nLalu."
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Satu kalimat. Dua kalimat! Tiga?", ["Satu kalimat.", "Dua kalimat!", "Tiga?"]),
        (
            "Drs. A. B. Cahyo, S.H., M.Si. hadir. Ia pergi.",
            ["Drs. A. B. Cahyo, S.H., M.Si. hadir.", "Ia pergi."],
        ),
        (
            "UU No. 7 Tahun 2017 berlaku. Rp1.250.000 dibayar.",
            ["UU No. 7 Tahun 2017 berlaku.", "Rp1.250.000 dibayar."],
        ),
        ("“Siap.” Ia pulang.", ["“Siap.”", "Ia pulang."]),
        ("Pukul 10.00 WIB rapat dimulai", ["Pukul 10.00 WIB rapat dimulai"]),
        (f"sel satu{CELL}sel dua", ["sel satu", "sel dua"]),
    ],
)
def test_sentences(text: str, found: list[str]) -> None:
    assert [text[begin:end] for begin, end in sentences(text, 0, len(text))] == found


def test_blocks_are_paragraphs_entries_headings_and_rows() -> None:
    text = "# Judul\nIsi satu\nbaris dua.\n\n- a\n  lanjut\n- b\n\n|x|y|\n|z|w|\n"
    assert [text[begin:end].strip() for begin, end in blocks(text)] == [
        "# Judul",
        "Isi satu\nbaris dua.",
        "- a\n  lanjut",
        "- b",
        "|x|y|",
        "|z|w|",
    ]


@pytest.mark.parametrize(
    ("text", "number"), [("", 0), ("satu – dua", 2), ("2 x 3", 3), ("“Kami” (dua)", 2), ("_ *", 0)]
)
def test_words_are_counted_as_people_do(text: str, number: int) -> None:
    assert count_words(text) == number
