"""Which photos nobody has written to since they were last looked at, so that none is read again.

As Git's index does, the ledger keeps each file's number, size and times. The time of its last
change (ctime) is set by the system alone, and every write sets it; so a file with the same one
has the same bytes. A file that was changed within moments of the ledger's own writing is read
again. Windows has no such time, and there every photo is read and hashed.
"""

import json
import os
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

from newsroom.photos import known
from newsroom.photos.facts import PhotoFacts
from newsroom.photos.sources import Ceilings
from newsroom.photos.store import load, save

# The coarsest times that file systems keep (FAT: two seconds).
_MOMENT = 2_000_000_000


class Ledger:
    """What is known of the photos of one content folder by their paths; for one pass."""

    def __init__(
        self, root: Path, ceilings: Ceilings, cache: Path | None, platform: str = sys.platform
    ) -> None:
        self._root = str(root)
        self._file = _file(root, ceilings, cache) if cache and platform != "win32" else None
        self._before: dict[str, Any] = {}
        self._now: dict[str, Any] = {}
        self._written = 0
        self._is_renewed = False
        if self._file is not None:
            self._read(self._file)

    def facts(self, path: str) -> PhotoFacts | None:
        """The facts of the photo at that path, if it is the file that was looked at."""
        entry = self._before.get(path)
        if not isinstance(entry, dict):
            return None
        signature = self.signature(path)
        if not signature or signature != entry.get("file"):
            return None
        if signature[-1] > self._written - _MOMENT:
            return None
        self._now[path] = entry
        return known.decoded(entry.get("facts", {}), path)

    def signature(self, path: str) -> list[int]:
        """What tells the file at that path from any other and from itself before a change."""
        try:
            status = os.stat(f"{self._root}/{path}")  # noqa: PTH116 - once for every photo
        except OSError:
            return []
        return [
            status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns
        ]  # fmt: skip

    def note(self, facts: PhotoFacts, signature: list[int]) -> None:
        """Keep facts for the next pass; the signature was taken before the file was read."""
        if signature and known.is_lasting(facts) and self.signature(facts.path) == signature:
            self._is_renewed = True  # even with the same words: what was too fresh is old now
            self._now[facts.path] = {"file": signature, "facts": known.encoded(facts)}

    def close(self) -> None:
        """Write what is known now, if it is not what was known before."""
        if self._file is not None and (self._is_renewed or self._now.keys() != self._before.keys()):
            save(self._file, json.dumps(self._now, separators=(",", ":")).encode())

    def _read(self, file: Path) -> None:
        data = load(file)
        if data is None:
            return
        try:
            before = json.loads(data)
            self._written = file.stat().st_mtime_ns
        except (OSError, ValueError):
            return
        if isinstance(before, dict):
            self._before = before


def _file(root: Path, ceilings: Ceilings, cache: Path) -> Path:
    told = f"{known.INSPECTION} {root.absolute()} {ceilings.megabytes} {ceilings.megapixels}"
    return cache / known.FOLDER / f"folder-{sha256(told.encode()).hexdigest()[:16]}.json"
