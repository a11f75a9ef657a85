"""JSON Feed 1.1: versions, required members and their types."""

from collections import Counter
from collections.abc import Iterator

from newsroom.feedcheck.document import Document, Kind, Node
from newsroom.feedcheck.markup import tags
from newsroom.feedcheck.requirement import (
    ADVICE,
    ERROR,
    JSON,
    JSON_FEED,
    WARNING,
    Hit,
    at,
    requirement,
)
from newsroom.feedcheck.values import is_count, is_media_type

VERSION = "https://jsonfeed.org/version/1.1"
OLD_VERSION = "https://jsonfeed.org/version/1"
TEXT, TRUTH, MANY, ONE, SIZE = Kind.STRING, Kind.BOOLEAN, Kind.ARRAY, Kind.OBJECT, Kind.NUMBER
FEED = {
    "version": TEXT, "title": TEXT, "home_page_url": TEXT, "feed_url": TEXT, "description": TEXT,
    "user_comment": TEXT, "next_url": TEXT, "icon": TEXT, "favicon": TEXT, "authors": MANY,
    "author": ONE, "language": TEXT, "expired": TRUTH, "hubs": MANY, "items": MANY,
}  # fmt: skip
ITEM = {
    "id": TEXT, "url": TEXT, "external_url": TEXT, "title": TEXT, "content_html": TEXT,
    "content_text": TEXT, "summary": TEXT, "image": TEXT, "banner_image": TEXT,
    "date_published": TEXT, "date_modified": TEXT, "authors": MANY, "author": ONE, "tags": MANY,
    "language": TEXT, "attachments": MANY,
}  # fmt: skip
PERSON = {"name": TEXT, "url": TEXT, "avatar": TEXT}
SHAPES = {
    "authors[]": PERSON,
    "author": PERSON,
    "hubs[]": {"type": TEXT, "url": TEXT},
    "attachments[]": {
        "url": TEXT, "mime_type": TEXT, "title": TEXT, "size_in_bytes": SIZE,
        "duration_in_seconds": SIZE,
    },
}  # fmt: skip
MEMBERS = {"items": ONE, "authors": ONE, "hubs": ONE, "attachments": ONE, "tags": TEXT}


def objects(document: Document) -> Iterator[tuple[Node, str, dict[str, Kind]]]:
    """Every object that JSON Feed describes, with the entry's title and its members' types."""
    yield document.head, "", FEED
    for entry in document.entries:
        yield entry.node, entry.title, ITEM
    for name, shape in SHAPES.items():
        for place in document.named(name):
            if place.node.kind is Kind.OBJECT:
                yield place.node, place.entry, shape


@requirement(
    "JSF-03", ERROR, f"{JSON_FEED}, version",
    f"version berisi “{{value}}”. Tulis {VERSION}.", JSON,
)  # fmt: skip
def unknown_version(document: Document) -> Iterator[Hit]:
    node = document.head.first("version")
    value = document.head.words("version")
    if value not in (VERSION, OLD_VERSION) and (node is None or node.kind is Kind.STRING):
        yield at(node or document.head, value=value or "(kosong)")


@requirement(
    "JSF-04", ADVICE, f"{JSON_FEED}, version",
    f"Versinya masih 1. Tulis {VERSION}.", JSON,
)  # fmt: skip
def old_version(document: Document) -> Iterator[Hit]:
    node = document.head.first("version")
    if node and node.text.strip() == OLD_VERSION:
        yield at(node)


@requirement(
    "JSF-05", ERROR, f"{JSON_FEED}, title, items",
    "JSON Feed ini tidak mempunyai {name}. Tambahkan.", JSON,
)  # fmt: skip
def feed_lacks_member(document: Document) -> Iterator[Hit]:
    title = document.head.first("title")
    if title is None or (title.kind is Kind.STRING and not title.text.strip()):
        yield at(title or document.head, name="title")
    if document.head.first("items") is None:
        yield at(document.head, name="items")


@requirement(
    "JSF-06", ERROR, f"{JSON_FEED}, Top-level, Items, Attachments",
    "{name} berupa {kind}, seharusnya {wanted}. Ganti.", JSON,
)  # fmt: skip
def member_of_another_type(document: Document) -> Iterator[Hit]:
    for node, title, shape in objects(document):
        for child in node.children:
            wanted = shape.get(child.name)
            if wanted and child.kind is not wanted:
                yield at(child, title, name=child.name, kind=child.kind.value, wanted=wanted.value)
            elif wanted is MANY:
                for each in child.children:
                    if each.kind is not MEMBERS[child.name]:
                        told = MEMBERS[child.name].value
                        yield at(
                            each, title, name=f"isi {child.name}", kind=each.kind.value, wanted=told
                        )


@requirement(
    "JSF-07", ERROR, f"{JSON_FEED}, content_html, content_text",
    "Tulisan ini tidak mempunyai content_html maupun content_text. Isi paling sedikit salah "
    "satunya.", JSON,
)  # fmt: skip
def item_without_content(document: Document) -> Iterator[Hit]:
    for entry in document.entries:
        names = ("content_html", "content_text")
        kinds = [node.kind for name in names if (node := entry.node.first(name))]
        if not any(entry.node.words(name) for name in names) and set(kinds) <= {Kind.STRING}:
            yield at(entry.node, entry.title)


@requirement(
    "JSF-08", ERROR, f"{JSON_FEED}, authors",
    "Penulis ini tidak mempunyai name, url, maupun avatar. Isi paling sedikit name.", JSON,
)  # fmt: skip
def empty_author(document: Document) -> Iterator[Hit]:
    for place in document.named("authors[]", "author"):
        node = place.node
        if node.kind is Kind.OBJECT and not any(node.first(name) for name in PERSON):
            yield at(place)


@requirement(
    "JSF-09", ADVICE, f"{JSON_FEED}, author",
    "author sudah diganti. Pakai authors, sebuah daftar.", JSON,
)  # fmt: skip
def author_is_out_of_use(document: Document) -> Iterator[Hit]:
    for place in document.named("author"):
        if not place.parent.first("authors"):
            yield at(place)


@requirement(
    "JSF-10", ERROR, f"{JSON_FEED}, attachments",
    "Lampiran ini tidak mempunyai {name}. Tambahkan.", JSON,
)  # fmt: skip
def incomplete_attachment(document: Document) -> Iterator[Hit]:
    for place in document.named("attachments[]"):
        for name in ("url", "mime_type"):
            node = place.node.first(name)
            is_empty = node is None or (node.kind is Kind.STRING and not node.text.strip())
            if place.node.kind is Kind.OBJECT and is_empty:
                yield at(place, name=name)


@requirement(
    "JSF-11", ERROR, f"{JSON_FEED}, attachments; RFC 6838, 4.2",
    "mime_type berisi “{value}”, bukan jenis berkas. Tulis misalnya image/jpeg.", JSON,
)  # fmt: skip
def attachment_type_is_none(document: Document) -> Iterator[Hit]:
    for place in document.named("mime_type"):
        if place.text and place.node.kind is Kind.STRING and not is_media_type(place.text):
            yield at(place, value=place.text)


@requirement(
    "JSF-12", WARNING, f"{JSON_FEED}, attachments",
    "size_in_bytes berisi {value}. Tulis ukuran berkas yang sebenarnya dalam byte.", JSON,
)  # fmt: skip
def size_is_no_count(document: Document) -> Iterator[Hit]:
    for place in document.named("size_in_bytes"):
        if place.node.kind is Kind.NUMBER and not is_count(place.text, 1):
            yield at(place, value=place.text)


@requirement(
    "JSF-13", ERROR, f"{JSON_FEED}, hubs",
    "Isi hubs tidak mempunyai {name}. Tambahkan.", JSON,
)  # fmt: skip
def incomplete_hub(document: Document) -> Iterator[Hit]:
    for place in document.named("hubs[]"):
        for name in ("type", "url"):
            if place.node.kind is Kind.OBJECT and not place.node.first(name):
                yield at(place, name=name)


@requirement(
    "JSF-14", WARNING, f"{JSON_FEED}, Extensions",
    "{name} tidak dikenal dalam JSON Feed. Hapus, atau awali dengan garis bawah.", JSON,
)  # fmt: skip
def unknown_member(document: Document) -> Iterator[Hit]:
    for node, title, shape in objects(document):
        for child in node.children:
            if child.name not in shape and not child.name.startswith("_"):
                yield at(child, title, name=child.name)


@requirement(
    "JSF-15", ERROR, "RFC 8259, 4",
    "{name} ada lebih dari sekali dalam satu objek; hanya satu yang terbaca. Sisakan satu.", JSON,
)  # fmt: skip
def member_told_twice(document: Document) -> Iterator[Hit]:
    for node, title, _ in objects(document):
        counted = Counter(child.name for child in node.children)
        for name, count in counted.items():
            if count > 1:
                yield at(node.all(name)[1], title, name=name)


@requirement(
    "JSF-16", WARNING, f"{JSON_FEED}, content_text",
    "content_text memuat tanda HTML, padahal berupa teks biasa. Pakai content_html untuk HTML.",
    JSON,
)  # fmt: skip
def html_in_plain_text(document: Document) -> Iterator[Hit]:
    for entry in document.entries:
        node = entry.node.first("content_text")
        text = node.text if node else ""
        if node and any(tag.name in ("p", "br", "a", "div", "img") for tag in tags(text, 20)):
            yield at(node, entry.title)


@requirement(
    "JSF-17", ADVICE, f"{JSON_FEED}, home_page_url",
    "JSON Feed ini tidak menyebut home_page_url. Tambahkan alamat situsnya.", JSON,
)  # fmt: skip
def no_home_page(document: Document) -> Iterator[Hit]:
    if document.head.first("home_page_url") is None:
        yield at(document.head)
