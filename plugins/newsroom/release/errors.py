"""What may go wrong between rendered bytes and the published folder, worded for staff."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class ReleaseFault(Exception):  # noqa: N818 - its kinds are named by what happened
    """A release that cannot go on; `str()` is one plain sentence or more in Indonesian."""


class PathRefused(ReleaseFault):
    """A site path that is not safe on every system."""


class DuplicatePath(ReleaseFault):
    """Two outputs for one place, also where they differ only in case or Unicode form."""


class TargetRefused(ReleaseFault):
    """A folder or file that must not be replaced by a site."""


class ManifestRefused(ReleaseFault):
    """A publication manifest that is damaged, hostile or from a newer version."""


class Busy(ReleaseFault):
    """Another build holds the lock of this folder."""


class StagingDamaged(ReleaseFault):
    """What lies in the staging folder is not what was rendered."""


class ForeignCollision(ReleaseFault):
    """A file that is not ours stands where the new site has one of its own."""


class FolderChanged(ReleaseFault):
    """Somebody changed the published folder while the new one was being prepared."""


class FolderOpen(ReleaseFault):
    """Another program keeps the folder open; everything has been put back."""


class RecoveryNeeded(ReleaseFault):
    """An interrupted swap that only a person can judge; nothing has been touched."""


class ArchiveRefused(ReleaseFault):
    """A ZIP that must not be written there, or that cannot be read."""


class StorageFailed(ReleaseFault):
    """The disk, share or permissions did not let a file be read or written."""


_REASONS = {
    errno.ENOSPC: "ruang penyimpanan penuh",
    errno.EDQUOT: "jatah ruang penyimpanan habis",
    errno.EROFS: "media penyimpanan hanya dapat dibaca",
    errno.EACCES: "izin akses ditolak",
    errno.EPERM: "izin akses ditolak",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.ENOENT: "berkas atau foldernya tidak ada",
    errno.EEXIST: "nama itu sudah dipakai",
    errno.ENOTEMPTY: "nama itu sudah dipakai",
    errno.ENOTDIR: "ada berkas di tempat yang seharusnya folder",
}


def reason(error: OSError) -> str:
    """Why the system refused, in a few Indonesian words."""
    if error.errno is None:
        return "sistem menolaknya"
    return _REASONS.get(error.errno, f"galat sistem {error.errno}")


def show(path: str | Path) -> str:
    """The path with control, direction and undecodable characters escaped, safe to print."""
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in str(path))


@contextmanager
def storage_faults(place: Path) -> Iterator[None]:
    """Turn an `OSError` of the block into `StorageFailed`, naming its file or else `place`."""
    try:
        yield
    except OSError as error:
        name = error.filename if isinstance(error.filename, str) else str(place)
        raise StorageFailed(
            f"Penyimpanan gagal pada {show(name)}: {reason(error)}. Perbaiki penyebabnya, lalu"
            " ulangi."
        ) from error
