"""The photos that lie in a folder, and what is found out about them."""

from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

from newsroom.model import Tree
from newsroom.photodesk.names import ENDINGS
from newsroom.photos.facts import PhotoFacts
from newsroom.photos.formats import SNIFFED_BYTES, recognise
from newsroom.photos.inventory import look_at, national_desk


def photos_beside(tree: Tree, folder: str) -> tuple[str, ...]:
    """The names in that folder of `content/` that are photos by their ending or their bytes."""
    beside = (
        PurePosixPath(entry.path)
        for entry in tree.entries
        if entry.kind == "asset" and entry.path.rpartition("/")[0] == folder
    )
    return tuple(
        path.name
        for path in beside
        if path.suffix.lower() in ENDINGS or _is_picture(tree.root / path)
    )


def _is_picture(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            kind = recognise(file.read(SNIFFED_BYTES))
    except OSError:
        return False
    return kind.is_picture and kind.name != "PDF"


def looked_at(
    root: Path,
    paths: Iterable[str],
    cache: Path | None,
    workers: int,
    on_photo: Callable[[int, int], None] = lambda done, of: None,
) -> tuple[PhotoFacts, ...]:
    """The facts of those photos below `root`, in their order; nothing is rendered."""
    wanted = tuple(paths)
    facts = look_at(root, sorted(set(wanted)), national_desk(cache, workers, on_photo))
    return tuple(facts[path] for path in wanted)
