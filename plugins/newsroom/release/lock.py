"""One build at a time for one published folder, and a name for who is at it."""

import json
import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from filelock import FileLock, Timeout

from newsroom.release.errors import Busy, show, storage_faults
from newsroom.release.paths import Siblings


@dataclass(frozen=True, slots=True)
class Holder:
    """The process that said last that it holds the lock; `since` is aware, in UTC."""

    pid: int
    host: str
    since: datetime

    def describe(self, zone: tzinfo = UTC) -> str:
        """Who it is, in Indonesian, the time in that zone."""
        since = self.since.astimezone(zone)
        return (
            f"proses {self.pid} di komputer {show(self.host)} "
            f"sejak {since:%Y-%m-%d} pukul {since:%H.%M.%S} {since.tzname()}"
        )


@contextmanager
def hold(
    output: Path,
    wait: float,
    *,
    on_wait: Callable[[str], None] = lambda sentence: None,
    zone: tzinfo = UTC,
) -> Iterator[None]:
    """Hold the lock of a published folder (resolved path); it lies beside it, never inside.

    When it is taken, `on_wait` gets one Indonesian sentence naming the holder, and after `wait`
    seconds (0: at once) `Busy` is raised with the same name; times are told in `zone`. The lock
    is the operating system's: it ends with its process however that dies, and what is left on
    the disk holds nobody up. The holder is told by a note of its own because Windows lets
    nobody read a locked file; the note's modification time is the start.
    """
    siblings = Siblings(output)
    with storage_faults(siblings.lock):
        output.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(siblings.lock)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            on_wait(
                f"Folder {show(output)} sedang dipakai oleh {_describe(siblings, zone)}; "
                f"menunggu paling lama {wait:g} detik."
            )
            try:
                lock.acquire(timeout=wait)
            except Timeout as error:
                raise Busy(
                    f"Folder {show(output)} masih dipakai oleh {_describe(siblings, zone)}. "
                    "Tunggu sampai selesai, lalu ulangi."
                ) from error
    try:
        note = {"pid": os.getpid(), "host": socket.gethostname()}
        with storage_faults(siblings.holder):
            siblings.holder.write_text(json.dumps(note), encoding="utf-8", newline="\n")
        yield
    finally:
        with suppress(OSError):
            siblings.holder.unlink(missing_ok=True)
        lock.release()


def read_holder(output: Path) -> Holder | None:
    """Who says to hold the lock of that folder, None if nobody does or the note is unreadable."""
    path = Siblings(output).holder
    try:
        note = json.loads(path.read_text(encoding="utf-8"))
        since = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        return Holder(int(note["pid"]), str(note["host"]), since)
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None


def _describe(siblings: Siblings, zone: tzinfo) -> str:
    holder = read_holder(siblings.target)
    return holder.describe(zone) if holder else "proses lain"
