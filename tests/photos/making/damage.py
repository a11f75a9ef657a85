"""What happens to files on their way: cut off, a bit turned over, a name that lies."""

from collections.abc import Callable

Maker = Callable[[], bytes]


def cut(make: Maker, percent: int) -> Maker:
    """That much of the file and no more."""

    def made() -> bytes:
        whole = make()
        return whole[: len(whole) * percent // 100]

    return made


def flipped(make: Maker, mark: bytes = b"", by: int = 0) -> Maker:
    """The file with one byte inverted: `by` bytes behind a mark, or in its middle."""

    def made() -> bytes:
        whole = bytearray(make())
        at = whole.index(mark) + by if mark else len(whole) // 2
        whole[at] ^= 0xFF
        return bytes(whole)

    return made


def blotted(make: Maker) -> Maker:
    """The file with 500 bytes of its middle lost: zeros, as a bad memory card leaves."""

    def made() -> bytes:
        whole = make()
        at = len(whole) // 2
        return whole[:at] + bytes(500) + whole[at + 500 :]

    return made
