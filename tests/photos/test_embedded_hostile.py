"""Hostile and damaged words in a photo: nothing that only claims to be some is taken."""

import struct
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from newsroom.photos import blocks
from newsroom.photos.embedded import embedded
from newsroom.photos.facts import Embedded
from newsroom.photos.metadata import with_words
from newsroom.photos.wording import decoded, one_line
from newsroom.photos.words import Words
from photos.speaking import (
    CAPTION,
    DESCRIPTION,
    NONE,
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
from rules.files import picture, saved

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha ha ha"}">' for n in range(12))


@pytest.mark.parametrize(
    "packet",
    [
        f"<!DOCTYPE x [{LAUGHS}]>" + RDF.format("", "<dc:description>&l11;</dc:description>"),
        f"<!DOCTYPE x>{RDF.format('', DESCRIPTION)}",
        '<!DOCTYPE x SYSTEM "/etc/passwd">' + RDF.format("", DESCRIPTION),
        RDF.format("", "<dc:description>&l11; satu dua</dc:description>"),
        '<?xml version="1.0" encoding="rahasia"?>' + RDF.format("", DESCRIPTION),
        "<a>" * 60_000 + RDF.format("", DESCRIPTION),
        "<a>" + "<b/>" * 60_000 + RDF.format("", DESCRIPTION),
        "<a>" + " " * (3 << 20) + RDF.format("", DESCRIPTION),
        "bukan XML",
        "",
    ],
    ids=["laughs", "doctype", "external", "entity", "encoding", "deep", "wide", "long", "text",
         "empty"],
)  # fmt: skip
def test_hostile_packet_says_nothing(packet: str) -> None:
    assert blocks.xmp_values(packet.encode()) == {}
    assert look(with_xmp(packet)) == NONE


def test_what_stands_before_the_damage_counts() -> None:
    whole = RDF.format("", DESCRIPTION)
    for packet in (whole[:-20], whole + "\0" * 999, whole + "<", whole + "<a>" * 60_000):
        assert look(with_xmp(packet)) == Embedded(caption="Satu dua tiga")


def test_sixty_megabytes_of_xmp() -> None:
    head, tail = RDF.format("", DESCRIPTION + "|").split("|")
    packet = (head + "<dc:subject/>" * 4_700_000 + tail).encode()
    tiff = saved(picture(SIZE, 1), "TIFF", tiffinfo={700: packet})
    assert look(tiff) == Embedded(caption="Satu dua tiga")


def test_no_more_items_than_a_photo_has_authors() -> None:
    items = "".join(f"<rdf:li>Orang ke-{n}</rdf:li>" for n in range(1_000))
    packet = RDF.format("", f"<dc:creator><rdf:Seq>{items}</rdf:Seq></dc:creator>")
    assert look(with_xmp(packet)) == Embedded(byline=", ".join(f"Orang ke-{n}" for n in range(50)))
    named = b"".join(iim(80, f"Orang ke-{n}".encode()) for n in range(1_000))
    assert len(blocks.iim_values(named)[80]) == 50


def test_directories_that_lead_back_to_themselves() -> None:
    block = exif_block((0x010E, 2, b"Satu dua tiga"), (0x8769, 4, b"\x08\0\0\0"))
    # The next directory is this one again.
    looped = block[:40] + struct.pack("<I", 8) + block[44:]
    assert looped != block
    data = saved(picture(SIZE, 1), "JPEG", exif=looped)
    assert look(data) == Embedded(caption="Satu dua tiga")


def test_fields_that_claim_more_than_there_is() -> None:
    entry = struct.pack("<HHII", 0x010E, 2, 0xFFFFFFFF, 10)
    block = b"II*\0\x08\0\0\0\xff\xff" + entry * 65_535
    assert len(blocks.exif_values(block)[0x010E]) == len(block) - 10
    outside = b"II*\0\x08\0\0\0\x01\0" + struct.pack("<HHII", 0x010E, 2, 99, 0xFFFFFF00)
    assert blocks.exif_values(outside) == {0x010E: b""}
    for head in (b"", b"II*\0", b"II*\0\xff\xff\xff\xff", b"II+\0\x08\0\0\0", b"Exif\0\0" * 9_999):
        assert blocks.exif_values(head) == {}


@pytest.mark.parametrize(
    "block",
    [b"", b"\x1c", b"\x1c\2\x78\0", b"\x1c\2\x78\xff\xff" + b"\xff" * 99, b"teks", bytes(99),
     iim(5, b"Judul saja di sini")],
)  # fmt: skip
def test_damaged_iim_says_nothing(block: bytes) -> None:
    assert look(with_iim(block)) == NONE


def test_a_cut_data_set_is_taken_as_far_as_it_goes() -> None:
    assert look(with_iim(iim(120, b"Satu dua tiga")[:-5])) == Embedded(caption="Satu dua")


def test_binary_captions_say_nothing() -> None:
    noise = bytes(range(256)) * 4
    wide = "Budi Santoso".encode("utf-16-le")
    for data in (
        with_exif((0x010E, 2, noise)),
        with_exif((0x010E, 2, b"\1\2\3\4satu dua")),
        with_exif((0x9C9D, 1, b"\0\xd8\0\xd8")),
        with_iim(iim(120, noise)),
    ):
        assert look(data) == NONE
    assert look(with_exif((0x9C9D, 1, wide + b"\0\0" + noise))) == Embedded(byline="Budi Santoso")


def test_blocks_of_another_type_say_nothing() -> None:
    """Plug-ins of Pillow may keep what they like under these names."""
    image = Image.open(BytesIO(PHOTOS["jpeg"]))
    image.info.update(exif="Exif", xmp=("x",), photoshop={0x0404: {"a": 1}, 0x0425: 3})
    assert embedded(image, b"") == NONE
    image.info["photoshop"] = b"8BIM"
    assert embedded(image, b"") == NONE


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_make_it_raise(noise: bytes) -> None:
    assert set(blocks.exif_values(b"II*\0\x08\0\0\0" + noise)) <= {*range(65_536)}
    assert set(blocks.iim_values(noise)) <= {80, 110, 116, 120}
    assert blocks.xmp_values(noise) == {}
    assert one_line(decoded(noise)) == one_line(one_line(decoded(noise)))


@settings(deadline=None)
@given(st.integers(0, 2_000), st.binary(min_size=1, max_size=8))
def test_no_damage_makes_it_raise(at: int, noise: bytes) -> None:
    words = Words(CAPTION, CAPTION, "Sri", "Sri/KPU", "© KPU", None, "", "", "Judul")
    whole = with_words(PHOTOS["jpeg"], words)
    image = Image.open(BytesIO(whole))
    for key in ("exif", "xmp"):
        block = image.info[key]
        image.info[key] = block[:at] + noise + block[at + len(noise) :]
    found = embedded(image, whole)
    assert all(one_line(text) == text for text in (found.caption, found.byline, found.alt))


def test_a_text_without_end_is_cut() -> None:
    field = (0x010E, 2, b"kata " * 1_000_000)
    tiff = saved(picture(SIZE, 1), "TIFF", tiffinfo={0x010E: "kata " * 1_000_000})
    assert blocks.exif_values(exif_block(field))[0x010E] == (b"kata " * 420_000)[: 2 << 20]
    assert look(tiff) == Embedded(caption=("kata " * 400).strip())
