"""RSS 2.0: items and what is attached to them."""

from collections.abc import Iterator

from newsroom.feedcheck.document import Document
from newsroom.feedcheck.requirement import (
    CONTRACT,
    ERROR,
    PROFILE,
    RSS,
    SPECIFICATION,
    WARNING,
    Hit,
    at,
    requirement,
)
from newsroom.feedcheck.rss_channel import is_plain, repeated
from newsroom.feedcheck.values import contradicts, email, is_count, is_media_type

ITEM = f"{SPECIFICATION}, item"
MANY = frozenset(("category", "enclosure"))
# The others are told by requirements of their own.
FILLED = ("link", "author", "category", "comments", "source", "dc:creator")
KNOWN = frozenset((
    "title", "link", "description", "author", "category", "comments", "enclosure", "guid",
    "pubDate", "source",
))  # fmt: skip


@requirement(
    "RSS-20", ERROR, ITEM,
    "Tulisan ini tidak mempunyai judul maupun ringkasan. Isi <title> dan <description>.", RSS,
)  # fmt: skip
def item_says_nothing(document: Document) -> Iterator[Hit]:
    for entry in document.entries:
        if not entry.node.words("title") and not entry.node.words("description"):
            yield at(entry.node, entry.title)


@requirement(
    "RSS-21", ERROR, f"{PROFILE}, item",
    "<{name}> ada lebih dari sekali dalam satu <item>. Sisakan satu.", RSS,
)  # fmt: skip
def repeated_in_item(document: Document) -> Iterator[Hit]:
    for entry in document.entries:
        for node in repeated(entry.node, MANY):
            yield at(node, entry.title, name=node.name)


@requirement(
    "RSS-22", ERROR, f"{SPECIFICATION}, Extending RSS",
    "<{name}> bukan elemen <item> dalam RSS 2.0. Hapus, atau beri awalan namespace-nya.", RSS,
)  # fmt: skip
def unknown_in_item(document: Document) -> Iterator[Hit]:
    for entry in document.entries:
        for node in entry.node.children:
            if is_plain(node) and node.name not in KNOWN:
                yield at(node, entry.title, name=node.name)


@requirement(
    "RSS-23", ERROR, f"{SPECIFICATION}, What is RSS?",
    "<item> berada di luar <channel>, sehingga tidak terbaca. Pindahkan ke dalam <channel>.", RSS,
)  # fmt: skip
def item_outside_channel(document: Document) -> Iterator[Hit]:
    for node in document.root.all("item"):
        yield at(node, node.words("title"))


@requirement(
    "RSS-24", WARNING, f"{SPECIFICATION}, author; {PROFILE}, author",
    "<author> harus berisi alamat surel. Tulis “surel (Nama)”, atau pakai <dc:creator> untuk nama "
    "saja.", RSS,
)  # fmt: skip
def author_without_email(document: Document) -> Iterator[Hit]:
    for place in document.named("author"):
        if place.parent.name == "item" and place.text and not email(place.text):
            yield at(place)


@requirement(
    "RSS-25", WARNING, f"{PROFILE}, dc:creator",
    "Penulis disebut dua kali, di <author> dan <dc:creator>; sebagian pembaca RSS menampilkan "
    "keduanya. Sisakan satu.", RSS,
)  # fmt: skip
def author_told_twice(document: Document) -> Iterator[Hit]:
    for entry in document.entries:
        author = entry.node.first("author")
        if author and entry.node.first("dc:creator"):
            yield at(author, entry.title)


@requirement(
    "RSS-26", ERROR, f"{SPECIFICATION}, source",
    "<source> tidak mempunyai atribut url. Tambahkan alamat RSS sumbernya.", RSS,
)  # fmt: skip
def source_without_address(document: Document) -> Iterator[Hit]:
    for place in document.named("source"):
        if place.parent.name == "item" and not place.node.attribute("url"):
            yield at(place)


@requirement(
    "RSS-27", WARNING, f"{PROFILE}, content:encoded",
    "<content:encoded> berada sebelum <description>; sebagian pembaca RSS lalu hanya menampilkan "
    "ringkasan. Tukar urutannya.", RSS,
)  # fmt: skip
def full_text_before_summary(document: Document) -> Iterator[Hit]:
    for entry in document.entries:
        names = [node.name for node in entry.node.children]
        if {"content:encoded", "description"} <= set(names):
            place = names.index("content:encoded")
            if place < names.index("description"):
                yield at(entry.node.children[place], entry.title)


@requirement(
    "RSS-28", WARNING, f"{ITEM}; {PROFILE}, category",
    "<{name}> kosong. Isi, atau hapus.", RSS,
)  # fmt: skip
def empty_element(document: Document) -> Iterator[Hit]:
    for entry in document.entries:
        for node in entry.node.children:
            if node.name in FILLED and not node.text.strip():
                yield at(node, entry.title, name=node.name)


@requirement(
    "RSS-29", ERROR, f"{PROFILE}, slash:comments",
    "<slash:comments> berisi “{value}”, bukan jumlah komentar. Tulis bilangan bulat.", RSS,
)  # fmt: skip
def comments_are_no_number(document: Document) -> Iterator[Hit]:
    for place in document.named("slash:comments"):
        if not is_count(place.text):
            yield at(place, value=place.text or "(kosong)")


@requirement(
    "RSS-30", ERROR, f"{SPECIFICATION}, enclosure",
    "<enclosure> tidak mempunyai atribut {name}. Tambahkan; ketiganya wajib: url, length, type.",
    RSS,
)  # fmt: skip
def incomplete_enclosure(document: Document) -> Iterator[Hit]:
    for place in document.named("enclosure"):
        for name in ("url", "length", "type"):
            if not place.node.attribute(name):
                yield at(place, name=name)


@requirement(
    "RSS-31", ERROR, f"{SPECIFICATION}, enclosure",
    "length berisi “{value}”, bukan ukuran dalam byte. Tulis bilangan bulat.", RSS,
)  # fmt: skip
def length_is_no_number(document: Document) -> Iterator[Hit]:
    for place in document.named("enclosure"):
        length = place.node.attribute("length")
        if length and not is_count(length):
            yield at(place, value=length)


@requirement(
    # The profile lets 0 stand for a size that is not known; a partner cannot check such a file.
    "RSS-32", WARNING, CONTRACT,
    "length pada <enclosure> berisi 0. Tulis ukuran berkas yang sebenarnya dalam byte.", RSS,
)  # fmt: skip
def length_is_zero(document: Document) -> Iterator[Hit]:
    for place in document.named("enclosure"):
        length = place.node.attribute("length")
        if is_count(length) and int(length) == 0:
            yield at(place)


@requirement(
    "RSS-33", ERROR, f"{SPECIFICATION}, enclosure; RFC 6838, 4.2",
    "type berisi “{value}”, bukan jenis berkas. Tulis misalnya image/jpeg.", RSS,
)  # fmt: skip
def enclosure_type_is_none(document: Document) -> Iterator[Hit]:
    for place in document.named("enclosure"):
        value = place.node.attribute("type")
        if value and not is_media_type(value):
            yield at(place, value=value)


@requirement(
    "RSS-34", WARNING, f"{SPECIFICATION}, enclosure",
    "type berisi {value}, padahal berkasnya {url}. Samakan.", RSS,
)  # fmt: skip
def enclosure_type_contradicts_name(document: Document) -> Iterator[Hit]:
    for place in document.named("enclosure"):
        value, url = place.node.attribute("type"), place.node.attribute("url")
        if is_media_type(value) and contradicts(value, url):
            yield at(place, value=value, url=url)


@requirement(
    "RSS-35", WARNING, f"{PROFILE}, enclosure",
    "Ada {count} <enclosure> dalam satu <item>; kebanyakan pembaca RSS hanya mengambil satu. "
    "Sisakan satu, dan sebut yang lain dengan <media:content>.", RSS,
)  # fmt: skip
def many_enclosures(document: Document) -> Iterator[Hit]:
    for entry in document.entries:
        enclosures = entry.node.all("enclosure")
        if len(enclosures) > 1:
            yield at(enclosures[1], entry.title, count=len(enclosures))
