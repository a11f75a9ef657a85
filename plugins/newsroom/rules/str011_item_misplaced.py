"""STR011 — an item or page outside the place where items or pages live."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from newsroom.model import Newsroom, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.strays import kind_of, strays
from newsroom.slugs import slugify

PLACE = re.compile(r"^berita/(?:19|20)\d\d/[^/]+(?:/index)?\.md$")


def check(newsroom: Newsroom) -> Iterator[Hit]:
    misplaced = [entry for entry in strays(newsroom) if kind_of(entry.path) == "item"]
    misplaced += [
        entry
        for entry in newsroom.tree.entries
        if entry.kind == "item" and not PLACE.match(entry.path)
    ]
    taken = {entry.path for entry in newsroom.tree.entries}
    folders = Counter(PurePosixPath(entry.path).parent for entry in misplaced)
    for entry in misplaced:
        own = PurePosixPath(entry.path).with_name("index.md")
        # The only text of its folder, which lies where it should: only its name is wrong.
        is_misnamed = PLACE.match(str(own)) and str(own) not in taken and folders[own.parent] == 1
        yield Hit(1, path=entry.path, proposal=str(own) if is_misnamed else _proposal(entry.path))


def _proposal(path: str) -> str:
    place = PurePosixPath(path)
    name = place.parent.name if place.stem == "index" else place.stem
    if place.parts[0] == "halaman":
        return f"halaman/{slugify(name)}.md"
    years = [part for part in place.parts if re.fullmatch(r"(?:19|20)\d\d", part)]
    if name in years:
        name = "nama-berita"
    return f"berita/{years[0] if years else 'TAHUN'}/{slugify(name)}/index.md"


RULE = Rule(
    code="STR011",
    name="item-misplaced",
    default=Severity.ERROR,
    check=check,
    message="Tulisan ini tidak berada di tempatnya. Pindahkan ke {proposal}.",
)
