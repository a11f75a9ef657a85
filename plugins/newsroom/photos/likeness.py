"""Whether two photos show the same: fingerprints that survive resizing, recompression and light."""

from PIL import Image

_COLUMNS, _ROWS = 9, 8


def fingerprint(luma: Image.Image) -> int:
    """The difference hash of a picture in mode L: 64 bits, where it gets brighter to the right."""
    fields = luma.resize((_COLUMNS, _ROWS), Image.Resampling.BOX).tobytes()
    bits = 0
    for row in range(_ROWS):
        for spot in range(row * _COLUMNS, row * _COLUMNS + _COLUMNS - 1):
            bits = bits << 1 | (fields[spot] < fields[spot + 1])
    return bits


def distance(one: int, other: int) -> int:
    """In how many of their 64 bits two fingerprints differ."""
    return (one ^ other).bit_count()
