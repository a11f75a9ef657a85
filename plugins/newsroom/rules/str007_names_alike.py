"""STR007 — two names that differ only in case or Unicode form, and are one on Windows and macOS."""

import unicodedata
from collections.abc import Iterator

from newsroom.model import Newsroom, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.treeplaces import files_and_folders


def check(newsroom: Newsroom) -> Iterator[Hit]:
    first: dict[tuple[str, str], str] = {}
    for _, folder, name, entry in files_and_folders(newsroom):
        other = first.setdefault((folder, fold(name)), name)
        if other != name:
            yield Hit(1, path=entry, other=other)


def fold(name: str) -> str:
    """What Windows and macOS compare: composed letters without case."""
    if name.isascii():
        return name.lower()
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
