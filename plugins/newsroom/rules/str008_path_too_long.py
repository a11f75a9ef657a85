"""STR008 — a name or path longer than Windows and Linux can hold."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Severity
from newsroom.rules.engine import Hit, Rule

MAX_NAME_BYTES = 255  # ext4, APFS and NTFS
MAX_PATH_CHARACTERS = 240  # Windows' 260, less a short folder that content/ lies in


def check(newsroom: Newsroom) -> Iterator[Hit]:
    for entry in newsroom.tree.entries:
        longest = max(len(name.encode()) for name in entry.path.split("/"))
        if longest > MAX_NAME_BYTES:
            yield Hit(
                1, path=entry.path, what="Nama", length=longest, unit="bita", limit=MAX_NAME_BYTES
            )
        elif len(entry.path) > MAX_PATH_CHARACTERS:
            yield Hit(
                1,
                path=entry.path,
                what="Jalur berkas",
                length=len(entry.path),
                unit="karakter",
                limit=MAX_PATH_CHARACTERS,
            )


RULE = Rule(
    code="STR008",
    name="path-too-long",
    default=Severity.ERROR,
    check=check,
    message="{what} ini {length} {unit}; batasnya {limit}. Pendekkan nama folder atau berkasnya.",
)
