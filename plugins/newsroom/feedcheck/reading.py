"""Bytes to a feed that requirements can look at, and what stands in the way of reading it.

The requirements of this module have no check of their own: they are found while reading. The text
is read on as far as it goes, so that one report tells as much as it can.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from newsroom.feedcheck import jsontree, xmltree
from newsroom.feedcheck.decoding import MAX_BYTES, Decoded, decode
from newsroom.feedcheck.document import (
    Document,
    Entry,
    Form,
    Kind,
    Namespace,
    Node,
    indexed,
)
from newsroom.feedcheck.markup import markups
from newsroom.feedcheck.requirement import (
    ADVICE,
    CONTRACT,
    ERROR,
    JSON,
    XML,
    Hit,
    Problem,
    Requirement,
    shown,
)

EMPTY = Requirement(
    "XML-01", "empty-file", ERROR, "XML 1.0, 2.1",
    "Berkas ini kosong. Terbitkan ulang, lalu pastikan alamatnya benar.",
)  # fmt: skip
TOO_LARGE = Requirement(
    "XML-02", "file-too-large", ERROR, CONTRACT,
    "Ukurannya lebih dari {limit} megabita. Kurangi jumlah tulisan di dalamnya.",
)  # fmt: skip
NOT_UTF8 = Requirement(
    "XML-03", "bytes-not-utf-8", ERROR, "RFC 3629, 3; XML 1.0, 4.3.3",
    "Ada byte yang bukan UTF-8, sehingga hurufnya rusak. Simpan sumbernya sebagai UTF-8.",
)  # fmt: skip
OTHER_ENCODING = Requirement(
    "XML-04", "encoding-not-utf-8", ERROR, f"{CONTRACT}; XML 1.0, 4.3.3",
    "Pengodeannya {encoding}, bukan UTF-8. Terbitkan sebagai UTF-8.",
)  # fmt: skip
ILLEGAL = Requirement(
    "XML-05", "illegal-character", ERROR, "XML 1.0, 2.2",
    "Ada karakter {character} yang dilarang dalam XML; banyak pembaca RSS menolak seluruh berkas. "
    "Hapus karakter itu dari sumbernya.",
)  # fmt: skip
NOT_WELL_FORMED = Requirement(
    "XML-06", "not-well-formed", ERROR, "XML 1.0, 2.1",
    "XML-nya rusak: {cause}. Perbaiki baris ini; sebelum itu tidak ada yang terbaca.", XML,
)  # fmt: skip
UNDECLARED_ENTITY = Requirement(
    "XML-07", "undeclared-entity", ERROR, "XML 1.0, 4.1",
    "Ada nama karakter HTML seperti &nbsp; yang tidak dikenal XML. Tulis karakternya sendiri, "
    "atau nomornya, misalnya &#160;.", XML,
)  # fmt: skip
DOCTYPE = Requirement(
    "XML-08", "document-type", ERROR, CONTRACT,
    "Ada DOCTYPE, yang ditolak pembaca RSS demi keamanan. Hapus baris itu.", XML,
)  # fmt: skip
UNKNOWN = Requirement(
    "XML-09", "no-feed", ERROR, f"{CONTRACT}; RSS 2.0; RFC 4287, 2; JSON Feed 1.1",
    "Isinya bukan RSS 2.0, Atom 1.0, atau JSON Feed, melainkan {found}. Periksa alamat "
    "atau nama berkasnya.",
)  # fmt: skip
LATE_START = Requirement(
    "XML-10", "text-before-xml-declaration", ERROR, "XML 1.0, 2.8",
    "Ada isi atau baris kosong sebelum <?xml. Hapus, sehingga <?xml berada paling awal.", XML,
)  # fmt: skip
SPOILT = Requirement(
    "XML-11", "spoilt-character", ADVICE, "XML 1.0, 2.2 (catatan)",
    "Ada karakter {character}, bekas huruf yang rusak ketika disalin. Tulis ulang hurufnya.",
)  # fmt: skip
UNBOUND_PREFIX = Requirement(
    "XML-12", "undeclared-prefix", ERROR, "Namespaces in XML 1.0, 5",
    "Ada awalan nama, misalnya media:, yang tidak dideklarasikan. Tambahkan xmlns untuk awalan "
    "itu pada elemen terluar.", XML,
)  # fmt: skip
TOO_MUCH = Requirement(
    "XML-13", "too-many-or-too-deep-elements", ERROR, CONTRACT,
    "Isinya terlalu banyak atau terlalu bertumpuk untuk dibaca dengan aman. Kurangi isinya.",
)  # fmt: skip
NOT_JSON = Requirement(
    "JSF-01", "not-json", ERROR, "RFC 8259, 2",
    "JSON-nya rusak mulai baris ini. Perbaiki; sebelum itu tidak ada yang terbaca.", JSON,
)  # fmt: skip
JSON_MARK = Requirement(
    "JSF-02", "json-byte-order-mark", ERROR, "RFC 8259, 8.1",
    "Berkas diawali tanda urutan byte (BOM), yang dilarang dalam JSON. Simpan tanpa BOM.", JSON,
)  # fmt: skip

NATURES = {
    "html": "halaman web (HTML)",
    "RDF": "RSS 1.0",
    "opml": "daftar RSS (OPML)",
    "urlset": "peta situs",
    "entry": "satu tulisan Atom tanpa feed",
    "feed": "Atom versi lama",
    "rss": "RSS yang memakai xmlns sendiri",
}
"""What documents are that are no feeds, by the name of their root."""

_HTML = re.compile(
    r"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+)?html\b", re.IGNORECASE | re.DOTALL
)
_FAULTS = {
    "character": ILLEGAL,
    "html": UNKNOWN,
    "doctype": DOCTYPE,
    "entity": UNDECLARED_ENTITY,
    "prefix": UNBOUND_PREFIX,
    "start": LATE_START,
    "size": TOO_MUCH,
    "other": NOT_WELL_FORMED,
}


class _UnreadableError(Exception):
    """The bytes are no feed that can be looked at, and why."""

    def __init__(self, broken: Requirement, hit: Hit) -> None:
        super().__init__(broken.code)
        self.problem = broken.problem(hit)


def read(
    data: bytes, address: str = "", now: datetime | None = None
) -> tuple[Document | None, list[Problem]]:
    """The feed in the bytes, None where there is none to look at, and what stood in the way."""
    if len(data) > MAX_BYTES:
        return None, [TOO_LARGE.problem(Hit(1, limit=MAX_BYTES // 1_000_000))]
    decoded = decode(data)
    problems = [broken.problem(hit) for broken, hit in _encoding(decoded)]
    try:
        form, root, head, entries, namespaces = _parts(decoded.text)
    except _UnreadableError as fault:
        return None, [*problems, fault.problem]
    index = indexed(head, entries)
    document = Document(
        form, root, head, entries, namespaces, address, now, index, markups(form, index)
    )
    return document, problems


def _encoding(decoded: Decoded) -> Iterator[tuple[Requirement, Hit]]:
    if decoded.invalid:
        yield NOT_UTF8, Hit(decoded.invalid)
    if decoded.encoding:
        yield OTHER_ENCODING, Hit(1, encoding=decoded.encoding)
    for line, character in decoded.illegal:
        yield ILLEGAL, Hit(line, character=character)
    for line, character in decoded.spoilt:
        yield SPOILT, Hit(line, character=character)
    if decoded.has_mark and _is_json(decoded.text):
        yield JSON_MARK, Hit(1)


def _is_json(text: str) -> bool:
    return text.lstrip()[:1] in ("{", "[")


_Parts = tuple[Form, Node, Node, tuple[Entry, ...], tuple[Namespace, ...]]


def _parts(text: str) -> _Parts:
    """Form, root, head, entries and namespaces of the feed. Raises _UnreadableError."""
    if not text.strip():
        raise _UnreadableError(EMPTY, Hit(1))
    return _json_parts(text) if _is_json(text) else _xml_parts(text)


def _json_parts(text: str) -> _Parts:
    try:
        root = jsontree.parse(text)
    except jsontree.JsonFaultError as fault:
        raise _UnreadableError(TOO_MUCH if fault.is_size else NOT_JSON, Hit(fault.line)) from None
    if root.kind is not Kind.OBJECT or not (root.first("version") or root.first("items")):
        raise _UnreadableError(UNKNOWN, Hit(root.line, found="JSON lain"))
    items = root.first("items")
    nodes = [each for each in items.children if each.kind is Kind.OBJECT] if items else []
    return Form.JSON, root, root, _entries(nodes, "title"), ()


def _xml_parts(text: str) -> _Parts:
    if _HTML.match(text):
        raise _UnreadableError(UNKNOWN, Hit(1, found=NATURES["html"]))
    if "<" not in text or not ("<rss" in text or "<feed" in text or text.lstrip()[0] == "<"):
        raise _UnreadableError(UNKNOWN, Hit(1, found="teks biasa atau berkas lain"))
    try:
        tree = xmltree.parse(text)
    except xmltree.XmlFaultError as fault:
        hit = Hit(
            fault.line,
            cause=fault.cause,
            character="dengan nomor terlarang (&#…;)",
            found=NATURES["html"],
        )
        raise _UnreadableError(_FAULTS[fault.kind], hit) from None
    root = tree.root
    if root.name == "rss":
        channel = root.first("channel") or Node("channel", root.line)
        entries = _entries(channel.all("item"), "title")
        return Form.RSS, root, channel, entries, tree.namespaces
    if root.name == "atom:feed":
        entries = _entries(root.all("atom:entry"), "atom:title")
        return Form.ATOM, root, root, entries, tree.namespaces
    raise _UnreadableError(UNKNOWN, Hit(root.line, found=_nature(root)))


def _entries(nodes: Iterable[Node], title: str) -> tuple[Entry, ...]:
    """The items, each called by its title, else by its number."""
    return tuple(
        Entry(node, shown(node.words(title)) or f"tulisan ke-{number}")
        for number, node in enumerate(nodes, start=1)
    )


def _nature(root: Node) -> str:
    """What a document is that is no feed."""
    local = root.name.rpartition("}")[2].rpartition(":")[2]
    return NATURES.get(local, f"XML dengan elemen <{shown(local)}>")
