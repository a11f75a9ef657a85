"""The words that came in a photo: from every format and form, and from nothing that only claims."""

import struct
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pillow_heif
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from newsroom.model import Embedded
from newsroom.photos import blocks, decoding
from newsroom.photos.embedded import embedded
from newsroom.photos.formats import recognise
from newsroom.photos.metadata import exif, with_words, xmp
from newsroom.photos.wording import decoded, name, one_line, rights, sentence
from newsroom.photos.words import Words
from rules.files import make, picture, saved

ExifTool = Callable[..., str]

SIZE = (64, 48)
CAPTION = "Peserta rakor “kehumasan” di Kediri"
OLDER = "Keterangan yang lebih lama"
NONE = Embedded()
RDF = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" {}>{}</rdf:Description>'
    "</rdf:RDF></x:xmpmeta>"
)
DESCRIPTION = "<dc:description>Satu dua tiga</dc:description>"


def heic() -> bytes:
    stream = BytesIO()
    pillow_heif.from_pillow(picture(SIZE, 1)).save(stream)
    return stream.getvalue()


PHOTOS = {kind: make(kind, SIZE, 1) for kind in ("jpeg", "png", "webp", "tiff", "avif")} | {
    "heic": heic()
}


def look(data: bytes) -> Embedded:
    with decoding.opened(data, recognise(data).name) as image:
        image.load()
        return embedded(image, data)


def with_exif(*fields: tuple[int, int, bytes]) -> bytes:
    """A JPEG with an EXIF block of those tags, types and values; the last ends the block."""
    return saved(picture(SIZE, 1), "JPEG", exif=exif_block(*fields))


def exif_block(*fields: tuple[int, int, bytes], order: str = "<") -> bytes:
    head = struct.pack(f"{order}2sHI", b"II" if order == "<" else b"MM", 42, 8)
    entries, values = b"", b""
    for tag, kind, value in fields:
        at = 8 + 2 + 12 * len(fields) + 4 + len(values)
        held = value.ljust(4, b"\0") if len(value) <= 4 else struct.pack(f"{order}I", at)
        entries += struct.pack(f"{order}HHI", tag, kind, len(value)) + held
        values += value if len(value) > 4 else b""
    count = struct.pack(f"{order}H", len(fields))
    return b"Exif\0\0" + head + count + entries + bytes(4) + values


def with_xmp(packet: str | bytes) -> bytes:
    data = packet.encode() if isinstance(packet, str) else packet
    return saved(picture(SIZE, 1), "WEBP", xmp=data)


def with_iim(block: bytes, digest: bytes = b"") -> bytes:
    resources = struct.pack(">4sHHI", b"8BIM", 0x0404, 0, len(block)) + block
    resources += b"\0" * (len(block) % 2)
    if digest:
        resources += struct.pack(">4sHHI", b"8BIM", 0x0425, 0, len(digest)) + digest
    payload = b"Photoshop 3.0\0" + resources
    plain = PHOTOS["jpeg"]
    return plain[:2] + b"\xff\xed" + struct.pack(">H", len(payload) + 2) + payload + plain[2:]


def iim(data_set: int, value: bytes) -> bytes:
    return struct.pack(">BBBH", 0x1C, 2, data_set, len(value)) + value


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


# What a person wrote.


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


def test_a_text_without_end_is_cut() -> None:
    field = (0x010E, 2, b"kata " * 1_000_000)
    tiff = saved(picture(SIZE, 1), "TIFF", tiffinfo={0x010E: "kata " * 1_000_000})
    assert blocks.exif_values(exif_block(field))[0x010E] == (b"kata " * 420_000)[: 2 << 20]
    assert look(tiff) == Embedded(caption=("kata " * 400).strip())


# Hostile and damaged.

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
