"""STR010 — two items or pages that would have one identity and one address."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Severity
from newsroom.rules.engine import Hit, Rule


def check(newsroom: Newsroom) -> Iterator[Hit]:
    first: dict[str, str] = {}
    for item in newsroom.items:
        other = first.setdefault(item.url, item.source.path)
        if other != item.source.path:
            yield Hit(1, path=item.source.path, other=other)


RULE = Rule(
    code="STR010",
    name="address-shared",
    default=Severity.ERROR,
    check=check,
    message="Tulisan ini beralamat sama dengan {other}. Ganti nama salah satunya.",
)
