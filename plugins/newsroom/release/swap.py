"""The one moment of change: the new folder takes the place of the published one, or nothing does.

Where the system exchanges two names in one step (Linux, macOS) that step is the moment: a kill
before it leaves the old site, a kill after it the new one. Elsewhere (Windows, some network
shares) two renames are needed; a journal beside the folder says what they are about to do, and
`recover` finishes or undoes them at the next start.
"""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from newsroom.release.claimed import still_ours
from newsroom.release.errors import FolderOpen, show, storage_faults
from newsroom.release.foreign import (
    carry,
    changed,
    copy_standing,
    is_carried,
    refuse_collisions,
    scan,
)
from newsroom.release.journal import Journal
from newsroom.release.manifest import MANIFEST_PATH, Manifest, read
from newsroom.release.paths import Siblings
from newsroom.release.staging import Staging
from newsroom.release.system import exchange, flush, flush_names, remove_tree
from newsroom.release.target import read_ours
from newsroom.release.verify import is_file, is_intact, verify


@dataclass(frozen=True, slots=True)
class Moves:
    """How folders change places, and how long (seconds) a folder in use is waited for."""

    exchange: Callable[[Path, Path], bool] = exchange
    rename: Callable[[Path, Path], None] = os.rename
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    patience: float = 10.0
    pause: float = 0.1


SYSTEM = Moves()


def publish(
    staging: Staging,
    target: Path,
    manifest: Manifest,
    previous: Manifest | None,
    *,
    moves: Moves = SYSTEM,
) -> None:
    """The published folder becomes what was staged, whole, and keeps what is not ours.

    Call it with the lock held and after `recover`. `manifest` records exactly `staging.files`;
    `previous` is the manifest read from `target` under the same lock. What was staged is read
    back and checked first. A file whose bytes did not change keeps its modification time.

    Raises a `ReleaseFault` (`StagingDamaged`, `ForeignCollision`, `FolderChanged`, `FolderOpen`,
    `TargetRefused`, `StorageFailed`), and then the published folder has its every byte.
    """
    folder = staging.folder
    with storage_faults(target):
        if read_ours(target) != previous:
            raise changed(target)
        verify(staging, manifest)
        entries = scan(target, still_ours(target, previous))
        refuse_collisions(entries, folder)
        carry(entries, target, folder)
        _write_manifest(folder, manifest)
        if previous is not None:
            _keep_times(folder, target, manifest, previous)
        if target.is_dir():
            copy_standing(target, folder)
        flush(folder)
        if scan(target, still_ours(target, previous)) != entries:
            raise changed(target)
        _change(folder, target, moves)
        flush_names(target.parent)
    # From here on the site is published; what cannot be removed now goes at the next start.
    for leftover in (folder, *Siblings(target).leftovers("old")):
        remove_tree(leftover)


def recover(target: Path, *, moves: Moves = SYSTEM) -> None:
    """Finish or undo what a killed build left beside the folder; call it with the lock held.

    Afterwards the published folder is a whole site again (the new one if it was complete, else
    the old one) and no staging folder, old folder or journal remains. Raises `RecoveryNeeded`,
    touching nothing, when the traces contradict each other.
    """
    siblings = Siblings(target)
    with storage_faults(target):
        journal = Journal.read(siblings)
        if journal is not None:
            if not _is_occupied(target):
                _settle(journal, target, moves)
            elif journal.staging.exists() and journal.old.exists():
                raise journal.contradiction()
            siblings.journal.unlink()
            flush_names(target.parent)
        siblings.journal_draft.unlink(missing_ok=True)
        for kind in ("staging", "old"):
            for leftover in siblings.leftovers(kind):
                remove_tree(leftover)


def _settle(journal: Journal, target: Path, moves: Moves) -> None:
    complete = is_intact(journal.staging) and _has_foreign(journal)
    if not complete and not journal.old.is_dir():
        return
    if target.is_dir():
        target.rmdir()
    _rename(journal.staging if complete else journal.old, target, target, moves)


def _has_foreign(journal: Journal) -> bool:
    # A power cut can keep the names of the copies and lose their bytes.
    if not journal.old.is_dir():
        return True
    former = read(journal.old)
    entries = scan(journal.old, still_ours(journal.old, former))
    return is_carried(entries, journal.old, journal.staging)


def _change(folder: Path, target: Path, moves: Moves) -> None:
    if not target.is_dir():
        moves.rename(folder, target)
    elif not moves.exchange(folder, target):
        _rename_twice(folder, target, moves)


def _rename_twice(folder: Path, target: Path, moves: Moves) -> None:
    siblings = Siblings(target)
    journal = Journal(siblings, folder, siblings.fresh("old"))
    journal.write()
    try:
        _rename(target, journal.old, target, moves)
        try:
            _rename(folder, target, target, moves)
        except BaseException:
            _put_back(journal, target, moves)
            raise
    finally:
        # Without a published folder the journal stays: `recover` needs it.
        if target.is_dir():
            siblings.journal.unlink()


def _put_back(journal: Journal, target: Path, moves: Moves) -> None:
    try:
        _rename(journal.old, target, target, moves)
    except (FolderOpen, OSError) as error:
        raise journal.interruption() from error


def _rename(source: Path, destination: Path, named: Path, moves: Moves) -> None:
    limit = moves.clock() + moves.patience
    while True:
        try:
            moves.rename(source, destination)
        except PermissionError as error:
            if moves.clock() >= limit:
                raise FolderOpen(
                    f"Folder {show(named)} tidak dapat diganti: sedang dibuka program lain "
                    "(peramban berkas, editor, antivirus) atau tidak boleh diubah oleh pengguna "
                    "ini. Isinya tidak berubah. Tutup program itu, lalu ulangi."
                ) from error
            moves.sleep(moves.pause)
        else:
            return


def _write_manifest(folder: Path, manifest: Manifest) -> None:
    path = folder / MANIFEST_PATH
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(manifest.dump())


def _keep_times(folder: Path, target: Path, manifest: Manifest, previous: Manifest) -> None:
    for path, record in manifest.files.items():
        # The manifest may be right and the file edited by hand since: then the time is not ours.
        if previous.files.get(path) == record and is_file(f"{target}/{path}", record):
            _keep_time(f"{folder}/{path}", f"{target}/{path}")
    if manifest == previous:
        _keep_time(f"{folder}/{MANIFEST_PATH}", f"{target}/{MANIFEST_PATH}")


def _keep_time(path: str, former: str) -> None:
    moment = os.lstat(former).st_mtime_ns
    os.utime(path, ns=(moment, moment))


def _is_occupied(target: Path) -> bool:
    return os.path.lexists(target) and not (target.is_dir() and not any(target.iterdir()))
