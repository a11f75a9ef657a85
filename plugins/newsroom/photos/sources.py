"""Getting at the bytes of a file that a writer named: never outside `content/`, never a device."""

import hashlib
import stat
from dataclasses import dataclass
from pathlib import Path

from newsroom.nearest import nearest
from newsroom.photos.formats import SNIFFED_BYTES

# Windows shows a megabyte as 1,048,576 bytes; staff compare our figure with the Explorer's.
MEGABYTE = 1 << 20
# Above this a file is not even hashed: whatever it is, it is no photo and no announcement.
_HASHED_BYTES = 512 * MEGABYTE
_CHUNK = 1 << 20
_CLOSE_ENOUGH = 0.75


PASSING_FAULTS = frozenset({"too-slow", "too-much-memory", "crashed", "unreadable"})
"""Faults that say as much of the machine and the moment as of the file."""


class FileUnreadError(RuntimeError):
    """Raised where a file could not be read this time; `path` is below `content/`."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"Berkas {path} kali ini tidak berhasil dibuka. Tutup program lain, lalu jalankan"
            " perintahnya sekali lagi."
        )
        self.path = path


class SourceChangedError(RuntimeError):
    """Raised where a file is no longer the one that was inspected; `path` is below `content/`."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"Berkas {path} berubah sejak diperiksa. Jalankan perintahnya sekali lagi."
        )
        self.path = path


@dataclass(frozen=True, slots=True)
class Ceilings:
    """What a photo may weigh: megabytes of 1,048,576 bytes, millions of pixels."""

    megabytes: float
    megapixels: float


@dataclass(frozen=True, slots=True)
class Blob:
    """What was found at a path: its bytes, or the fault that kept us from having them.

    `data` holds only the head of a file above the ceiling; `digest` is of the whole file.
    """

    path: str
    digest: str = ""
    size: int = 0
    data: bytes = b""
    fault: str = ""
    detail: str = ""


def fetch(root: Path, path: str, max_megabytes: float) -> Blob:
    """Read and hash the file at `path` below `root`; never raises for what lies there.

    Faults: outside, missing (detail: the nearest name in that folder, if one is near),
    not-a-file (detail: what it is), unreadable, empty, too-many-bytes.
    """
    folder, _, name = path.rpartition("/")
    parts = path.split("/")
    if ".." in parts or "" in parts or "." in parts or set(path) & set("\\\0"):
        return Blob(path, fault="outside")
    parent = root / folder
    try:
        if not (parent / name).resolve().is_relative_to(root.resolve()):
            return Blob(path, fault="outside")
        # Names are compared letter by letter, so that Windows and Linux agree on what is missing.
        names = [entry.name for entry in parent.iterdir()]
        if name not in names:
            return Blob(path, fault="missing", detail=nearest(name, sorted(names), _CLOSE_ENOUGH))
        status = (parent / name).stat()
    except FileNotFoundError:
        return Blob(path, fault="missing")
    except (OSError, RuntimeError):
        return Blob(path, fault="unreadable")
    if not stat.S_ISREG(status.st_mode):
        return Blob(path, fault="not-a-file", detail=_sort(status.st_mode))
    try:
        return _read(parent / name, path, status.st_size, max_megabytes)
    except OSError:
        return Blob(path, size=status.st_size, fault="unreadable")


def fetch_unchanged(root: Path, path: str, digest: str) -> bytes:
    """The bytes of a file inspected before; raises SourceChangedError where they differ."""
    try:
        data = (root / path).read_bytes()
    except OSError:
        raise SourceChangedError(path) from None
    if hashlib.sha256(data).hexdigest() != digest:
        raise SourceChangedError(path)
    return data


def _sort(mode: int) -> str:
    return "folder" if stat.S_ISDIR(mode) else "berkas khusus"


def _read(file: Path, path: str, size: int, max_megabytes: float) -> Blob:
    if size == 0:
        return Blob(path, hashlib.sha256(b"").hexdigest(), fault="empty")
    with file.open("rb") as stream:
        if size <= max_megabytes * MEGABYTE:
            data = stream.read()
            return Blob(path, hashlib.sha256(data).hexdigest(), len(data), data)
        head = stream.read(SNIFFED_BYTES)
        digest = hashlib.sha256(head)
        if size <= _HASHED_BYTES:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
        return Blob(path, digest.hexdigest(), size, head, "too-many-bytes")


def is_beside(name: str) -> bool:
    """Whether a written name can only mean a file in the item's own folder."""
    return name not in ("", ".", "..") and not set(name) & set("/\\:\0")
