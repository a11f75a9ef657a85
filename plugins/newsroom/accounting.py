"""Every source file that was found has to be read: none may fall off the site in silence."""

from newsroom.model import Newsroom


class UnaccountedError(Exception):
    """Raised when a source file was found but not read; the message is for staff."""


def refuse_unaccounted(newsroom: Newsroom) -> None:
    """Raise UnaccountedError unless each item and page found under `content/` was read."""
    found = {entry.path for entry in newsroom.tree.entries if entry.kind in ("item", "page")}
    missing = sorted(found - {item.source.path for item in newsroom.items})
    if missing:
        raise UnaccountedError(f"Berkas {missing[0]} tidak ikut terbaca. Situs tidak dibuat.")
