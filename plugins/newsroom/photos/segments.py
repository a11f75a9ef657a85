"""Pictures inside documents without their metadata: the same pixels, byte for byte.

Nothing is decoded. What a decoder needs is kept, all else goes: EXIF with its position and
thumbnail, IPTC, XMP, comments, maker notes, second pictures, and whatever follows the end.
"""

import re
import struct
from collections.abc import Iterator

from newsroom.photos.gifs import cleaned_gif
from newsroom.photos.positions import has_position, may_have_position
from newsroom.photos.tiffs import cleaned_tiff, directory

_SOI, _EOI, _SOS, _COMMENT = 0xD8, 0xD9, 0xDA, 0xFE
_APP0, _APP1, _APP2, _APP14, _APP15 = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF
# In the data of a scan FF is followed by 00 or by a restart marker; anything else ends it.
_NEXT = re.compile(rb"\xff+[\x01-\xcf\xd8-\xfe]")
_JFIF_FIXED = 12
_ORIENTATION = 0x0112
_SHORT = 3
# PNG third edition, 5.6: what decides how the pixels look, and what makes an animation move.
_PNG_KEPT = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD hIST pHYs sPLT "
    b"acTL fcTL fdAT".split()
)
_PNG_START = b"\x89PNG\r\n\x1a\n"
# ISO 15444-1, annex I: what a decoder reads; XML and UUID boxes say who, when and where.
_JP2_START = b"\0\0\0\x0cjP  "
_JP2_KEPT = frozenset((b"jP  ", b"ftyp", b"jp2h", b"jp2c", b"rreq", b"jpch", b"jplh"))
_GIF_STARTS = (b"GIF87a", b"GIF89a")
_TIFF_STARTS = (b"II*\0", b"MM\0*")
_BIG_TIFF_STARTS = (b"II+\0", b"MM\0+")
_WEBP_KEPT = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
# WebP container specification: the flags of VP8X that promise EXIF and XMP.
_WEBP_FLAGS = 0x08 | 0x04


def cleaned_picture(data: bytes, *, keeps_orientation: bool = True) -> bytes:
    """A JPEG, PNG, WebP, JPEG 2000, GIF or TIFF without metadata; any other data as it is.

    A JPEG that is stored lying keeps its orientation, in an EXIF segment that says nothing else,
    unless `keeps_orientation` is false. Raises ValueError where the structure is broken.
    """
    try:
        if data.startswith(b"\xff\xd8\xff"):
            return b"".join(_jpeg(data, keeps_orientation=keeps_orientation))
        if data.startswith(_PNG_START):
            return b"".join(_png(data))
        if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
            chunks = b"".join(_webp(data))
            return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks
        if data.startswith(_JP2_START):
            return b"".join(_jp2(data))
        if data.startswith(_GIF_STARTS):
            return b"".join(cleaned_gif(data))
        if data.startswith(_TIFF_STARTS):
            return cleaned_tiff(data)
        if data.startswith(_BIG_TIFF_STARTS):
            raise ValueError("a TIFF of the large kind")
    except (struct.error, IndexError) as error:
        raise ValueError("a picture with a broken structure") from error
    return data


def freed_picture(data: bytes, *, keeps_orientation: bool = True) -> tuple[bytes, bool]:
    """The picture without metadata, and whether it may still say where it was taken.

    One that is broken stays as it is, and other data too.
    """
    try:
        cleaned = cleaned_picture(data, keeps_orientation=keeps_orientation)
    except ValueError:
        return data, may_have_position(data)
    return cleaned, has_position(cleaned)


def _jpeg(data: bytes, *, keeps_orientation: bool) -> Iterator[bytes]:
    segments = tuple(_segments(data))
    yield b"\xff\xd8"
    turns = (_tags(content).get(_ORIENTATION) for marker, content in segments if marker == _APP1)
    orientation = next(filter(None, turns), 1)
    if keeps_orientation and 1 < orientation <= 8:
        yield _oriented(orientation)
    for marker, content in segments:
        if marker in (_SOS, _EOI):
            yield content
        elif marker == _APP0 and content.startswith(b"JFIF\0"):
            # A JFIF header may carry a thumbnail behind its fixed part.
            yield _segment(marker, content[:_JFIF_FIXED] + b"\0\0")
        elif _is_kept(marker, content):
            yield _segment(marker, content)


def _is_kept(marker: int, segment: bytes) -> bool:
    if marker == _APP2:
        return segment.startswith(b"ICC_PROFILE\0")
    if marker == _APP14:
        return segment.startswith(b"Adobe")
    return marker != _COMMENT and not _APP0 <= marker <= _APP15


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Marker and content of each segment up to EOI; a scan is whole, from its marker to the next.

    Raises ValueError where a marker is missing, struct.error or IndexError where bytes are.
    """
    at = 2
    while at < len(data):
        if data[at] != 0xFF:
            raise ValueError(f"no marker at {at}")
        while data[at + 1] == 0xFF:
            at += 1
        marker = data[at + 1]
        if marker == _EOI:
            yield marker, b"\xff\xd9"
            return
        (length,) = struct.unpack_from(">H", data, at + 2)
        end = at + 2 + length
        if length < 2 or end > len(data):
            raise ValueError(f"a segment at {at} ends beyond the file")
        if marker == _SOS:
            following = _NEXT.search(data, end)
            end = following.start() if following else len(data)
            yield marker, data[at:end]
        else:
            yield marker, data[at + 4 : end]
        at = end


def _segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def _oriented(orientation: int) -> bytes:
    entry = struct.pack(">HHIHH", _ORIENTATION, _SHORT, 1, orientation, 0)
    return _segment(
        _APP1, b"Exif\0\0MM\0*" + struct.pack(">IH", 8, 1) + entry + struct.pack(">I", 0)
    )


def _tags(segment: bytes) -> dict[int, int]:
    """The tags of an EXIF segment's first directory, each with the start of its value."""
    return directory(segment, 6) if segment.startswith(b"Exif\0\0") else {}


def _png(data: bytes) -> Iterator[bytes]:
    yield _PNG_START
    at = len(_PNG_START)
    name = b""
    while name != b"IEND":
        (length,) = struct.unpack_from(">I", data, at)
        end = at + 12 + length
        if end > len(data):
            raise ValueError(f"a chunk at {at} ends beyond the file")
        name = data[at + 4 : at + 8]
        if name in _PNG_KEPT:
            yield data[at:end]
        at = end


def _webp(data: bytes) -> Iterator[bytes]:
    (size,) = struct.unpack_from("<I", data, 4)
    at, whole = 12, min(size + 8, len(data))
    while at + 8 <= whole:
        name = data[at : at + 4]
        (length,) = struct.unpack_from("<I", data, at + 4)
        end = at + 8 + length + length % 2
        if name == b"VP8X":
            flags = data[at + 8] & ~_WEBP_FLAGS
            yield data[at : at + 8] + bytes([flags]) + data[at + 9 : end]
        elif name in _WEBP_KEPT:
            yield data[at:end]
        at = end


def _jp2(data: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        if length == 1:
            (length,) = struct.unpack_from(">Q", data, at + 8)
        end = at + length if length else len(data)
        if end <= at + 7 or end > len(data):
            raise ValueError(f"a box at {at} ends beyond the file")
        if name in _JP2_KEPT:
            yield data[at:end]
        at = end
