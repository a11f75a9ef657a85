"""A text file, written whole or not at all."""

import os
import stat
import tempfile
from pathlib import Path


def write(path: Path, text: str) -> None:
    """Put UTF-8 text with LF at `path` in one step, making its folder; raises OSError.

    What stood there before stays until the new file is complete; its permissions stay for good.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = stat.S_IMODE(path.stat().st_mode) if path.is_file() else 0o644
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(mode)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
