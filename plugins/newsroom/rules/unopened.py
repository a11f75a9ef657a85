"""Where in `content/` something cannot be opened: what lies there is not missing, only unread."""

from newsroom.model import Tree


def unopened(tree: Tree) -> tuple[str, ...]:
    """The paths of what cannot be opened now, as identities have them: no `index.md`, no ending."""
    special = (entry.path for entry in tree.entries if entry.kind == "special")
    return tuple(path.removesuffix(".md").removesuffix("/index") for path in special)


def lies_in(path: str, places: tuple[str, ...]) -> bool:
    """Whether that path is one of these places, or in one of them."""
    return any(path == place or path.startswith(f"{place}/") for place in places)
