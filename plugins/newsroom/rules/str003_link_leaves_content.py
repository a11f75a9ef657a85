"""STR003 — a symbolic link to something outside `content/`."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Severity
from newsroom.rules.engine import Hit, Rule


def check(newsroom: Newsroom) -> Iterator[Hit]:
    for entry in newsroom.tree.entries:
        if entry.kind == "special" and entry.problem == "symlink-escapes":
            yield Hit(1, path=entry.path)


RULE = Rule(
    code="STR003",
    name="link-leaves-content",
    default=Severity.ERROR,
    check=check,
    message="Tautan ini menunjuk ke luar content/. Salin berkas aslinya ke sini.",
)
