"""STR004 — a FIFO, socket or device, which no one can publish."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Severity
from newsroom.rules.engine import Hit, Rule


def check(newsroom: Newsroom) -> Iterator[Hit]:
    for entry in newsroom.tree.entries:
        if entry.kind == "special" and entry.problem == "not-regular":
            yield Hit(1, path=entry.path)


RULE = Rule(
    code="STR004",
    name="special-file",
    default=Severity.ERROR,
    check=check,
    message="Ini bukan berkas biasa dan tidak dapat dibaca. Hapus dari content/.",
)
