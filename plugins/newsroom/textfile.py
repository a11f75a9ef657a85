"""A text file, written whole or not at all."""

import os
import tempfile
from pathlib import Path


def write(path: Path, text: str) -> None:
    """Put UTF-8 text with LF at `path` in one step, making its folder; raises OSError.

    What stood there before stays until the new file is complete.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
