"""Which folder may be replaced by a site; asked before any work is done."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

from newsroom.release.errors import TargetRefused, show, storage_faults
from newsroom.release.manifest import Manifest, read
from newsroom.release.system import mount_points

#: What file managers leave in any folder they show; a folder with nothing else counts as empty.
_LITTER = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})

#: Longest name of the folder itself, in bytes: its siblings add up to 50 to it.
_NAME_BYTES = 200


def is_mount_point(path: Path) -> bool:
    """Whether another file system, or another part of this one, begins at that folder."""
    return os.path.ismount(path) or path in mount_points()


def is_writable(folder: Path) -> bool:
    """Whether names can be added to the folder, as far as the system tells beforehand."""
    return os.access(folder, os.W_OK | os.X_OK)


def check_target(
    output: Path,
    content: Path,
    root: Path,
    *,
    home: Path | None = None,
    is_mount: Callable[[Path], bool] = is_mount_point,
    may_write: Callable[[Path], bool] = is_writable,
) -> Path:
    """The published folder with symlinks resolved, found fit to be replaced; touches nothing.

    `content` is the office's content, `root` the project, `home` the person's home folder.
    Raises `TargetRefused` for a file, a mount point or one that holds some, a drive root, the
    home or its parents, the project or its parents, its `.git`, the content, its parents or
    anything in it, a folder that cannot be written beside, and a folder with foreign contents
    that has no manifest of ours; `ManifestRefused` for one whose manifest cannot be trusted.
    """
    target = _resolved(output)
    if target == Path(target.anchor):
        raise _refused(target, "itu pangkal seluruh penyimpanan")
    if len(os.fsencode(target.name)) > _NAME_BYTES:
        raise _refused(target, f"namanya lebih dari {_NAME_BYTES} bita")
    _check_neighbours(target, _resolved(content), _resolved(root), home)
    with storage_faults(target):
        if target.exists() and not target.is_dir():
            raise _refused(target, "itu berkas, bukan folder")
        _check_mounts(target, is_mount)
        nearest = next(folder for folder in target.parents if folder.exists())
        if not (nearest.is_dir() and may_write(nearest)):
            raise _refused(target, f"folder {show(nearest)} tidak dapat ditulisi")
        read_ours(target)
    return target


def read_ours(target: Path) -> Manifest | None:
    """The manifest of the folder, None if there is nothing to lose in it.

    Raises `TargetRefused` when it holds something but no manifest.
    """
    manifest = read(target)
    if manifest is None and target.is_dir():
        names = [path.name for path in target.iterdir() if path.name.lower() not in _LITTER]
        if names:
            raise _refused(
                target,
                f"folder itu berisi “{show(min(names))}” dan tidak dibuat oleh aplikasi ini",
                "Pilih folder baru atau folder kosong. Berkas lain (misalnya .git, CNAME, "
                ".well-known) boleh ditambahkan sesudah terbitan pertama dan tidak akan dihapus.",
            )
    return manifest


def _check_neighbours(target: Path, content: Path, root: Path, home: Path | None) -> None:
    if _is_within(target, content):
        raise _refused(target, "itu folder naskah atau berada di dalamnya")
    if _is_within(content, target):
        raise _refused(target, "folder itu memuat folder naskah")
    if _is_within(root, target):
        raise _refused(target, "folder itu memuat aplikasi ini")
    if _is_within(target, root / ".git"):
        raise _refused(target, "itu riwayat Git aplikasi ini")
    if home is not None and _is_within(_resolved(home), target):
        raise _refused(target, "itu folder pribadi pengguna atau memuatnya")


def _check_mounts(target: Path, is_mount: Callable[[Path], bool]) -> None:
    if target.is_dir() and is_mount(target):
        raise _refused(
            target,
            "itu titik pasang (mount point) penyimpanan lain",
            "Pilih folder di dalamnya, misalnya subfolder bernama “situs”.",
        )
    inside = sorted(point for point in mount_points() if target in point.parents)
    if inside:
        raise _refused(target, f"penyimpanan lain terpasang di dalamnya: {show(inside[0])}")


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise _refused(path, "tautan atau alamatnya tidak dapat ditelusuri") from error


def _is_within(inner: Path, outer: Path) -> bool:
    return any(_is_same(folder, outer) for folder in (inner, *inner.parents))


def _is_same(one: Path, two: Path) -> bool:
    # Names alone do not tell on a file system that minds no case, nor through a bind mount.
    if one == two:
        return True
    try:
        first, second = one.stat(), two.stat()
    except OSError:
        return False
    return stat.S_ISDIR(first.st_mode) and os.path.samestat(first, second)


def _refused(
    target: Path, reason: str, remedy: str = "Pilih folder lain untuk hasil situs."
) -> TargetRefused:
    return TargetRefused(f"Folder hasil {show(target)} tidak dapat dipakai: {reason}. {remedy}")
