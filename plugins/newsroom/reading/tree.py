"""What lies under `content/`: every name once, sorted, with what it is; nothing is opened."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from newsroom.model import Entry, Tree

IGNORED = frozenset({"thumbs.db", "desktop.ini"})
ITEMS, PAGES, REGISTERS, OFFICE = "berita", "halaman", "daftar", "satker.yaml"
ITEM_DEPTHS = (3, 4)  # berita/2025/SLUG.md and berita/2025/SLUG/index.md
MAX_DEPTH = 24


def survey(root: Path) -> Tree:
    """Every file, and every name that is neither file nor folder, in `content/`.

    Names that operating systems and editors leave behind are passed over. A folder that cannot
    be listed is an entry of kind special. Raises NotADirectoryError where `root` is no folder.
    """
    if not os.path.isdir(root):  # noqa: PTH112 - `Path.is_dir` fails for an impossible name
        raise NotADirectoryError(root)
    real = root.resolve()
    return Tree(root, tuple(sorted(_walk(real, real, "", (real,)), key=lambda e: e.path)))


def is_ignored(name: str) -> bool:
    """Whether a file of that name never counts as content."""
    return name.startswith((".", "~$")) or name.lower() in IGNORED


def _walk(root: Path, folder: Path, prefix: str, above: tuple[Path, ...]) -> Iterator[Entry]:
    try:
        with os.scandir(folder) as scan:
            found = sorted(scan, key=lambda entry: entry.name)
    except OSError:
        yield Entry(prefix.rstrip("/") or ".", "special", problem="unreadable")
        return
    for entry in found:
        if is_ignored(entry.name):
            continue
        path = f"{prefix}{entry.name}"
        try:
            path.encode("utf-8")
        except UnicodeEncodeError:
            shown = path.encode("utf-8", "replace").decode("utf-8")
            yield Entry(shown, "special", problem="unreadable")
            continue
        yield from _entry(root, entry, path, above)


def _entry(
    root: Path, entry: "os.DirEntry[str]", path: str, above: tuple[Path, ...]
) -> Iterator[Entry]:
    where = Path(entry.path)
    if entry.is_symlink():
        try:
            real = where.resolve(strict=True)
        except (OSError, RuntimeError):
            yield Entry(path, "special", problem="dangling")
            return
        if not real.is_relative_to(root):
            yield Entry(path, "special", problem="symlink-escapes")
            return
        if real in above:
            yield Entry(path, "special", problem="loop")
            return
    try:
        status = entry.stat()
    except OSError:
        yield Entry(path, "special", problem="unreadable")
        return
    if stat.S_ISDIR(status.st_mode):
        if len(above) > MAX_DEPTH:
            yield Entry(path, "special", problem="loop")
            return
        yield from _walk(root, where, f"{path}/", (*above, where.resolve()))
    elif stat.S_ISREG(status.st_mode):
        yield Entry(path, kind(path), status.st_size)
    else:
        yield Entry(path, "special", problem="not-regular")


def kind(path: str) -> str:
    """What a file at that path of `content/` is by its place and name (see `Entry`)."""
    parts = path.split("/")
    if path == OFFICE:
        return "satker"
    if parts[0] == REGISTERS and len(parts) == 2 and path.endswith(".yaml"):
        return "register"
    if parts[0] == PAGES and len(parts) == 2 and path.endswith(".md"):
        return "page"
    if parts[0] == ITEMS and len(parts) in ITEM_DEPTHS:
        if path.endswith(".md"):
            if (len(parts) == 3) != (parts[-1] == "index.md"):
                return "item"
            return "stray"
        return "asset"
    return "stray"
