"""Media RSS 1.5.1: what is told about photos, sound and films."""

import re
from collections.abc import Iterator

from newsroom.feedcheck.document import Document
from newsroom.feedcheck.requirement import (
    ADVICE,
    ERROR,
    MEDIA,
    WARNING,
    XML,
    Hit,
    at,
    requirement,
)
from newsroom.feedcheck.values import is_media_type, is_number

KNOWN = frozenset((
    "group", "content", "rating", "adult", "title", "description", "keywords", "thumbnail",
    "category", "hash", "player", "credit", "copyright", "text", "restriction", "community",
    "starRating", "statistics", "tags", "comments", "comment", "embed", "param", "responses",
    "response", "backLinks", "backLink", "status", "price", "license", "subTitle", "peerLink",
    "location", "rights", "scenes", "scene", "sceneTitle", "sceneDescription", "sceneStartTime",
    "sceneEndTime",
))  # fmt: skip
# Elements with the attributes that they cannot do without.
REQUIRED = {
    "thumbnail": ("url",),
    "player": ("url",),
    "embed": ("url",),
    "restriction": ("relationship",),
    "status": ("state",),
    "subTitle": ("type", "lang", "href"),
    "peerLink": ("type", "href"),
    "rights": ("status",),
}
# Attributes that take one of a few words.
WORDS = {
    ("title", "type"): ("plain", "html"),
    ("description", "type"): ("plain", "html"),
    ("text", "type"): ("plain", "html"),
    ("hash", "algo"): ("md5", "sha-1"),
    ("restriction", "relationship"): ("allow", "deny"),
    ("restriction", "type"): ("country", "uri", "sharing"),
    ("status", "state"): ("active", "blocked", "deleted"),
    ("price", "type"): ("rent", "purchase", "package", "subscription"),
    ("rights", "status"): ("userCreated", "official"),
}
NUMBERS = {
    "content": ("bitrate", "framerate", "samplingrate"),
    "starRating": ("average", "count", "min", "max"),
    "statistics": ("views", "favorites"),
    "price": ("price",),
}
# RFC 2326, 3.6: normal play time.
_TIME = re.compile(r"(?:\d{1,4}:[0-5]?\d:[0-5]?\d|\d{1,7})(?:\.\d{1,6})?", re.ASCII)
TIMES = {"thumbnail": ("time",), "text": ("start", "end")}
TIME_TEXTS = ("sceneStartTime", "sceneEndTime")
# ISO 4217 and ISO 3166-1 alpha-2, by their shape.
_CURRENCY = re.compile("[A-Z]{3}")
_COUNTRIES = re.compile(r"(?:all|none|[a-z]{2}(?:\s+[a-z]{2})*)", re.IGNORECASE)
DIGITS = {"md5": 32, "sha-1": 40}


@requirement(
    "MED-20", WARNING, f"{MEDIA}, Primary Elements, Optional Elements",
    "<media:{name}> tidak dikenal dalam Media RSS. Hapus, atau betulkan ejaannya.", XML,
)  # fmt: skip
def unknown_in_media(document: Document) -> Iterator[Hit]:
    for full in document.index:
        prefix, _, name = full.partition(":")
        if prefix == "media" and name not in KNOWN:
            for place in document.named(full):
                yield at(place, name=name)


@requirement(
    "MED-21", ERROR, f"{MEDIA}, Optional Elements",
    "<media:{name}> tidak mempunyai atribut {attribute}. Tambahkan.", XML,
)  # fmt: skip
def media_lacks_attribute(document: Document) -> Iterator[Hit]:
    for name, attributes in REQUIRED.items():
        for place in document.named(f"media:{name}"):
            for attribute in attributes:
                if not place.node.attribute(attribute):
                    yield at(place, name=name, attribute=attribute)


@requirement(
    "MED-22", ERROR, f"{MEDIA}, Optional Elements",
    "{attribute} pada <media:{name}> berisi “{value}”. Pakai salah satu: {words}.", XML,
)  # fmt: skip
def unknown_word_in_media(document: Document) -> Iterator[Hit]:
    for (name, attribute), words in WORDS.items():
        for place in document.named(f"media:{name}"):
            value = place.node.attributes.get(attribute)
            if value and value not in words:
                yield at(place, name=name, attribute=attribute, value=value, words=", ".join(words))


@requirement(
    "MED-23", ERROR, f"{MEDIA}, Optional Elements",
    "{attribute} pada <media:{name}> berisi “{value}”, bukan bilangan. Perbaiki.", XML,
)  # fmt: skip
def media_number_is_none(document: Document) -> Iterator[Hit]:
    for name, attributes in NUMBERS.items():
        for place in document.named(f"media:{name}"):
            for attribute in attributes:
                value = place.node.attributes.get(attribute)
                if value and not is_number(value.strip()):
                    yield at(place, name=name, attribute=attribute, value=value)


@requirement(
    "MED-24", ERROR, f"{MEDIA}, media:thumbnail, media:text; RFC 2326, 3.6",
    "{attribute} pada <media:{name}> berisi “{value}”, bukan waktu. Tulis jam:menit:detik.", XML,
)  # fmt: skip
def media_time_is_none(document: Document) -> Iterator[Hit]:
    for name, attributes in TIMES.items():
        for place in document.named(f"media:{name}"):
            for attribute in attributes:
                value = place.node.attributes.get(attribute)
                if value and not _TIME.fullmatch(value.strip()):
                    yield at(place, name=name, attribute=attribute, value=value)
    for name in TIME_TEXTS:
        # In scenes the elements stand without a prefix of their own in many feeds.
        for place in document.named(f"media:{name}", name):
            if not _TIME.fullmatch(place.text):
                value = place.text or "(kosong)"
                yield at(place, name=name, attribute="Isi", value=value)


@requirement(
    "MED-25", WARNING, f"{MEDIA}, media:credit, media:description",
    "<media:{name}> kosong. Isi, atau hapus.", XML,
)  # fmt: skip
def empty_credit_or_caption(document: Document) -> Iterator[Hit]:
    for place in document.named("media:credit", "media:description"):
        if not place.text:
            yield at(place, name=place.node.name.removeprefix("media:"))


@requirement(
    "MED-26", WARNING, f"{MEDIA}, media:credit",
    "role berisi “{value}”. Peran ditulis dengan huruf kecil, misalnya photographer.", XML,
)  # fmt: skip
def role_in_capitals(document: Document) -> Iterator[Hit]:
    for place in document.named("media:credit"):
        value = place.node.attribute("role")
        if value != value.lower():
            yield at(place, value=value)


@requirement(
    "MED-27", ADVICE, f"{MEDIA}, media:adult",
    "<media:adult> sudah diganti. Pakai <media:rating>.", XML,
)  # fmt: skip
def adult_is_out_of_use(document: Document) -> Iterator[Hit]:
    for place in document.named("media:adult"):
        yield at(place)


@requirement(
    "MED-28", ERROR, f"{MEDIA}, media:rating",
    "<media:rating> berisi “{value}”. Pakai adult atau nonadult, atau sebut scheme-nya.", XML,
)  # fmt: skip
def unknown_rating(document: Document) -> Iterator[Hit]:
    for place in document.named("media:rating"):
        scheme = place.node.attributes.get("scheme", "urn:simple")
        if scheme == "urn:simple" and place.text not in ("adult", "nonadult"):
            yield at(place, value=place.text or "(kosong)")


@requirement(
    "MED-29", ADVICE, f"{MEDIA}, media:keywords",
    "<media:keywords> memuat {count} kata kunci. Pilih paling banyak sepuluh.", XML,
)  # fmt: skip
def many_keywords(document: Document) -> Iterator[Hit]:
    for place in document.named("media:keywords"):
        count = len([word for word in place.text.split(",") if word.strip()])
        if count > 10:
            yield at(place, count=count)


@requirement(
    "MED-30", ERROR, f"{MEDIA}, media:hash",
    "<media:hash> bukan sidik {algorithm} yang lengkap. Hitung ulang dari berkasnya.", XML,
)  # fmt: skip
def hash_is_none(document: Document) -> Iterator[Hit]:
    for place in document.named("media:hash"):
        algorithm = place.node.attributes.get("algo", "md5")
        digits = DIGITS.get(algorithm, 0)
        if digits and not re.fullmatch(f"[0-9a-fA-F]{{{digits}}}", place.text):
            yield at(place, algorithm=algorithm)


@requirement(
    "MED-31", ERROR, f"{MEDIA}, media:license, media:peerLink",
    "type pada <media:{name}> berisi “{value}”, bukan jenis berkas. Tulis misalnya text/html.", XML,
)  # fmt: skip
def linked_type_is_none(document: Document) -> Iterator[Hit]:
    for name in ("license", "peerLink", "subTitle", "embed"):
        for place in document.named(f"media:{name}"):
            value = place.node.attribute("type")
            if value and not is_media_type(value):
                yield at(place, name=name, value=value)


@requirement(
    "MED-32", ERROR, f"{MEDIA}, media:price; ISO 4217",
    "currency berisi “{value}”, bukan kode mata uang. Tulis misalnya IDR.", XML,
)  # fmt: skip
def currency_is_none(document: Document) -> Iterator[Hit]:
    for place in document.named("media:price"):
        value = place.node.attributes.get("currency")
        if value is not None and not _CURRENCY.fullmatch(value.strip()):
            yield at(place, value=value or "(kosong)")


@requirement(
    "MED-33", ERROR, f"{MEDIA}, media:restriction; ISO 3166-1",
    "<media:restriction> berisi “{value}”, bukan kode negara. Tulis misalnya id.", XML,
)  # fmt: skip
def country_is_none(document: Document) -> Iterator[Hit]:
    for place in document.named("media:restriction"):
        if place.node.attribute("type") == "country" and not _COUNTRIES.fullmatch(place.text):
            yield at(place, value=place.text or "(kosong)")
