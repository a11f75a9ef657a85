"""Pictures keep their pixels and lose all else."""

import struct
from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin

from newsroom.photos.positions import has_position
from newsroom.photos.segments import cleaned_picture, freed_picture
from rules.files import png_chunk
from rules.papers import PRIVATE, broken_picture, geotagged, geotagged_tiff, riff

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


def moving() -> bytes:
    frames = [Image.linear_gradient("L").rotate(90 * turn) for turn in range(3)]
    stream = BytesIO()
    frames[0].save(
        stream, "GIF", save_all=True, append_images=frames[1:], loop=2, duration=80,
        comment=PRIVATE.encode(),
    )  # fmt: skip
    return stream.getvalue()


def extension(label: int, *blocks: bytes) -> bytes:
    body = b"".join(bytes([len(block)]) + block for block in blocks)
    return bytes([0x21, label]) + body + b"\0"


def test_gif() -> None:
    data = moving()
    xmp = extension(0xFF, b"XMP DataXMP", PRIVATE.encode(), b"exif:GPSLatitude")
    loop = extension(0xFF, b"NETSCAPE2.0", b"\1\2\0", PRIVATE.encode())
    at = data.index(b"!\xff")
    data = data[:at] + xmp + loop + data[at + 19 :] + PRIVATE.encode()
    cleaned = cleaned_picture(data)
    assert has_position(data)
    assert not has_position(cleaned)
    assert PRIVATE.encode() not in cleaned
    before, after = opened(data), opened(cleaned)
    assert after.n_frames == 3
    assert (after.info["loop"], after.info["duration"]) == (2, 80)
    for frame in range(3):
        before.seek(frame)
        after.seek(frame)
        assert after.convert("RGB").tobytes() == before.convert("RGB").tobytes()
    assert cleaned_picture(cleaned) == cleaned


def test_tiff_with_position() -> None:
    data = geotagged_tiff()
    cleaned = cleaned_picture(data + PRIVATE.encode())
    assert (has_position(data), has_position(cleaned)) == (True, False)
    assert PRIVATE.encode() in data
    assert PRIVATE.encode() not in cleaned
    assert opened(cleaned).tobytes() == opened(data).tobytes()
    assert opened(cleaned).info["dpi"] == (96, 96)
    assert cleaned_picture(cleaned) == cleaned


@pytest.mark.parametrize(
    ("mode", "compression"),
    [("RGB", "raw"), ("RGB", "tiff_lzw"), ("RGB", "jpeg"), ("1", "group4"), ("P", "packbits")],
)
def test_tiff_of_several_pages(mode: str, compression: str) -> None:
    first = Image.linear_gradient("L").resize((90, 120)).convert(mode)
    pages = [first, first.rotate(180)]
    stream = BytesIO()
    pages[0].save(
        stream, "TIFF", save_all=True, append_images=pages[1:], compression=compression,
        tiffinfo={0x013B: PRIVATE, 700: PRIVATE.encode()},
    )  # fmt: skip
    before, after = opened(stream.getvalue()), opened(cleaned_picture(stream.getvalue()))
    assert PRIVATE.encode() in stream.getvalue()
    assert PRIVATE.encode() not in cleaned_picture(stream.getvalue())
    assert after.n_frames == 2
    for page in range(2):
        before.seek(page)
        after.seek(page)
        assert after.tobytes() == before.tobytes()


def tiff(*pages: dict[int, tuple[int, int, int]], order: str = "<") -> bytes:
    """A TIFF of those directories: tag to type, number and value; ten bytes of data lie at 8."""
    data = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}I", 18) + b"0123456789"
    for number, page in enumerate(pages, start=1):
        data += struct.pack(f"{order}H", len(page))
        for tag, (kind, count, value) in page.items():
            data += struct.pack(f"{order}HHII", tag, kind, count, value)
        data += struct.pack(f"{order}I", len(data) + 4 if number < len(pages) else 0)
    return data


STRIP = {273: (4, 1, 8), 279: (4, 1, 10)}
SMALL = {254: (4, 1, 1), **STRIP}


def test_smaller_copies_of_a_page_go() -> None:
    assert cleaned_picture(tiff(STRIP, SMALL)) == tiff(STRIP)
    assert cleaned_picture(tiff(SMALL)) == tiff(SMALL)
    assert cleaned_picture(tiff(STRIP, order=">")) == tiff(STRIP, order=">")


@pytest.mark.parametrize(
    "data",
    [
        tiff(),
        tiff({256: (3, 1, 9)}),
        tiff({**STRIP, 324: (4, 1, 8), 325: (4, 1, 10)}),
        tiff({**STRIP, 259: (3, 1, 6)}),
        tiff({273: (4, 1, 8)}),
        tiff({**STRIP, 279: (4, 2, 8)}),
        tiff({**STRIP, 279: (4, 1, 99)}),
        tiff({**STRIP, 273: (4, 1, 99)}),
        tiff({**STRIP, 273: (5, 1, 8)}),
        tiff({**STRIP, 273: (4, 0, 8)}),
        tiff(STRIP)[:-4] + struct.pack("<I", 18),
        tiff(STRIP)[:-8],
        tiff(*[{273: (4, 1, 8), 279: (4, 1, 60)}] * 3),
        b"II*\0\0\0\0\0",
        b"II*\0\x63\0\0\0",
        b"GIF89a...",
        b"MM\0+" + bytes(8),
        moving()[:-1],
        moving()[:900] + b"!",
        b"GIF89a" + bytes(7) + b"?",
    ],
)
def test_broken_tiff_and_gif_are_told(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        cleaned_picture(data)
    assert freed_picture(data)[0] == data


@pytest.mark.parametrize(
    ("data", "may_tell"),
    [
        (geotagged(), False),
        (geotagged_tiff(), False),
        (b"\x01\0\0\0 EMF" + geotagged(), True),
        (b"II+\0" + bytes(8), True),
        (broken_picture(), True),
        (PNG_START + b"\0\0\0\x09eXIf", True),
        (PNG_START + b"\0\0\0\x09IDAT", False),
        (tiff({256: (3, 1, 9)}), False),
        (tiff({700: (1, 1, 9)}), True),
        (tiff({34665: (4, 1, 9)}), True),
        (b"MM\0*\0\0\0\x63", True),
    ],
)
def test_what_a_picture_may_still_tell(data: bytes, may_tell: bool) -> None:
    cleaned, found = freed_picture(data)
    assert found == may_tell
    assert (cleaned == data) or not may_tell


def test_other_data_stays_as_it_is() -> None:
    assert cleaned_picture(b"BM......") == b"BM......"
    assert not has_position(b"BM......")


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
