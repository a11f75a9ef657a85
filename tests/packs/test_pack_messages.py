"""Texts to be pasted: whole sentences, in the order of what matters, within what an app takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.importing.richtext import rich
from newsroom.packs.blocks import Heading, Paragraph
from newsroom.packs.gist import gist, whole_sentences
from newsroom.packs.hashtags import hashtags
from newsroom.packs.lengths import Limit
from newsroom.packs.messages import Message
from newsroom.packs.whatsapp import in_bold, plain
from newsroom.site.views import Topic

NAMES = ("title", "gist", "hashtags")


def message(size: int) -> Message:
    return Message(Limit(size, 2), NAMES)


def test_paragraphs_stand_in_their_order() -> None:
    made = message(100)
    made.put("hashtags", "#Rapat")
    made.put("title", "Judul")
    assert made.text == "Judul\n\n#Rapat"
    assert made.size == 13


def test_what_does_not_fit_stays_out() -> None:
    made = message(10)
    assert made.put("title", "Judul")
    assert not made.put("gist", "Isinya.")
    assert made.text == "Judul"


@pytest.mark.parametrize(
    ("size", "told"),
    [(11, ""), (12, "Satu dua."), (23, "Satu dua."), (24, "Satu dua. Tiga empat.")],
)
def test_sentences_are_never_cut(size: int, told: str) -> None:
    made = message(size)
    made.put("title", "A")
    made.put_sentences("gist", ("Satu dua.", "Tiga empat."))
    assert made.text == "\n\n".join(filter(None, ("A", told)))


def test_a_long_title_is_cut_behind_a_word() -> None:
    made = message(20)
    made.put_title("title", "Komisi Pemilihan Umum Kota Kediri", "*{}*".format)
    assert made.text == "*Komisi Pemilihan …*"


def test_a_title_of_one_endless_word_is_cut_within_it() -> None:
    made = message(8)
    made.put_title("title", "A" * 5000)
    assert made.text == "AAAAAA …"


def test_hashtags_are_no_more_than_the_app_takes() -> None:
    made = message(100)
    made.put_hashtags("hashtags", ("#A", "#B", "#C"))
    assert made.text == "#A #B"


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Rapat Koordinasi", ("#RapatKoordinasi",)),
        ("JDIH", ("#JDIH",)),
        ("kerja-sama", ("#KerjaSama",)),
        ("Pemilu 2024", ("#Pemilu2024",)),
        ("Jum'at Bersih", ("#JumAtBersih",)),
        ("2024", ()),
        ("#!", ()),
        ("💯 Élan_vital", ("#ÉlanVital",)),
    ],
)
def test_hashtag_is_of_letters_and_digits(name: str, made: tuple[str, ...]) -> None:
    assert hashtags([Topic(name, "a", "/tag/a/")]) == made


def test_hashtags_that_differ_in_capitals_are_one() -> None:
    topics = [Topic("Media Sosial", "a", ""), Topic("Media sosial", "b", ""), Topic("B", "c", "")]
    assert hashtags(topics) == ("#MediaSosial", "#B")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("*Penting* dan _media center_", "Penting dan media center"),
        ("~lama~ baru `kode` ```x```", "lama baru kode x"),
        # Signs that WhatsApp leaves alone, too.
        ("kpu_kotakediri dan humas_kpu@kpu.go.id", "kpu_kotakediri dan humas_kpu@kpu.go.id"),
        ("Peserta ~50 orang, ~60 undangan", "Peserta ~50 orang, ~60 undangan"),
        ("Denda 2 * 3 juta", "Denda 2×3 juta"),
        ("> kutipan", "kutipan"),
        ("- butir", "butir"),
        ("* * butir", "butir"),
        ("__ganda__", "ganda"),
        ("“_asing_”, (*tebal*)", "“asing”, (tebal)"),
        ("-5 derajat", "-5 derajat"),
    ],
)
def test_no_pair_of_signs_is_left_for_whatsapp(typed: str, shown: str) -> None:
    assert plain(typed) == shown


def test_a_bold_title_has_no_asterisk_of_its_own() -> None:
    assert in_bold("Rp5* sampai Rp6 * dan 2*3\nbaris") == "Rp5 sampai Rp6 dan 2×3 baris"


@given(st.text(st.sampled_from("ab *_~`\n>-1.")))
def test_what_is_left_cannot_be_a_mark(typed: str) -> None:
    shown = plain(typed)
    assert "`" not in shown
    for mark in "*_~":
        opened = None
        for at, character in enumerate(shown):
            before, after = shown[at - 1 : at] if at else "", shown[at + 1 : at + 2]
            if character != mark:
                continue
            if opened is not None and before.strip() and not after.isalnum():
                pytest.fail(f"{shown!r}: {mark} at {opened} and {at}")
            if opened is None and not before.isalnum() and after.strip():
                opened = at


def test_gist_is_two_sentences_of_the_summary() -> None:
    text = "Rapat dibuka Dr. Ahmad pukul 09.00 WIB. Isinya mutu foto! Ketiga tidak ikut."
    assert gist(text, ()) == ("Rapat dibuka Dr. Ahmad pukul 09.00 WIB.", "Isinya mutu foto!")
    assert gist("", ()) == ()


def test_gist_goes_on_with_the_opening() -> None:
    blocks = (Heading(rich("Judul"), 2), Paragraph(rich("Satu. Dua. Tiga.")))
    assert gist("Ringkas.", blocks) == ("Ringkas.", "Satu.")
    assert gist("Satu.", blocks) == ("Satu.", "Dua.")
    assert gist("", blocks) == ("Satu.", "Dua.")


def test_sentences_stand_on_one_line() -> None:
    assert whole_sentences("Satu\n dua.  Tiga.") == ("Satu dua.", "Tiga.")
