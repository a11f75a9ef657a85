"""Text files as Windows, phones and mail programs leave them."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.importing.blocks import words
from newsroom.importing.cleaning import cleaned
from newsroom.importing.plaintext import MAX_CHARACTERS, read_text
from newsroom.importing.sources import NotImportableError

TEXT = "Rapat Pleno\n\nKetua berkata, “Jaga data – selalu.”\n"


def paragraphs(text: str | bytes) -> list[str]:
    data = text.encode() if isinstance(text, str) else text
    return list(words(read_text(data).blocks))


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("cp1252"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
    ids=["utf-8", "bom", "1252", "16", "16be-bom", "16le", "16be", "32", "crlf", "cr"],
)
def test_every_encoding_that_windows_writes(data: bytes) -> None:
    assert paragraphs(data) == ["Rapat Pleno", "Ketua berkata, “Jaga data – selalu.”"]


def test_characters_that_nobody_sees_are_taken_out() -> None:
    text = "Ko\u00admisi\u00a0Pemilihan\tUmum\u200b \ufeffse\u2011Jawa \u202eTimur "
    assert (
        cleaned(text + "di\ufb01nalkan e\u0301")
        == "Komisi Pemilihan Umum se-Jawa Timur difinalkan é"
    )


@given(st.text(max_size=60))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert cleaned(cleaned(text)) == cleaned(text)


def test_a_line_is_a_paragraph() -> None:
    assert paragraphs("Judul\nKPU Kota Kediri rapat.\nRapat selesai.\n\n\nPulang.") == [
        "Judul",
        "KPU Kota Kediri rapat.",
        "Rapat selesai.",
        "Pulang.",
    ]


def test_lines_that_a_mail_program_broke_are_joined() -> None:
    wrapped = (
        "Rapat Pleno\n\n"
        "KPU Kota Kediri menggelar rapat pleno terbuka di kantornya dan\n"
        "mengundang perwakilan partai politik serta pengawas untuk hadir\n"
        "menyaksikan penetapan daftar pemilih berkelanjutan pada triwulan\n"
        "ini.\n\n"
        "Hasilnya diumumkan di papan pengumuman kantor dan di situs resmi\n"
        "supaya warga dapat memeriksa namanya sendiri dengan mudah.\n"
        "- butir satu\n- butir dua\n"
    )
    assert paragraphs(wrapped) == [
        "Rapat Pleno",
        "KPU Kota Kediri menggelar rapat pleno terbuka di kantornya dan mengundang perwakilan "
        "partai politik serta pengawas untuk hadir menyaksikan penetapan daftar pemilih "
        "berkelanjutan pada triwulan ini.",
        "Hasilnya diumumkan di papan pengumuman kantor dan di situs resmi supaya warga dapat "
        "memeriksa namanya sendiri dengan mudah.",
        "- butir satu",
        "- butir dua",
    ]


def test_short_lines_below_each_other_stay_lines() -> None:
    text = "Judul\nbaris kedua\n\nJadwal:\nHari: Kamis\nTempat: Kantor KPU\nFoto: Suasana\nwsw\n"
    assert paragraphs(text) == [
        "Judul",
        "baris kedua",
        "Jadwal:",
        "Hari: Kamis\nTempat: Kantor KPU",
        "Foto: Suasana",
        "wsw",
    ]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\r\n \xc2\xa0 \r\n", "kosong."),
        (bytes(range(256)) * 20, "bukan teks."),
        (b"kata " * (MAX_CHARACTERS // 4), "terlalu panjang untuk satu tulisan."),
    ],
)
def test_what_is_no_draft_is_told(data: bytes, told: str) -> None:
    with pytest.raises(NotImportableError, match=told):
        read_text(data)
