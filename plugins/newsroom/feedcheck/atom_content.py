"""Atom: texts and contents."""

from base64 import b64decode
from collections.abc import Iterator

from newsroom.feedcheck.document import Document, Placed
from newsroom.feedcheck.requirement import (
    ADVICE,
    ATOM,
    ERROR,
    RFC_ATOM,
    Hit,
    at,
    requirement,
)
from newsroom.feedcheck.values import is_media_type

TEXTS = ("atom:title", "atom:subtitle", "atom:summary", "atom:rights")
TYPES = ("text", "html", "xhtml")


def kind(place: Placed) -> str:
    """The type of a text or content; `text` where none is given."""
    return place.node.attributes.get("type", "text")


@requirement(
    "ATM-30", ERROR, f"{RFC_ATOM}, 3.1.1",
    "type pada <{name}> berisi “{value}”. Pakai text, html, atau xhtml.", ATOM,
)  # fmt: skip
def text_of_unknown_type(document: Document) -> Iterator[Hit]:
    for place in document.named(*TEXTS):
        if kind(place) not in TYPES:
            yield at(place, name=_local(place), value=kind(place) or "(kosong)")


@requirement(
    "ATM-31", ERROR, f"{RFC_ATOM}, 3.1.1.1, 3.1.1.2, 4.1.3.3",
    "<{name}> memuat elemen, padahal type-nya {value}. Ganti < di dalamnya dengan &lt;, atau pakai "
    "type=\"xhtml\".", ATOM,
)  # fmt: skip
def elements_in_text(document: Document) -> Iterator[Hit]:
    for place in document.named(*TEXTS, "atom:content"):
        value = kind(place)
        is_xml = value.lower().endswith(("+xml", "/xml"))
        is_text = value.lower().startswith("text/") and not is_xml
        if (value in ("text", "html") or is_text) and place.node.children:
            yield at(place, name=_local(place), value=value)


@requirement(
    "ATM-32", ERROR, f"{RFC_ATOM}, 3.1.1.3, 4.1.3.3",
    "<{name}> dengan type=\"xhtml\" harus berisi tepat satu <div> XHTML. Bungkus isinya.", ATOM,
)  # fmt: skip
def xhtml_without_div(document: Document) -> Iterator[Hit]:
    for place in document.named(*TEXTS, "atom:content"):
        names = [child.name for child in place.node.children]
        if kind(place) == "xhtml" and (names != ["xhtml:div"] or place.text):
            yield at(place, name=_local(place))


@requirement(
    "ATM-33", ERROR, f"{RFC_ATOM}, 4.1.3.1",
    "type pada <content> berisi “{value}”. Pakai text, html, xhtml, atau satu jenis berkas.", ATOM,
)  # fmt: skip
def content_of_unknown_type(document: Document) -> Iterator[Hit]:
    for place in document.named("atom:content"):
        value = kind(place)
        is_composite = value.lower().startswith(("multipart/", "message/"))
        if value not in TYPES and (is_composite or not is_media_type(value)):
            yield at(place, value=value or "(kosong)")


@requirement(
    "ATM-34", ERROR, f"{RFC_ATOM}, 4.1.3.2",
    "<content> mempunyai src dan sekaligus isi. Hapus salah satunya.", ATOM,
)  # fmt: skip
def content_here_and_elsewhere(document: Document) -> Iterator[Hit]:
    for place in document.named("atom:content"):
        if "src" in place.node.attributes and (place.text or place.node.children):
            yield at(place)


@requirement(
    "ATM-35", ERROR, f"{RFC_ATOM}, 4.1.3.2",
    "type pada <content src> berisi “{value}”. Dengan src, tulis jenis berkasnya.", ATOM,
)  # fmt: skip
def linked_content_of_text_type(document: Document) -> Iterator[Hit]:
    for place in document.named("atom:content"):
        if "src" in place.node.attributes and place.node.attributes.get("type") in TYPES:
            yield at(place, value=kind(place))


@requirement(
    "ATM-36", ERROR, f"{RFC_ATOM}, 4.1.2",
    "Isinya berada di tempat lain atau berupa berkas, tetapi <summary> tidak ada. Tambahkan "
    "ringkasan.", ATOM,
)  # fmt: skip
def no_summary_of_other_content(document: Document) -> Iterator[Hit]:
    for entry in document.entries:
        content = entry.node.first("atom:content")
        if content is None or entry.node.first("atom:summary"):
            continue
        if "src" in content.attributes or is_binary(content.attributes.get("type", "text")):
            yield at(content, entry.title)


@requirement(
    "ATM-37", ADVICE, f"{RFC_ATOM}, 4.1.1.1",
    "<{name}> kosong. Isi, atau hapus.", ATOM,
)  # fmt: skip
def empty_text(document: Document) -> Iterator[Hit]:
    for place in document.named("atom:summary", "atom:subtitle", "atom:rights", "atom:content"):
        node = place.node
        if not (place.text or node.children or "src" in node.attributes):
            yield at(place, name=_local(place))


@requirement(
    "ATM-38", ERROR, f"{RFC_ATOM}, 4.1.3.3",
    "<content> berjenis {value}, tetapi isinya bukan Base64. Kodekan isinya, atau pakai src.", ATOM,
)  # fmt: skip
def file_is_not_base64(document: Document) -> Iterator[Hit]:
    for place in document.named("atom:content"):
        is_here = "src" not in place.node.attributes and not place.node.children
        if is_binary(kind(place)) and is_here and not _is_base64(place.text):
            yield at(place, value=kind(place))


def is_binary(value: str) -> bool:
    """Whether a content of that type is a file that XML cannot hold as it is."""
    is_text = value.lower().startswith("text/") or value.lower().endswith(("+xml", "/xml"))
    return value not in TYPES and is_media_type(value) and not is_text


def _is_base64(text: str) -> bool:
    try:
        return bool(b64decode("".join(text.split()), validate=True))
    except ValueError:
        return False


def _local(place: Placed) -> str:
    return place.node.name.removeprefix("atom:")
