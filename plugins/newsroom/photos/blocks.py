"""The three places where a photo file keeps words, EXIF, IPTC-IIM and XMP, read within bounds.

Nothing here raises, and no claim inside a block is believed: what is wrong, too long or points
outside is not there. Only wanted fields are taken, so a block costs its own length at most.
"""

from collections.abc import Mapping
from contextlib import suppress
from itertools import chain
from struct import iter_unpack
from xml.parsers.expat import ExpatError, ParserCreate

# EXIF 2.32, 4.6.4 and 4.6.8; the XP fields are Windows', in UTF-16.
DESCRIPTION, MAKE, MODEL, ARTIST, COPYRIGHT = 0x010E, 0x010F, 0x0110, 0x013B, 0x8298
XP_TITLE, XP_COMMENT, XP_AUTHOR = 0x9C9B, 0x9C9C, 0x9C9D
# TIFF's own places for the other two blocks: XMP part 3, 1.1.4; IIM as Adobe put it.
XMP_IN_TIFF, IIM_IN_TIFF = 0x02BC, 0x83BB
_FIELDS = frozenset(
    {DESCRIPTION, MAKE, MODEL, ARTIST, COPYRIGHT, XP_TITLE, XP_COMMENT, XP_AUTHOR}
    | {XMP_IN_TIFF, IIM_IN_TIFF}
)
# Bytes a value: BYTE, ASCII, LONG (IIM in TIFF is often declared so), UNDEFINED; UTF-8 of EXIF 3.0.
_WIDTHS = {1: 1, 2: 1, 4: 4, 7: 1, 129: 1}
_ENTRY = 12
_ORDERS: Mapping[bytes, str] = {b"II*\0": "<", b"MM\0*": ">"}
_EXIF_MARK = b"Exif\0\0"

# IIM 4.2, chapter 6: record 2, data sets 80, 110, 116, 120.
BY_LINE, CREDIT, COPYRIGHT_NOTICE, CAPTION = 80, 110, 116, 120
_DATA_SETS = frozenset({BY_LINE, CREDIT, COPYRIGHT_NOTICE, CAPTION})
_APPLICATION_RECORD = 2
_MAX_IIM = 1 << 18

_DC = "http://purl.org/dc/elements/1.1/"
DC_DESCRIPTION, DC_CREATOR, DC_RIGHTS = f"{_DC} description", f"{_DC} creator", f"{_DC} rights"
PHOTOSHOP_CREDIT = "http://ns.adobe.com/photoshop/1.0/ Credit"
ALT_TEXT = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/ AltTextAccessibility"
_PROPERTIES = frozenset({DC_DESCRIPTION, DC_CREATOR, DC_RIGHTS, PHOTOSHOP_CREDIT, ALT_TEXT})
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_ROOT, _ABOUT, _ITEM = f"{_RDF} RDF", f"{_RDF} Description", f"{_RDF} li"
_LISTS = frozenset({f"{_RDF} Alt", f"{_RDF} Seq", f"{_RDF} Bag"})
_LANGUAGE = "http://www.w3.org/XML/1998/namespace lang"
# Photoshop's histories grow to megabytes; what a person wrote stands before or is done without.
_MAX_XMP = 2 << 20
_MAX_VALUE = _MAX_XMP
_MAX_ELEMENTS = 50_000
_MAX_ITEMS = 50


def exif_values(block: bytes) -> Mapping[int, bytes]:
    """The raw bytes of the wanted fields in the first directory (IFD0) of an EXIF block or TIFF.

    TIFF 6.0, section 2. A field that is there twice counts once; BigTIFF has none.
    """
    # Some programs write the mark twice.
    block = block.removeprefix(_EXIF_MARK).removeprefix(_EXIF_MARK)
    order = _ORDERS.get(block[:4])
    if order is None:
        return {}

    def number(data: bytes) -> int:
        return int.from_bytes(data, "little" if order == "<" else "big")

    start = number(block[4:8]) + 2
    entries = block[start : start + _ENTRY * number(block[start - 2 : start])]
    values: dict[int, bytes] = {}
    for tag, kind, count, value in iter_unpack(
        f"{order}HHI4s", entries[: len(entries) // _ENTRY * _ENTRY]
    ):
        if tag not in _FIELDS or tag in values or kind not in _WIDTHS:
            continue
        size = min(count * _WIDTHS[kind], _MAX_VALUE)
        at = number(value)
        values[tag] = value[:size] if size <= len(value) else block[at : at + size]
    return values


def iim_values(block: bytes) -> Mapping[int, tuple[bytes, ...]]:
    """The raw bytes of the wanted data sets of the application record, repeated ones in order.

    IIM 4.2, 1.5 (standard and extended data sets).
    """
    block = block[:_MAX_IIM]
    values: dict[int, tuple[bytes, ...]] = {}
    at = 0
    while block[at : at + 1] == b"\x1c" and len(block) - at >= 5:
        record, data_set = block[at + 1], block[at + 2]
        size = int.from_bytes(block[at + 3 : at + 5], "big")
        at += 5
        if size & 0x8000:
            octets = size & 0x7FFF
            size = int.from_bytes(block[at : at + octets], "big")
            at += octets
        if record == _APPLICATION_RECORD and data_set in _DATA_SETS:
            before = values.get(data_set, ())
            values[data_set] = (*before, block[at : at + size])[:_MAX_ITEMS]
        at += size
    return values


def xmp_values(packet: bytes) -> Mapping[str, tuple[str, ...]]:
    """The texts of the wanted properties, x-default first where there are several languages.

    XMP part 1, 7 (RDF as elements or attributes). A DOCTYPE ends the reading before it begins,
    so that no entity is ever expanded; where a packet is damaged, what stands before counts.
    """
    reader = _Reader()
    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    # LookupError is an encoding that nobody knows.
    with suppress(ExpatError, LookupError, ValueError):
        parser.Parse(packet[:_MAX_XMP], False)
    return {key: tuple(chain(*reader.found[key])) for key in reader.found}


def _refuse(*_: object) -> None:
    raise ValueError("a packet with a document type")


class _Reader:
    """Follows the elements of a packet and keeps the texts of wanted properties.

    `found` has for each property the default-language texts and the others.
    """

    def __init__(self) -> None:
        self.found: dict[str, tuple[list[str], list[str]]] = {}
        self._elements = 0
        self._path: list[str] = []
        self._language = ""
        self._pieces: list[str] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        if self._elements > _MAX_ELEMENTS:
            raise ValueError("more elements than a person's words need")
        self._path.append(tag)
        self._language = attributes.get(_LANGUAGE, "")
        if self._path[-2:] == [_ROOT, _ABOUT]:
            for key in attributes.keys() & _PROPERTIES:
                self._keep(key, attributes[key])
        self._pieces = [] if self._property() else None

    def text(self, piece: str) -> None:
        if self._pieces is not None:
            self._pieces.append(piece)

    def end(self, _tag: str) -> None:
        if self._pieces is not None:
            self._keep(self._property(), "".join(self._pieces))
            self._pieces = None
        self._path.pop()

    def _property(self) -> str:
        """The wanted property whose text stands right here, simple or an item of its list."""
        path = self._path
        if len(path) > 2 and path[-1] == _ITEM and path[-2] in _LISTS:
            path = path[-5:-2]
        wanted = path[-3:-1] == [_ROOT, _ABOUT] and path[-1] in _PROPERTIES
        return path[-1] if wanted else ""

    def _keep(self, key: str, text: str) -> None:
        default, others = self.found.setdefault(key, ([], []))
        kept = default if self._language == "x-default" else others
        if text.strip() and len(kept) < _MAX_ITEMS:
            kept.append(text)
