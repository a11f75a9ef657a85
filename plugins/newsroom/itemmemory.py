"""What was worked out about single items, kept until the item or the office's standard changes.

Reading an item and judging it by itself take most of a check, and from one check to the next
nearly all items stay as they are. What was found out about one is kept by its path, for the same
text and files alone, and for the same office, registers, standard and program.
"""

import os
import pickle
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from newsroom.model import Newsroom
from newsroom.packed import Packed
from newsroom.photos.store import load, save

_PACKAGE = Path(__file__).parent
_LIBRARIES = _PACKAGE.parents[1] / "requirements.lock"
_FOLDER = "items"
_SEAL = 32


class ItemMemory:
    """Values of one kind by the path of the item; for one pass over a content folder.

    Without a cache nothing is remembered. What two passes write at the same time, the later keeps.
    """

    def __init__(self, cache: Path | None, content: Path, kind: str, signature: str) -> None:
        place = sha256(str(content.absolute()).encode()).hexdigest()[:16]
        self._file = cache / _FOLDER / f"{kind}-{place}" if cache else None
        self._signature = signature
        self._before: dict[str, tuple[str, bytes]] = self._read()
        self._now: dict[str, tuple[str, bytes]] = {}

    def recall(self, path: str, digest: str) -> Any | None:
        """What is kept for the item at that path, if it is for that digest."""
        known = self._before.get(path)
        if known is None or known[0] != digest:
            return None
        self._now[path] = known
        return pickle.loads(known[1])  # noqa: S301 - sealed, and written by this very program

    def retain(self, path: str) -> None:
        """Keep for the next pass what is kept; where a copy of this process recalled it."""
        if path in self._before:
            self._now[path] = self._before[path]

    def keep(self, path: str, digest: str, packed: Packed[Any]) -> None:
        """Keep a value for the next pass."""
        if self._file is not None:
            self._now[path] = digest, packed.data

    def close(self) -> None:
        """Write what is known now, if it is not what was known before."""
        if self._file is not None and self._now != self._before:
            data = pickle.dumps((self._signature, self._now), pickle.HIGHEST_PROTOCOL)
            save(self._file, sha256(data).digest() + data)

    def _read(self) -> dict[str, tuple[str, bytes]]:
        kept = load(self._file) if self._file is not None else None
        if kept is None or sha256(kept[_SEAL:]).digest() != kept[:_SEAL]:
            return {}
        signature, values = pickle.loads(kept[_SEAL:])  # noqa: S301 - sealed
        return values if signature == self._signature else {}


def standard_signature(office: Newsroom) -> str:
    """What tells the office, its registers, the standard and this program from any others."""
    digest = sha256(_program())
    for source in (office.satker_source, *office.registers.sources):
        digest.update(f"{source.path}\0{source.digest}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


@cache
def _program() -> bytes:
    """What tells this program from an older one: sizes and times of its files, and its versions."""
    digest = sha256(sys.version.encode())
    for line in (*_files(str(_PACKAGE)), _line("requirements.lock", _LIBRARIES)):
        digest.update(line.encode("utf-8", "surrogateescape"))
    return digest.digest()


def _files(folder: str, prefix: str = "") -> Iterator[str]:
    with os.scandir(folder) as scan:
        entries = sorted(scan, key=lambda entry: entry.name)
    for entry in entries:
        if entry.name == "__pycache__":
            continue
        if entry.is_dir():
            yield from _files(entry.path, f"{prefix}{entry.name}/")
        else:
            yield _line(prefix + entry.name, entry)


def _line(name: str, file: "Path | os.DirEntry[str]") -> str:
    try:
        status = file.stat()
    except OSError:
        return f"{name}\0-\n"
    return f"{name}\0{status.st_size} {status.st_mtime_ns}\n"
