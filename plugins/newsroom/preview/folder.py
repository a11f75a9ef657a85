"""The files of the last complete build; only what that build made can be read."""

import hashlib
import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock


class Folder:
    """A folder that changes as a whole for its readers; for any number of threads.

    Paths are relative, with forward slashes. What an earlier preview left there is removed at
    the start; raises OSError where the folder cannot be made anew.
    """

    def __init__(self, root: Path) -> None:
        if root.exists():
            shutil.rmtree(root)
        root.mkdir(parents=True)
        self._root = root
        self._digests: dict[str, str] = {}
        self._lock = Lock()

    def replace(self, files: Mapping[str, bytes], kept: Sequence[str] = ()) -> str:
        """Make these the files, and return a version that is the same for the same files.

        Files below the folders `kept` (each ending in a slash) stay as they are where the new
        ones do not hold them. Writes only what differs, by temporary file and rename. Raises
        OSError.
        """
        digests = {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}
        with self._lock:
            for path, digest in self._digests.items():
                if path.startswith(tuple(kept)):
                    digests.setdefault(path, digest)
            for path in self._digests.keys() - digests.keys():
                (self._root / path).unlink(missing_ok=True)
                del self._digests[path]
            for path, data in files.items():
                if self._digests.get(path) != digests[path]:
                    _write(self._root / path, data)
                    self._digests[path] = digests[path]
        lines = (f"{digests[path]} {path}\n" for path in sorted(digests))
        return hashlib.sha256("".join(lines).encode()).hexdigest()[:16]

    def __contains__(self, path: str) -> bool:
        """Whether the last build made that file."""
        return path in self._digests

    def read(self, path: str) -> bytes | None:
        """The bytes of that file, or None where the last build made no such file."""
        with self._lock:
            if path not in self._digests:
                return None
            try:
                return (self._root / path).read_bytes()
            except FileNotFoundError:
                return None


def _write(target: Path, data: bytes) -> None:
    """Put a file in its place in one step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f"{target.name}.tmp")
    temporary.write_bytes(data)
    os.replace(temporary, target)  # noqa: PTH105  the one call that replaces on Windows too
