"""WebP files, sound, odd and hostile (RFC 9649)."""

import struct

from photos.making.pictures import ORIENTATION, SIZE, XMP_BOMB, exif, flat, textured
from rules.files import saved

SIDE_14_BITS = 16_383


def chunked(name: bytes, data: bytes) -> bytes:
    """A file of one chunk."""
    body = b"WEBP" + name + struct.pack("<I", len(data)) + data
    return b"RIFF" + struct.pack("<I", len(body)) + body


def lossy() -> bytes:
    return saved(textured(), "WEBP", quality=80, method=0)


def lossless() -> bytes:
    return saved(textured(), "WEBP", lossless=True, method=0)


def alpha() -> bytes:
    return saved(textured("RGBA"), "WEBP", quality=80, method=0)


def animated() -> bytes:
    frames = [flat(size=SIZE).point(lambda _, n=n: n * 60) for n in range(3)]
    return saved(frames[0], "WEBP", save_all=True, append_images=frames[1:], duration=200)


def turned() -> bytes:
    return saved(textured(), "WEBP", exif=exif({ORIENTATION: 8}), method=0)


def xmp_bomb() -> bytes:
    return saved(textured(), "WEBP", xmp=XMP_BOMB, method=0)


def broken_icc() -> bytes:
    return saved(textured(), "WEBP", icc_profile=b"profil yang rusak", method=0)


def claiming_extended(width: int, height: int) -> bytes:
    sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return chunked(b"VP8X", bytes(4) + sides)


def claiming_lossless() -> bytes:
    bits = SIDE_14_BITS | SIDE_14_BITS << 14
    return chunked(b"VP8L", b"\x2f" + bits.to_bytes(4, "little") + bytes(9))


def claiming_lossy() -> bytes:
    side = struct.pack("<H", SIDE_14_BITS)
    return chunked(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + side * 2 + bytes(10))


def lying_canvas() -> bytes:
    """A canvas of 64 x 48 around a picture that is larger."""
    whole = saved(textured("RGBA"), "WEBP", method=0)
    sides = (63).to_bytes(3, "little") + (47).to_bytes(3, "little")
    return whole[:24] + sides + whole[30:]


def largest() -> bytes:
    """60 megapixels with transparency: two canvases of 240 MB in the decoder."""
    return saved(flat("RGBA"), "WEBP", lossless=True, quality=0, method=0)
