"""Lists that were typed sign by sign."""

import pytest

from newsroom.importing.blocks import Block, Item, Listing, Paragraph, words
from newsroom.importing.rendering import body
from newsroom.importing.richtext import rich
from newsroom.importing.typedlists import gathered


def made(*paragraphs: str) -> str:
    return body(gathered([Paragraph(rich(text)) for text in paragraphs])).rstrip()


@pytest.mark.parametrize(
    ("paragraphs", "written"),
    [
        (("Tujuan:", "1. satu", "2. dua"), "Tujuan:\n\n1. satu\n2. dua"),
        (("1) satu", "2) dua", "Selesai."), "1. satu\n2. dua\n\nSelesai."),
        (("(1) satu", "(2) dua"), "1. satu\n2. dua"),
        (("a. satu", "b. dua", "c. tiga"), "1. satu\n2. dua\n3. tiga"),
        (("- satu", "• dua", "– tiga"), "- satu\n- dua\n- tiga"),
        (("3. tiga", "4. empat"), "3. tiga\n4. empat"),
        (
            ("1. satu", "a. kecil", "b. lagi", "2. dua", "- bawah", "- lagi", "3. tiga"),
            "1. satu\n    1. kecil\n    2. lagi\n2. dua\n    - bawah\n    - lagi\n3. tiga",
        ),
        # What has no fellow is no list.
        (("1. satu", "Lalu yang lain."), "1\\. satu\n\nLalu yang lain."),
        (("- Rapat pleno -", "Selesai."), "\\- Rapat pleno -\n\nSelesai."),
        (("1. satu", "3. tiga"), "1\\. satu\n\n3\\. tiga"),
        (("a. n. Ketua", "Sekretaris"), "a. n. Ketua\n\nSekretaris"),
        (("5. Rapat", "Rapat"), "5\\. Rapat\n\nRapat"),
    ],
)
def test_signs_of_paragraphs(paragraphs: tuple[str, ...], written: str) -> None:
    assert made(*paragraphs) == written


@pytest.mark.parametrize(
    ("paragraph", "written"),
    [
        (
            "Ada tiga hal: 1. data; 2. foto; dan 3. berita.",
            "Ada tiga hal:\n\n1. data;\n2. foto; dan\n3. berita.",
        ),
        ("Syarat: a. WNI, b. sehat, c. jujur", "Syarat:\n\n1. WNI,\n2. sehat,\n3. jujur"),
        (
            "Tujuannya: (1) Data rapi. (2) Foto baik. Rapat lalu ditutup. Semua pulang.",
            "Tujuannya:\n\n1. Data rapi.\n2. Foto baik.\n\nRapat lalu ditutup. Semua pulang.",
        ),
        (
            "Dua langkah: 1. Buka laman. Isi nama. 2. Kirim. Tunggu.",
            "Dua langkah:\n\n1. Buka laman. Isi nama.\n2. Kirim. Tunggu.",
        ),
        ("Pukul 09.00: 1. pembukaan saja.", "Pukul 09.00: 1. pembukaan saja."),
        ("Pasal 7 ayat (1) dan (2): berlaku.", "Pasal 7 ayat (1) dan (2): berlaku."),
        ("Hasilnya: naik 1. Lalu turun 2. Selesai.", "Hasilnya: naik 1. Lalu turun 2. Selesai."),
    ],
)
def test_signs_within_a_paragraph(paragraph: str, written: str) -> None:
    assert made(paragraph) == written


def test_a_list_of_word_stays_as_it_is() -> None:
    blocks: tuple[Block, ...] = (Listing((Item(rich("1. satu")),)), Paragraph(rich("2. dua")))
    assert gathered(blocks) == blocks
    assert list(words(blocks)) == ["1. satu", "2. dua"]
