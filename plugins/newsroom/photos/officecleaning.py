"""Word and Excel documents without what they say of their makers; the text is left as it is.

ECMA-376 is meant where a clause is named.
"""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape, unescape

from newsroom.photos.markupedits import Element, edited, without_attributes
from newsroom.photos.officerelations import (
    RELATIONSHIP,
    ROOT,
    base,
    key,
    reached,
    relation,
    relations,
    source,
)
from newsroom.photos.packages import Part, packed, part, unpacked
from newsroom.photos.segments import freed_picture

_TYPES = "[Content_Types].xml"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# What leaves the package whole, by the last word of the relationship's type (part 1, annex A):
# previews, forms of content management, address books, names, histories, labels of secrecy.
_REMOVED = frozenset(
    (
        *("thumbnail", "customXml", "customXmlProps", "people", "recipientData", "usernames"),
        *("revisionHeaders", "revisionLog", "attachedTemplate", "mailMergeSource"),
        *("mailMergeHeaderSource", "classificationlabels"),
    )
)
# What a package is there for; Visio's, which may lie inside a document, is called otherwise.
_MAIN = frozenset(("officeDocument", "document"))
_TEXTS = frozenset(
    (
        *("officeDocument", "settings", "header", "footer", "footnotes", "endnotes", "comments"),
        *("threadedComment", "glossaryDocument"),
    )
)
# Where a workbook got its figures, with names, passwords and folders, and who last fetched them.
_SOURCES = {
    "connections": frozenset(
        (
            *("sourceFile", "odcFile", "localConnection", "url", "editPage", "post", "command"),
            *("serverCommand", "text", "description"),
        )
    ),
    "pivotCacheDefinition": frozenset(("refreshedBy",)),
}
_CONNECTION = frozenset(("connection",))
# In the strict variant of the format the names are joined otherwise.
_FIELDS = frozenset(
    ("extended-properties", "custom-properties", "extendedProperties", "customProperties")
)
_FIELDS_ROOT = re.compile(rb"<(?:\w+:)?Properties\b[^>]*?(?=/?>)")
# Elements that name people or folders, or draw their text from what is removed: without its
# binding a field keeps the text that it shows.
_UNWANTED = frozenset(
    ("dataBinding", "attachedTemplate", "mailMerge", "absPath", "fileSharing", "docVars")
)
_LOCAL_PATH = re.compile(r"file:|[a-z]:[\\/]|\\\\|/", re.IGNORECASE)
_TARGET = re.compile(rb"""\bTarget\s*=\s*(?:"[^"]*"|'[^']*')""")
# DEVMODEW as Windows defines it, with no field set: the printer and its port are not named.
_NO_PRINTER = bytes(64) + struct.pack("<HHHH", 0x401, 0, 220, 0) + bytes(148)
_ZIP = b"PK\x03\x04"
_SIGNATURES = "_xmlsignatures/"
_MAX_DEPTH = 3
_PROPERTIES = {
    "author": ("creator", "lastModifiedBy", "Manager"),
    "company": ("Company",),
    "program": ("Application",),
    "subject": ("subject", "description"),
    "keywords": ("keywords",),
}


def is_signed_package(names: list[str]) -> bool:
    """Whether a package has an electronic signature (part 2, 12)."""
    return any(name.casefold().startswith(_SIGNATURES) for name in names)


def properties(data: bytes) -> tuple[tuple[str, str], ...]:
    """What a package says of its makers, as pairs of a field and its values."""
    words = b" ".join(
        each.content
        for each in unpacked(data)
        if each.name.casefold() in ("docprops/core.xml", "docprops/app.xml")
    ).decode(errors="replace")
    found = []
    for name, elements in _PROPERTIES.items():
        pattern = rf"<(?:\w+:)?(?:{'|'.join(elements)})(?:\s[^>]*)?>([^<]+)<"
        values = dict.fromkeys(unescape(value).strip() for value in re.findall(pattern, words))
        if text := ", ".join(filter(None, values)):
            found.append((name, text))
    return tuple(found)


def cleaned_package(data: bytes, title: str, depth: int = 0) -> tuple[bytes, frozenset[str]]:
    """The package with that title and no other property, and the traces of what is left in it.

    Parts that no relationship leads to are left behind; no program shows them, but anybody can
    unpack them. The only such trace is "pictures": one that cannot be cleaned may say where it was
    taken. Raises ValueError where the package cannot be written anew.
    """
    work = _Cleaning(unpacked(data), title, depth)
    parts = tuple(work.kept())
    return packed(parts), frozenset(work.left)


@dataclass(slots=True)
class _Cleaning:
    """One pass over the parts of a package."""

    parts: tuple[Part, ...]
    title: str
    depth: int
    names: set[str] = field(default_factory=set)
    known: dict[str, str] = field(default_factory=dict)
    left: set[str] = field(default_factory=set)

    def kept(self) -> Iterator[Part]:
        """The parts to be published, cleaned, in their order: those that readers' programs open."""
        lists = {
            source(key(each.name)): tuple(relations(each.name, each.content))
            for each in self.parts
            if key(each.name).endswith(".rels")
        }
        unwanted = set(_REMOVED)
        if not any(each.kind == "threadedComment" for found in lists.values() for each in found):
            unwanted.add("person")
        self.names = {key(each.name) for each in self.parts}
        self.known = reached(lists, unwanted, self.names)
        if _MAIN.isdisjoint(self.known.values()):
            raise ValueError("a package that leads nowhere")
        for each in self.parts:
            if self._is_kept(key(each.name)):
                yield self._cleaned(each, self.known.get(key(each.name), ""))

    def _is_kept(self, name: str) -> bool:
        return name in (key(_TYPES), ROOT) or source(name) in self.known

    def _cleaned(self, each: Part, kind: str) -> Part:
        content = each.content
        replaced = self._replaced(each.name, content, kind)
        return each if replaced == content else part(each.name, replaced)

    def _replaced(self, name: str, content: bytes, kind: str) -> bytes:
        if kind == "core-properties":
            return _core(self.title)
        if kind in _FIELDS:
            return _emptied(content)
        if kind == "printerSettings":
            return _NO_PRINTER
        if kind in _SOURCES:
            return without_attributes(content, _SOURCES[kind], _CONNECTION)
        if key(name).endswith(".rels"):
            folder = base(name)
            return edited(content, RELATIONSHIP, lambda each: self._relationship(folder, each))
        if key(name) == key(_TYPES):
            return edited(content, frozenset(("Override",)), self._override)
        if kind in _TEXTS:
            has_unwanted = any(word.encode() in content for word in _UNWANTED)
            return edited(content, _UNWANTED, lambda _: b"") if has_unwanted else content
        if content.startswith(_ZIP) and _TYPES.encode() in content:
            return self._embedded(content)
        # Whatever its name and whoever leads to it: a part is a picture by its bytes.
        cleaned, may_tell = freed_picture(content)
        if may_tell:
            self.left.add("pictures")
        return cleaned

    def _embedded(self, content: bytes) -> bytes:
        """A document inside the document: cleaned like the one around it."""
        if self.depth >= _MAX_DEPTH:
            raise ValueError("packages too deep in one another")
        cleaned, left = cleaned_package(content, "", self.depth + 1)
        self.left |= left
        return cleaned

    def _relationship(self, folder: str, element: Element) -> bytes:
        found = relation(folder, element.attributes)
        name = key(found.target)
        if found.kind in _REMOVED or (name in self.names and name not in self.known):
            return b""
        target = unescape(element.attributes.get("Target", ""))
        if element.attributes.get("TargetMode") != "External" or not _LOCAL_PATH.match(target):
            return element.source
        # A path of somebody's own computer leads readers nowhere, and names its owner.
        name = re.split(r"[\\/]", target)[-1]
        return _TARGET.sub(lambda _: f'Target="{escape(name)}"'.encode(), element.source)

    def _override(self, element: Element) -> bytes:
        name = key(element.attributes.get("PartName", ""))
        return element.source if self._is_kept(name) else b""


def _emptied(content: bytes) -> bytes:
    root = _FIELDS_ROOT.search(content)
    if root is None:
        raise ValueError("properties that cannot be read")
    return _HEAD.encode() + root[0] + b"/>"


def _core(title: str) -> bytes:
    words = f"<dc:title>{escape(title, quote=False)}</dc:title>" if title else ""
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_CORE}"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/">{words}</cp:coreProperties>'
    ).encode()
