"""What the operating system is asked for beyond plain files; each call guarded where absent."""

import ctypes
import errno
import os
import re
import shutil
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

Exchange = Callable[[bytes, bytes], int]

# renameat2(2), Linux 3.15: both paths from the working folder, and "swap the two".
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
# renamex_np(2), macOS 10.12.
_RENAME_SWAP = 2

# The answers that mean "not here": an old kernel, a file system or a sandbox that cannot.
_ABSENT = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM})


def exchange_call(platform: str, library: Callable[[], ctypes.CDLL]) -> Exchange | None:
    """The system's call that swaps two names in one step, None where it has none."""
    try:
        if platform == "linux":
            linux = library().renameat2
            linux.argtypes = [
                ctypes.c_int,
                ctypes.c_char_p,
                ctypes.c_int,
                ctypes.c_char_p,
                ctypes.c_uint,
            ]
            return lambda one, two: int(linux(_AT_FDCWD, one, _AT_FDCWD, two, _RENAME_EXCHANGE))
        if platform == "darwin":
            mac = library().renamex_np
            mac.argtypes = [ctypes.c_char_p, ctypes.c_char_p, ctypes.c_uint]
            return lambda one, two: int(mac(one, two, _RENAME_SWAP))
    except (AttributeError, OSError):
        return None
    return None


def c_library() -> ctypes.CDLL:
    """The C library of this process; `OSError` or `TypeError` where it cannot be opened so."""
    return ctypes.CDLL(None, use_errno=True)


def exchange(one: Path, two: Path, call: Exchange | None = None) -> bool:
    """Swap two existing folders in one atomic step; false where the system cannot.

    Raises `OSError` when it can but the swap was refused. `call` replaces the system's own.
    """
    call = call or exchange_call(sys.platform, c_library)
    if call is None:
        return False
    if call(os.fsencode(one), os.fsencode(two)) == 0:
        return True
    number = ctypes.get_errno()
    if number in _ABSENT:
        return False
    raise OSError(number, os.strerror(number), str(two))


def flush(folder: Path) -> None:
    """Everything written so far on the folder's file system is on the disk.

    One `syncfs` for the whole site in place of an `fsync` for each of its thousands of files;
    `sync` where that is absent; on Windows the system's own journal has to do.
    """
    if not hasattr(os, "sync"):
        return
    try:
        syncfs = c_library().syncfs
    except AttributeError:
        os.sync()
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        if syncfs(descriptor) != 0:
            raise OSError(ctypes.get_errno(), "syncfs", str(folder))
    finally:
        os.close(descriptor)


def flush_names(folder: Path) -> None:
    """The names in the folder, after a rename, are on the disk; nothing on Windows."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def mount_points(table: Path = Path("/proc/self/mountinfo")) -> frozenset[Path]:
    """All mount points, bind mounts within one file system included; empty where unknown.

    Linux alone lists them (proc(5), mountinfo, fifth field, octal escapes); elsewhere the
    change of device number has to tell.
    """
    try:
        text = table.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return frozenset()
    fields = (line.split(" ") for line in text.splitlines())
    return frozenset(Path(_unescape(parts[4])) for parts in fields if len(parts) > 4)


def is_junction(info: os.stat_result) -> bool:
    """Whether a folder is an NTFS junction, which leads elsewhere without being a symlink."""
    tag = getattr(info, "st_reparse_tag", 0)
    return bool(tag == getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", 0xA0000003))


def remove_tree(folder: Path) -> bool:
    """Remove a folder with all it holds, following no link; false if some of it remains.

    What another program keeps open stays (Windows); the next start tries again.
    """
    shutil.rmtree(folder, ignore_errors=True)
    if not folder.exists():
        return True
    # Git stores its objects read-only, which Windows takes as "do not delete", and a folder
    # without the write bit keeps its files on every system.
    for place, names, files in os.walk(folder):
        for name in (".", *names, *files):
            path = Path(place, name)
            with suppress(OSError):
                if not path.is_symlink():
                    path.chmod(path.stat().st_mode | stat.S_IRWXU)
    shutil.rmtree(folder, ignore_errors=True)
    return not folder.exists()


def _unescape(field: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), field)
