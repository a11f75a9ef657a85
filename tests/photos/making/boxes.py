"""AVIF and HEIC files, sound, odd and hostile (ISO 14496-12, ISO 23008-12)."""

import base64
import struct
from io import BytesIO

import pillow_heif

from photos.making.pictures import LARGEST, ORIENTATION, SIZE, XMP_BOMB, exif, flat, heif, textured
from rules.files import Size, saved

# 64 x 48 pixels of 10 bits, as phones record them; Pillow reads and does not write these.
_TEN_BITS = """
AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADybWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAA
AAAAAGxpYmF2aWYAAAAADnBpdG0AAAAAAAEAAAAeaWxvYwAAAABEAAABAAEAAAABAAABGgAAADEAAAAoaWluZgAAAAAAAQAA
ABppbmZlAgAAAAABAABhdjAxQ29sb3IAAAAAamlwcnAAAABLaXBjbwAAABRpc3BlAAAAAAAAAEAAAAAwAAAAEHBpeGkAAAAA
AwoKCgAAAAxhdjFDgQBMAAAAABNjb2xybmNseAABAA0ABoAAAAAXaXBtYQAAAAAAAAABAAEEAQKDBAAAADltZGF0EgAKCRgV
f7+aAhoNCDIiHIAAAEAARCe4578e1aHgIein3ZTFX/99WN2lu/V3/8BDXA==
"""
_TILE, _HIDDEN = (1000, 1000), (1024, 1024)
_CODINGS = {b"av1C": (b"avif", b"av01"), b"hvcC": (b"heic", b"hvc1")}


def avif() -> bytes:
    return saved(textured(), "AVIF", speed=10)


def avif_of_ten_bits() -> bytes:
    return base64.b64decode(_TEN_BITS)


def avif_alpha() -> bytes:
    return saved(textured("RGBA"), "AVIF", speed=10)


def avif_animated() -> bytes:
    frames = [flat(size=SIZE).point(lambda _, n=n: n * 60) for n in range(3)]
    whole = bytearray(
        saved(frames[0], "AVIF", save_all=True, append_images=frames[1:], duration=200, speed=10)
    )
    for name in (b"mvhd", b"tkhd", b"mdhd"):
        # Version 1 of these boxes begins with two times of 64 bits: when it was made and changed.
        at = whole.index(name + b"\1") + 8
        whole[at : at + 16] = bytes(16)
    return bytes(whole)


def avif_turned() -> bytes:
    """Its `irot` box says that it lies on its side."""
    return saved(textured(), "AVIF", exif=exif({ORIENTATION: 6}), speed=10)


def avif_xmp_bomb() -> bytes:
    return saved(textured(), "AVIF", xmp=XMP_BOMB, speed=10)


def avif_claiming(width: int, height: int) -> bytes:
    return claiming(avif(), width, height)


def avif_claiming_late(width: int, height: int) -> bytes:
    """The claim stands behind a colour profile of 100 kB."""
    return claiming(saved(textured(), "AVIF", icc_profile=bytes(100_000), speed=10), width, height)


def avif_tiles_claiming(width: int, height: int) -> bytes:
    return tiled(avif(), SIZE, (width, height), tiles=(1, 1))


def avif_hiding() -> bytes:
    """A claim of 320 x 180 around a million pixels, which the decoder scales to that claim."""
    return _hiding(saved(flat(size=_HIDDEN), "AVIF", speed=10))


def heic() -> bytes:
    return heif(textured())


def heic_of_ten_bits() -> bytes:
    samples = b"".join(struct.pack("<H", value << 8) for value in textured().tobytes())
    stream = BytesIO()
    pillow_heif.from_bytes("RGB;16", SIZE, samples).save(stream, quality=50)
    return stream.getvalue()


def heic_alpha() -> bytes:
    return heif(textured("RGBA"))


def heic_grey() -> bytes:
    return heif(textured("L"))


def heic_turned() -> bytes:
    return heif(textured(), exif=exif({ORIENTATION: 6}))


def heic_of_two() -> bytes:
    return heif(textured(), textured(size=(160, 90)))


def heic_xmp_bomb() -> bytes:
    return heif(textured(), xmp=XMP_BOMB)


def heic_in_tiles() -> bytes:
    """As an iPhone writes it: a grid of tiles, cut to the picture's size."""
    return tiled(heif(flat(size=(512, 512))), (512, 512), (1500, 1000))


def heic_claiming(width: int, height: int) -> bytes:
    return claiming(heic(), width, height)


def heic_hiding() -> bytes:
    return _hiding(heif(flat(size=_HIDDEN)))


def heic_tiles_claiming(width: int, height: int) -> bytes:
    return tiled(heif(flat(size=(512, 512))), (512, 512), (width, height), tiles=(1, 1))


def largest_avif() -> bytes:
    return tiled(saved(flat(size=_TILE), "AVIF", speed=10), _TILE, LARGEST)


def largest_heic() -> bytes:
    return tiled(heif(flat(size=_TILE)), _TILE, LARGEST)


def _hiding(whole: bytes) -> bytes:
    return whole.replace(struct.pack(">II", *_HIDDEN), struct.pack(">II", *SIZE))


def claiming(whole: bytes, width: int, height: int) -> bytes:
    """A file whose `ispe` box (6.5.3) says that size."""
    return whole.replace(
        b"ispe\0\0\0\0" + struct.pack(">II", *SIZE),
        b"ispe\0\0\0\0" + struct.pack(">II", width, height),
    )


def box(name: bytes, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I", len(body) + 8) + name + body


def full(name: bytes, *parts: bytes, version: int = 0, flags: int = 0) -> bytes:
    return box(name, struct.pack(">I", version << 24 | flags), *parts)


def tiled(tile: bytes, side: Size, size: Size, tiles: Size | None = None) -> bytes:
    """A grid (6.6.2.3) of that size in which every tile is the one picture of the file `tile`."""
    across, down = tiles or (-(-size[0] // side[0]), -(-size[1] // side[1]))
    count = across * down
    config = next(name for name in _CODINGS if name in tile)
    brand, coding = _CODINGS[config]
    at = tile.index(config) - 4
    properties = (
        tile[at : at + int.from_bytes(tile[at : at + 4], "big")],
        full(b"ispe", struct.pack(">II", *side)),
        full(b"ispe", struct.pack(">II", *size)),
        full(b"pixi", bytes((3, 8, 8, 8))),
    )
    data = tile[tile.index(b"mdat") + 4 :]
    grid = struct.pack(">BBBBII", 0, 1, down - 1, across - 1, *size)
    numbers = range(2, count + 2)

    def meta(start: int) -> bytes:
        places = [(1, start, len(grid)), *((n, start + len(grid), len(data)) for n in numbers)]
        infos = [
            full(b"infe", struct.pack(">HH4sB", n, 0, coding, 0), version=2, flags=1)
            for n in numbers
        ]
        owned = [(1, (3, 4)), *((n, (0x81, 2, 4)) for n in numbers)]
        return full(
            b"meta",
            full(b"hdlr", bytes(4), b"pict", bytes(13)),
            full(b"pitm", struct.pack(">H", 1)),
            full(
                b"iloc",
                struct.pack(">HH", 0x4400, count + 1),
                *(struct.pack(">HHHII", n, 0, 1, where, long) for n, where, long in places),
            ),
            full(
                b"iinf",
                struct.pack(">H", count + 1),
                full(b"infe", struct.pack(">HH4sB", 1, 0, b"grid", 0), version=2),
                *infos,
            ),
            full(b"iref", box(b"dimg", struct.pack(f">HH{count}H", 1, count, *numbers))),
            box(
                b"iprp",
                box(b"ipco", *properties),
                full(
                    b"ipma",
                    struct.pack(">I", count + 1),
                    *(struct.pack(">HB", n, len(own)) + bytes(own) for n, own in owned),
                ),
            ),
        )

    head = box(b"ftyp", brand, bytes(4), b"mif1", brand, b"miaf")
    return head + meta(len(head) + len(meta(0)) + 8) + box(b"mdat", grid, data)
