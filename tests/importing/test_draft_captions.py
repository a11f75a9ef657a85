"""Captions and credits that were typed into the text."""

import pytest

from newsroom.importing.blocks import Block, Paragraph, Picture
from newsroom.importing.captions import captioned
from newsroom.importing.credits import Caption
from newsroom.importing.richtext import Rich, Span, rich

TEXT = "KPU Kota Kediri menggelar rapat pleno dan menetapkan daftar pemilih berkelanjutan."


def plain(text: str, role: str = "") -> Paragraph:
    return Paragraph(rich(text), role)


@pytest.mark.parametrize(
    ("line", "words", "credit"),
    [
        ("Foto: Suasana rapat pleno di Kediri.", "Suasana rapat pleno di Kediri.", ""),
        ("Keterangan foto : Reza Cristian membuka rapat", "Reza Cristian membuka rapat", ""),
        ("Ket. Foto: Rapat pleno", "Rapat pleno", ""),
        ("Foto 2: Peserta bertanya", "Peserta bertanya", ""),
        ("Gambar 1. Alur pendaftaran", "Alur pendaftaran", ""),
        ("(Foto: Jajaran KPU saat rapat)", "Jajaran KPU saat rapat", ""),
        ("Caption: Rapat (Foto: wsw)", "Rapat", "wsw"),
        ("Foto: wsw", "", "wsw"),
        ("Foto: WSW", "", "wsw"),
        ("Dok. Humas KPU Kota Kediri", "", "Humas KPU Kota Kediri"),
        ("Sumber: KPU RI", "", "KPU RI"),
        ("(Foto: Istimewa)", "", "Istimewa"),
        ("tangkap layar sambutan Ketua KPU RI (4/5)", "tangkap layar sambutan Ketua KPU RI (4/5)",
         ""),
        ("Ketua KPU saat mengikuti rakor lewat Zoom (Foto: abc)",
         "Ketua KPU saat mengikuti rakor lewat Zoom", "ABC"),
    ],
)  # fmt: skip
def test_lines_that_are_captions_wherever_they_stand(line: str, words: str, credit: str) -> None:
    found = captioned([plain(TEXT), plain(line), plain(TEXT)], ("wsw",))
    assert found.blocks == (plain(TEXT), plain(TEXT))
    assert found.others == (Caption(words, credit),)


@pytest.mark.parametrize(
    "line",
    [
        "Ketua KPU saat mengikuti rapat mengatakan bahwa data harus dijaga.",
        "Foto yang baik bercerita.",
        "Gambar 3 dimensi dipakai",
        "Keterangan: pendaftaran gratis",
        "Suasana rapat hangat. Peserta aktif",
        "Sumber daya manusia KPU dilatih menulis berita",
        "Dokumentasi KPU Kota Kediri disimpan di kantor.",
        "Rapat dibuka saat mereka",
        "Kediri – KPU Kota Kediri saat mengikuti rapat",
    ],
)
def test_lines_that_are_text(line: str) -> None:
    blocks = (plain(TEXT), plain(line), plain(TEXT))
    assert captioned(blocks, ("wsw",)).blocks == blocks


@pytest.mark.parametrize(
    ("line", "is_caption"),
    [
        (plain("Peserta rapat di Kediri"), True),
        (plain("Keterangan: Peserta rapat"), True),
        (plain("Peserta rapat berfoto bersama usai menyimak materi."), True),
        (Paragraph(Rich((Span("Peserta rapat. Mereka hadir.", frozenset({"em"})),))), True),
        (plain("Peserta hadir. Mereka berfoto.", "caption"), True),
        (plain(TEXT), False),
        (plain("Rapat ditutup pukul 11.00 WIB. (humas/wsw)"), False),
        (plain("kata " * 70), False),
    ],
)
def test_the_line_behind_a_picture(line: Paragraph, is_caption: bool) -> None:
    found = captioned([plain(TEXT), Picture(1), line, plain(TEXT)], ("wsw",))
    assert (1 in found.by_picture) is is_caption
    assert (line in found.blocks) is not is_caption


def test_each_picture_has_its_own() -> None:
    blocks: list[Block] = [
        Picture(1),
        plain("Foto: Pertama"),
        plain("Dok. Humas"),
        plain(TEXT),
        Picture(2),
        Picture(3),
        plain("Ketiga saat rapat"),
        plain(TEXT),
        plain("Foto 2: Kedua"),
        plain("Keterangan foto: Lagi"),
    ]
    found = captioned(blocks)
    assert found.by_picture == {
        1: Caption("Pertama", "Humas"),
        2: Caption("Kedua"),
        3: Caption("Ketiga saat rapat"),
    }
    assert found.others == (Caption("Lagi"),)
    assert found.blocks == (Picture(1), plain(TEXT), Picture(2), Picture(3), plain(TEXT))


def test_the_first_paragraph_is_none_without_a_label() -> None:
    blocks = (plain("Suasana pagi di kantor KPU"), plain(TEXT))
    assert captioned(blocks).blocks == blocks
