"""A folder of photos from anywhere: which of them go into an item, under which names."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from newsroom.model import PhotoFacts
from newsroom.photodesk.folder import looked_at
from newsroom.photodesk.names import safe
from newsroom.photodesk.proposals import natural
from newsroom.reading.tree import is_ignored
from newsroom.rules.fto003_photo_unsupported import KINDS, OTHER
from newsroom.rules.fto004_photo_damaged import DAMAGES
from newsroom.rules.str007_names_alike import fold

OTHER_FAULTS = {
    "outside": "tautan ke luar folder itu",
    "too-many-bytes": "terlalu besar; simpan ulang sebagai JPEG",
    "too-many-pixels": "terlalu banyak pikselnya; kecilkan dahulu",
}


@dataclass(frozen=True, slots=True)
class Intake:
    """The photos to be copied, and what stays behind and why.

    `photos` are the names in the folder with the facts, whose `path` is the name to be given.
    """

    folder: Path
    photos: tuple[tuple[str, PhotoFacts], ...] = ()
    left: tuple[tuple[str, str], ...] = ()


def survey(
    folder: Path,
    cache: Path | None,
    workers: int,
    on_photo: Callable[[int, int], None] = lambda done, of: None,
) -> Intake:
    """What is to be taken from a folder, its own folders left aside; nothing is copied yet.

    The same bytes are taken once. Raises OSError where the folder cannot be listed.
    """
    names = sorted(
        (entry.name for entry in folder.iterdir() if not is_ignored(entry.name)), key=natural
    )
    files = [name for name in names if (folder / name).is_file()]
    left = [(name, "bukan berkas") for name in names if name not in files]
    photos: list[tuple[str, PhotoFacts]] = []
    taken: dict[str, str] = {}
    digests: dict[str, str] = {}
    facts = looked_at(folder, files, cache, workers, on_photo)
    for name, found in zip(files, facts, strict=True):
        twin = digests.setdefault(found.digest, name)
        if found.fault:
            left.append((name, _reason(found)))
        elif twin != name:
            left.append((name, f"sama persis dengan {twin}"))
        else:
            given = safe(name, found.format, taken)
            taken[fold(given)] = name
            photos.append((name, replace(found, path=given)))
    return Intake(folder, tuple(photos), tuple(left))


def copy(intake: Intake, target: Path) -> None:
    """Copy the photos' bytes into an existing folder; the originals stay as they are.

    Raises OSError.
    """
    for name, facts in intake.photos:
        shutil.copyfile(intake.folder / name, target / facts.path)


def _reason(facts: PhotoFacts) -> str:
    if facts.fault in DAMAGES:
        return DAMAGES[facts.fault]
    if facts.fault in OTHER_FAULTS:
        return OTHER_FAULTS[facts.fault]
    return KINDS.get(facts.detail, OTHER)[0]
