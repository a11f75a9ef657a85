"""A row of the table: a file, how it comes to be, and the verdict it must get."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from photos.making.pictures import SIZE
from rules.files import Size

UNTELLABLE = "sound or damaged"
Bytes = Callable[[], bytes]
Laid = Callable[[Path], None]


class Verdict(NamedTuple):
    """What inspection says of a file."""

    fault: str
    format: str
    width: int = 0
    height: int = 0
    frames: int = 1


class Row(NamedTuple):
    """One file and its verdict."""

    name: str
    make: Bytes | None
    lay: Laid | None
    fault: str
    format: str
    width: int = 0
    height: int = 0
    frames: int = 1
    is_costly: bool = False

    @property
    def verdicts(self) -> set[Verdict]:
        """What may be said of the file: one verdict, but for the untellable."""
        told = Verdict(self.fault, self.format, self.width, self.height, self.frames)
        if self.fault != UNTELLABLE:
            return {told}
        damaged = {Verdict(fault, self.format) for fault in ("corrupt", "truncated")}
        return {told._replace(fault=""), *damaged}


def sound(name: str, make: Bytes, format: str, size: Size = SIZE, frames: int = 1) -> Row:
    return Row(name, make, None, "", format, *size, frames)


def bomb(name: str, make: Bytes, format: str, size: Size) -> Row:
    return Row(name, make, None, "too-many-pixels", format, *size)


def faulty(name: str, make: Bytes, fault: str, format: str = "") -> Row:
    return Row(name, make, None, fault, format)


def untellable(name: str, make: Bytes, format: str) -> Row:
    return Row(name, make, None, UNTELLABLE, format, *SIZE)


def misplaced(name: str, lay: Laid, fault: str) -> Row:
    return Row(name, None, lay, fault, "")


def costly(row: Row) -> Row:
    return row._replace(is_costly=True)


def write(row: Row, folder: Path) -> None:
    """Put one file of the table into a folder that has none of that name."""
    path = folder / row.name
    if row.make is not None:
        path.write_bytes(row.make())
    elif row.lay is not None:
        row.lay(path)
