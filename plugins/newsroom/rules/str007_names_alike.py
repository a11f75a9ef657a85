"""STR007 — two names that differ only in case or Unicode form, and are one on Windows and macOS."""

import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath

from newsroom.model import Newsroom, Severity
from newsroom.rules.engine import Hit, Rule


def check(newsroom: Newsroom) -> Iterator[Hit]:
    first: dict[tuple[str, str], str] = {}
    seen: set[str] = set()
    for entry in newsroom.tree.entries:
        path = PurePosixPath(entry.path)
        for place in (*reversed(path.parents[:-1]), path):
            key = (str(place.parent), fold(place.name))
            other = first.setdefault(key, place.name)
            if other != place.name and str(place) not in seen:
                seen.add(str(place))
                yield Hit(1, path=entry.path, other=other)


def fold(name: str) -> str:
    """What Windows and macOS compare: composed letters without case."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


RULE = Rule(
    code="STR007",
    name="names-alike",
    default=Severity.ERROR,
    check=check,
    message=(
        "Nama ini dan “{other}” hanya berbeda besar-kecil huruf atau bentuk hurufnya; di "
        "Windows keduanya sama. Ganti salah satu."
    ),
)
