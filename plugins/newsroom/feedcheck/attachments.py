"""The files that a feed sends along, as it describes them."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.feedcheck.document import Document, Form, Placed
from newsroom.feedcheck.values import is_count, split


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file with its address, and what the feed says of it: bytes (0: nothing), type, place."""

    url: str
    length: int = 0
    type: str = ""
    line: int = 0
    entry: str = ""


def attachments(document: Document) -> tuple[Attachment, ...]:
    """Every file that can be fetched, once, those of the first entries first."""
    found = (each for each in _attachments(document) if _can_be_fetched(each.url))
    by_url: dict[str, Attachment] = {}
    for each in sorted(found, key=lambda one: one.line):
        known = by_url.setdefault(each.url, each)
        if not known.length and each.length:
            by_url[each.url] = each
    return tuple(by_url.values())


def _attachments(document: Document) -> Iterator[Attachment]:
    if document.form is Form.JSON:
        for place in document.named("attachments[]"):
            node = place.node
            length, kind = node.words("size_in_bytes"), node.words("mime_type")
            yield _made(place, node.words("url"), length, kind)
    for place in document.named("enclosure"):
        yield _described(place, "url", "length")
    for place in document.named("media:content"):
        yield _described(place, "url", "fileSize")
    for place in document.named("atom:link"):
        if place.node.attribute("rel") == "enclosure":
            yield _described(place, "href", "length")


def _described(place: Placed, url: str, length: str) -> Attachment:
    node = place.node
    return _made(place, node.attribute(url), node.attribute(length), node.attribute("type"))


def _made(place: Placed, url: str, length: str, kind: str) -> Attachment:
    size = int(length) if is_count(length) else 0
    return Attachment(url, size, kind, place.node.line, place.entry)


def _can_be_fetched(url: str) -> bool:
    parts = split(url)
    return bool(parts and parts.scheme in ("http", "https") and parts.hostname)
