"""How the parts of an Office package lead to one another (ECMA-376, part 2, 9.3)."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from newsroom.photos.markupedits import Element, edited

RELATIONSHIP = frozenset(("Relationship",))


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship of a package: what it leads to, by part name, and its type's last word."""

    kind: str
    target: str


def relations(name: str, content: bytes) -> Iterator[Relation]:
    """The relationships that a part lists to other parts; raises ValueError for no such list."""
    found: list[Relation] = []

    def note(element: Element) -> bytes:
        if element.attributes.get("TargetMode") != "External":
            found.append(relation(base(name), element.attributes))
        return b""

    edited(content, RELATIONSHIP, note)
    yield from found


def kinds(relations: Iterable[Relation]) -> dict[str, str]:
    """The kind of each part that a relationship leads to; the first that does decides."""
    found: dict[str, str] = {}
    for each in relations:
        found.setdefault(each.target, each.kind)
    return found


def base(name: str) -> str:
    """The folder in which the targets of a part of relationships begin."""
    return posixpath.dirname(posixpath.dirname(name))


def relation(folder: str, attributes: Mapping[str, str]) -> Relation:
    target = unquote(attributes.get("Target", ""))
    name = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relation(attributes.get("Type", "").rpartition("/")[2], name)


def source(name: str) -> str:
    """The part whose relationships a part holds; the part itself where it holds none."""
    folder, middle, file = name.rpartition("/_rels/")
    return f"{folder}/{file.removesuffix('.rels')}" if middle else name
