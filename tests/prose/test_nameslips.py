"""A text is gone through for slips in names only where its words leave room for one."""

import pytest

from newsroom.model import Body, Page, Source
from newsroom.prose.knownnames import KnownNames
from newsroom.prose.nameslips import NameSlips
from newsroom.prose.passages import Prose
from newsroom.prose.runs import capitalised

NAMES = KnownNames(
    (name, name) for name in ("Komisi Pemilihan Umum", "Mahkamah Konstitusi", "Ma'ruf Amin")
)
SLIPS = NameSlips(NAMES, lambda word, number, slips: len(word) > 5 and slips <= number)


def prose(text: str) -> Prose:
    return Prose(Page(Source("halaman/x.md", ""), "halaman/x", "x", body=Body(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Komisi Pemilhan Umum",
        "Komisi\nPemi-lihan Umum",
        "KomisiPemilihanUmum",
        "dari **Mahkmah** Konstitusi.",
        "MAHKAMAH KONSTITUSSI",
        "di📌Mahkamah Konstitsi",
        "diMahkmah Konstitusi",
        "MahkamahAgung2026 Mahkmah2026 Konstitusi",
        "Mahkamah Konstitsihttps://mkri.id",
    ],
)
def test_room_for_a_slip_is_seen(text: str) -> None:
    for _ in range(2):
        assert SLIPS.may_be_in(prose(text))


@pytest.mark.parametrize(
    "text",
    [
        "Komisi Pemilihan Umum, Mahkamah Konstitusi, dan Undang-Undang Dasar.",
        "Pemilhan tanpa nama lembaga; Ma’ruf Amen hadir.",
        "WhatsApp KPU",
    ],
)
def test_sound_names_leave_no_room(text: str) -> None:
    for _ in range(2):
        assert not SLIPS.may_be_in(prose(text))


@pytest.mark.parametrize(
    "text", ["Mahkamah Konstitsi", "diMahkamah Konstitusi.", "©Komisi Pemilihan Umum, Ma’ruf Amin"]
)
def test_all_names_are_found_in_an_item(text: str) -> None:
    found = [(each.begin, each.text) for each in NAMES.found_in(prose(text))]
    assert found == [(each.begin, each.text) for each in NAMES.found(prose(text).body)] != []


def test_words_are_met_from_their_first_capital_on() -> None:
    found = capitalised(prose("Rapat diKediri lewat WhatsApp, e-KTP 2025, di tempat."))
    assert found[-1] == {"Rapat", "Kediri", "WhatsApp", "KTP"}
