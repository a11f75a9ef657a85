"""STR005 — a link to a folder that contains it."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Severity
from newsroom.rules.engine import Hit, Rule


def check(newsroom: Newsroom) -> Iterator[Hit]:
    for entry in newsroom.tree.entries:
        if entry.kind == "special" and entry.problem == "loop":
            yield Hit(1, path=entry.path)


RULE = Rule(
    code="STR005",
    name="folder-loop",
    default=Severity.ERROR,
    check=check,
    message="Tautan folder ini kembali ke folder di atasnya. Hapus tautannya.",
)
