"""What lies under `content/`: every name once, sorted, with what it is; nothing is opened."""

import os
import stat
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
    real = str(root.resolve())
    found: list[Entry] = []
    _walk(real, real, "", (real,), found)
    return Tree(root, tuple(sorted(found, key=lambda entry: entry.path)))


def is_ignored(name: str) -> bool:
    """Whether a file of that name never counts as content."""
    return name.startswith((".", "~$")) or name.lower() in IGNORED


# Folders are plain strings here: a `Path` for each name takes as long as all the rest.


def _walk(root: str, folder: str, prefix: str, above: tuple[str, ...], found: list[Entry]) -> None:
    """Add what lies in a folder; `above` are the real places of it and of all folders above."""
    try:
        with os.scandir(folder) as scan:
            entries = list(scan)
    except OSError:
        found.append(Entry(prefix.rstrip("/") or ".", "special", problem="unreadable"))
        return
    for entry in entries:
        if is_ignored(entry.name):
            continue
        path = f"{prefix}{entry.name}"
        try:
            path.encode("utf-8")
        except UnicodeEncodeError:
            shown = path.encode("utf-8", "replace").decode("utf-8")
            found.append(Entry(shown, "special", problem="unreadable"))
            continue
        _add(root, entry, path, above, found)


def _add(
    root: str, entry: "os.DirEntry[str]", path: str, above: tuple[str, ...], found: list[Entry]
) -> None:
    real = os.path.join(above[-1], entry.name)  # noqa: PTH118
    if entry.is_symlink():
        try:
            led = Path(entry.path).resolve(strict=True)
        except (OSError, RuntimeError):
            found.append(Entry(path, "special", problem="dangling"))
            return
        real = str(led)
        if not led.is_relative_to(root):
            found.append(Entry(path, "special", problem="symlink-escapes"))
            return
        if real in above:
            found.append(Entry(path, "special", problem="loop"))
            return
    try:
        status = entry.stat()
    except OSError:
        found.append(Entry(path, "special", problem="unreadable"))
        return
    if stat.S_ISREG(status.st_mode):
        found.append(Entry(path, kind(path), status.st_size))
    elif not stat.S_ISDIR(status.st_mode):
        found.append(Entry(path, "special", problem="not-regular"))
    elif len(above) > MAX_DEPTH:
        found.append(Entry(path, "special", problem="loop"))
    else:
        _walk(root, entry.path, f"{path}/", (*above, real), found)


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
