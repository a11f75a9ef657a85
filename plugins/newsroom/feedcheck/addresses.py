"""Addresses: absolute, secure, well formed, and where the feed says it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.feedcheck.document import Document, Form, Kind, Placed
from newsroom.feedcheck.requirement import (
    ADVICE,
    CONTRACT,
    ERROR,
    JSON_FEED,
    PROFILE,
    RFC_ATOM,
    RSS,
    SPECIFICATION,
    WARNING,
    XML,
    Hit,
    at,
    requirement,
)
from newsroom.feedcheck.values import (
    has_scheme,
    is_private,
    is_well_formed,
    same_address,
    split,
)

# Elements that hold an address; those of `FOREIGN` may lead to sites that are not the feed's own.
TEXTS = {
    Form.RSS: ("link", "url", "docs", "comments"),
    Form.ATOM: ("atom:icon", "atom:logo", "atom:uri"),
    Form.JSON: (
        "home_page_url", "feed_url", "next_url", "icon", "favicon", "url", "external_url", "image",
        "banner_image", "avatar",
    ),
}  # fmt: skip
ATTRIBUTES = {
    "atom:link": "href",
    "atom:generator": "uri",
    "atom:content": "src",
    "enclosure": "url",
    "source": "url",
    "media:content": "url",
    "media:thumbnail": "url",
    "media:player": "url",
    "media:embed": "url",
    "media:copyright": "url",
    "media:license": "href",
    "media:subTitle": "href",
    "media:peerLink": "href",
}
FOREIGN = frozenset((
    "docs", "comments", "source", "atom:uri", "atom:generator", "media:copyright", "media:license",
    "media:player", "media:embed", "media:peerLink", "external_url", "avatar",
))  # fmt: skip
FOREIGN_RELATIONS = ("via", "related", "license", "hub", "payment", "copyright", "author")
FOREIGN_PARENTS = ("authors[]", "author", "hubs[]")
TYPES = {Form.RSS: "application/rss+xml", Form.ATOM: "application/atom+xml"}


@dataclass(frozen=True, slots=True)
class Address:
    """An address in a feed, and whether it must be one that the feed's site answers for."""

    place: Placed
    value: str
    is_own: bool


def addresses(document: Document) -> Iterator[Address]:
    """Every address that is not empty, outside of HTML."""
    for name in TEXTS[document.form]:
        for place in document.named(name):
            if place.node.kind in (Kind.ELEMENT, Kind.STRING) and place.text:
                is_own = name not in FOREIGN and place.parent.name not in FOREIGN_PARENTS
                yield Address(place, place.text, is_own)
    for name, attribute in ATTRIBUTES.items():
        for place in document.named(name):
            value = place.node.attribute(attribute)
            if value:
                foreign = place.node.attribute("rel") in FOREIGN_RELATIONS
                yield Address(place, value, name not in FOREIGN and not foreign)


def selves(document: Document) -> Iterator[tuple[Placed, str]]:
    """Where the feed says that it stands."""
    if document.form is Form.JSON:
        for place in document.named("feed_url"):
            yield place, place.text
    for place in document.named("atom:link"):
        if place.parent is document.head and place.node.attribute("rel") == "self":
            yield place, place.node.attribute("href")


@requirement(
    "URL-01", ERROR, f"{CONTRACT}; {SPECIFICATION}, Comments; {PROFILE}, URLs; RFC 3986, 4.3",
    "Alamat “{value}” tidak lengkap; di situs media ia tidak menuju ke mana-mana. Tulis lengkap "
    "dengan https://.",
)  # fmt: skip
def relative_address(document: Document) -> Iterator[Hit]:
    for address in addresses(document):
        if not has_scheme(address.value):
            yield at(address.place, value=address.value)


@requirement(
    "URL-02", ERROR, CONTRACT,
    "Alamat {value} tidak diawali https://. Pakai https; isi yang lewat http dapat diubah di "
    "tengah jalan, dan peramban menolak fotonya.",
)  # fmt: skip
def address_not_secure(document: Document) -> Iterator[Hit]:
    for address in addresses(document):
        is_secure = address.value.lower().startswith("https:")
        if address.is_own and has_scheme(address.value) and not is_secure:
            yield at(address.place, value=address.value)


@requirement(
    "URL-03", ERROR, "RFC 3986, 2, 3.2",
    "Alamat “{value}” salah bentuk. Ganti spasi dan tanda khusus dengan kode persen, misalnya %20.",
)  # fmt: skip
def malformed_address(document: Document) -> Iterator[Hit]:
    for address in addresses(document):
        if has_scheme(address.value) and not is_well_formed(address.value):
            yield at(address.place, value=address.value)


@requirement(
    "URL-04", ERROR, CONTRACT,
    "Alamat {value} hanya berlaku di komputer atau jaringan kantor. Pakai alamat situs yang "
    "terbuka untuk umum.",
)  # fmt: skip
def private_address(document: Document) -> Iterator[Hit]:
    for address in addresses(document):
        if is_well_formed(address.value) and is_private(address.value):
            yield at(address.place, value=address.value)


@requirement(
    "URL-05", WARNING, f"{PROFILE}, URLs; RFC 3987, 3.1",
    "Alamat {value} memuat huruf di luar ASCII; sebagian pembaca RSS gagal membukanya. Tulis "
    "dengan kode persen.", RSS,
)  # fmt: skip
def address_beyond_ascii(document: Document) -> Iterator[Hit]:
    for address in addresses(document):
        if not address.value.isascii() and is_well_formed(address.value):
            yield at(address.place, value=address.value)


@requirement(
    "URL-06", WARNING, f"{PROFILE}, atom:link; {RFC_ATOM}, 4.1.1; {JSON_FEED}, feed_url",
    "RSS ini tidak menyebut alamatnya sendiri. Tambahkan {name}.",
)  # fmt: skip
def no_self(document: Document) -> Iterator[Hit]:
    if not any(True for _ in selves(document)):
        names = {Form.RSS: '<atom:link rel="self">', Form.ATOM: '<link rel="self">'}
        yield at(document.head, name=names.get(document.form, "feed_url"))


@requirement(
    "URL-07", WARNING, f"{PROFILE}, atom:link; {RFC_ATOM}, 4.2.7.2; {JSON_FEED}, feed_url",
    "RSS ini menyebut dirinya {value}, padahal diambil dari {address}. Samakan.",
)  # fmt: skip
def self_elsewhere(document: Document) -> Iterator[Hit]:
    told = [(place, value) for place, value in selves(document) if value]
    # A feed may stand under two addresses, so one that fits is enough.
    fits = any(same_address(value, document.address) for _, value in told)
    if document.address and told and not fits:
        place, value = told[0]
        yield at(place, value=value, address=document.address)


@requirement(
    "URL-08", ADVICE, f"{PROFILE}, atom:link",
    "type pada <link rel=\"self\"> berisi “{value}”. Tulis {wanted}.", XML,
)  # fmt: skip
def self_of_another_type(document: Document) -> Iterator[Hit]:
    wanted = TYPES[document.form]
    for place, _ in selves(document):
        value = place.node.attributes.get("type")
        # What is no media type at all is told by ATM-09.
        if value is not None and "/" in value and value.partition(";")[0].strip() != wanted:
            yield at(place, value=value, wanted=wanted)


@requirement(
    "URL-09", WARNING, CONTRACT,
    "Alamat {value} memuat nama pengguna atau kata sandi. Hapus, dan ganti kata sandinya.",
)  # fmt: skip
def password_in_address(document: Document) -> Iterator[Hit]:
    for address in addresses(document):
        parts = split(address.value)
        if parts and parts.scheme in ("http", "https") and "@" in parts.netloc:
            yield at(address.place, value=f"{parts.scheme}://…@{parts.hostname}{parts.path}")


@requirement(
    "URL-10", ERROR, f"{JSON_FEED}, next_url",
    "next_url sama dengan feed_url, sehingga pembaca berputar tanpa henti. Hapus next_url.",
    frozenset({Form.JSON}),
)  # fmt: skip
def next_page_is_this_one(document: Document) -> Iterator[Hit]:
    for place in document.named("next_url"):
        if any(place.text and same_address(place.text, value) for _, value in selves(document)):
            yield at(place)
