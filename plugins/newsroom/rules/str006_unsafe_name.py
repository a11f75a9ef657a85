"""STR006 — a file or folder name that some computer in the office cannot hold."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.treeplaces import files_and_folders
from newsroom.slugs import is_reserved, slugify

FORBIDDEN = frozenset('<>:"|?*\\')


def check(newsroom: Newsroom) -> Iterator[Hit]:
    for path, _, name, entry in files_and_folders(newsroom):
        if problem := unsafe(name):
            shown = "".join(letter if letter.isprintable() else "�" for letter in name)
            proposal = _proposal(name, is_file=path == entry)
            yield Hit(1, path=entry, name=shown, problem=problem, proposal=proposal)


def unsafe(name: str) -> str:
    """Why a name is refused on Windows or unsafe anywhere; empty for a good one."""
    if is_reserved(name):
        return "dipakai oleh Windows sendiri"
    if name.endswith((".", " ")) or name.startswith(" "):
        return "berawal atau berakhir dengan spasi atau titik"
    if ".." in name:
        return "memuat dua titik berurutan"
    if not (name.isprintable() and FORBIDDEN.isdisjoint(name)):
        return "memuat tanda yang tidak dapat dipakai di Windows"
    return ""


def _proposal(name: str, *, is_file: bool) -> str:
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
