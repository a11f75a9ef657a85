"""STR012 — a folder without the file that says which office it belongs to."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Severity
from newsroom.rules.engine import Hit, Rule


def check(newsroom: Newsroom) -> Iterator[Hit]:
    if not any(entry.path == "satker.yaml" for entry in newsroom.tree.entries):
        yield Hit(1, path="satker.yaml")


RULE = Rule(
    code="STR012",
    name="satker-missing",
    default=Severity.ERROR,
    check=check,
    message="satker.yaml tidak ada. Buat berkas itu di folder ini dan isi data satuan kerja.",
)
