"""Whether a folder holds exactly the files its manifest records."""

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from newsroom.release.errors import ReleaseFault, StagingDamaged, show, storage_faults
from newsroom.release.manifest import FileRecord, Manifest, read
from newsroom.release.staging import Staging

#: How many damaged files one message names.
_NAMED = 5


def verify(staging: Staging, manifest: Manifest) -> None:
    """Raise `StagingDamaged` unless the staging folder holds the manifest's files and no other.

    Every file is read back from the disk and hashed; the manifest itself is not yet there.
    """
    with storage_faults(staging.folder):
        present = set(_files(str(staging.folder)))
        wrong = sorted(
            present.symmetric_difference(manifest.files)
            | {
                path
                for path in present & manifest.files.keys()
                if not is_file(f"{staging.folder}/{path}", manifest.files[path])
            }
        )
    if wrong:
        names = ", ".join(show(path) for path in wrong[:_NAMED])
        raise StagingDamaged(
            f"Hasil yang disiapkan di {show(staging.folder)} tidak utuh: {names}"
            f"{'' if len(wrong) <= _NAMED else f' dan {len(wrong) - _NAMED} lainnya'}. "
            "Folder terbitan tidak diubah; ulangi, dan periksa penyimpanan bila terjadi lagi."
        )


def is_intact(folder: Path) -> bool:
    """Whether the folder has a manifest and every file of it, with the bytes recorded."""
    try:
        manifest = read(folder)
    except ReleaseFault:
        return False
    return manifest is not None and _holds(folder, manifest.files)


def is_file(path: str, record: FileRecord) -> bool:
    """Whether a regular file of that size and hash is there; a link is not."""
    try:
        info = os.lstat(path)
        if not stat.S_ISREG(info.st_mode) or info.st_size != record.size:
            return False
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - once for every file
            return hashlib.sha256(file.read()).hexdigest() == record.sha256
    except OSError:
        return False


def _holds(folder: Path, files: Mapping[str, FileRecord]) -> bool:
    return all(is_file(f"{folder}/{path}", record) for path, record in files.items())


def _files(folder: str, prefix: str = "") -> Iterator[str]:
    with os.scandir(folder) as found:
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path, f"{prefix}{entry.name}/")
            else:
                yield f"{prefix}{entry.name}"
