"""Languages of feeds and entries."""

from collections.abc import Iterator

from newsroom.feedcheck.document import Document, Form, Kind, Node, Placed
from newsroom.feedcheck.requirement import (
    ADVICE,
    CONTRACT,
    ERROR,
    JSON_FEED,
    PROFILE,
    RFC_ATOM,
    SPECIFICATION,
    Hit,
    at,
    requirement,
)
from newsroom.feedcheck.values import is_language

SUPERSEDED = {"in": "id", "jw": "jv", "iw": "he", "ji": "yi"}
"""Codes of ISO 639 that were given up for others; `in` was Indonesian until 1989."""


def languages(document: Document) -> Iterator[tuple[Node | Placed, str]]:
    """Every language that the feed names."""
    for place in document.named("language", "dc:language"):
        if place.node.kind in (Kind.ELEMENT, Kind.STRING):
            yield place, place.text
    for node in (document.root, document.head):
        if "xml:lang" in node.attributes:
            yield node, node.attribute("xml:lang")
        if document.root is document.head:
            break
    for places in document.index.values():
        for place in places:
            if "xml:lang" in place.node.attributes:
                yield place, place.node.attribute("xml:lang")


@requirement(
    "LNG-01", ADVICE,
    f"{CONTRACT}; {SPECIFICATION}, language; {PROFILE}, language; {RFC_ATOM}, 2; {JSON_FEED}",
    "RSS ini tidak menyebut bahasanya. Tambahkan {name}.",
)  # fmt: skip
def no_language(document: Document) -> Iterator[Hit]:
    if document.form is Form.ATOM:
        is_told = "xml:lang" in document.root.attributes
    else:
        is_told = any(document.head.first(name) for name in ("language", "dc:language"))
    if not is_told:
        names = {
            Form.RSS: "<language>id-ID</language>",
            Form.ATOM: 'xml:lang="id-ID" pada <feed>',
            Form.JSON: '"language": "id-ID"',
        }
        yield at(document.head, name=names[document.form])


@requirement(
    "LNG-02", ERROR, f"{SPECIFICATION}, language; {RFC_ATOM}, 2; {JSON_FEED}; RFC 5646, 2.1",
    "“{value}” bukan kode bahasa. Tulis misalnya id-ID.",
)  # fmt: skip
def language_is_none(document: Document) -> Iterator[Hit]:
    for place, value in languages(document):
        # An empty xml:lang is allowed and takes the language back (XML 1.0, 2.12).
        is_attribute = isinstance(place, Node) or "xml:lang" in place.node.attributes
        is_fit = _primary(value) in SUPERSEDED or is_language(value)
        if not is_fit and (value or not is_attribute):
            yield at(place, value=value or "(kosong)")


@requirement(
    "LNG-03", ADVICE, "RFC 5646, 2.2.1, 3.1.6",
    "Kode bahasa “{value}” sudah diganti. Tulis {wanted}.",
)  # fmt: skip
def superseded_language(document: Document) -> Iterator[Hit]:
    for place, value in languages(document):
        if wanted := SUPERSEDED.get(_primary(value)):
            yield at(place, value=value, wanted=wanted + value[2:])


def _primary(value: str) -> str:
    return value.partition("-")[0].lower()
