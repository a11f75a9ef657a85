"""Pictures keep their pixels and lose all else."""

import struct
from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from newsroom.photos.segments import cleaned_picture, has_position
from rules.files import png_chunk
from rules.papers import PRIVATE, geotagged, riff

PNG_START = b"\x89PNG\r\n\x1a\n"


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


@pytest.mark.parametrize("orientation", range(1, 9))
def test_jpeg(orientation: int) -> None:
    data = geotagged(orientation)
    assert has_position(data)
    kept, bare = cleaned_picture(data), cleaned_picture(data, keeps_orientation=False)
    for cleaned in (kept, bare):
        assert PRIVATE.encode() not in cleaned
        assert not has_position(cleaned)
        assert opened(cleaned).tobytes() == opened(data).tobytes()
        assert opened(cleaned).info["dpi"] == (96, 96)
    assert dict(opened(kept).getexif()) == ({0x0112: orientation} if orientation > 1 else {})
    assert dict(opened(bare).getexif()) == {}
    assert cleaned_picture(kept) == kept


def test_what_a_decoder_needs_stays() -> None:
    profile = b"ICC_PROFILE\0\1\1" + bytes(8)
    start, rest = geotagged()[:2], cleaned_picture(geotagged())[2:]
    adobe, other = segment(0xEE, b"Adobe\0d\0\0\0\0\0"), segment(0xE2, b"MPF\0" + bytes(8))
    data = start + segment(0xE2, profile) + other + adobe + segment(0xED, b"Photoshop 3.0\0") + rest
    assert cleaned_picture(data) == start + segment(0xE2, profile) + adobe + rest


def test_thumbnail_in_the_jfif_header_goes() -> None:
    rest = cleaned_picture(geotagged())[20:]
    head = b"JFIF\0\1\1\0\0\1\0\1"
    data = b"\xff\xd8" + segment(0xE0, head + b"\1\1abc") + segment(0xE0, b"JFXX\0\x10") + rest
    assert cleaned_picture(data) == b"\xff\xd8" + segment(0xE0, head + b"\0\0") + rest


def test_progressive_jpeg_and_one_without_end() -> None:
    stream = BytesIO()
    picture = Image.radial_gradient("L").convert("RGB")
    picture.save(stream, "JPEG", progressive=True)
    data = stream.getvalue()
    assert cleaned_picture(data) == data
    assert cleaned_picture(data[:-2]) == data[:-2]
    assert cleaned_picture(data + b"\xff" * 9) == data


def test_position_in_xmp() -> None:
    xmp = b"http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='7'/>"
    data = b"\xff\xd8" + segment(0xE1, xmp) + geotagged()[-60:]
    assert has_position(data)


@pytest.mark.parametrize(
    "tiff",
    [b"", b"II*\0", b"XX*\0\x08\0\0\0", b"II*\0\xff\0\0\0", b"MM\0*\0\0\0\x08\xff\xff"],
)
def test_exif_that_cannot_be_read_has_no_position(tiff: bytes) -> None:
    rest = cleaned_picture(geotagged())[2:]
    data = b"\xff\xd8" + segment(0xE1, b"Exif\0\0" + tiff) + rest
    assert not has_position(data)
    assert cleaned_picture(data) == b"\xff\xd8" + rest


def test_png() -> None:
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", PRIVATE)
    notes.add_itxt("XML:com.adobe.xmp", PRIVATE)
    notes.add(b"prVt", PRIVATE.encode())
    exif = Image.Exif()
    exif[0x013B] = PRIVATE
    picture = Image.radial_gradient("L").convert("P")
    stream = BytesIO()
    picture.save(stream, "PNG", pnginfo=notes, exif=exif, dpi=(96, 96), transparency=3)
    cleaned = cleaned_picture(stream.getvalue() + PRIVATE.encode())
    assert PRIVATE.encode() not in cleaned
    both = [opened(each).convert("RGBA").tobytes() for each in (cleaned, stream.getvalue())]
    assert both[0] == both[1]
    assert sorted(opened(cleaned).info) == ["dpi", "transparency"]


def test_webp() -> None:
    exif = Image.Exif()
    exif[0x013B] = PRIVATE
    stream = BytesIO()
    picture = Image.radial_gradient("L").convert("RGB")
    picture.save(stream, "WEBP", exif=exif, xmp=PRIVATE.encode(), lossless=True)
    cleaned = cleaned_picture(stream.getvalue())
    assert PRIVATE.encode() not in cleaned
    assert opened(cleaned).tobytes() == opened(stream.getvalue()).tobytes()
    head = bytes(4) + struct.pack("<I", 63)[:3] + struct.pack("<I", 47)[:3]
    with_flags = riff((b"VP8X", bytes([0x2C]) + head[1:]), (b"EXIF", b"abc"), (b"ALPH", b"a"))
    without = riff((b"VP8X", bytes([0x20]) + head[1:]), (b"ALPH", b"a"))
    assert cleaned_picture(with_flags) == without


def test_jpeg_2000() -> None:
    stream = BytesIO()
    Image.radial_gradient("L").convert("RGB").save(stream, "JPEG2000", irreversible=False)
    data = stream.getvalue()
    at = data.index(b"jp2c") - 4
    box = struct.pack(">I", 12) + b"uuid" + PRIVATE.encode()
    long = struct.pack(">I4sQ", 1, b"xml ", 20) + PRIVATE.encode()
    assert cleaned_picture(data[:at] + box + long + data[at:]) == data


def test_other_data_stays_as_it_is() -> None:
    assert cleaned_picture(b"GIF89a...") == b"GIF89a..."
    assert not has_position(b"GIF89a...")


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xe0\0",
        b"\xff\xd8\xff\xe0\0\1",
        b"\xff\xd8\xff\xe0\0\x09abc",
        b"\xff\xd8\xff\xfe\0\2abc",
        PNG_START + b"\0\0",
        PNG_START + b"\0\0\0\x09IDAT",
        PNG_START + png_chunk(b"IHDR", b"a"),
        b"RIFF\x12\0\0\0WEBPVP8X\0\0\0\0",
        b"\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x01jp2c",
        b"\0\0\0\x0cjP  \r\n\x87\n\0\0\0\x02jp2c",
    ],
)
def test_broken_structure_is_told(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"broken structure|beyond the file|no marker"):
        cleaned_picture(data)
