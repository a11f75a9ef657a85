"""A folder of photos from anywhere: which of them go into an item, under which names."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from newsroom.photodesk.folder import looked_at
from newsroom.photodesk.names import safe
from newsroom.photodesk.proposals import natural
from newsroom.photos.facts import PhotoFacts
from newsroom.reading.tree import is_ignored
from newsroom.release.errors import reason
from newsroom.report import visible
from newsroom.rules.fto003_photo_unsupported import KINDS, OTHER
from newsroom.rules.fto004_photo_damaged import DAMAGES
from newsroom.rules.str007_names_alike import fold

OTHER_FAULTS = {
    "missing": "sudah tidak ada di folder itu",
    "too-many-bytes": "terlalu besar; simpan ulang sebagai JPEG",
    "too-many-pixels": "terlalu banyak pikselnya; kecilkan dahulu",
}


class NotCopiedError(RuntimeError):
    """Raised for a photo that cannot be copied; the message is for staff."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What lies in a folder, sorted as people do: its files, and what is none."""

    folder: Path
    files: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Intake:
    """The photos to be copied, and what stays behind and why.

    `photos` are the names in the folder with the facts, whose `path` is the name to be given.
    """

    folder: Path
    photos: tuple[tuple[str, PhotoFacts], ...] = ()
    left: tuple[tuple[str, str], ...] = ()


def listed(folder: Path) -> Listing:
    """The names in a folder but for those that never count; raises OSError."""
    names = sorted(
        (entry.name for entry in folder.iterdir() if not is_ignored(entry.name)), key=natural
    )
    files = tuple(name for name in names if (folder / name).is_file())
    return Listing(folder, files, tuple(name for name in names if name not in files))


def survey(
    listing: Listing,
    cache: Path | None,
    workers: int,
    on_photo: Callable[[int, int], None] = lambda done, of: None,
) -> Intake:
    """What is to be taken from a folder, its own folders left aside; nothing is copied yet.

    The same bytes are taken once.
    """
    folder, files = listing.folder, listing.files
    left = [(name, "bukan berkas") for name in listing.others]
    photos: list[tuple[str, PhotoFacts]] = []
    taken: dict[str, str] = {}
    digests: dict[str, str] = {}
    facts = looked_at(folder, files, cache, workers, on_photo)
    for name, found in zip(files, facts, strict=True):
        twin = digests.setdefault(found.digest, name)
        if found.fault:
            left.append((name, _reason(name, found)))
        elif twin != name:
            left.append((name, f"sama persis dengan {twin}"))
        else:
            given = safe(name, found.format, taken)
            taken[fold(given)] = name
            photos.append((name, replace(found, path=given)))
    return Intake(folder, tuple(photos), tuple(left))


def copy(intake: Intake, target: Path) -> None:
    """Copy the photos' bytes into an existing folder; the originals stay as they are.

    Raises NotCopiedError.
    """
    for name, facts in intake.photos:
        try:
            shutil.copyfile(intake.folder / name, target / facts.path)
        except OSError as error:
            shown = visible(name)
            raise NotCopiedError(f"Foto {shown} tidak dapat disalin: {reason(error)}.") from None


def _reason(name: str, facts: PhotoFacts) -> str:
    if facts.fault == "outside":
        # Only a path can mean another folder by a backslash; a name that holds one is safe nowhere.
        return (
            "namanya memuat garis miring terbalik" if "\\" in name else "tautan ke luar folder itu"
        )
    if facts.fault in DAMAGES:
        return DAMAGES[facts.fault][0]
    if facts.fault in OTHER_FAULTS:
        return OTHER_FAULTS[facts.fault]
    return KINDS.get(facts.detail, OTHER)[0].removeprefix("berupa ")
