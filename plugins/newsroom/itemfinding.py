"""Which item somebody means who types a path: from the current folder or from `content/`."""

import os
from collections.abc import Iterator
from pathlib import Path

from newsroom.model import Article, Newsroom, Tree
from newsroom.nearest import suggestion
from newsroom.report import visible

UNNAMED = "Sebutkan tulisannya, misalnya berita/2025/rapat."
"""What is said where no path is given."""


class ItemUnknownError(ValueError):
    """Raised for a path at which there is no item; the message is for staff.

    `folder` is what was named instead where that is a folder outside the content.
    """

    def __init__(self, sentence: str, folder: Path | None = None) -> None:
        super().__init__(sentence)
        self.folder = folder


def find_article(newsroom: Newsroom, wanted: Path) -> Article:
    """The item meant, of a newsroom whose items have been read; raises ItemUnknownError."""
    path = find(newsroom.tree, wanted)
    return next(article for article in newsroom.articles if article.source.path == path)


def find(tree: Tree, wanted: Path) -> str:
    """The path in `content/` of the source of the item meant.

    `wanted` is the item's folder or its file, with or without the file's ending. Raises
    ItemUnknownError, proposing the nearest item.
    """
    items = {entry.path for entry in tree.entries if entry.kind == "item"}
    places = (wanted, tree.root / wanted)
    for place in places:
        for candidate in (place / "index.md", place, Path(f"{place}.md")):
            for path in _inside(candidate, tree.root):
                if path in items:
                    return path
    shown = visible(str(wanted))
    folder = next(filter(os.path.isdir, places), None)
    if folder is not None:
        outside = None if any(_inside(folder, tree.root)) else folder
        raise ItemUnknownError(
            f"Di {shown} tidak ada tulisan (index.md). Sebutkan folder satu tulisan.", outside
        )
    if any(map(os.path.isfile, places)):
        raise ItemUnknownError(f"{shown} bukan tulisan. Sebutkan folder satu tulisan.")
    known = sorted(_identity(path) for path in items)
    meant = next((path for place in places for path in _inside(place, tree.root)), str(wanted))
    near = visible(suggestion(_identity(meant), known)) or " Periksa nama dan foldernya."
    raise ItemUnknownError(f"Tulisan {shown} tidak ditemukan.{near}")


def _inside(place: Path, root: Path) -> Iterator[str]:
    """Its path in `content/`, as it is written and with links followed; none outside."""
    for follow in (os.path.abspath, os.path.realpath):
        try:
            path = Path(follow(place)).relative_to(follow(root))
        except (OSError, ValueError):
            continue
        yield path.as_posix()


def _identity(path: str) -> str:
    return path.removesuffix("/index.md").removesuffix(".md")
