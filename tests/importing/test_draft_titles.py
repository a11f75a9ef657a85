"""The title of a draft, and lines in capitals."""

import pytest

from newsroom.importing.blocks import Block, Heading, Paragraph, Picture
from newsroom.importing.capitals import is_capital, title_case
from newsroom.importing.headline import headed
from newsroom.importing.richtext import Rich, Span, rich
from newsroom.model import Official, Registers

REGISTERS = Registers(officials=(Official("Reza Cristian"),))
LEAD = "Kediri, kota-kediri.kpu.go.id – KPU Kota Kediri menggelar rapat pleno, Kamis (17/7)."
BODY = Paragraph(rich(LEAD))


def bold(text: str) -> Paragraph:
    return Paragraph(Rich((Span(text, frozenset({"strong"})),)))


def plain(text: str) -> Paragraph:
    return Paragraph(rich(text))


@pytest.mark.parametrize(
    ("blocks", "title"),
    [
        ([Heading(rich("Rapat Pleno")), BODY], "Rapat Pleno"),
        ([plain("KPU Kota Kediri Gelar Rapat Pleno"), BODY], "KPU Kota Kediri Gelar Rapat Pleno"),
        ([plain("Judul: Rapat Pleno"), BODY], "Rapat Pleno"),
        ([plain("Siapkah Kita?"), BODY], "Siapkah Kita?"),
        ([plain("---"), plain("17/07/2025"), plain("Rapat Pleno"), BODY], "Rapat Pleno"),
        ([bold("KPU Kota Kediri gelar rapat."), BODY], "KPU Kota Kediri gelar rapat"),
        ([Picture(1), plain("Rapat Pleno"), BODY], "Rapat Pleno"),
        ([bold("Jaga Data Pemilih,"), bold("KPU Gelar Pleno"), BODY],
         "Jaga Data Pemilih, KPU Gelar Pleno"),
        ([plain("KPU KOTA KEDIRI GELAR RAPAT"), plain("PLENO DPB TRIWULAN II"), BODY],
         "KPU Kota Kediri Gelar Rapat Pleno DPB Triwulan II"),
        ([Heading(rich("Rapat\nPleno")), Heading(rich("Pembukaan"), 2), BODY], "Rapat Pleno"),
    ],
)  # fmt: skip
def test_what_heads_a_draft_is_its_title(blocks: list[Block], title: str) -> None:
    found = headed(blocks, REGISTERS)
    assert (found.title, found.is_proposed) == (title, False)
    assert found.blocks[-1] == BODY


@pytest.mark.parametrize(
    ("lead", "title"),
    [
        (LEAD, "KPU Kota Kediri Menggelar Rapat Pleno"),
        (
            "Komisi Pemilihan Umum (KPU) Kota Kediri mengikuti Rapat Koordinasi Badan Koordinasi "
            "Kehumasan (Bakohumas) yang digelar daring.",
            "KPU Kota Kediri Mengikuti Rapat Koordinasi Badan Koordinasi Kehumasan (Bakohumas)",
        ),
        (
            "Dalam rangka meningkatkan pelayanan. KPU Kota Kediri menghadiri rakor di Surabaya.",
            "KPU Kota Kediri Menghadiri Rakor",
        ),
        ("Hujan turun sejak pagi, tetapi warga tetap datang.", "Hujan Turun Sejak Pagi"),
        ("", ""),
        ("***", ""),
    ],
)
def test_a_draft_without_a_title_gets_one_proposed(lead: str, title: str) -> None:
    blocks = [plain(lead)] if lead else [Picture(1)]
    found = headed(blocks, REGISTERS)
    if title.startswith("Hujan"):
        assert found.title.startswith(title)
    else:
        assert found.title == title
    assert found.is_proposed
    assert found.blocks == tuple(blocks)


@pytest.mark.parametrize(
    ("line", "category"),
    [("SIARAN PERS", "siaran-pers"), ("Pengumuman", "pengumuman"), ("OPINI", "artikel")],
)
def test_a_line_above_the_title_tells_the_category(line: str, category: str) -> None:
    found = headed([plain(line), plain("Rapat Pleno"), BODY], REGISTERS)
    assert (found.category, found.title, found.blocks) == (category, "Rapat Pleno", (BODY,))


def test_letterhead_kind_number_and_tentang() -> None:
    lines = [
        "KOMISI PEMILIHAN UMUM",
        "KOTA KEDIRI",
        "Jalan Jaksa Agung Suprapto, Kediri",
        "PENGUMUMAN",
        "Nomor: 12/PP.06/3571/2025",
        "TENTANG",
        "PENDAFTARAN PETUGAS",
    ]
    found = headed([Picture(1), *map(plain, lines), BODY], REGISTERS)
    assert (found.title, found.category) == (
        "Pengumuman tentang Pendaftaran Petugas",
        "pengumuman",
    )
    assert found.letterhead == tuple(lines[:3])
    assert found.blocks == (Picture(1), plain(lines[4]), BODY)
    release = headed(
        [plain("SIARAN PERS"), *map(plain, lines[4:5]), plain("Rapat"), BODY], REGISTERS
    )
    assert (release.title, release.letterhead, release.blocks) == ("Rapat", (lines[4],), (BODY,))


def test_marks_of_a_chat_around_a_title() -> None:
    assert headed([plain("*Rapat Pleno*"), BODY], REGISTERS).title == "Rapat Pleno"


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("KPU SE-JAWA TIMUR IKUTI RAKOR BAKOHUMAS", "KPU se-Jawa Timur Ikuti Rakor Bakohumas"),
        ("JUM'AT BERSIH DI KANTOR KPU KABUPATEN/KOTA",
         "Jum'at Bersih di Kantor KPU Kabupaten/Kota"),
        ("REZA CRISTIAN, S.SOS., M.SI.: JAGA DATA", "Reza Cristian, S.Sos., M.Si.: Jaga Data"),
        ("PPID DAN JDIH: DUA LAYANAN", "PPID dan JDIH: Dua Layanan"),
        ("SOSIALISASI KE SMAN 1 DAN SMKN 2 KEDIRI", "Sosialisasi ke SMAN 1 dan SMKN 2 Kediri"),
        ("DAFTAR PEMILIH TRIWULAN III TAHUN 2025", "Daftar Pemilih Triwulan III Tahun 2025"),
        ("UNDANG MEDIA LEWAT WHATSAPP", "Undang Media Lewat WhatsApp"),
        ("SIREKAP DIUJI, E-COKLIT MENYUSUL", "Sirekap Diuji, E-Coklit Menyusul"),
    ],
)  # fmt: skip
def test_capitals_become_a_title(line: str, read: str) -> None:
    assert is_capital(line)
    assert title_case(line, ("Sirekap", "di", "Bakohumas")) == read


@pytest.mark.parametrize("line", ["KPU RI", "Rapat PPID KPU", "2025", "KPU Kota Kediri"])
def test_abbreviations_alone_are_no_capitals(line: str) -> None:
    assert not is_capital(line)


def test_the_draft_tells_how_its_words_are_written() -> None:
    blocks = [plain("SIDALIH DAN SIAKBA DIPAKAI"), plain("Petugas memakai SIAKBA dan Sidalih.")]
    assert headed(blocks, REGISTERS).title == "Sidalih dan SIAKBA Dipakai"
