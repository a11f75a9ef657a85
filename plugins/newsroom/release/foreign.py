"""What others keep in the published folder (`.git`, `CNAME`, `.well-known/`) outlives a swap.

It is copied into the new folder before the swap, never moved: until the one moment of change the
old folder is whole, after it the new one is, and a kill in between loses nothing. Moving would
save the time of copying a large `.git`, but there is no moment at which it could be done: before
the swap it takes the files from the folder that is online, after it the folder that is online
waits for them. A link would leave one file in two folders, one of which is about to be deleted.
What changes while it is being copied is noticed by a second look just before the swap.
"""

import filecmp
import os
import shutil
import stat
import unicodedata
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from newsroom.release.errors import (
    FolderChanged,
    ForeignCollision,
    StorageFailed,
    TargetRefused,
    show,
)
from newsroom.release.manifest import MANIFEST_PATH
from newsroom.release.system import is_junction

#: How many colliding files one message names.
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Foreign:
    """One entry that is not ours: posix path in the folder and what would show a change of it."""

    path: str
    kind: Literal["folder", "link", "file"]
    stamp: tuple[int, int, int, int]


def scan(target: Path, ours: Collection[str]) -> tuple[Foreign, ...]:
    """All that lies in the folder and is not ours, folders before what they hold, sorted.

    `ours` are the paths of the folder's own manifest; folders made for them are ours too. Raises
    `TargetRefused` for what cannot be copied: pipes, sockets, devices, junctions, mounts.
    """
    if not target.is_dir():
        return ()
    files = {*ours, MANIFEST_PATH}
    folders = _folders(files)
    device = target.stat().st_dev
    return tuple(
        sorted(_walk(str(target), "", files, folders, device), key=lambda entry: entry.path)
    )


def refuse_collisions(entries: tuple[Foreign, ...], staging: Path) -> None:
    """Raise `ForeignCollision` if an entry's place is taken in the new site; nothing is written.

    The file system itself is asked, so that `cname` and `CNAME` collide where it minds no case.
    """
    blocked: list[str] = []
    known: dict[str, bool] = {"": False}
    for entry in entries:
        parent = entry.path.rpartition("/")[0]
        if _is_blocked(parent, staging, known):
            blocked.append(entry.path)
        elif entry.kind == "folder":
            if _is_blocked(entry.path, staging, known):
                blocked.append(entry.path)
        elif os.path.lexists(staging / entry.path):
            blocked.append(entry.path)
    if blocked:
        names = ", ".join(show(path) for path in blocked[:_NAMED])
        more = f" dan {len(blocked) - _NAMED} lainnya" if len(blocked) > _NAMED else ""
        raise ForeignCollision(
            f"Folder terbitan memuat berkas milik pihak lain di alamat yang kini dipakai situs: "
            f"{names}{more}. Pindahkan atau hapus berkas itu, lalu terbitkan ulang."
        )


def carry(entries: tuple[Foreign, ...], target: Path, staging: Path) -> None:
    """Copy the entries into the staging folder: bytes, times, permissions and, if let, owner.

    Symlinks stay symlinks. Raises `FolderChanged` for what vanished meanwhile and
    `StorageFailed` for what cannot be read or written.
    """
    for entry in entries:
        source, copy = target / entry.path, staging / entry.path
        try:
            if entry.kind == "folder":
                copy.mkdir(parents=True, exist_ok=True)
                continue
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, copy, follow_symlinks=False)
            copy_standing(source, copy)
        except FileNotFoundError as error:
            raise changed(target) from error
        except OSError as error:
            raise StorageFailed(
                f"Berkas {show(source)} bukan milik situs dan tidak dapat disalin ke terbitan "
                f"baru (galat sistem {error.errno}). Periksa izin bacanya atau pindahkan."
            ) from error
    for entry in reversed(entries):
        if entry.kind == "folder":
            copy_standing(target / entry.path, staging / entry.path)


def is_carried(entries: tuple[Foreign, ...], target: Path, staging: Path) -> bool:
    """Whether every entry stands in the staging folder with the same bytes or link."""
    return all(_is_copy(entry, target / entry.path, staging / entry.path) for entry in entries)


def copy_standing(source: Path, copy: Path) -> None:
    """Give the copy the owner (if let), permissions, times and attributes of the source."""
    info = source.lstat()
    if hasattr(os, "lchown"):
        with suppress(PermissionError):
            os.lchown(copy, info.st_uid, info.st_gid)
    shutil.copystat(source, copy, follow_symlinks=False)


def changed(target: Path) -> FolderChanged:
    """The fault to raise when the published folder is not as it was a moment ago."""
    return FolderChanged(
        f"Isi folder {show(target)} diubah program lain selagi terbitan disiapkan. "
        "Tidak ada yang diganti; ulangi sesudah program itu selesai."
    )


def _walk(
    folder: str, prefix: str, files: Collection[str], folders: Collection[str], device: int
) -> Iterator[Foreign]:
    # Strings, not `Path`: this runs twice over every file of the published site.
    with os.scandir(folder) as found:
        for entry in found:
            path = f"{prefix}{entry.name}"
            site = path if path.isascii() else unicodedata.normalize("NFC", path)
            if entry.is_dir(follow_symlinks=False):
                info = entry.stat(follow_symlinks=False)
                if is_junction(info) or (os.name != "nt" and info.st_dev != device):
                    raise _refused(entry.path, "folder yang menunjuk ke penyimpanan lain")
                if site not in folders:
                    yield Foreign(path, "folder", _stamp(info))
                yield from _walk(entry.path, f"{path}/", files, folders, device)
            elif entry.is_symlink():
                if site not in files:
                    yield Foreign(path, "link", _stamp(entry.stat(follow_symlinks=False)))
            elif not entry.is_file(follow_symlinks=False):
                raise _refused(entry.path, "pipa, soket, atau perangkat")
            elif site not in files:
                yield Foreign(path, "file", _stamp(entry.stat(follow_symlinks=False)))


def _folders(files: Collection[str]) -> Collection[str]:
    folders: set[str] = set()
    for path in files:
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return folders


def _is_copy(entry: Foreign, source: Path, copy: Path) -> bool:
    if entry.kind == "folder":
        return copy.is_dir()
    if entry.kind == "link":
        return copy.is_symlink() and copy.readlink() == source.readlink()
    return copy.is_file() and filecmp.cmp(source, copy, shallow=False)


def _stamp(info: os.stat_result) -> tuple[int, int, int, int]:
    return (info.st_ino, info.st_size, info.st_mtime_ns, info.st_ctime_ns)


def _is_blocked(folder: str, staging: Path, known: dict[str, bool]) -> bool:
    if folder not in known:
        parent = folder.rpartition("/")[0]
        known[folder] = _is_blocked(parent, staging, known) or _is_no_folder(staging / folder)
    return known[folder]


def _is_no_folder(path: Path) -> bool:
    try:
        return not stat.S_ISDIR(path.lstat().st_mode)
    except OSError:
        return False


def _refused(path: str, what: str) -> TargetRefused:
    return TargetRefused(
        f"Folder terbitan memuat {what}: {show(path)}. Itu tidak dapat ikut ke terbitan baru; "
        "pindahkan dulu, lalu ulangi."
    )
