"""The words in a published photo: what other programs read there, and that the pixels stay."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from newsroom.photos.metadata import exif, iptc, with_words, xmp
from newsroom.photos.wording import one_line
from newsroom.photos.words import Words
from rules.files import make, picture, saved

ExifTool = Callable[..., str]

SIZE = (320, 180)
TAKEN = datetime.fromisoformat("2025-07-17T16:30:05")
WORDS = Words(
    caption="Peserta mengikuti rakor “kehumasan” di Aula KPU Kota Kediri, Kamis (17/7).",
    alt="Tiga orang duduk menghadap layar; layar menampilkan paparan.",
    creator="Wahyu Sé",
    credit="Wahyu Sé/KPU Kota Kediri",
    copyright="© 2025 KPU Kota Kediri",
    date=TAKEN,
    licence_url="https://creativecommons.org/licenses/by/4.0/deed.id",
    source_url="https://kota-kediri.kpu.go.id/berita/2025/rakor/",
    headline="KPU Kota Kediri Ikuti Rakor & Bimtek",
)
TEXTS = (
    "Rapat “kutipan” ‘tunggal’ – é ñ ß",
    "Pemilih pemula 🙂 👩🏽‍🦽 🇮🇩 hadir",
    "<b>&\" ' ]]> &amp; {} %s \\",
    "ꦏꦼꦝꦶꦫꦶ ꧋ ꦮꦺꦴꦁ ꦗꦮ",
    "جمعية الانتخابات في كديري",
    " ".join(["Kediri"] * 700)[:4_990] + " tamat €€€",
)
NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "core": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
}
EXIF_READ = {
    "IFD0:ImageDescription": WORDS.caption,
    "IFD0:Artist": WORDS.creator,
    "IFD0:Copyright": WORDS.copyright,
    "ExifIFD:DateTimeOriginal": "2025:07:17 16:30:05",
    "ExifIFD:ColorSpace": 1,
}
XMP_READ = {
    "XMP-dc:Description": WORDS.caption,
    "XMP-dc:Creator": [WORDS.creator],
    "XMP-dc:Rights": WORDS.copyright,
    "XMP-dc:Source": WORDS.source_url,
    "XMP-photoshop:Headline": WORDS.headline,
    "XMP-photoshop:Credit": WORDS.credit,
    "XMP-photoshop:DateCreated": "2025:07:17 16:30:05",
    "XMP-iptcCore:AltTextAccessibility": WORDS.alt,
    "XMP-xmpRights:Marked": True,
    "XMP-xmpRights:WebStatement": WORDS.licence_url,
}
IPTC_READ = {
    "IPTC:CodedCharacterSet": "\x1b%G",
    "IPTC:ApplicationRecordVersion": 4,
    "IPTC:DateCreated": "2025:07:17",
    "IPTC:By-line": WORDS.creator,
    "IPTC:Headline": WORDS.headline,
    "IPTC:Credit": WORDS.credit,
    "IPTC:CopyrightNotice": WORDS.copyright,
    "IPTC:Caption-Abstract": WORDS.caption,
}
any_words = st.builds(
    Words,
    **{name: st.text() for name in ("caption", "alt", "creator", "credit", "copyright")},
    date=st.none() | st.datetimes(),
    licence_url=st.text(),
    source_url=st.text(),
    headline=st.text(),
)


def jpeg() -> bytes:
    return make("jpeg", SIZE, "words")


def avif(words: Words) -> bytes:
    return saved(picture(SIZE, "words"), "AVIF", exif=exif(words), xmp=xmp(words), speed=10)


def read(exiftool: ExifTool, file: Path, data: bytes) -> dict[str, object]:
    """Every tag that exiftool finds in such a file, as stored, by group and name."""
    file.write_bytes(data)
    found: dict[str, object] = json.loads(exiftool("-json", "-G1", "-a", "-n", "-struct", file))[0]
    return found


def groups(found: dict[str, object], pattern: str) -> dict[str, object]:
    return {tag: value for tag, value in found.items() if re.match(pattern, tag)}


def segments(data: bytes) -> list[tuple[int, bytes]]:
    """The marker segments up to the first scan, in order."""
    at, found = 2, []
    while data[at + 1] != 0xDA:
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        found.append((data[at + 1], data[at + 4 : at + 2 + length]))
        at += 2 + length
    return found


def test_exiftool_reads_every_word_of_a_jpeg(tmp_path: Path, exiftool: ExifTool) -> None:
    found = read(exiftool, tmp_path / "a.jpg", with_words(jpeg(), WORDS))
    assert groups(found, "XMP-(?!x:)") == XMP_READ
    assert groups(found, "IPTC") == IPTC_READ
    assert groups(found, "IFD|ExifIFD|GPS|Maker") == EXIF_READ | {
        "IFD0:XResolution": 72,
        "IFD0:YResolution": 72,
        "IFD0:ResolutionUnit": 2,
        "IFD0:YCbCrPositioning": 1,
        "ExifIFD:ExifVersion": "0232",
        "ExifIFD:ComponentsConfiguration": "1 2 3 0",
        "ExifIFD:FlashpixVersion": "0100",
        "ExifIFD:ExifImageWidth": 320,
        "ExifIFD:ExifImageHeight": 180,
    }


def test_exiftool_reads_every_word_of_an_avif(tmp_path: Path, exiftool: ExifTool) -> None:
    found = read(exiftool, tmp_path / "a.avif", avif(WORDS))
    assert groups(found, "XMP-(?!x:)") == XMP_READ
    assert {tag: found[tag] for tag in EXIF_READ} == EXIF_READ


@pytest.mark.parametrize("text", TEXTS)
def test_any_script_comes_back_as_it_was(tmp_path: Path, exiftool: ExifTool, text: str) -> None:
    words = Words(caption=text, alt=text)
    for name, data in (("a.jpg", with_words(jpeg(), words)), ("a.avif", avif(words))):
        found = read(exiftool, tmp_path / name, data)
        assert found["IFD0:ImageDescription"] == text
        assert found["XMP-dc:Description"] == text
        assert found["XMP-iptcCore:AltTextAccessibility"] == text


def test_what_is_too_long_for_iptc_ends_with_a_whole_word(
    tmp_path: Path, exiftool: ExifTool
) -> None:
    words = Words(caption=TEXTS[-1], creator="Dokumentasi Komisi Pemilihan Umum", credit="é" * 20)
    found = read(exiftool, tmp_path / "a.jpg", with_words(jpeg(), words))
    assert found["IPTC:Caption-Abstract"] == " ".join(["Kediri"] * 285)
    assert found["IPTC:By-line"] == "Dokumentasi Komisi Pemilihan"
    assert found["IPTC:Credit"] == "é" * 16
    # The digest tells readers to believe the whole caption in XMP.
    assert (
        found["Photoshop:IPTCDigest"]
        == exiftool("-s3", "-CurrentIPTCDigest", tmp_path / "a.jpg").strip()
    )


@pytest.mark.parametrize("words", [WORDS, Words()], ids=["all", "none"])
def test_exiftool_finds_nothing_wrong(tmp_path: Path, exiftool: ExifTool, words: Words) -> None:
    for name, data in (("a.jpg", with_words(jpeg(), words)), ("a.avif", avif(words))):
        (tmp_path / name).write_bytes(data)
        answer = exiftool("-validate", "-warning", "-error", "-a", "-s3", tmp_path / name)
        assert answer.splitlines() == ["OK"]


def test_without_words_only_what_exif_demands(tmp_path: Path, exiftool: ExifTool) -> None:
    found = read(exiftool, tmp_path / "a.jpg", with_words(jpeg(), Words()))
    assert groups(found, "XMP-(?!x:)|IPTC") == {
        "IPTC:CodedCharacterSet": "\x1b%G",
        "IPTC:ApplicationRecordVersion": 4,
    }
    assert groups(found, "(IFD0|ExifIFD):(Image|Artist|Copyright|DateTime)") == {}


def test_a_day_alone_has_no_time_in_xmp(tmp_path: Path, exiftool: ExifTool) -> None:
    words = Words(date=datetime.fromisoformat("2025-07-17"))
    found = read(exiftool, tmp_path / "a.jpg", with_words(jpeg(), words))
    assert groups(found, ".*Date(TimeOriginal|Created)$") == {
        "ExifIFD:DateTimeOriginal": "2025:07:17 00:00:00",
        "XMP-photoshop:DateCreated": "2025:07:17",
        "IPTC:DateCreated": "2025:07:17",
    }


def test_nothing_but_the_words_is_added() -> None:
    plain = jpeg()
    result = with_words(plain, WORDS)
    header = 2 + 2 + 16
    added = len(result) - len(plain)
    assert result[:header] == plain[:header]
    assert result[header + added :] == plain[header:]
    kinds = [(marker, payload[:4]) for marker, payload in segments(result)[:4]]
    assert kinds == [(0xE0, b"JFIF"), (0xE1, b"Exif"), (0xE1, b"http"), (0xED, b"Phot")]
    with Image.open(BytesIO(result)) as image, Image.open(BytesIO(plain)) as before:
        assert image.tobytes() == before.tobytes()


def test_earlier_words_are_replaced() -> None:
    earlier = with_words(jpeg(), replace(WORDS, caption="Keterangan lama", credit="Lain"))
    assert with_words(earlier, WORDS) == with_words(jpeg(), WORDS)


def test_a_progressive_jpeg_keeps_its_profile() -> None:
    plain = saved(picture(SIZE, 1), "JPEG", progressive=True, icc_profile=b"profil" * 99)
    with Image.open(BytesIO(with_words(plain, WORDS))) as image:
        image.load()
        assert image.info["icc_profile"] == b"profil" * 99


@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xd8", jpeg()[:30], make("png", SIZE, 1), b"\xff\xd8" + jpeg()[-400:]],
    ids=["empty", "start", "cut", "png", "no-frame"],
)
def test_other_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="not a JPEG"):
        with_words(data, WORDS)


def test_iptc_to_the_byte() -> None:
    block = b"\x1c\1\x5a\0\3\x1b%G\x1c\2\0\0\2\0\4\x1c\2\x50\0\3Sri"
    assert iptc(Words(creator="Sri")) == (
        b"8BIM\4\4\0\0\0\0\0\x17" + block + b"\0"
        b"8BIM\4\x25\0\0\0\0\0\x10" + bytes.fromhex("8daeb6478208a39bccb4b1484fe95bbd")
    )


def test_no_segment_grows_too_long() -> None:
    for sign in ("&", "é ", "🙂", "\x01<"):
        text = sign * 100_000
        words = Words(text, text, text, text, text, TAKEN, text, text, text)
        result = with_words(jpeg(), words)
        for marker, payload in segments(result):
            assert len(payload) <= (65_533 if marker != 0xED else 4_000)
        assert len(xmp(words)) <= 65_502
        with Image.open(BytesIO(result)) as image:
            image.load()
            assert image.info["xmp"] == xmp(words)


def test_a_far_off_space_does_not_cost_the_text() -> None:
    words = Words(caption="Kediri " + "ꦏ" * 30_000)
    tree = ElementTree.fromstring(xmp(words))
    assert tree.findtext(".//dc:description/rdf:Alt/rdf:li", "", NAMESPACES) == (
        "Kediri " + "ꦏ" * 9_997
    )


def test_half_an_address_is_none() -> None:
    words = Words(licence_url="https://kpu.go.id/" + "a" * 2_000)
    assert xmp(words) == xmp(Words())


@settings(deadline=None)
@given(any_words)
def test_any_words_are_well_formed(words: Words) -> None:
    packet = xmp(words)
    tree = ElementTree.fromstring(packet)
    caption = tree.findtext(".//dc:description/rdf:Alt/rdf:li", "", NAMESPACES)
    alt = tree.findtext(".//core:AltTextAccessibility/rdf:Alt/rdf:li", "", NAMESPACES)
    assert (caption, alt) == (one_line(words.caption), one_line(words.alt))
    with Image.open(BytesIO(with_words(jpeg(), words))) as image:
        image.load()
        assert image.info["xmp"] == packet
        assert image.getexif().get(0x010E, "").encode("latin-1") == caption.encode()
