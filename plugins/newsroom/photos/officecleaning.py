"""Word and Excel documents without what they say of their makers; the text is left as it is.

ECMA-376 is meant where a clause is named.
"""

import posixpath
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import unquote
from xml.sax.saxutils import escape, quoteattr

from newsroom.photos.markupedits import Element, edited
from newsroom.photos.packages import Part, packed, part, unpacked
from newsroom.photos.segments import cleaned_picture, has_position

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
_TEXTS = frozenset(
    (
        *("officeDocument", "settings", "header", "footer", "footnotes", "endnotes", "comments"),
        *("threadedComment", "glossaryDocument"),
    )
)
# In the strict variant of the format the names are joined otherwise.
_FIELDS = frozenset(
    ("extended-properties", "custom-properties", "extendedProperties", "customProperties")
)
_FIELDS_ROOT = re.compile(rb"<(?:\w+:)?Properties\b[^>]*?(?=/?>)")
# Elements that name people or folders, or draw their text from what is removed: without its
# binding a field keeps the text that it shows.
_UNWANTED = frozenset(("dataBinding", "attachedTemplate", "mailMerge", "absPath", "fileSharing"))
_REVISION = re.compile(
    rb"<\w+:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|numberingChange|\w+PrChange)[\s/>]"
)
_COMMENT = re.compile(rb"<(?:\w+:)?(?:comment|threadedComment)[\s>]")
_HIDDEN_SHEET = re.compile(rb"""<(?:\w+:)?sheet\s[^>]*\bstate\s*=\s*["'](?:hidden|veryHidden)""")
_PICTURES = (".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".jp2")
_PACKAGES = (".docx", ".xlsx", ".pptx")
_LOCAL_PATH = re.compile(r"file:|[a-z]:[\\/]|\\\\|/", re.IGNORECASE)
_TARGET = re.compile(rb"""\bTarget\s*=\s*(?:"[^"]*"|'[^']*')""")
# DEVMODEW as Windows defines it, with no field set: the printer and its port are not named.
_NO_PRINTER = bytes(64) + struct.pack("<HHHH", 0x401, 0, 220, 0) + bytes(148)
_SIGNATURES = "_xmlsignatures/"
_MAX_DEPTH = 3
_PROPERTIES = {
    "author": ("creator", "lastModifiedBy", "Manager"),
    "company": ("Company",),
    "program": ("Application",),
    "subject": ("subject", "description"),
    "keywords": ("keywords",),
}


@dataclass(frozen=True, slots=True)
class _Relation:
    """A relationship of a package: what it leads to, by part name, and its type's last word."""

    kind: str
    target: str


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


def cleaned_package(data: bytes, title: str, depth: int = 0) -> tuple[bytes, tuple[str, ...]]:
    """The package with that title and no other property, and what was met in it.

    Traces: comments, revisions, sheets that are hidden, and files (all of them stay), position
    (it goes from pictures). Raises ValueError where the package cannot be written anew.
    """
    work = _Cleaning(unpacked(data), title, depth)
    parts = tuple(work.kept())
    return packed(parts), tuple(sorted(work.traces))


@dataclass(slots=True)
class _Cleaning:
    """One pass over the parts of a package."""

    parts: tuple[Part, ...]
    title: str
    depth: int
    relations: tuple[_Relation, ...] = ()
    kinds: dict[str, str] = field(default_factory=dict)
    removed: set[str] = field(default_factory=set)
    traces: set[str] = field(default_factory=set)

    def kept(self) -> Iterator[Part]:
        """The parts to be published, cleaned, in their order."""
        for each in self.parts:
            if each.name.endswith(".rels"):
                for relation in _relations(each):
                    self.kinds.setdefault(relation.target, relation.kind)
        unwanted = set(_REMOVED)
        if "threadedComment" not in self.kinds.values():
            unwanted.add("person")
        self.removed = {name for name, kind in self.kinds.items() if kind in unwanted}
        for each in self.parts:
            if _source(each.name) not in self.removed and each.name not in self.removed:
                yield self._cleaned(each, self.kinds.get(each.name, ""))

    def _cleaned(self, each: Part, kind: str) -> Part:
        replaced = self._replaced(each, kind)
        return each if replaced is None else part(each.name, replaced)

    def _replaced(self, each: Part, kind: str) -> bytes | None:
        """The part's new content; None where it stays as it is."""
        name = each.name.casefold()
        if kind == "core-properties":
            return _core(self.title)
        if kind in _FIELDS:
            return _emptied(each.content)
        if kind == "printerSettings":
            return _NO_PRINTER
        if name.endswith(".rels"):
            base = posixpath.dirname(posixpath.dirname(each.name))
            return edited(
                each.content, frozenset(("Relationship",)), lambda e: self._relationship(base, e)
            )
        if each.name == _TYPES:
            return edited(each.content, frozenset(("Override",)), self._override)
        if name.endswith(_PICTURES):
            content = each.content
            if has_position(content):
                self.traces.add("position")
            cleaned = cleaned_picture(content)
            return None if cleaned == content else cleaned
        if kind in ("package", "oleObject"):
            return self._embedded(each)
        return self._text(each, kind)

    def _text(self, each: Part, kind: str) -> bytes | None:
        if kind not in _TEXTS:
            return None
        content = each.content
        if kind in ("comments", "threadedComment"):
            if _COMMENT.search(content):
                self.traces.add("comments")
        elif _REVISION.search(content):
            self.traces.add("revisions")
        if _HIDDEN_SHEET.search(content):
            self.traces.add("sheets")
        if any(word.encode() in content for word in _UNWANTED):
            return edited(content, _UNWANTED, lambda _: b"")
        return None

    def _embedded(self, each: Part) -> bytes | None:
        """A document inside the document: cleaned like the one around it."""
        self.traces.add("files")
        if not each.name.casefold().endswith(_PACKAGES):
            return None
        if self.depth >= _MAX_DEPTH:
            raise ValueError("packages too deep in one another")
        return cleaned_package(each.content, "", self.depth + 1)[0]

    def _relationship(self, base: str, element: Element) -> bytes:
        relation = _relation(base, element.attributes)
        if relation.kind in _REMOVED or relation.target in self.removed:
            return b""
        target = unescape(element.attributes.get("Target", ""))
        if element.attributes.get("TargetMode") != "External" or not _LOCAL_PATH.match(target):
            return element.source
        # A path of somebody's own computer leads readers nowhere, and names its owner.
        name = re.split(r"[\\/]", target)[-1]
        return _TARGET.sub(lambda _: b"Target=" + quoteattr(name).encode(), element.source)

    def _override(self, element: Element) -> bytes:
        name = unquote(element.attributes.get("PartName", "")).lstrip("/")
        return b"" if name in self.removed else element.source


def _relations(each: Part) -> Iterator[_Relation]:
    base = posixpath.dirname(posixpath.dirname(each.name))
    found: list[_Relation] = []

    def note(element: Element) -> bytes:
        if element.attributes.get("TargetMode") != "External":
            found.append(_relation(base, element.attributes))
        return b""

    edited(each.content, frozenset(("Relationship",)), note)
    yield from found


def _relation(base: str, attributes: dict[str, str]) -> _Relation:
    target = unquote(attributes.get("Target", ""))
    name = posixpath.normpath(posixpath.join("/", base, target)).lstrip("/")
    return _Relation(attributes.get("Type", "").rpartition("/")[2], name)


def _source(name: str) -> str:
    """The part whose relationships a part holds; the part itself where it holds none."""
    folder, middle, file = name.rpartition("/_rels/")
    return f"{folder}/{file.removesuffix('.rels')}" if middle else name


def _emptied(content: bytes) -> bytes:
    root = _FIELDS_ROOT.search(content)
    if root is None:
        raise ValueError("properties that cannot be read")
    return _HEAD.encode() + root[0] + b"/>"


def _core(title: str) -> bytes:
    words = f"<dc:title>{escape(title)}</dc:title>" if title else ""
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_CORE}"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/">{words}</cp:coreProperties>'
    ).encode()
