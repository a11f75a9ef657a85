"""STR016 — a file, folder or link that cannot be opened."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Severity
from newsroom.rules.engine import Hit, Rule

PROBLEMS = {
    "dangling": ("Tautan", "Yang ditunjuknya tidak ada; hapus tautannya."),
    "unreadable": ("Berkas atau folder", "Periksa izin dan namanya, lalu simpan ulang."),
}


def check(newsroom: Newsroom) -> Iterator[Hit]:
    for entry in newsroom.tree.entries:
        if entry.kind == "special" and entry.problem in PROBLEMS:
            what, remedy = PROBLEMS[entry.problem]
            yield Hit(1, path=entry.path, what=what, remedy=remedy)


RULE = Rule(
    code="STR016",
    name="file-unopenable",
    default=Severity.ERROR,
    check=check,
    message="{what} ini tidak dapat dibuka. {remedy}",
)
