"""A folder of small files named by what they were made from; safe for two builds at once."""

import os
import tempfile
from pathlib import Path


def load(path: Path) -> bytes | None:
    """The bytes stored at `path`; None where there are none to be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def save(path: Path, data: bytes) -> None:
    """Put `data` at `path` in one step, so that nobody ever reads half of it.

    A cache that cannot be written (full disk, read-only folder) costs time, not the build:
    OSError is swallowed here and nothing is stored.
    """
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=".tmp-", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).replace(path)
    except OSError:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
