"""How source paths are shown to people: relative to the project, or to `content/` outside it."""

from pathlib import Path


def shown_root(content: Path, root: Path) -> str:
    """What stands before a path in `content/`: "content/" in the project, else nothing."""
    try:
        inside = content.resolve().relative_to(root.resolve())
    except ValueError:
        return ""
    return f"{inside.as_posix()}/"
