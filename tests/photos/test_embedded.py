"""The words that came in a photo: from every format and form, and which of them are believed."""

import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from newsroom.photos import blocks
from newsroom.photos.facts import Embedded
from newsroom.photos.metadata import exif, with_words, xmp
from newsroom.photos.words import Words
from photos.speaking import (
    CAPTION,
    DESCRIPTION,
    NONE,
    OLDER,
    PHOTOS,
    RDF,
    SIZE,
    exif_block,
    iim,
    look,
    with_exif,
    with_iim,
    with_xmp,
)
from rules.files import make, picture, saved

ExifTool = Callable[..., str]

# What other programs write.

# By-lines and credits of IPTC have 32 octets.
ASKED = Embedded(CAPTION, "Sé, M.", "Orang duduk melingkar", "Sé/KPU Kediri", "© KPU Kediri")
EXIF = {"IFD0:ImageDescription": "caption", "IFD0:Artist": "byline", "IFD0:Copyright": "copyright"}
XMP = {
    "XMP-dc:Description": "caption",
    "XMP-dc:Creator": "byline",
    "XMP-dc:Rights": "copyright",
    "XMP-photoshop:Credit": "credit",
    "XMP-iptcCore:AltTextAccessibility": "alt",
}
IPTC = {
    "IPTC:Caption-Abstract": "caption",
    "IPTC:By-line": "byline",
    "IPTC:Credit": "credit",
    "IPTC:CopyrightNotice": "copyright",
}
TITLE = {"IFD0:XPTitle": "caption", "IFD0:XPAuthor": "byline"}
COMMENT = {"IFD0:XPComment": "caption"}


def written(exiftool: ExifTool, folder: Path, kind: str, *settings: str) -> bytes:
    """A plain photo of that format with what exiftool was told to write into it."""
    file = folder / f"a.{kind}"
    file.write_bytes(PHOTOS[kind])
    exiftool("-q", "-overwrite_original", "-codedcharacterset=utf8", *settings, file)
    return file.read_bytes()


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        *((kind, fields) for kind in PHOTOS for fields in (EXIF, XMP)),
        *((kind, fields) for kind in ("jpeg", "tiff") for fields in (IPTC, TITLE, COMMENT)),
    ],
)
def test_each_field(tmp_path: Path, exiftool: ExifTool, kind: str, fields: dict[str, str]) -> None:
    texts = {field: getattr(ASKED, field) for field in fields.values()}
    settings = (f"-{tag}={texts[field]}" for tag, field in fields.items())
    assert look(written(exiftool, tmp_path, kind, *settings)) == Embedded(**texts)


def test_our_own_words_are_read_back() -> None:
    words = Words(CAPTION, "Orang duduk melingkar", "Wahyu S.", "Wahyu/KPU", "© 2025 KPU Kediri")
    expected = Embedded(CAPTION, "Wahyu S.", "Orang duduk melingkar", "Wahyu/KPU", words.copyright)
    assert look(with_words(PHOTOS["jpeg"], words)) == expected
    avif = saved(picture(SIZE, 1), "AVIF", exif=exif(words), xmp=xmp(words))
    assert look(avif) == expected


def test_photo_without_words() -> None:
    for data in (*PHOTOS.values(), make("gif", SIZE, 1)):
        assert look(data) == NONE


# Which is believed.


def test_exif_comes_before_all(tmp_path: Path, exiftool: ExifTool) -> None:
    data = written(
        exiftool, tmp_path, "jpeg", f"-IFD0:ImageDescription={CAPTION}",
        f"-IPTC:Caption-Abstract={OLDER}", f"-XMP-dc:Description={OLDER}",
    )  # fmt: skip
    assert look(data) == Embedded(caption=CAPTION)


@pytest.mark.parametrize(
    ("digest", "caption"),
    [((), CAPTION), (("-IPTCDigest=new",), CAPTION), (("-IPTCDigest=" + "0" * 32,), OLDER)],
)
def test_iptc_comes_before_xmp_only_where_its_digest_tells(
    tmp_path: Path, exiftool: ExifTool, digest: tuple[str, ...], caption: str
) -> None:
    data = written(
        exiftool, tmp_path, "jpeg",
        f"-IPTC:Caption-Abstract={OLDER}", f"-XMP-dc:Description={CAPTION}", *digest,
    )  # fmt: skip
    assert look(data) == Embedded(caption=caption)


def test_windows_fields_come_last(tmp_path: Path, exiftool: ExifTool) -> None:
    data = written(
        exiftool, tmp_path, "jpeg",
        f"-XPTitle={OLDER}", "-XPAuthor=Budi", f"-XMP-dc:Description={CAPTION}",
        "-XMP-dc:Creator=Sri", "-XMP-dc:Creator=Wahyu", "-XMP-dc:Creator=Sri",
    )  # fmt: skip
    assert look(data) == Embedded(caption=CAPTION, byline="Sri, Wahyu")


def test_default_language_comes_first(tmp_path: Path, exiftool: ExifTool) -> None:
    data = written(
        exiftool, tmp_path, "png",
        f"-XMP-dc:Description-en={OLDER}", f"-XMP-dc:Description={CAPTION}",
        "-XMP-iptcCore:AltTextAccessibility-id=Orang duduk melingkar",
    )  # fmt: skip
    assert look(data) == Embedded(caption=CAPTION, alt="Orang duduk melingkar")


def test_other_languages_stand_in_for_the_default() -> None:
    packet = (
        '<dc:description><rdf:Alt><rdf:li xml:lang="en">In English here</rdf:li>'
        '<rdf:li xml:lang="x-default"> </rdf:li></rdf:Alt></dc:description>'
    )
    assert look(with_xmp(RDF.format("", packet))) == Embedded(caption="In English here")


def test_a_camera_caption_gives_way_to_a_person(tmp_path: Path, exiftool: ExifTool) -> None:
    data = written(
        exiftool, tmp_path, "jpeg", "-Make=SONY", "-Model=ILCE-7M3", "-ImageDescription=SONY DSC",
        "-Artist=Sony ILCE-7M3", f"-XMP-dc:Description={CAPTION}", "-XMP-dc:Creator=Sri",
    )  # fmt: skip
    assert look(data) == Embedded(caption=CAPTION, byline="Sri")


def test_several_artists_in_one_field() -> None:
    field = (0x013B, 2, b'Budi Santoso; "Sri; M."; ACER;Budi Santoso\0')
    assert look(with_exif(field)) == Embedded(byline="Budi Santoso, Sri, M.")


def test_copyright_of_photographer_and_editor() -> None:
    for notice in (b"KPU Kediri\0Penyunting\0", b" \0KPU Kediri\0", b"KPU Kediri"):
        assert look(with_exif((0x8298, 2, notice))) == Embedded(copyright="KPU Kediri")


def test_properties_written_as_attributes() -> None:
    packet = RDF.format('dc:description="Satu dua tiga" photoshop:Credit="KPU Kediri"', "")
    assert look(with_xmp(packet)) == Embedded(caption="Satu dua tiga", credit="KPU Kediri")


def test_only_the_photo_itself_is_described() -> None:
    nested = f"<dc:relation><rdf:Description>{DESCRIPTION}</rdf:Description></dc:relation>"
    mixed = "<dc:description>Satu <b>dua</b> tiga</dc:description>"
    for body in (nested, mixed, "<rdf:li>Satu dua tiga</rdf:li>"):
        assert look(with_xmp(RDF.format("", body))) == NONE


def test_a_packet_in_utf_16() -> None:
    assert look(with_xmp(RDF.format("", DESCRIPTION).encode("utf-16"))) == Embedded(
        caption="Satu dua tiga"
    )


def test_text_types_of_exif() -> None:
    for kind in (1, 2, 7, 129):
        assert look(with_exif((0x010E, kind, CAPTION.encode()))) == Embedded(caption=CAPTION)
    assert blocks.exif_values(exif_block((0x010E, 3, b"Satu dua tiga "))) == {}
    for order in "<>":
        block = exif_block((0x010E, 2, b"Satu dua tiga"), order=order)
        assert blocks.exif_values(block) == {0x010E: b"Satu dua tiga"}
        assert blocks.exif_values(b"Exif\0\0" + block) == {0x010E: b"Satu dua tiga"}


def test_repeated_and_extended_data_sets() -> None:
    long = struct.pack(">BBBHI", 0x1C, 2, 120, 0x8004, 40_000) + b"kata " * 8_000
    block = b"\x1c\1\x5a\0\3\x1b%G" + iim(80, b"Sri") + iim(80, "Né".encode("cp1252")) + long
    assert look(with_iim(block)) == Embedded(caption=("kata " * 400).strip(), byline="Sri, Né")
