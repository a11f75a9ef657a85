"""A feed as its checker sees it: one tree for XML and for JSON, every node with its line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum

NAMESPACES = {
    "http://www.w3.org/2005/Atom": "atom",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://search.yahoo.com/mrss/": "media",
    "http://purl.org/rss/1.0/modules/slash/": "slash",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
"""The namespaces that requirements speak of, and the prefix they are named by here."""


class Form(Enum):
    """The forms of a feed; the value is what a person calls it."""

    RSS = "RSS 2.0"
    ATOM = "Atom 1.0"
    JSON = "JSON Feed 1.1"


class Kind(Enum):
    """What a node is: an element, or a value of JSON; the value is what a person calls it."""

    ELEMENT = "elemen"
    OBJECT = "objek"
    ARRAY = "daftar"
    STRING = "teks"
    NUMBER = "angka"
    BOOLEAN = "true atau false"
    NULL = "null"


@dataclass(frozen=True, slots=True)
class Node:
    """An XML element, or a value in JSON.

    An element is named `media:content` where `NAMESPACES` knows its namespace, `title` where it
    has none, and `{namespace}name` else. A member of a JSON object has its key as its name, a
    member of the array `items` is named `items[]`. `text` is what stands directly in the element,
    or the value of a string or number.
    """

    name: str
    line: int
    text: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: tuple["Node", ...] = ()
    kind: Kind = Kind.ELEMENT

    def all(self, name: str) -> tuple["Node", ...]:
        """The children of that name."""
        return tuple(child for child in self.children if child.name == name)

    def first(self, name: str) -> "Node | None":
        """The first child of that name."""
        return next((child for child in self.children if child.name == name), None)

    def words(self, name: str) -> str:
        """The text of the first child of that name without white space around it, else nothing."""
        child = self.first(name)
        return child.text.strip() if child else ""

    def attribute(self, name: str) -> str:
        """The attribute without white space around it; nothing where there is none."""
        return self.attributes.get(name, "").strip()

    def walk(self) -> Iterator["Node"]:
        """The node and all below it, in the order of the document."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))


@dataclass(frozen=True, slots=True)
class Entry:
    """An item of the feed and what to call it in a report."""

    node: Node
    title: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A node with its parent and the title of the entry it belongs to, if it belongs to one."""

    node: Node
    parent: Node
    entry: str = ""

    @property
    def text(self) -> str:
        """The node's text without white space around it."""
        return self.node.text.strip()


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of HTML with its name in small letters; `is_closed` where it needs no end tag."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    is_end: bool = False
    is_closed: bool = False


@dataclass(frozen=True, slots=True)
class Markup:
    """A text of an entry that readers show as HTML: its place, what is in it, its tags.

    `is_whole` where it is the full text; `html` is empty for XHTML, which has elements instead.
    """

    place: Placed
    is_whole: bool
    html: str
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class Namespace:
    """A declaration of a namespace: its prefix, its name and the line of the element."""

    prefix: str
    uri: str
    line: int


@dataclass(frozen=True, slots=True)
class Document:
    """A feed that could be read.

    `head` is what describes the whole: the channel, the Atom feed, the JSON object; `entries` are
    its items. `address` is where the feed was fetched and `now` the time to judge dates by, where
    they are known. `index` has every node below the head by its name, in the order of the document.
    """

    form: Form
    root: Node
    head: Node
    entries: tuple[Entry, ...]
    namespaces: tuple[Namespace, ...] = ()
    address: str = ""
    now: datetime | None = None
    index: Mapping[str, tuple[Placed, ...]] = field(default_factory=dict)
    markups: tuple[Markup, ...] = ()

    def named(self, *names: str) -> Iterator[Placed]:
        """Every node of those names."""
        for name in names:
            yield from self.index.get(name, ())


def indexed(head: Node, entries: tuple[Entry, ...]) -> dict[str, tuple[Placed, ...]]:
    """Every node below `head` by its name, each with its parent and the title of its entry.

    What an extension of JSON Feed holds (a key that begins with an underscore) is its own affair.
    """
    titles = {id(entry.node): entry.title for entry in entries}
    found: dict[str, list[Placed]] = {}
    waiting = [Placed(child, head, titles.get(id(child), "")) for child in reversed(head.children)]
    while waiting:
        placed = waiting.pop()
        node = placed.node
        if node.kind is not Kind.ELEMENT and node.name.startswith("_"):
            continue
        found.setdefault(node.name, []).append(placed)
        waiting.extend(
            Placed(child, node, titles.get(id(child), placed.entry))
            for child in reversed(node.children)
        )
    return {name: tuple(places) for name, places in found.items()}
