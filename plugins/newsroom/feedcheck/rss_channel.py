"""RSS 2.0: the channel."""

from collections.abc import Iterator

from newsroom.feedcheck.document import Document, Node
from newsroom.feedcheck.requirement import (
    ADVICE,
    ERROR,
    PROFILE,
    RSS,
    SPECIFICATION,
    WARNING,
    Hit,
    at,
    requirement,
)
from newsroom.feedcheck.values import email, is_count, same_address, split

CHANNEL = f"{SPECIFICATION}, channel"
REQUIRED = ("title", "link", "description")
MANY = frozenset(("item", "category"))
KNOWN = frozenset((
    *REQUIRED, "language", "copyright", "managingEditor", "webMaster", "pubDate", "lastBuildDate",
    "category", "generator", "docs", "cloud", "ttl", "image", "rating", "textInput", "skipHours",
    "skipDays", "item",
))  # fmt: skip
CLOUD = ("domain", "port", "path", "registerProcedure", "protocol")
PROTOCOLS = ("xml-rpc", "soap", "http-post")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PICTURES = ("gif", "jpg", "jpeg", "png")


@requirement(
    "RSS-01", ERROR, f"{SPECIFICATION}, What is RSS?",
    "Versi RSS tertulis “{version}”, bukan 2.0. Tulis <rss version=\"2.0\">.", RSS,
)  # fmt: skip
def wrong_version(document: Document) -> Iterator[Hit]:
    version = document.root.attribute("version")
    if version != "2.0":
        yield at(document.root, version=version or "(kosong)")


@requirement(
    "RSS-02", ERROR, f"{SPECIFICATION}, What is RSS?",
    "Ada {count} elemen <channel>; harus tepat satu. Sisakan satu di dalam <rss>.", RSS,
)  # fmt: skip
def not_one_channel(document: Document) -> Iterator[Hit]:
    count = len(document.root.all("channel"))
    if count != 1:
        yield at(document.root, count=count)


@requirement(
    "RSS-03", ERROR, f"{CHANNEL}: required elements",
    "<channel> tidak mempunyai <{name}> yang berisi. Tambahkan.", RSS,
)  # fmt: skip
def channel_lacks_required_element(document: Document) -> Iterator[Hit]:
    if document.root.first("channel"):
        for name in REQUIRED:
            if not document.head.words(name):
                yield at(document.head, name=name)


@requirement(
    "RSS-04", ERROR, f"{PROFILE}, channel",
    "<{name}> ada lebih dari sekali di <channel>. Sisakan satu.", RSS,
)  # fmt: skip
def repeated_in_channel(document: Document) -> Iterator[Hit]:
    for node in repeated(document.head, MANY):
        yield at(node, name=node.name)


@requirement(
    "RSS-05", ERROR, f"{SPECIFICATION}, Extending RSS",
    "<{name}> bukan elemen <channel> dalam RSS 2.0. Hapus, atau beri awalan namespace-nya.", RSS,
)  # fmt: skip
def unknown_in_channel(document: Document) -> Iterator[Hit]:
    for node in document.head.children:
        if is_plain(node) and node.name not in KNOWN:
            yield at(node, name=node.name)


@requirement(
    "RSS-06", WARNING, f"{PROFILE}, channel: item",
    "<{name}> berada sesudah <item>; beberapa pembaca RSS berhenti pada <item> pertama. Pindahkan "
    "ke atas.", RSS,
)  # fmt: skip
def channel_element_after_items(document: Document) -> Iterator[Hit]:
    has_item = False
    for node in document.head.children:
        if node.name == "item":
            has_item = True
        elif has_item and node.name in KNOWN:
            yield at(node, name=node.name)


@requirement(
    "RSS-07", ERROR, f"{CHANNEL}: ttl",
    "<ttl> berisi “{value}”, bukan jumlah menit. Tulis bilangan bulat, misalnya 15.", RSS,
)  # fmt: skip
def ttl_is_no_number(document: Document) -> Iterator[Hit]:
    for node in document.head.all("ttl"):
        if not is_count(node.text.strip()):
            yield at(node, value=node.text.strip() or "(kosong)")


@requirement(
    "RSS-08", ERROR, f"{CHANNEL}: skipHours; {PROFILE}, skipHours",
    "<hour> berisi “{value}”. Tulis jam 0 sampai 23, masing-masing sekali.", RSS,
)  # fmt: skip
def wrong_hour_to_skip(document: Document) -> Iterator[Hit]:
    for skipped in document.head.all("skipHours"):
        known = set()
        for node in skipped.all("hour"):
            hour = node.text.strip()
            if not is_count(hour) or int(hour) > 23 or int(hour) in known:
                yield at(node, value=hour or "(kosong)")
            else:
                known.add(int(hour))


@requirement(
    "RSS-09", ERROR, f"{CHANNEL}: skipDays",
    "<day> berisi “{value}”. Tulis nama hari dalam bahasa Inggris, Monday sampai Sunday, "
    "masing-masing sekali.", RSS,
)  # fmt: skip
def wrong_day_to_skip(document: Document) -> Iterator[Hit]:
    for skipped in document.head.all("skipDays"):
        known = set()
        for node in skipped.all("day"):
            day = node.text.strip()
            if day not in DAYS or day in known:
                yield at(node, value=day or "(kosong)")
            known.add(day)


@requirement(
    "RSS-10", ERROR, f"{SPECIFICATION}, cloud",
    "<cloud> tidak mempunyai atribut {name}. Tambahkan, atau hapus <cloud>.", RSS,
)  # fmt: skip
def incomplete_cloud(document: Document) -> Iterator[Hit]:
    for node in document.head.all("cloud"):
        is_post = node.attribute("protocol") == "http-post"
        for name in CLOUD:
            # A plain POST calls no procedure; WordPress leaves its name empty.
            is_empty = is_post and name == "registerProcedure" and name in node.attributes
            if not node.attribute(name) and not is_empty:
                yield at(node, name=name)


@requirement(
    "RSS-11", ERROR, f"{SPECIFICATION}, image",
    "<image> tidak mempunyai <{name}>. Tambahkan.", RSS,
)  # fmt: skip
def incomplete_image(document: Document) -> Iterator[Hit]:
    for node in document.head.all("image"):
        for name in ("url", "title", "link"):
            if not node.words(name):
                yield at(node, name=name)


@requirement(
    "RSS-12", ERROR, f"{SPECIFICATION}, image",
    "<{name}> pada <image> berisi “{value}”. Tulis bilangan 1 sampai {limit} (piksel).", RSS,
)  # fmt: skip
def wrong_size_of_image(document: Document) -> Iterator[Hit]:
    for image in document.head.all("image"):
        for name, limit in (("width", 144), ("height", 400)):
            for node in image.all(name):
                value = node.text.strip()
                if not is_count(value, 1) or int(value) > limit:
                    yield at(node, name=name, value=value or "(kosong)", limit=limit)


@requirement(
    "RSS-13", ERROR, f"{SPECIFICATION}, image",
    "Logo berupa berkas .{ending}. Pakai GIF, JPEG, atau PNG.", RSS,
)  # fmt: skip
def image_of_another_format(document: Document) -> Iterator[Hit]:
    for image in document.head.all("image"):
        for node in image.all("url"):
            parts = split(node.text.strip())
            name = parts.path.rpartition("/")[2] if parts else ""
            ending = name.rpartition(".")[2].lower() if "." in name else ""
            if ending.isalpha() and ending not in PICTURES and len(ending) < 6:
                yield at(node, ending=ending)


@requirement(
    "RSS-14", ADVICE, f"{PROFILE}, image",
    "<{name}> pada <image> berbeda dengan <{name}> pada <channel>. Samakan.", RSS,
)  # fmt: skip
def image_differs_from_channel(document: Document) -> Iterator[Hit]:
    for image in document.head.all("image"):
        for name in ("title", "link"):
            node, words = image.first(name), document.head.words(name)
            if node and words and not same_address(node.text.strip(), words):
                yield at(node, name=name)


@requirement(
    "RSS-15", ERROR, f"{SPECIFICATION}, textInput",
    "<textInput> tidak mempunyai <{name}>. Tambahkan, atau hapus <textInput>.", RSS,
)  # fmt: skip
def incomplete_text_input(document: Document) -> Iterator[Hit]:
    for node in document.head.all("textInput"):
        for name in ("title", "description", "name", "link"):
            if not node.words(name):
                yield at(node, name=name)


@requirement(
    "RSS-16", ADVICE, f"{PROFILE}, textInput, rating",
    "<{name}> tidak lagi dipakai pembaca RSS. Hapus.", RSS,
)  # fmt: skip
def element_out_of_use(document: Document) -> Iterator[Hit]:
    for name in ("textInput", "rating"):
        for node in document.head.all(name):
            # An incomplete one is told by RSS-15.
            if name == "rating" or all(
                node.words(part) for part in ("title", "description", "name", "link")
            ):
                yield at(node, name=name)


@requirement(
    "RSS-17", ERROR, f"{CHANNEL}: managingEditor, webMaster",
    "<{name}> tidak memuat alamat surel. Tulis “surel (Nama)”.", RSS,
)  # fmt: skip
def contact_without_email(document: Document) -> Iterator[Hit]:
    for name in ("managingEditor", "webMaster"):
        for node in document.head.all(name):
            if not email(node.text):
                yield at(node, name=name)


@requirement(
    "RSS-18", ADVICE, f"{PROFILE}, e-mail addresses",
    "<{name}> hanya memuat surel. Tulis “surel (Nama)” agar media tahu siapa yang dihubungi.", RSS,
)  # fmt: skip
def contact_without_name(document: Document) -> Iterator[Hit]:
    for name in ("managingEditor", "webMaster"):
        for node in document.head.all(name):
            if email(node.text) and "(" not in node.text:
                yield at(node, name=name)


@requirement(
    "RSS-19", ERROR, f"{SPECIFICATION}, cloud",
    "{name} pada <cloud> berisi “{value}”. Tulis {wanted}.", RSS,
)  # fmt: skip
def wrong_cloud(document: Document) -> Iterator[Hit]:
    for node in document.head.all("cloud"):
        port, protocol = node.attribute("port"), node.attribute("protocol")
        if port and not (is_count(port, 1) and int(port) < 65_536):
            yield at(node, name="port", value=port, wanted="nomor porta, misalnya 80")
        if protocol and protocol not in PROTOCOLS:
            yield at(node, name="protocol", value=protocol, wanted=", ".join(PROTOCOLS))


def repeated(node: Node, allowed: frozenset[str]) -> Iterator[Node]:
    """The children without namespace that stand there for a second time and may stand once."""
    known = set()
    for child in node.children:
        if is_plain(child) and child.name not in allowed:
            if child.name in known:
                yield child
            known.add(child.name)


def is_plain(node: Node) -> bool:
    """Whether the element has no namespace, as those of RSS."""
    return ":" not in node.name and not node.name.startswith("{")
