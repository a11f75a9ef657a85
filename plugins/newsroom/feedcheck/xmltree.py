"""XML as nodes with lines, read by expat without document types and entities of its own."""

from dataclasses import dataclass
from types import MappingProxyType
from xml.parsers import expat
from xml.parsers.expat import errors

from newsroom.feedcheck.document import NAMESPACES, Namespace, Node

MAX_NODES = 200_000
"""Elements: 4,000 items of 50; beyond that the memory of a small machine is at stake."""

MAX_DEPTH = 100
"""Levels: a feed has about six, XHTML in it some twenty more."""

_FAULTS = {
    errors.codes[errors.XML_ERROR_UNDEFINED_ENTITY]: "entity",
    errors.codes[errors.XML_ERROR_BAD_CHAR_REF]: "character",
    errors.codes[errors.XML_ERROR_UNBOUND_PREFIX]: "prefix",
    errors.codes[errors.XML_ERROR_MISPLACED_XML_PI]: "start",
}
_CAUSES = {
    errors.codes[errors.XML_ERROR_NO_ELEMENTS]: "berkas berhenti sebelum elemennya lengkap",
    errors.codes[errors.XML_ERROR_INVALID_TOKEN]: "ada tanda yang tidak boleh di situ, misalnya &",
    errors.codes[errors.XML_ERROR_UNCLOSED_TOKEN]: "tanda di situ tidak ditutup",
    errors.codes[errors.XML_ERROR_TAG_MISMATCH]: "penutup elemen tidak sama dengan pembukanya",
    errors.codes[errors.XML_ERROR_DUPLICATE_ATTRIBUTE]: "ada atribut yang ditulis dua kali",
    errors.codes[errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]: "ada isi sesudah elemen penutup",
    errors.codes[errors.XML_ERROR_UNCLOSED_CDATA_SECTION]: "bagian CDATA tidak ditutup",
}


@dataclass(frozen=True, slots=True)
class Tree:
    """A whole document and the namespaces it declares."""

    root: Node
    namespaces: tuple[Namespace, ...]


class XmlFaultError(Exception):
    """The text is no XML that can be read.

    `kind` is what is wrong: `html` (a web page), `doctype` (another document type), `entity`,
    `character`, `prefix`, `start`, `size` or `other`, of which `cause` tells more in Bahasa
    Indonesia.
    """

    def __init__(self, kind: str, line: int, cause: str = "") -> None:
        super().__init__(kind)
        self.kind = kind
        self.line = line
        self.cause = cause


def parse(text: str) -> Tree:
    """The tree of the text, whatever encoding it declares. Raises XmlFaultError.

    A document type is refused, so no entity can be declared and nothing outside be read.
    """
    builder = _Builder()
    try:
        builder.parser.Parse(text.encode("utf-8", "replace"), True)
    except expat.ExpatError as error:
        kind = _FAULTS.get(error.code, "other")
        cause = _CAUSES.get(error.code, "susunannya keliru")
        raise XmlFaultError(kind, error.lineno, cause) from None
    return Tree(builder.root, tuple(builder.namespaces))


@dataclass(slots=True)
class _Open:
    """An element that has not been closed yet."""

    name: str
    line: int
    attributes: dict[str, str]
    text: list[str]
    children: list[Node]

    def close(self) -> Node:
        return Node(
            self.name,
            self.line,
            "".join(self.text),
            MappingProxyType(self.attributes),
            tuple(self.children),
        )


class _Builder:
    def __init__(self) -> None:
        self.parser = expat.ParserCreate("utf-8", " ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartNamespaceDeclHandler = self._namespace
        self.namespaces: list[Namespace] = []
        self.root = Node("", 1)
        self._open: list[_Open] = []
        self._count = 0

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        line = self.parser.CurrentLineNumber
        if self._count > MAX_NODES or len(self._open) >= MAX_DEPTH:
            raise XmlFaultError("size", line)
        named = {_named(each): value for each, value in attributes.items()}
        self._open.append(_Open(_named(name), line, named, [], []))

    def _end(self, _: str) -> None:
        node = self._open.pop().close()
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node

    def _text(self, text: str) -> None:
        if self._open:
            self._open[-1].text.append(text)

    def _doctype(self, name: str, *_: object) -> None:
        kind = "html" if name.lower() == "html" else "doctype"
        raise XmlFaultError(kind, self.parser.CurrentLineNumber)

    def _namespace(self, prefix: str | None, uri: str | None) -> None:
        if len(self.namespaces) < MAX_NODES:
            declared = Namespace(prefix or "", uri or "", self.parser.CurrentLineNumber)
            self.namespaces.append(declared)


def _named(name: str) -> str:
    """The name as nodes have it; expat puts the namespace before it, with a space."""
    uri, _, local = name.rpartition(" ")
    if not uri:
        return local
    prefix = NAMESPACES.get(uri)
    return f"{prefix}:{local}" if prefix else f"{{{uri}}}{local}"
