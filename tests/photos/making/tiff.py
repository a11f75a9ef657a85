"""TIFF files and camera originals in their clothes (TIFF 6.0; BigTIFF)."""

import struct
from collections.abc import Sequence

from PIL import Image

from photos.making.pictures import ORIENTATION, SIZE, exif, flat, textured
from rules.files import Size, saved

WIDTH, HEIGHT, BITS, COMPRESSION, PHOTOMETRIC = 256, 257, 258, 259, 262
STRIPS, ROWS, LENGTHS = 273, 278, 279
TILE_WIDTH, TILE_HEIGHT, TILES, TILE_LENGTHS = 322, 323, 324, 325
SUBFILE, DNG_VERSION = 254, 50_706
LONG = 4
_SMALL = (64, 48)

Entries = Sequence[tuple[int, int]]


def directory(entries: Entries, following: int) -> bytes:
    """An image file directory of single numbers, and the place of the next; section 2."""
    fields = (struct.pack("<HHII", tag, LONG, 1, value) for tag, value in sorted(entries))
    return struct.pack("<H", len(entries)) + b"".join(fields) + struct.pack("<I", following)


def grey(size: Size, at: int, length: int) -> Entries:
    """The fields of an uncompressed grey picture in one strip."""
    return [
        (WIDTH, size[0]),
        (HEIGHT, size[1]),
        (BITS, 8),
        (COMPRESSION, 1),
        (PHOTOMETRIC, 1),
        (STRIPS, at),
        (ROWS, size[1]),
        (LENGTHS, length),
    ]


def plain() -> bytes:
    return saved(textured(), "TIFF")


def lzw() -> bytes:
    return saved(textured(), "TIFF", compression="tiff_lzw")


def deflated() -> bytes:
    return saved(textured(), "TIFF", compression="tiff_adobe_deflate")


def with_jpeg() -> bytes:
    return saved(textured(), "TIFF", compression="jpeg")


def fax() -> bytes:
    return saved(textured("1"), "TIFF", compression="group4")


def big() -> bytes:
    return saved(textured(), "TIFF", big_tiff=True)


def pages() -> bytes:
    more = [textured(size=(160, 90)), textured("L")]
    return saved(textured(), "TIFF", save_all=True, append_images=more)


def cmyk() -> bytes:
    return saved(textured("CMYK"), "TIFF")


def lab() -> bytes:
    return saved(Image.new("LAB", SIZE), "TIFF")


def sixteen_bits() -> bytes:
    return saved(textured("I;16"), "TIFF")


def turned() -> bytes:
    return saved(textured(), "TIFF", exif=exif({ORIENTATION: 6}))


def in_tiles() -> bytes:
    """One tile of 64 x 48 of which the picture shows 60 x 40; section 15."""
    fields = [
        (WIDTH, 60),
        (HEIGHT, 40),
        (BITS, 8),
        (COMPRESSION, 1),
        (PHOTOMETRIC, 1),
        (TILE_WIDTH, _SMALL[0]),
        (TILE_HEIGHT, _SMALL[1]),
        (TILES, 8),
        (TILE_LENGTHS, _SMALL[0] * _SMALL[1]),
    ]
    return _laid(textured("L", _SMALL).tobytes(), fields)


def endless() -> bytes:
    """Its only directory names itself as the next one."""
    pixels = textured("L", _SMALL).tobytes()
    return _laid(pixels, grey(_SMALL, 8, len(pixels)), 8 + len(pixels))


def endless_pair() -> bytes:
    """Two directories, each the next of the other."""
    pixels = textured("L", _SMALL).tobytes()
    fields = grey(_SMALL, 8, len(pixels))
    first = 8 + len(pixels)
    second = first + len(directory(fields, 0))
    return _laid(pixels, fields, second) + directory(fields, first)


def many_pages(count: int) -> bytes:
    """That many directories, all of the same pixels."""
    pixels = textured("L", _SMALL).tobytes()
    fields = grey(_SMALL, 8, len(pixels))
    at, step = 8 + len(pixels), len(directory(fields, 0))
    following = (directory(fields, at + step * n) for n in range(1, count))
    head = b"II*\0" + struct.pack("<I", at)
    return head + pixels + b"".join(following) + directory(fields, 0)


def million_tags() -> bytes:
    """A directory of a million fields that nobody knows; BigTIFF allows it, in 20 MB."""
    pixels = textured("L", _SMALL).tobytes()
    known = b"".join(
        struct.pack("<HHQQ", tag, LONG, 1, value) for tag, value in grey(_SMALL, 16, len(pixels))
    )
    unknown = struct.pack("<HHQQ", 60_000, LONG, 1, 0) * 1_000_000
    head = struct.pack("<2sHHHQ", b"II", 43, 8, 0, 16 + len(pixels))
    return head + pixels + struct.pack("<Q", 1_000_008) + known + unknown + bytes(8)


def without_pixels() -> bytes:
    return _laid(b"", grey(_SMALL, 8, 0)[:5])


def claiming(width: int, height: int) -> bytes:
    return _laid(b"", grey((width, height), 8, 10))


def largest() -> bytes:
    return saved(flat(), "TIFF", compression="tiff_adobe_deflate")


def adobe_raw() -> bytes:
    return saved(textured(), "TIFF", tiffinfo={DNG_VERSION: b"\1\4\0\0"})


def nikon_raw() -> bytes:
    """It begins with a reduced picture, as NEF and ARW do."""
    return saved(textured(), "TIFF", tiffinfo={SUBFILE: 1})


def canon_raw() -> bytes:
    return b"II*\0\x10\0\0\0CR\2\0" + bytes(500)


def _laid(pixels: bytes, fields: Entries, following: int = 0) -> bytes:
    """Header, pixels, directory."""
    head = b"II*\0" + struct.pack("<I", 8 + len(pixels))
    return head + pixels + directory(fields, following)
