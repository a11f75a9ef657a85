"""Identities of entries, by which importers tell what they have already."""

from collections.abc import Iterator

from newsroom.feedcheck.atom_feed import alternates
from newsroom.feedcheck.document import Document, Entry, Form, Kind, Node
from newsroom.feedcheck.requirement import (
    ADVICE,
    CONTRACT,
    ERROR,
    JSON,
    JSON_FEED,
    PROFILE,
    RFC_ATOM,
    RSS,
    SPECIFICATION,
    WARNING,
    Hit,
    at,
    requirement,
)
from newsroom.feedcheck.values import split

NAMES = {Form.RSS: "guid", Form.ATOM: "atom:id", Form.JSON: "id"}


def identity(document: Document, entry: Entry) -> Node | None:
    """The node that holds an entry's identity."""
    return entry.node.first(NAMES[document.form])


def link(document: Document, entry: Entry) -> str:
    """The address of the page that an entry stands for, or nothing."""
    node = entry.node
    if document.form is Form.RSS:
        guid = node.first("guid")
        is_link = guid and guid.attributes.get("isPermaLink", "true") == "true"
        return node.words("link") or (guid.text.strip() if guid and is_link else "")
    if document.form is Form.JSON:
        return node.words("url")
    return next((each.attribute("href") for each in alternates(node)), "")


@requirement(
    "IDN-01", ERROR, f"{CONTRACT}; {PROFILE}, guid; {JSON_FEED}, items",
    "Tulisan ini tidak mempunyai {name}, sehingga dapat masuk dua kali. Beri tanda pengenal tetap.",
    RSS | JSON,
)  # fmt: skip
def no_identity(document: Document) -> Iterator[Hit]:
    for entry in document.entries:
        node = identity(document, entry)
        if node is None or (node.kind in (Kind.ELEMENT, Kind.STRING) and not node.text.strip()):
            yield at(entry.node, entry.title, name=NAMES[document.form])


@requirement(
    "IDN-02", ERROR, f"{SPECIFICATION}, guid; {RFC_ATOM}, 4.1.1, 4.2.6; {JSON_FEED}, items",
    "Tanda pengenal {value} dipakai dua tulisan, sehingga satu di antaranya tidak pernah muncul. "
    "Beri masing-masing tanda pengenal sendiri.",
)  # fmt: skip
def identity_used_twice(document: Document) -> Iterator[Hit]:
    known = set()
    for entry in document.entries:
        node = identity(document, entry)
        value = node.text.strip() if node else ""
        if node and value and value in known:
            yield at(node, entry.title, value=value)
        known.add(value)


@requirement(
    "IDN-03", ERROR, f"{SPECIFICATION}, guid",
    "<guid> berisi “{value}”, bukan alamat, padahal ditandai sebagai alamat. Tulis "
    "isPermaLink=\"false\".", RSS,
)  # fmt: skip
def permalink_is_no_address(document: Document) -> Iterator[Hit]:
    for place in document.named("guid"):
        parts = split(place.text)
        is_address = parts and parts.scheme in ("http", "https") and parts.hostname
        is_permalink = place.node.attributes.get("isPermaLink", "true") == "true"
        if place.text and is_permalink and not is_address:
            yield at(place, value=place.text)


@requirement(
    "IDN-04", ERROR, f"{SPECIFICATION}, guid; {PROFILE}, guid",
    "isPermaLink berisi “{value}”. Tulis true atau false.", RSS,
)  # fmt: skip
def permalink_is_no_truth(document: Document) -> Iterator[Hit]:
    for place in document.named("guid"):
        value = place.node.attributes.get("isPermaLink", "true")
        if value not in ("true", "false"):
            yield at(place, value=value or "(kosong)")


@requirement(
    "IDN-05", WARNING, f"{CONTRACT}; {RFC_ATOM}, 4.2.6.1",
    "Tanda pengenal “{value}” memuat spasi atau baris baru; pembaca RSS membandingkannya huruf "
    "demi huruf. Hapus.",
)  # fmt: skip
def space_in_identity(document: Document) -> Iterator[Hit]:
    for entry in document.entries:
        node = identity(document, entry)
        if node and node.text.strip() and any(letter.isspace() for letter in node.text):
            yield at(node, entry.title, value=node.text)


@requirement(
    "IDN-06", ADVICE, CONTRACT,
    "Alamatnya sama dengan tulisan lain dalam RSS ini: {url}. Pastikan memang satu halaman.",
)  # fmt: skip
def page_told_twice(document: Document) -> Iterator[Hit]:
    known = set()
    for entry in document.entries:
        url = link(document, entry)
        if url and url in known:
            yield at(entry.node, entry.title, url=url)
        known.add(url)


@requirement(
    "IDN-07", WARNING, f"{CONTRACT}; {SPECIFICATION}, item; {JSON_FEED}, items",
    "Tulisan ini tidak mempunyai alamat halaman. Tambahkan {name}.",
)  # fmt: skip
def entry_without_page(document: Document) -> Iterator[Hit]:
    wanted = {Form.RSS: "<link>", Form.ATOM: '<link rel="alternate">', Form.JSON: "url"}
    for entry in document.entries:
        node = entry.node
        # Empty ones, and an Atom entry without link and content, are told elsewhere.
        if document.form is Form.ATOM:
            is_told = bool(alternates(node)) or not node.first("atom:content")
        else:
            is_told = node.first("link" if document.form is Form.RSS else "url") is not None
        if not is_told and not link(document, entry):
            yield at(node, entry.title, name=wanted[document.form])
