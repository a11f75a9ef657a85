"""Atom: what a feed and its entries must hold, their people, links and categories."""

from collections.abc import Iterator

from newsroom.feedcheck.document import Document, Node
from newsroom.feedcheck.requirement import (
    ADVICE,
    ATOM,
    CONTRACT,
    ERROR,
    RFC_ATOM,
    WARNING,
    XML,
    Hit,
    at,
    requirement,
)
from newsroom.feedcheck.values import (
    email,
    has_scheme,
    is_count,
    is_language,
    is_media_type,
)

ONE = ("id", "title", "updated")
AT_MOST_ONE = {
    "atom:feed": ("generator", "icon", "logo", "rights", "subtitle"),
    "atom:entry": ("content", "published", "rights", "source", "summary"),
}
FEED = frozenset((
    *ONE, *AT_MOST_ONE["atom:feed"], "author", "category", "contributor", "link", "entry",
))  # fmt: skip
ENTRY = frozenset((*ONE, *AT_MOST_ONE["atom:entry"], "author", "category", "contributor", "link"))
PERSON = frozenset(("name", "uri", "email"))
KNOWN = {
    "atom:feed": FEED,
    "atom:entry": ENTRY,
    "atom:source": FEED - {"entry"},
    "atom:author": PERSON,
    "atom:contributor": PERSON,
}
PEOPLE = ("atom:author", "atom:contributor")
# RFC 4287, 4.2.7.2 and 7.1; then the IANA registry of link relations, as far as feeds use it.
RELATIONS = frozenset((
    "alternate", "related", "self", "enclosure", "via", "license", "replies", "edit", "edit-media",
    "first", "last", "next", "previous", "prev", "current", "payment", "hub", "up", "copyright",
    "author", "canonical", "search", "next-archive", "prev-archive", "describedby", "help", "icon",
    "terms-of-service", "privacy-policy", "collection", "item", "service", "shortlink", "tag",
))  # fmt: skip


def subjects(document: Document) -> Iterator[tuple[Node, str]]:
    """The feed and each entry, with the entry's title."""
    yield document.head, ""
    for entry in document.entries:
        yield entry.node, entry.title


@requirement(
    "ATM-01", ERROR, f"{RFC_ATOM}, 4.1.1, 4.1.2",
    "Jumlah <{name}> di sini {count}; harus tepat satu di <feed> dan di setiap <entry>. Perbaiki.",
    ATOM,
)  # fmt: skip
def not_exactly_one(document: Document) -> Iterator[Hit]:
    for node, title in subjects(document):
        for name in ONE:
            if len(node.all(f"atom:{name}")) != 1:
                yield at(node, title, name=name, count=len(node.all(f"atom:{name}")))


@requirement(
    "ATM-02", ERROR, f"{RFC_ATOM}, 4.1.1, 4.1.2",
    "<{name}> ada lebih dari sekali. Sisakan satu.", ATOM,
)  # fmt: skip
def repeated_in_atom(document: Document) -> Iterator[Hit]:
    for node, title in subjects(document):
        for name in AT_MOST_ONE.get(node.name, ()):
            for second in node.all(f"atom:{name}")[1:2]:
                yield at(second, title, name=name)


@requirement(
    "ATM-03", ERROR, f"{RFC_ATOM}, 4.1.1, 4.1.2",
    "Tidak ada <author>, baik di <entry> ini maupun di <feed>. Tambahkan nama penulisnya.", ATOM,
)  # fmt: skip
def no_author(document: Document) -> Iterator[Hit]:
    if document.head.first("atom:author"):
        return
    # A feed without entries needs none (RFC 4287, 4.1.1 and the schema in its appendix B).
    for entry in document.entries:
        source = entry.node.first("atom:source")
        if not entry.node.first("atom:author") and not (source and source.first("atom:author")):
            yield at(entry.node, entry.title)


@requirement(
    "ATM-04", ERROR, f"{RFC_ATOM}, 3.2.1",
    "Orang ini tidak mempunyai tepat satu <name> yang berisi. Tulis namanya.", ATOM,
)  # fmt: skip
def person_without_name(document: Document) -> Iterator[Hit]:
    for place in document.named(*PEOPLE):
        if len(place.node.all("atom:name")) != 1 or not place.node.words("atom:name"):
            yield at(place)


@requirement(
    "ATM-05", ERROR, f"{RFC_ATOM}, 3.2.2, 3.2.3",
    "<{name}> ada lebih dari sekali pada satu orang. Sisakan satu.", ATOM,
)  # fmt: skip
def person_with_many_addresses(document: Document) -> Iterator[Hit]:
    for place in document.named(*PEOPLE):
        for name in ("uri", "email"):
            if len(place.node.all(f"atom:{name}")) > 1:
                yield at(place, name=name)


@requirement(
    "ATM-06", ERROR, f"{RFC_ATOM}, 3.2.3",
    "<email> berisi “{value}”, bukan alamat surel. Perbaiki, atau hapus.", ATOM,
)  # fmt: skip
def email_is_none(document: Document) -> Iterator[Hit]:
    for place in document.named("atom:email"):
        if email(place.text) != place.text or not place.text:
            yield at(place, value=place.text or "(kosong)")


@requirement(
    "ATM-07", ERROR, f"{RFC_ATOM}, 4.2.7.1",
    "<link> tidak mempunyai atribut href. Tambahkan alamatnya.", XML,
)  # fmt: skip
def link_without_address(document: Document) -> Iterator[Hit]:
    for place in document.named("atom:link"):
        if not place.node.attribute("href"):
            yield at(place)


@requirement(
    "ATM-08", WARNING, f"{RFC_ATOM}, 4.2.7.2, 7.1",
    "rel berisi “{value}”, yang tidak terdaftar. Pakai nama terdaftar, misalnya alternate, atau "
    "sebuah alamat.", ATOM,
)  # fmt: skip
def unknown_relation(document: Document) -> Iterator[Hit]:
    for place in document.named("atom:link"):
        value = place.node.attributes.get("rel", "alternate")
        if value not in RELATIONS and not has_scheme(value):
            yield at(place, value=value or "(kosong)")


@requirement(
    "ATM-09", ERROR, f"{RFC_ATOM}, 4.2.7.3",
    "type pada <link> berisi “{value}”, bukan jenis berkas. Tulis misalnya text/html.", ATOM,
)  # fmt: skip
def link_type_is_none(document: Document) -> Iterator[Hit]:
    for place in document.named("atom:link"):
        value = place.node.attributes.get("type")
        if value is not None and not is_media_type(value):
            yield at(place, value=value or "(kosong)")


@requirement(
    "ATM-10", ERROR, f"{RFC_ATOM}, 4.2.7.4",
    "hreflang berisi “{value}”, bukan kode bahasa. Tulis misalnya id.", ATOM,
)  # fmt: skip
def link_language_is_none(document: Document) -> Iterator[Hit]:
    for place in document.named("atom:link"):
        value = place.node.attributes.get("hreflang")
        if value is not None and not is_language(value):
            yield at(place, value=value or "(kosong)")


@requirement(
    "ATM-11", ERROR, f"{RFC_ATOM}, 4.2.7.6",
    "length berisi “{value}”, bukan ukuran dalam byte. Tulis bilangan bulat.", ATOM,
)  # fmt: skip
def link_length_is_no_number(document: Document) -> Iterator[Hit]:
    for place in document.named("atom:link"):
        value = place.node.attributes.get("length")
        if value is not None and not is_count(value):
            yield at(place, value=value or "(kosong)")


@requirement(
    "ATM-12", ERROR, f"{RFC_ATOM}, 4.1.1, 4.1.2",
    "Ada dua <link rel=\"alternate\"> dengan type dan hreflang yang sama. Sisakan satu.", ATOM,
)  # fmt: skip
def alternate_repeated(document: Document) -> Iterator[Hit]:
    for node, title in subjects(document):
        known = set()
        for link in node.all("atom:link"):
            if link.attributes.get("rel", "alternate") == "alternate":
                kind = link.attribute("type"), link.attribute("hreflang")
                if kind in known:
                    yield at(link, title)
                known.add(kind)


@requirement(
    "ATM-13", ERROR, f"{RFC_ATOM}, 4.1.2",
    "Tulisan ini tidak mempunyai <content> maupun <link rel=\"alternate\">. Tambahkan "
    "paling sedikit salah satunya.", ATOM,
)  # fmt: skip
def neither_content_nor_alternate(document: Document) -> Iterator[Hit]:
    for entry in document.entries:
        if not entry.node.first("atom:content") and not alternates(entry.node):
            yield at(entry.node, entry.title)


@requirement(
    "ATM-14", ERROR, f"{RFC_ATOM}, 4.2.2.1",
    "<category> tidak mempunyai atribut term. Tambahkan.", ATOM,
)  # fmt: skip
def category_without_term(document: Document) -> Iterator[Hit]:
    for place in document.named("atom:category"):
        if not place.node.attribute("term"):
            yield at(place)


@requirement(
    "ATM-15", ERROR, f"{RFC_ATOM}, 4.2.2.2",
    "scheme pada <category> berisi “{value}”, bukan alamat lengkap. Tulis alamat lengkap.", ATOM,
)  # fmt: skip
def scheme_is_no_address(document: Document) -> Iterator[Hit]:
    for place in document.named("atom:category"):
        value = place.node.attributes.get("scheme")
        if value is not None and not has_scheme(value):
            yield at(place, value=value or "(kosong)")


@requirement(
    "ATM-16", ERROR, f"{RFC_ATOM}, 4.2.6",
    "<id> berisi “{value}”, bukan alamat lengkap. Tulis misalnya tag:…, urn:…, atau https://….",
    ATOM,
)  # fmt: skip
def id_is_no_address(document: Document) -> Iterator[Hit]:
    for place in document.named("atom:id"):
        if not has_scheme(place.text):
            yield at(place, value=place.text or "(kosong)")


@requirement(
    "ATM-17", ERROR, f"{RFC_ATOM}, 4, 6.3",
    "<{name}> tidak dikenal di sini menurut Atom. Hapus, atau pindahkan ke tempatnya.", ATOM,
)  # fmt: skip
def unknown_in_atom(document: Document) -> Iterator[Hit]:
    found = ((place.node, place.entry) for place in document.named("atom:source", *PEOPLE))
    for node, title in (*subjects(document), *found):
        for child in node.children:
            prefix, _, name = child.name.partition(":")
            if prefix == "atom" and name not in KNOWN[node.name]:
                yield at(child, title, name=name)


@requirement(
    "ATM-18", ADVICE, f"{RFC_ATOM}, 4.2.11",
    "<source> tidak mempunyai <{name}>. Salin dari feed asalnya.", ATOM,
)  # fmt: skip
def incomplete_source(document: Document) -> Iterator[Hit]:
    for place in document.named("atom:source"):
        for name in ONE:
            if not place.node.words(f"atom:{name}"):
                yield at(place, name=name)


@requirement(
    "ATM-19", WARNING, f"{CONTRACT}; {RFC_ATOM}, 4.2.7.3, 4.2.7.6",
    "Lampiran {url} tidak mempunyai {name}. Tambahkan agar media tahu apa yang diunduhnya.", ATOM,
)  # fmt: skip
def incomplete_enclosure_link(document: Document) -> Iterator[Hit]:
    for place in document.named("atom:link"):
        node = place.node
        if node.attribute("rel") == "enclosure":
            for name in ("type", "length"):
                if name not in node.attributes or node.attribute(name) == "0":
                    yield at(place, url=node.attribute("href"), name=name)


def alternates(node: Node) -> list[Node]:
    """The links of an entry to the page that says the same."""
    links = node.all("atom:link")
    return [link for link in links if link.attributes.get("rel", "alternate") == "alternate"]
