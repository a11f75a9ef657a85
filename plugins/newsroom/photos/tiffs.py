"""TIFF pictures without metadata: the same strips and tiles, byte for byte, under a new directory.

TIFF 6.0 is meant where a section is named.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

GPS = 0x8825
_HEAD = 8
# Section 2: the bytes that a value of each type takes.
_WIDTHS = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}
_SHORT, _LONG = 3, 4
_NEW_SUBFILE, _COMPRESSION = 254, 259
_IS_REDUCED = 1
# Section 22, given up since: its data lies outside the strips.
_OLD_JPEG = 6
_DATA = ((273, 279), (324, 325))
# What a decoder reads: size, coding, colours, orientation, resolution, tiles, the ICC profile.
_KEPT = frozenset(
    (
        *(254, 255, 256, 257, 258, 259, 262, 263, 266, 273, 274, 277, 278, 279, 282, 283, 284),
        *(290, 291, 292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325),
        *(332, 334, 336, 338, 339, 340, 341, 347, 529, 530, 531, 532, 34675),
    )
)
# No writer puts more into one directory; beyond it, reading is a waste of time.
_MAX_ENTRIES = 1_000


@dataclass(frozen=True, slots=True)
class _Entry:
    """A tag's value as it is stored, with its type and number."""

    kind: int
    count: int
    value: bytes


_Page = dict[int, _Entry]


def directory(data: bytes, start: int = 0) -> dict[int, int]:
    """The tags of the first directory of a TIFF or EXIF block, each with the start of its value.

    Empty where it cannot be read; `start` is where the block begins.
    """
    order = {b"II": "<", b"MM": ">"}.get(data[start : start + 2])
    if order is None or len(data) < start + _HEAD:
        return {}
    at = start + struct.unpack_from(f"{order}I", data, start + 4)[0]
    if at + 2 > len(data):
        return {}
    (count,) = struct.unpack_from(f"{order}H", data, at)
    last = min(at + 2 + 12 * min(count, _MAX_ENTRIES), len(data) - 11)
    return dict(struct.unpack_from(f"{order}H6xH", data, each) for each in range(at + 2, last, 12))


def cleaned_tiff(data: bytes) -> bytes:
    """The pages of a TIFF with what a decoder reads of them; smaller copies of pages go.

    Raises ValueError for one whose data is not in plain strips or tiles, struct.error or
    IndexError where bytes are missing.
    """
    order = "<" if data[:2] == b"II" else ">"
    whole = bytearray(data[:4] + bytes(4))
    link, room = 4, len(data)
    for page in _pages(data, order):
        copy = {tag: entry for tag, entry in page.items() if tag in _KEPT}
        room -= _put_data(whole, copy, data, order)
        if room < 0:
            raise ValueError("strips that share their bytes")
        start = _put_directory(whole, copy, order)
        struct.pack_into(f"{order}I", whole, link, start)
        link = len(whole) - 4
    return bytes(whole)


def _pages(data: bytes, order: str) -> Iterator[_Page]:
    """The directories in their order; of those that are a smaller copy only a first one."""
    (at,) = struct.unpack_from(f"{order}I", data, 4)
    seen: set[int] = set()
    while at:
        if at in seen:
            raise ValueError("directories in a circle")
        page, following = _page(data, at, order)
        kind = page.get(_NEW_SUBFILE)
        if not seen or kind is None or not _numbers(kind, order)[0] & _IS_REDUCED:
            yield page
        seen.add(at)
        at = following
    if not seen:
        raise ValueError("no page")


def _page(data: bytes, at: int, order: str) -> tuple[_Page, int]:
    (count,) = struct.unpack_from(f"{order}H", data, at)
    page: _Page = {}
    for each in range(at + 2, at + 2 + 12 * count, 12):
        tag, kind, number = struct.unpack_from(f"{order}HHI", data, each)
        if tag not in _KEPT:
            continue
        size = _WIDTHS.get(kind, 0) * number
        place = each + 8 if size <= 4 else struct.unpack_from(f"{order}I", data, each + 8)[0]
        page[tag] = _Entry(kind, number, _bytes(data, place, size))
    return page, struct.unpack_from(f"{order}I", data, at + 2 + 12 * count)[0]


def _put_data(whole: bytearray, page: _Page, data: bytes, order: str) -> int:
    """Copy the page's strips or tiles and point it to them; answers with their size."""
    compression = page.get(_COMPRESSION)
    if compression is not None and _numbers(compression, order)[0] == _OLD_JPEG:
        raise ValueError("JPEG in the old manner")
    tags = [(offsets, sizes) for offsets, sizes in _DATA if offsets in page]
    if len(tags) != 1:
        raise ValueError("neither strips nor tiles")
    offsets, sizes = tags[0]
    before = _numbers(page[offsets], order)
    lengths = _numbers(page[sizes], order) if sizes in page else ()
    if not before or len(before) != len(lengths) or sum(lengths) > len(data):
        raise ValueError("strips of no known size")
    places = []
    for start, length in zip(before, lengths, strict=True):
        places.append(_put(whole, _bytes(data, start, length)))
    value = struct.pack(f"{order}{len(places)}I", *places)
    page[offsets] = _Entry(_LONG, len(places), value)
    return sum(lengths)


def _put_directory(whole: bytearray, page: _Page, order: str) -> int:
    """Append the page's directory as the last one, and its longer values; where it begins."""
    lines = b""
    for tag in sorted(page):
        entry = page[tag]
        is_short = len(entry.value) <= 4
        place = (
            entry.value.ljust(4, b"\0")
            if is_short
            else struct.pack(f"{order}I", _put(whole, entry.value))
        )
        lines += struct.pack(f"{order}HHI", tag, entry.kind, entry.count) + place
    return _put(whole, struct.pack(f"{order}H", len(page)) + lines + bytes(4))


def _put(whole: bytearray, content: bytes) -> int:
    """Append at an even place, as section 2 demands; answers with the place."""
    whole += bytes(len(whole) % 2)
    whole += content
    return len(whole) - len(content)


def _bytes(data: bytes, start: int, length: int) -> bytes:
    if start + length > len(data):
        raise ValueError(f"data at {start} ends beyond the file")
    return data[start : start + length]


def _numbers(entry: _Entry, order: str) -> tuple[int, ...]:
    sign = {_SHORT: "H", _LONG: "I"}.get(entry.kind)
    if sign is None or not entry.count:
        raise ValueError("a number of another kind")
    return struct.unpack(f"{order}{entry.count}{sign}", entry.value)
