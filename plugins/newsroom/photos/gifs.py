"""GIF pictures without comments and without what programs write into them (GIF89a, 12 to 27)."""

from collections.abc import Iterator

_HEAD = 13
_IMAGE, _EXTENSION, _END = 0x2C, 0x21, 0x3B
_COMMENT, _APPLICATION = 0xFE, 0xFF
_HAS_TABLE = 0x80
# The one application block that every reader knows: how often a moving picture is repeated.
_LOOP = b"\x0bNETSCAPE2.0\x03\x01"
_LOOP_SIZE = len(_LOOP) + 2


def cleaned_gif(data: bytes) -> Iterator[bytes]:
    """The pieces of a GIF that show something, up to its end.

    Raises ValueError where a block is unknown or cut, IndexError where bytes are missing.
    """
    at = _HEAD + _table(data[10])
    yield data[:at]
    while data[at] != _END:
        start, kind = at, data[at]
        if kind == _IMAGE:
            at = _blocks(data, at + 10 + _table(data[at + 9]) + 1)
            yield data[start:at]
            continue
        if kind != _EXTENSION:
            raise ValueError(f"an unknown block at {at}")
        label = data[at + 1]
        at = _blocks(data, at + 2)
        if label == _APPLICATION:
            if data.startswith(_LOOP, start + 2):
                yield data[start : start + 2 + _LOOP_SIZE] + b"\0"
        elif label != _COMMENT:
            yield data[start:at]
    yield data[at : at + 1]


def _table(flags: int) -> int:
    """The size of the colour table that those flags promise."""
    return 3 << (flags & 7) + 1 if flags & _HAS_TABLE else 0


def _blocks(data: bytes, at: int) -> int:
    """Where the chain of blocks that begins at `at` ends."""
    while data[at]:
        at += data[at] + 1
    return at + 1
