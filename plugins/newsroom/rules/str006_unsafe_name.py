"""STR006 — a file or folder name that some computer in the office cannot hold."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from newsroom.model import Newsroom, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.slugs import is_reserved, slugify

FORBIDDEN = frozenset('<>:"|?*\\')


def check(newsroom: Newsroom) -> Iterator[Hit]:
    seen: set[str] = set()
    for entry in newsroom.tree.entries:
        path = PurePosixPath(entry.path)
        for place in (path, *path.parents[:-1]):
            problem = unsafe(place.name)
            if problem and str(place) not in seen:
                seen.add(str(place))
                shown = "".join(letter if letter.isprintable() else "�" for letter in place.name)
                yield Hit(
                    1,
                    path=entry.path,
                    name=shown,
                    problem=problem,
                    proposal=_proposal(place, place == path),
                )


def unsafe(name: str) -> str:
    """Why a name is refused on Windows or unsafe anywhere; empty for a good one."""
    if is_reserved(name):
        return "dipakai oleh Windows sendiri"
    if name.endswith((".", " ")) or name.startswith(" "):
        return "berawal atau berakhir dengan spasi atau titik"
    if ".." in name:
        return "memuat dua titik berurutan"
    if any(letter in FORBIDDEN or not letter.isprintable() for letter in name):
        return "memuat tanda yang tidak dapat dipakai di Windows"
    return ""


def _proposal(place: PurePosixPath, is_file: bool) -> str:
    name = place.name
    stem, dot, suffix = name.strip(" .").rpartition(".")
    if is_file and dot and suffix.isalnum():
        return f"{slugify(stem)}.{suffix.lower()}"
    return slugify(name)


RULE = Rule(
    code="STR006",
    name="unsafe-name",
    default=Severity.ERROR,
    check=check,
    message="Nama “{name}” {problem}. Ganti, misalnya menjadi “{proposal}”.",
)
