"""`publish`: check, build and put online, into a folder or as one ZIP for the administrator."""

import sys
from dataclasses import dataclass
from pathlib import Path

from newsroom.commands import build
from newsroom.commands.scheduling import say_when
from newsroom.production import LOCK_PATIENCE, Outcome
from newsroom.release.archive import check_archive, zip_folder
from newsroom.release.errors import FolderChanged, ReleaseFault, show
from newsroom.release.lock import hold
from newsroom.release.manifest import MANIFEST_PATH, read


@dataclass(frozen=True, slots=True)
class Options:
    """What the door hands over."""

    content: Path
    output: Path | None
    zip: Path | None
    at: str | None


def run(options: Options) -> int:
    """Publish; 0 when done, 1 at a closed gate, 2 on wrong use or a fault."""
    try:
        archive = check_archive(options.zip, options.content) if options.zip else None
        outcome = build.build(build.Options(options.content, options.output, options.at, True))
        if isinstance(outcome, int):
            return outcome
        if archive is not None:
            _zip(outcome, archive)
        say_when(outcome, ("publish",), options.content, options.output, ("--zip", options.zip))
    except ReleaseFault as fault:
        print(fault, file=sys.stderr)
        return 2
    return 0


def _zip(outcome: Outcome, archive: Path) -> None:
    # There the public could fetch it, and read on in it what has been withdrawn since.
    check_archive(archive, outcome.output, "folder situs")
    paths = (*outcome.manifest.files, MANIFEST_PATH)

    def say(sentence: str) -> None:
        print(sentence, file=sys.stderr)

    zone = outcome.zone
    with (
        hold(archive, LOCK_PATIENCE, on_wait=say, zone=zone),
        hold(outcome.output, LOCK_PATIENCE, on_wait=say, zone=zone),
    ):
        if read(outcome.output) != outcome.manifest:
            raise FolderChanged(
                f"Folder {show(outcome.output)} diterbitkan lagi oleh proses lain sebelum ZIP "
                "dibuat. Jalankan perintah ini sekali lagi."
            )
        files = {path: outcome.output / path for path in paths}
        zip_folder(files, archive, outcome.edition.astimezone(outcome.zone))
    print(
        f"ZIP untuk administrator: {archive}. Kosongkan folder situs di server (kecuali berkas "
        "milik server, misalnya .well-known), lalu ekstrak seluruh isi ZIP ini ke situ."
    )
