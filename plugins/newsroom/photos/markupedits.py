"""Single elements taken out of an XML part, or put otherwise; all other bytes stay as they are.

Parsing a part and writing it anew would rename its prefixes, which Office reads as damage.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from xml.parsers import expat

_TAG = re.compile(rb"""<[^\s/>]+(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*(?P<closed>/?)>""")
_ATTRIBUTE = re.compile(rb"""\s+(?P<name>[^\s=<>"'/]+)\s*=\s*(?:"[^"]*"|'[^']*')""")
_WIDE = (b"\xfe\xff", b"\xff\xfe", b"\0<", b"<\0")


class MarkupError(ValueError):
    """Raised where a part is no XML that Office writes."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a part: its name without prefix, its attributes as written, its bytes."""

    name: str
    attributes: dict[str, str]
    source: bytes


Edit = Callable[[Element], bytes]


def edited(data: bytes, names: frozenset[str], edit: Edit) -> bytes:
    """The part with each outermost element of those names replaced by what `edit` gives for it.

    Raises MarkupError where the XML is broken, declares a document type or is not UTF-8.
    """
    if data.startswith(_WIDE):
        raise MarkupError("not UTF-8")
    found: list[tuple[int, int, str, dict[str, str]]] = []
    depth, inside = 0, 0
    parser = expat.ParserCreate()

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth, inside
        depth += 1
        if inside or _local(tag) not in names:
            return
        inside = depth
        found.append((parser.CurrentByteIndex, 0, _local(tag), attributes))

    def end(_tag: str) -> None:
        nonlocal depth, inside
        if inside == depth:
            first, _, name, attributes = found.pop()
            found.append((first, _end(data, first, parser.CurrentByteIndex), name, attributes))
            inside = 0
        depth -= 1

    def doctype(*_: object) -> None:
        raise MarkupError("a document type")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise MarkupError(str(error)) from error
    pieces, at = [], 0
    for first, last, name, attributes in found:
        pieces += [data[at:first], edit(Element(name, attributes, data[first:last]))]
        at = last
    return b"".join([*pieces, data[at:]])


def without_attributes(
    data: bytes, removed: frozenset[str], emptied: frozenset[str] = frozenset()
) -> bytes:
    """The part without the attributes of the former names, and with nothing in the latter.

    A prefix is no part of a name. Raises MarkupError as `edited` does.
    """
    # Nothing is edited; but what is no XML must not pass for such.
    edited(data, frozenset(), lambda element: element.source)

    def kept(found: re.Match[bytes]) -> bytes:
        name = _local(found["name"].decode())
        if name in emptied:
            return b" " + found["name"] + b'=""'
        return b"" if name in removed else found[0]

    return _TAG.sub(lambda tag: _ATTRIBUTE.sub(kept, tag[0]), data)


def _local(tag: str) -> str:
    return tag.rpartition(":")[2]


def _end(data: bytes, first: int, closing: int) -> int:
    """Where the element that begins at `first` ends; `closing` is where its end tag begins."""
    tag = _TAG.match(data, first)
    if tag is None:
        raise MarkupError("a tag that cannot be read")
    return tag.end() if tag["closed"] else data.index(b">", closing) + 1
