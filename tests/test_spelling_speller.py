"""The speller marks known misspellings and unknown words, and proposes what may be meant."""

import re
from dataclasses import replace

import pytest

from newsroom.model import Official, Registers, Tag
from newsroom.prose.markup import FILLER
from newsroom.prose.passages import Part, Passage
from newsroom.spelling.dictionary import indonesian
from newsroom.spelling.emphasis import without_emphasised
from newsroom.spelling.misspellings import cased, misspellings, pattern
from newsroom.spelling.office import speller
from newsroom.spelling.speller import NOTHING, Speller
from newsroom.spelling.wordlists import rows, terms, vocabulary


def test_a_sound_text_holds_nothing_of_note() -> None:
    assert Speller().notes("Rapat dibuka Ketua KPU, lalu dilanjutkan (daring).") == NOTHING


def test_each_kind_of_finding_is_noted_once() -> None:
    notes = Speller().notes("Kegitan kegitan, resiko: Resikonya kecil walau pun kegitan-kegitan.")
    assert notes.rights == {"resiko": "risiko", "resikonya": "risikonya"}
    assert notes.unknown == {"kegitan", "kegitan-kegitan"}


def test_phrases_are_sought_where_their_words_stand_together() -> None:
    text = "walau\npun para penandatangan berita acara di stadion nopember"
    assert misspellings().phrases_in(text, set(text.split())) == (
        "para penandatangan berita acara",
        "penandatangan berita acara",
        "walau pun",
    )
    assert misspellings().phrases_in(text, {"walau", "para"}) == ()


def test_what_was_judged_is_remembered() -> None:
    judge = Speller()
    assert judge.notes("satu resiko") is judge.notes("satu resiko")
    for number in range(200):
        judge.notes(f"kalimat {number}")
    assert judge.notes("satu resiko").rights == {"resiko": "risiko"}


@pytest.mark.parametrize(
    "text",
    [
        "Rapat sound rapat, lalu kegitan-kegitan kecil.",
        "Kegitan Roihatul. Roihatul kegitan roihatul.",
        "Resiko itu kecil; analisanya, atau ™kegitan™.",
        f"Buka resikohttps{FILLER}",
    ],
)
def test_notes_are_the_same_with_the_runs_of_letters_in_hand(text: str) -> None:
    judge = Speller()
    runs = frozenset(re.sub(rf"[ .,;{FILLER}-]", " ", text.lower()).split())
    for turn in range(3):
        # What is met again is remembered, and no text is judged twice.
        assert judge.notes(text + " " * turn, runs) == Speller().notes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kegitan",
        "#kegitan",
        "@kegitan",
        "humas/kegitan.md",
        "kegitan.docx",
        "kegitan@kpu.go.id",
        "non-kegitan",
        "?kegitan=kegitan",
        "bolak-balik",
        "websitenya",
    ],
)
def test_names_addresses_and_foreign_words_are_not_judged(text: str) -> None:
    assert Speller().notes(text).unknown == frozenset()


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("kegitan", ("kegiatan",)),
        ("rekapitulsi", ("rekapitulasi",)),
        ("pemutahkiran", ("pemutakhiran",)),
        ("pemilh", ("pemilih", "pemilu")),
        ("merumuskn", ("merumuskan",)),
        ("mengadakn", ("mengadakan",)),
        ("megadakan", ("mengadakan", "memadakan")),
        ("kegitan-kegitan", ("kegiatan-kegiatan",)),
        ("hadirbersama", ("hadir bersama",)),
        ("qwrtpsd", ()),
    ],
)
def test_what_may_be_meant(word: str, meant: tuple[str, ...]) -> None:
    assert Speller().suggestions(word) == meant


def test_no_more_than_three_are_proposed() -> None:
    assert all(len(Speller().suggestions(word)) <= 3 for word in ("kapitn", "samban", "rapot"))


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("analisa", "analisis"),
        ("menganalisanya", "menganalisisnya"),
        ("beresiko", "berisiko"),
        ("diijinkan", "diizinkan"),
        ("dipraktekkan", "dipraktikkan"),
        ("menasehati", "menasihati"),
        ("kerjasamanya", "kerja samanya"),
        ("mengkonsumsikan", "mengonsumsikan"),
        ("nopember", "November"),
    ],
)
def test_the_right_form_of_a_misspelling(wrong: str, right: str) -> None:
    assert misspellings().right(wrong, indonesian()) == right


@pytest.mark.parametrize(
    "word", ["permasalahan", "perubahan", "utangnya", "walikota", "dilatarbelakangi", "massalnya"]
)
def test_what_only_looks_like_one_has_none(word: str) -> None:
    assert misspellings().right(word, indonesian()) is None


def test_every_right_form_is_spelt_right() -> None:
    known = misspellings()
    forms = [right for right in (*known.words.values(), *known.phrases.values()) if right]
    names = {"Kedunggalar"}
    wrong = [
        word
        for form in forms
        for word in form.split()
        if word not in names and not indonesian().has(word.lower()) and not word.isupper()
    ]
    assert wrong == []
    assert [form for form in forms if form.lower() in known.words] == []


def test_no_misspelling_is_among_the_words_in_use() -> None:
    assert misspellings().words.keys() & {*terms(), *vocabulary()} == set()


def test_the_list_is_sorted_and_in_small_letters() -> None:
    wrong = [row[0] for row in rows("salah-eja.tsv")]
    assert wrong == sorted(set(wrong))
    assert all(word == word.lower() for word in wrong)
    notes = {note for _, _, *rest in rows("salah-eja.tsv") for note in rest}
    assert notes == {"kecil"}


def test_a_phrase_is_found_over_a_line_and_in_capitals() -> None:
    assert pattern("berita acara").search("Ini BERITA\nACARA.") is not None
    assert pattern("berita acara").search("subberita acaranya") is None


@pytest.mark.parametrize(
    ("right", "like", "is_title", "shown"),
    [
        ("risiko", "resiko", False, "risiko"),
        ("risiko", "Resiko", False, "Risiko"),
        ("risiko", "RESIKO", False, "RISIKO"),
        ("kerja sama", "Kerjasama", False, "Kerja sama"),
        ("kerja sama", "Kerjasama", True, "Kerja Sama"),
        ("berita acara", "Barita Acara", False, "Berita Acara"),
        ("November", "nopember", False, "November"),
    ],
)
def test_capitals_are_kept(right: str, like: str, is_title: bool, shown: str) -> None:
    assert cased(right, like, is_title=is_title) == shown


def test_people_places_tags_and_words_of_the_office_are_known() -> None:
    registers = Registers(
        officials=(Official("Nasehat Resiko Tandatangan", ("Pak Ijin",)),),
        tags=(Tag("jaranan", "Jaranan", ("kuda kepang gedrugan",)),),
    )
    judge = speller(registers, None, ["nyadran", "larung saji"])
    notes = judge.notes("resiko ijin gedrugan nyadran larung saji tulungagung jaman")
    assert notes.unknown == frozenset()
    assert notes.rights == {"jaman": "zaman"}


def test_italics_are_blanked() -> None:
    passage = Passage(Part.BODY, "", "", "", 1)
    for text, blanked in (
        ("Siaran *live* itu", f"Siaran {FILLER * 6} itu"),
        ("Siaran _live_ itu", f"Siaran {FILLER * 6} itu"),
        ("Siaran <em>live</em> itu", f"Siaran {FILLER * 13} itu"),
        ("Siaran **tebal** itu", "Siaran **tebal** itu"),
        ("nama_berkas_foto 2 * 3 * 4", "nama_berkas_foto 2 * 3 * 4"),
    ):
        assert without_emphasised(replace(passage, text=text), text) == blanked
