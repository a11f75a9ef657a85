"""PNG files, sound, odd and hostile (PNG specification, third edition)."""

import struct
import zlib
from collections.abc import Iterable

from photos.making.pictures import ORIENTATION, SIZE, exif, flat, textured
from rules.files import MEGABYTE, Size, plain_zip, png_bomb, png_chunk, saved

SIGNATURE = b"\x89PNG\r\n\x1a\n"
GREY, COLOUR = 0, 2
_HEAD_END = 33
# Adam7: the first column and row of each pass, and the steps between its pixels; 8.2.
_PASSES = (
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
)


def drawn(size: Size, depth: int, colour: int, rows: Iterable[bytes], interlace: int = 0) -> bytes:
    """A file of those rows, none of them filtered."""
    head = struct.pack(">IIBBBBB", *size, depth, colour, 0, 0, interlace)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), 6)
    parts = ((b"IHDR", head), (b"IDAT", pixels), (b"IEND", b""))
    return SIGNATURE + b"".join(png_chunk(name, data) for name, data in parts)


def with_chunk(name: bytes, data: bytes) -> bytes:
    """A sound file with that chunk behind its header."""
    whole = plain()
    return whole[:_HEAD_END] + png_chunk(name, data) + whole[_HEAD_END:]


def plain() -> bytes:
    return saved(textured(), "PNG", compress_level=6)


def sixteen_bits() -> bytes:
    rows = textured().tobytes()
    width = SIZE[0] * 3
    doubled = (
        bytes(b for value in rows[at : at + width] for b in (value, 7))
        for at in range(0, len(rows), width)
    )
    return drawn(SIZE, 16, COLOUR, doubled)


def sixteen_bits_grey() -> bytes:
    return saved(textured("I;16"), "PNG")


def palette() -> bytes:
    return saved(textured("P"), "PNG")


def palette_with_hole() -> bytes:
    return saved(textured("P"), "PNG", transparency=3)


def grey() -> bytes:
    return saved(textured("L"), "PNG")


def grey_alpha() -> bytes:
    return saved(textured("RGBA").convert("LA"), "PNG")


def alpha() -> bytes:
    return saved(textured("RGBA"), "PNG")


def one_bit() -> bytes:
    return saved(textured("1"), "PNG")


def interlaced() -> bytes:
    image = textured()
    rows: list[bytes] = []
    for left, top, across, down in _PASSES:
        for y in range(top, SIZE[1], down):
            row = image.crop((0, y, SIZE[0], y + 1)).tobytes()
            rows.append(b"".join(row[x * 3 : x * 3 + 3] for x in range(left, SIZE[0], across)))
    return drawn(SIZE, 8, COLOUR, rows, interlace=1)


def turned() -> bytes:
    return saved(textured(), "PNG", exif=exif({ORIENTATION: 6}))


def broken_icc() -> bytes:
    return with_chunk(b"iCCP", b"profil\0\0" + zlib.compress(b"bukan profil"))


def unreadable_icc() -> bytes:
    return with_chunk(b"iCCP", b"profil\0\0" + b"tidak terkompresi")


def long_xmp() -> bytes:
    """3 MB of XMP as an editing program piles it up."""
    return with_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + b" " * (3 * MEGABYTE))


def text_bomb() -> bytes:
    """A comment of 16 kB that unpacks to 16 MB."""
    return with_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(16 * MEGABYTE)))


def profile_bomb() -> bytes:
    return with_chunk(b"iCCP", b"profil\0\0" + zlib.compress(bytes(16 * MEGABYTE)))


def animated() -> bytes:
    frames = [flat(size=SIZE).point(lambda _, n=n: n * 60) for n in range(3)]
    return saved(frames[0], "PNG", save_all=True, append_images=frames[1:], duration=200)


def with_zip() -> bytes:
    return plain() + plain_zip()


def without_width() -> bytes:
    return drawn((0, 48), 8, GREY, [b""] * 48)


def claiming(width: int, height: int) -> bytes:
    return png_bomb((width, height), 1)


def largest() -> bytes:
    """60 megapixels with transparency: 240 MB once decoded."""
    return saved(flat("RGBA"), "PNG", compress_level=1)


def overfull() -> bytes:
    """A small picture with 16 MB of data more than its rows need."""
    rows = zlib.compress(bytes(16 * MEGABYTE))
    head = struct.pack(">IIBBBBB", *SIZE, 8, COLOUR, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    return SIGNATURE + b"".join(png_chunk(name, data) for name, data in parts)
