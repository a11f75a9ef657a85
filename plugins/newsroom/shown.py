"""How paths are shown to people: from where they stand, from the project, or from `content/`."""

from pathlib import Path


def shown_root(content: Path, root: Path) -> str:
    """What stands before a path in `content/`: "content/" in the project, else nothing."""
    try:
        inside = content.resolve().relative_to(root.resolve())
    except ValueError:
        return ""
    return f"{inside.as_posix()}/"


def content_option(content: Path, root: Path) -> str:
    """What a command proposed to people needs besides, so that it means that content."""
    return "" if content == root / "content" else f' --content "{content}"'


def from_here(path: Path, here: Path) -> str:
    """The path from the current folder where it lies in it, else as it is."""
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
