"""File names that an item's front matter can name and every computer of the office can hold."""

from collections.abc import Collection
from pathlib import PurePosixPath

from newsroom.photos.formats import PHOTO_SUFFIXES
from newsroom.photos.sources import is_beside
from newsroom.reading.tree import is_ignored
from newsroom.rules.str006_unsafe_name import unsafe
from newsroom.rules.str007_names_alike import fold
from newsroom.slugs import slugify

ENDINGS = frozenset(suffix for suffixes in PHOTO_SUFFIXES.values() for suffix in suffixes)
MAX_BYTES = 120
"""Of a name that is kept as it is: longer ones make paths that Windows cannot open."""


def problem(name: str) -> str:
    """Why a photo beside an item must not have that name; empty where it may.

    Beside what rule STR006 forbids, that is what the front matter cannot hold letter by letter:
    white space that reading would fold, and characters that no source file may have.
    """
    refused = unsafe(name)
    if not refused and (name != " ".join(name.split()) or not is_beside(name)):
        return "memuat spasi ganda atau tanda yang tidak dapat ditulis di isian"
    return refused


def safe(name: str, format_: str, taken: Collection[str]) -> str:
    """A name for a photo of that format: its own where that is safe and free, else one like it.

    `taken` are folded names. The ending is made to fit the format.
    """
    suffixes = PHOTO_SUFFIXES[format_]
    path = PurePosixPath(name.rstrip(" ."))
    suffix = path.suffix if path.suffix.lower() in suffixes else suffixes[0]
    kept = name if suffix == path.suffix else f"{_stem(path)}{suffix}"
    if is_sound(kept) and fold(kept) not in taken:
        return kept
    stem = _stem(path) if is_sound(kept) else slugify(_stem(path))
    proposal, number = f"{stem}{suffix.lower()}", 2
    while fold(proposal) in taken:
        proposal = f"{stem}-{number}{suffix.lower()}"
        number += 1
    return proposal


def is_sound(name: str) -> bool:
    """Whether a photo can come to lie beside an item under that name."""
    is_short = len(name.encode("utf-8", "replace")) <= MAX_BYTES
    return is_short and not problem(name) and not is_ignored(name)


def _stem(path: PurePosixPath) -> str:
    return path.stem if path.suffix.lower() in ENDINGS else path.name
