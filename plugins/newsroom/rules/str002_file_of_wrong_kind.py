"""STR002 — a draft or a misnamed source file that nothing reads."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from newsroom.model import Newsroom, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.strays import kind_of, right_name, strays


def check(newsroom: Newsroom) -> Iterator[Hit]:
    for entry in strays(newsroom):
        if kind_of(entry.path) == "text":
            suffix = PurePosixPath(entry.path).suffix
            yield Hit(1, path=entry.path, suffix=suffix, remedy=_remedy(entry.path))


def _remedy(path: str) -> str:
    if name := right_name(path):
        return f"Ganti namanya menjadi “{name}”."
    return "Salin naskahnya ke index.md, lalu keluarkan berkas ini dari content/."


RULE = Rule(
    code="STR002",
    name="file-of-wrong-kind",
    default=Severity.ERROR,
    check=check,
    message="Berkas {suffix} tidak terbaca sebagai tulisan. {remedy}",
)
