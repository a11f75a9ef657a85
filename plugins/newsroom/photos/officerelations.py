"""How the parts of an Office package lead to one another (ECMA-376, part 2, 9.3)."""

import posixpath
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from newsroom.photos.markupedits import Element, edited

ROOT = "_rels/.rels"
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


def reached(
    lists: Mapping[str, Iterable[Relation]], unwanted: Container[str], names: Container[str]
) -> dict[str, str]:
    """The kind of each part of `names` that the package's own relationships lead to, in any steps.

    Names are those that `key` gives; `lists` has the relationships of each part, and those of the
    package under `ROOT`. Relationships of unwanted kinds lead nowhere.
    """
    found: dict[str, str] = {}
    waiting = [ROOT]
    while waiting:
        for each in lists.get(waiting.pop(), ()):
            name = key(each.target)
            if name in names and name not in found and each.kind not in unwanted:
                found[name] = each.kind
                waiting.append(name)
    return found


def key(name: str) -> str:
    """A part's name as names are compared: whatever its letters' case (part 2, 6.2.2.3).

    Some programs write backslashes, or escape what need not be escaped.
    """
    return unquote(name).replace("\\", "/").lstrip("/").casefold()


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
