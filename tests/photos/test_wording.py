"""Which words in a photo a person wrote, and how they become one line of text."""

import pytest

from newsroom.photos.wording import decoded, name, one_line, rights, sentence


@pytest.mark.parametrize(
    "text",
    ["", " \n", "Rapat.", "OLYMPUS DIGITAL CAMERA         ", "SONY DSC", "MINOLTA DIGITAL CAMERA",
     "KONICA MINOLTA DIGITAL CAMERA", "KODAK Digital Still Camera", "SAMSUNG CAMERA PICTURES",
     "Exif_JPEG_PICTURE", "Exif JPEG", "DCIM", "DCIM\\100MEDIA\\DJI_0012.JPG", "default", "cof",
     "rhdr", "IMG_20250717_101233", "IMG 1234", "foto rakor 1.JPG", "Foto 1", "...", "2025-07-17",
     "WhatsApp Image 2025-07-17 at 10.12.33 (1)", "Screenshot 2025-07-17 at 9.04.11 PM",
     "<KENOX S630  / Samsung S630>", "Created with GIMP", "Processed with VSCO with c1 preset",
     "LEAD Technologies Inc. V1.01", "File written by Adobe Photoshop® 5.2", "No description",
     "Canon EOS 80D", "Canon", "canon canon eos 80d", "\u202e\u2066"],
)  # fmt: skip
def test_no_caption(text: str) -> None:
    assert sentence(text, frozenset({"canon", "canon eos 80d", "canon canon eos 80d"})) == ""


@pytest.mark.parametrize(
    "text",
    ["Rapat pleno", "Foto bersama", "Pemilih ke-100 di TPS 3", "ꦏꦼꦝꦶꦫꦶ",
     "Peserta memotret dengan digital camera sewaan", "Created in Kediri"],
)  # fmt: skip
def test_caption_of_a_person(text: str) -> None:
    assert sentence(text, frozenset({""})) == text


@pytest.mark.parametrize(
    "text",
    ["", "Unknown", "the photographer", "ACER", "hp.", "Picasa", "Picasa 2.7", "Windows User",
     "Your name", "Redmi Note 10", "12345", "IMG_001.jpg", "Microsoft Office User", "-"],
)  # fmt: skip
def test_nobody(text: str) -> None:
    assert name(text, frozenset({"redmi note 10"})) == ""


@pytest.mark.parametrize("text", ["wsw", "Sri Hp", "Asus Sutanto", "KPU Kota Kediri", "Ñoño"])
def test_somebody(text: str) -> None:
    assert name(f" {text} ", frozenset()) == text


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ("Copyright (c) 2019", ""),
        ("© 2025", ""),
        ("Hak Cipta.", ""),
        ("All rights reserved", ""),
        ("Copyright 2004 Canon", ""),
        ("(c) 2025  KPU Kediri", "(c) 2025 KPU Kediri"),
    ],
)
def test_copyright_notice(text: str, notice: str) -> None:
    assert rights(text, frozenset()) == notice


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (" satu\r\ndua\t tiga\u2028empat\x00 ", "satu dua tiga empat"),
        ("a\u202eb\u2066c\ufeff\x7f\x9bd\ud800e", "abcde"),
        ("👩🏽‍🦽 \u200fعربي", "👩🏽‍🦽 \u200fعربي"),
    ],
)
def test_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("é “x” 🙂".encode(), "é “x” 🙂"),
        (b"caf\xe9", "café"),
        (b"\x93Rapat\x94 \x96 caf\xe9", "“Rapat” – café"),
        ("né 🙂".encode()[:-1], "né "),
        (b"\x81\x8d\x8f", ""),
        (bytes(range(32)) + b"teks", ""),
        (b"Satu dua tiga empat lima enam\x0e", "Satu dua tiga empat lima enam\x0e"),
    ],
)
def test_decoded(data: bytes, text: str) -> None:
    assert decoded(data) == text
