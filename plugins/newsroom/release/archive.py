"""The whole site as one ZIP for whoever runs the server, the same bytes for the same site."""

import os
import zipfile
import zlib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path, PurePosixPath

from newsroom.release.errors import ArchiveRefused, show, storage_faults
from newsroom.release.manifest import MANIFEST_PATH, MAX_BYTES, Manifest, parse

# What is compressed already; deflating it again costs time and gains nothing.
_COMPRESSED = frozenset(
    {".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".pdf", ".docx", ".xlsx", ".zip", ".gz"}
)

# The first moment a ZIP can tell (APPNOTE 4.4.6, MS-DOS date); the last is the end of 2107.
_FIRST_YEAR, _LAST_YEAR = 1980, 2107

_CHUNK = 1024 * 1024


def check_archive(destination: Path, outside: Path, name: str = "folder naskah") -> Path:
    """The ZIP's path with symlinks resolved, found fit to be (over)written; touches nothing.

    Raises `ArchiveRefused` for a place in the folder `outside`, which people call `name`, for a
    folder, and for any existing file that is not a ZIP with our manifest.
    """
    try:
        path, forbidden = destination.resolve(), outside.resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise _refused(destination, "tautan atau alamatnya tidak dapat ditelusuri") from error
    if path.suffix.lower() != ".zip":
        raise _refused(path, "namanya tidak berakhir dengan .zip")
    if forbidden in path.parents:
        raise _refused(path, f"letaknya di dalam {name}")
    if os.path.lexists(path):
        read_archive(path)
    return path


def read_archive(path: Path) -> Manifest | None:
    """The manifest inside a ZIP written earlier, None where there is no such file.

    Raises `ArchiveRefused` for anything else than a ZIP of ours, `ManifestRefused` for a
    manifest that cannot be trusted.
    """
    if not os.path.lexists(path):
        return None
    if not path.is_file():
        raise _refused(path, "itu bukan berkas biasa")
    with storage_faults(path):
        try:
            with zipfile.ZipFile(path) as archive, archive.open(MANIFEST_PATH) as file:
                data = file.read(MAX_BYTES + 1)
        except (
            zipfile.BadZipFile,
            KeyError,
            NotImplementedError,
            RuntimeError,
            EOFError,
            zlib.error,
        ) as error:
            raise _refused(path, "berkas itu tidak dibuat oleh aplikasi ini") from error
    if len(data) > MAX_BYTES:
        raise _refused(path, "catatan terbitan di dalamnya terlalu besar")
    return parse(data, f"{path}/{MANIFEST_PATH}")


def zip_folder(files: Mapping[str, bytes | Path], destination: Path, at: datetime) -> None:
    """Write the files (site path → bytes or file) as one ZIP, sorted, all dated `at`.

    The manifest has to be among them: it tells the next publication what has been public and
    that the ZIP may be replaced. `destination` comes from `check_archive`, its lock is held.
    It is replaced in one step; a kill leaves the old ZIP. Same input, same bytes (with the same
    zlib). Raises `ArchiveRefused`, `StorageFailed`.
    """
    if MANIFEST_PATH not in files:
        raise ValueError(f"{MANIFEST_PATH} is not among the files")
    if os.path.lexists(destination):
        read_archive(destination)
    year = min(max(at.year, _FIRST_YEAR), _LAST_YEAR)
    moment = (year, at.month, at.day, at.hour, at.minute, at.second)
    draft = destination.with_name(f".{destination.name}.newsroom-draft")
    with storage_faults(destination):
        destination.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("wb") as raw:
            with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
                for path in sorted(files):
                    _add(archive, path, files[path], moment)
            raw.flush()
            os.fsync(raw.fileno())
        draft.replace(destination)


def _add(
    archive: zipfile.ZipFile,
    path: str,
    content: bytes | Path,
    moment: tuple[int, int, int, int, int, int],
) -> None:
    entry = zipfile.ZipInfo(path, moment)
    # As if made on Unix, wherever it is made; readable by the web server once unpacked.
    entry.create_system = 3
    entry.external_attr = 0o100644 << 16
    is_compressed = PurePosixPath(path).suffix.lower() in _COMPRESSED
    entry.compress_type = zipfile.ZIP_STORED if is_compressed else zipfile.ZIP_DEFLATED
    if isinstance(content, bytes):
        archive.writestr(entry, content)
        return
    entry.file_size = content.stat().st_size
    with content.open("rb") as source, archive.open(entry, "w") as copy:
        while chunk := source.read(_CHUNK):
            copy.write(chunk)


def _refused(path: Path, reason: str) -> ArchiveRefused:
    return ArchiveRefused(
        f"Berkas ZIP {show(path)} tidak dapat ditulis: {reason}. Pilih nama atau folder lain."
    )
