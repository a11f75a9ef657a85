"""The folder of a pack on disk: made beside, put in place in one step, and never over another's."""

import hashlib
import json
import os
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from newsroom.release.errors import FolderOpen, TargetRefused, show, storage_faults
from newsroom.release.manifest import MANIFEST_PATH
from newsroom.release.paths import Siblings, check_name
from newsroom.release.system import exchange, remove_tree

MARKER = ".paket-newsroom.json"
"""What makes a folder one of ours: whose pack it is, and the digest of each of its files."""

# What file managers leave in any folder they show.
_LITTER = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})
# The first and the last year that a ZIP can tell (APPNOTE 4.4.6, MS-DOS date).
_FIRST_YEAR, _LAST_YEAR = 1980, 2107


def check_folder(output: Path, slug: str, content: Path) -> Path:
    """The folder for the pack `slug` below `output`, links resolved; nothing is touched.

    Raises `TargetRefused` for a place in the content or in a published site, where the public
    could fetch what the archive holds, and for a file.
    """
    check_name(slug)
    try:
        target, inside = (output / slug).resolve(), content.resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise _refused(output, "tautan atau alamatnya tidak dapat ditelusuri") from error
    if inside in (target, *target.parents):
        raise _refused(target, "letaknya di dalam folder naskah")
    with storage_faults(target):
        if any((folder / MANIFEST_PATH).exists() for folder in (target, *target.parents)):
            raise _refused(target, "letaknya di dalam situs yang diterbitkan, terbuka bagi umum")
        nearest = next(place for place in (target, *target.parents) if place.exists())
        if not nearest.is_dir():
            raise _refused(target, f"{show(nearest)} adalah berkas, bukan folder")
    return target


def refuse_foreign(target: Path, identity: str) -> None:
    """Pass a folder that is not there, is empty, or holds an unchanged pack of that item.

    Raises `TargetRefused` for anything that would be lost.
    """
    with storage_faults(target):
        if not target.exists():
            return
        known = _read_marker(target)
        if known is not None and known[0] != identity:
            raise _refused(target, f"isinya paket tulisan lain ({show(known[0])})")
        ours = known[1] if known else {}
        for path in _files(target):
            if ours.get(path) != _digest(target / path) and not (known and path == MARKER):
                raise _refused(target, f"“{show(path)}” ditambahkan atau diubah orang")


def sweep(target: Path) -> None:
    """Remove what a run that was killed left beside the folder; its lock is held."""
    with storage_faults(target):
        for kind in ("staging", "old"):
            for leftover in Siblings(target).leftovers(kind):
                remove_tree(leftover)


class Draft:
    """A pack while it grows, in a folder beside its own; leaving it leaves nothing behind."""

    def __init__(self, target: Path, identity: str) -> None:
        self._target = target
        self._identity = identity
        self.folder = Siblings(target).fresh("staging")
        self.digests: dict[str, str] = {}

    def __enter__(self) -> Self:
        with storage_faults(self.folder):
            self.folder.mkdir(parents=True)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        remove_tree(self.folder)

    def write(self, path: str, data: bytes) -> None:
        """Put one file at a posix path; raises `StorageFailed` when the disk will not have it."""
        file = self.folder / path
        with storage_faults(file):
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(data)
        self.digests[path] = hashlib.sha256(data).hexdigest()

    def zip(self, path: str, paths: Sequence[str], moment: datetime) -> None:
        """Put a ZIP of files written before at `path`: the same bytes for the same files.

        They lie in it by name alone, in that order, stored as they are and dated `moment`.
        """
        year = min(max(moment.year, _FIRST_YEAR), _LAST_YEAR)
        stamp = (year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
        file = self.folder / path
        with storage_faults(file):
            with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
                for each in paths:
                    entry = zipfile.ZipInfo(each.rpartition("/")[2], stamp)
                    # As if made on Unix, wherever it is made.
                    entry.create_system = 3
                    entry.external_attr = 0o100644 << 16
                    archive.writestr(entry, (self.folder / each).read_bytes())
            self.digests[path] = _digest(file)

    def settle(self, swap: Callable[[Path, Path], bool] = exchange) -> None:
        """Put the pack in the place of the one before, which goes; `swap` exchanges two folders.

        Raises `TargetRefused` where somebody has changed that one meanwhile, `FolderOpen` where a
        program keeps it open, `StorageFailed`; it is then as it was.
        """
        note = {"identitas": self._identity, "berkas": self.digests}
        self.write(MARKER, (json.dumps(note, indent=1, sort_keys=True) + "\n").encode())
        refuse_foreign(self._target, self._identity)
        target = self._target
        with storage_faults(target):
            try:
                if not target.exists():
                    self.folder.rename(target)
                elif not swap(self.folder, target):
                    _rename_twice(self.folder, target)
            except PermissionError as error:
                raise FolderOpen(
                    f"Folder {show(target)} tidak dapat diganti: sedang dibuka program lain "
                    "(peramban berkas, penampil foto) atau tidak boleh diubah oleh pengguna ini. "
                    "Tutup program itu, lalu ulangi."
                ) from error


def _rename_twice(folder: Path, target: Path) -> None:
    old = Siblings(target).fresh("old")
    target.rename(old)
    try:
        folder.rename(target)
    except OSError:
        old.rename(target)
        raise
    remove_tree(old)


def _read_marker(target: Path) -> tuple[str, Mapping[str, str]] | None:
    """Whose pack it is and the digests of its files; None where no marker of ours says so."""
    try:
        note = json.loads((target / MARKER).read_bytes())
        return str(note["identitas"]), dict(note["berkas"])
    except (FileNotFoundError, ValueError, TypeError, KeyError, RecursionError):
        return None


def _files(target: Path) -> Iterator[str]:
    """The path of everything in the folder that is not a folder of its own, but for litter."""
    for place, folders, files in os.walk(target):
        links = [name for name in folders if Path(place, name).is_symlink()]
        for name in sorted(files + links):
            if name.lower() not in _LITTER:
                yield Path(place, name).relative_to(target).as_posix()


def _digest(file: Path) -> str:
    """The digest of a regular file; empty for anything else, which is never opened."""
    if file.is_symlink() or not file.is_file():
        return ""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _refused(target: Path, reason: str) -> TargetRefused:
    return TargetRefused(
        f"Folder paket {show(target)} tidak dapat dipakai: {reason}. Pindahkan isinya, atau pilih "
        "folder lain dengan --output."
    )
