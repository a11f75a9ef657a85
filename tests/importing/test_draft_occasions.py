"""Dateline, day of the event and signature of a draft."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from newsroom.importing.blocks import Listing, Paragraph, Picture
from newsroom.importing.occasion import Occasion, located, occasion
from newsroom.importing.richtext import rich
from newsroom.importing.signature import signed
from newsroom.model import Author, Registers, Role, Satker, Source, Term

SATKER = Satker(
    source=Source("satker.yaml", ""),
    code="kota-kediri",
    name="Komisi Pemilihan Umum Kota Kediri",
    short_name="KPU Kota Kediri",
    level="kota",
    city="Kediri",
    domain="kota-kediri.kpu.go.id",
    identity_domain="kota-kediri.kpu.go.id",
    zone=ZoneInfo("Asia/Jakarta"),
)
WRITER = frozenset({Role.WRITER})
REGISTERS = Registers(
    authors=(
        Author("wsw", "Staf Humas KPU Kota Kediri", WRITER),
        Author("ars", "Arif Suryawan", WRITER, Term(None, date(2024, 12, 31))),
        Author("kasub", "Kepala Subbagian", frozenset({Role.EDITOR})),
    )
)
TODAY = date(2025, 7, 31)


def plain(text: str) -> Paragraph:
    return Paragraph(rich(text))


@pytest.mark.parametrize(
    ("texts", "rest", "place", "day", "left"),
    [
        (["Kediri, kota-kediri.kpu.go.id – KPU Kota Kediri rapat."], "KPU Kota Kediri rapat.",
         "", "", ""),
        (["KPU Kota Kediri – Kediri (04/05) Dalam rangka rapat, KPU hadir."],
         "Dalam rangka rapat, KPU hadir.", "", "04/05", ""),
        (["Kediri, 17 Juli 2025", "KPU Kota Kediri rapat."], "KPU Kota Kediri rapat.", "",
         "17 Juli 2025", ""),
        (["SURABAYA, kota-kediri.kpu.go.id – KPU Kota Kediri rapat."], "KPU Kota Kediri rapat.",
         "Surabaya", "", ""),
        (["Malang, kota-malang.kpu.go.id – KPU Kota Malang rapat."],
         "Malang, kota-malang.kpu.go.id – KPU Kota Malang rapat.", "", "",
         "Malang, kota-malang.kpu.go.id –"),
        (["KPU Kota Kediri – seperti biasa – rapat."], "KPU Kota Kediri – seperti biasa – rapat.",
         "", "", ""),
    ],
)  # fmt: skip
def test_the_dateline_that_the_site_prints_is_taken_out(
    texts: list[str], rest: str, place: str, day: str, left: str
) -> None:
    found = located([Picture(1), *map(plain, texts)], SATKER)
    assert found.blocks == (Picture(1), plain(rest))
    assert (found.place, found.day, found.left) == (place, day, left)


@pytest.mark.parametrize(
    ("typed", "lead", "rest", "day", "note"),
    [
        ("", ["Rapat, Kamis (17/7)."], [], date(2025, 7, 17), ""),
        ("", ["Rapat, Jumat (17/7)."], [], date(2020, 7, 17), ""),
        ("", ["Rapat, Minggu, 32/13."], [], None, "tidak ditemukan"),
        ("", ["Rapat, Kamis (17/7/2025)."], [], date(2025, 7, 17), ""),
        ("", ["Rapat, Jumat (17/7/2025)."], [], None, "tidak cocok dengan kalender"),
        ("", ["Rapat, Kamis (30/2)."], [], None, "tidak cocok dengan kalender"),
        ("04/05", ["Rapat, Kamis (17/7)."], [], date(2025, 5, 4), "tahunnya perkiraan"),
        ("04/05", ["Rapat."], ["Foto (4/5/2021)"], date(2021, 5, 4), ""),
        ("17 Juli 2025", ["Rapat."], [], date(2025, 7, 17), ""),
        ("", ["Rapat (17/11)."], [], date(2024, 11, 17), "tahunnya perkiraan"),
        ("", ["Pendaftaran, Senin (11/8)."], [], date(2025, 8, 11), ""),
        ("", ["Rapat."], ["Lanjutannya, Rabu (16/7)."], date(2025, 7, 16), "diambil dari “Rabu"),
        ("", ["Rapat."], ["Menurut aturan 17 Juli 2023."], None, "tidak ditemukan"),
        ("", [], [], None, "tidak ditemukan"),
    ],
)
def test_the_day_of_the_event(
    typed: str, lead: list[str], rest: list[str], day: date | None, note: str
) -> None:
    found = occasion(typed, lead, rest, TODAY)
    assert found.day == day
    assert note in found.note
    assert bool(note) is bool(found.note)


def test_nothing_found_says_what_to_do() -> None:
    sentence = "tanggal kegiatan tidak ditemukan; isi sendiri"
    assert occasion("", [], [], TODAY) == Occasion(note=sentence)


@pytest.mark.parametrize(
    ("texts", "kept", "author", "editor", "typed"),
    [
        (["Rapat selesai. wsw"], ["Rapat selesai."], "wsw", "", ()),
        (["Rapat selesai.", "WSW"], ["Rapat selesai."], "wsw", "", ()),
        (["Rapat selesai.", "(wsw)"], ["Rapat selesai."], "wsw", "", ()),
        (["Rapat selesai. (humas/wsw)"], ["Rapat selesai."], "wsw", "", ()),
        (["Rapat selesai. (humas)"], ["Rapat selesai."], "", "", ("(humas)",)),
        (["Rapat selesai. Ars"], ["Rapat selesai."], "", "", ("Ars",)),
        (["Rapat selesai. (wsw/nzi)"], ["Rapat selesai."], "wsw", "", ("(wsw/nzi)",)),
        (["Rapat selesai.", "Penulis: wsw", "Editor: kasub"], ["Rapat selesai."], "wsw", "kasub",
         ()),
        (["Oleh: Staf Humas KPU Kota Kediri", "Rapat selesai."], ["Rapat selesai."], "wsw", "", ()),
        (["Rapat selesai.", "Penulis: Ani"], ["Rapat selesai."], "", "", ("Penulis: Ani",)),
        (["Rapat dihadiri DPRD."], ["Rapat dihadiri DPRD."], "", "", ()),
        (["Rapat dihadiri (DPRD)"], ["Rapat dihadiri (DPRD)"], "", "", ()),
    ],
)  # fmt: skip
def test_the_signature(
    texts: list[str], kept: list[str], author: str, editor: str, typed: tuple[str, ...]
) -> None:
    found = signed([*map(plain, texts), Picture(1)], REGISTERS, TODAY)
    assert found.blocks == (*map(plain, kept), Picture(1))
    assert (found.author, found.editor, found.typed) == (author, editor, typed)


def test_a_draft_that_ends_with_a_list_has_no_code() -> None:
    blocks = (plain("Rapat selesai. wsw"), Listing(()))
    assert signed(blocks, REGISTERS, TODAY).blocks == blocks
