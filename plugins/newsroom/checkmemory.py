"""The findings of the last check, for as long as nothing that they depend on has changed.

Nothing is read but the times and sizes of files, as Git's index does (see `photos.ledger`): the
time of a file's last change (ctime) is set by the system alone. Windows has no such time, and
there everything is checked anew. This module imports little: with it a check begins.
"""

import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from newsroom.model import Finding, Severity, Standing
from newsroom.photos.store import load, save

# The coarsest times that file systems keep (FAT: two seconds).
_MOMENT = 2_000_000_000
_PACKAGE = Path(__file__).parent
_LIBRARIES = _PACKAGE.parents[1] / "requirements.lock"
_FOLDER = "checks"


@dataclass(frozen=True, slots=True)
class Signature:
    """What tells a state of the content, the published folder and the rules from any other.

    `newest` is the time of the last change to any file, in nanoseconds.
    """

    digest: str
    newest: int


@dataclass(frozen=True, slots=True)
class Remembered:
    """A check's findings, the office's zone, and from when until when they hold."""

    findings: tuple[Finding, ...]
    zone: ZoneInfo
    since: datetime
    until: datetime

    def holds_at(self, edition: datetime) -> bool:
        """Whether a check at that moment finds the same."""
        return self.since <= edition < self.until


def sign(content: Path, manifest: Path, platform: str = sys.platform) -> Signature | None:
    """The present state; None where the system does not tell it, or a folder cannot be listed."""
    if platform == "win32":
        return None
    digest = sha256(str(content.absolute()).encode())
    newest = 0
    try:
        for folder in (content, _PACKAGE):
            for line, changed in _files(str(folder)):
                digest.update(line.encode("utf-8", "surrogateescape"))
                newest = max(newest, changed)
    except OSError:
        return None
    for file in (manifest, _LIBRARIES):
        try:
            status = file.stat()
        except FileNotFoundError:
            digest.update(b"-")
        except OSError:
            return None
        else:
            digest.update(f"{status.st_ino} {status.st_size} {status.st_ctime_ns}\n".encode())
            newest = max(newest, status.st_ctime_ns)
    return Signature(digest.hexdigest(), newest)


def recall(signature: Signature, cache: Path) -> Remembered | None:
    """What was found in that very state, if it is known for sure."""
    place = _stored(signature, cache)
    data = load(place)
    if data is None:
        return None
    try:
        # A file changed within moments of the writing may have been changed after the check.
        if signature.newest > place.stat().st_mtime_ns - _MOMENT:
            return None
        return _decoded(json.loads(data))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def remember(
    signature: Signature, cache: Path, told: Remembered, before: Signature | None = None
) -> None:
    """Keep what was found in a state; nothing where that is no longer the one `before` it."""
    if before != signature:
        return
    encoded = {
        "zone": told.zone.key,
        "since": told.since.isoformat(),
        "until": told.until.isoformat(),
        "findings": [_encoded(finding) for finding in told.findings],
    }
    folder = cache / _FOLDER
    for old in folder.glob("*.json") if folder.is_dir() else ():
        old.unlink(missing_ok=True)
    save(_stored(signature, cache), json.dumps(encoded, separators=(",", ":")).encode())


def _stored(signature: Signature, cache: Path) -> Path:
    return cache / _FOLDER / f"{signature.digest}.json"


def _files(folder: str, prefix: str = "") -> Iterator[tuple[str, int]]:
    """A line for each file below the folder, and when it was changed last."""
    with os.scandir(folder) as scan:
        entries = sorted(scan, key=lambda entry: entry.name)
    for entry in entries:
        if entry.name == "__pycache__":
            continue
        name = f"{prefix}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path, f"{name}/")
            continue
        own = entry.stat(follow_symlinks=False)
        changed = own.st_ctime_ns
        line = f"{name}\0{own.st_dev} {own.st_ino} {own.st_size} {own.st_mtime_ns} {changed}\n"
        if entry.is_symlink():
            try:
                led = entry.stat()
            except OSError:
                led = own
            changed = max(changed, led.st_ctime_ns)
            line += f"{led.st_ino} {led.st_size} {led.st_ctime_ns}\n"
        yield line, changed


def _encoded(finding: Finding) -> Sequence[Any]:
    return (
        finding.path,
        finding.line,
        finding.column,
        finding.code,
        finding.name,
        finding.severity.value,
        finding.message,
        finding.standing.value,
    )


def _decoded(told: dict[str, Any]) -> Remembered:
    findings = tuple(
        Finding(path, line, column, code, name, Severity(severity), message, Standing(standing))
        for path, line, column, code, name, severity, message, standing in told["findings"]
    )
    return Remembered(
        findings,
        ZoneInfo(told["zone"]),
        datetime.fromisoformat(told["since"]),
        datetime.fromisoformat(told["until"]),
    )
