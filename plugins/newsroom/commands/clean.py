"""Removes what the newsroom made for itself: the preview and its caches, never a published site."""

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newsroom.door_tasks import ROOT

PHOTOS = frozenset({"photos", "facts"})
"""What is known and made of photos: costly to fill again, kept unless asked for."""


@dataclass(frozen=True, slots=True)
class Options:
    """Whether the photo cache goes too."""

    cache: bool


def run(options: Options, root: Path = ROOT) -> int:
    """Removes the generated folders and says which; 2 where one cannot be removed."""
    removed = 0
    for path in generated(root, options.cache):
        try:
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
        except OSError as error:
            blocked = error.filename or path
            print(
                f"Tidak dapat dihapus: {blocked}. Tutup program yang memakainya.", file=sys.stderr
            )
            return 2
        print(f"Dihapus: {path.relative_to(root).as_posix()}")
        removed += 1
    if not removed:
        print("Tidak ada yang perlu dihapus.")
    return 0


def generated(root: Path, photos: bool) -> Iterator[Path]:
    """What there is to remove, in order of name."""
    if (root / "output-preview").exists():
        yield root / "output-preview"
    cache = root / ".cache" / "newsroom"
    if cache.is_dir():
        yield from sorted(path for path in cache.iterdir() if photos or path.name not in PHOTOS)
