"""STR014 — a newsroom in which nobody is registered to write."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.signatures import AUTHORS_FILE


def check(newsroom: Newsroom) -> Iterator[Hit]:
    if not any(entry.path == AUTHORS_FILE for entry in newsroom.tree.entries):
        yield Hit(1, path=AUTHORS_FILE)


RULE = Rule(
    code="STR014",
    name="author-register-missing",
    default=Severity.ERROR,
    check=check,
    message=(
        "daftar/penulis.yaml tidak ada, jadi tidak ada penulis yang terdaftar. Buat berkas "
        "itu dan daftarkan kode penulis."
    ),
)
