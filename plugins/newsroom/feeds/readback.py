"""What a finished feed says of each item, whatever its form, read back from its bytes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

from newsroom.feedcheck.document import Document, Entry, Form, Node


@dataclass(frozen=True, slots=True)
class File:
    """A file that travels with an entry: its address, bytes and media type as the feed has them."""

    line: int
    url: str
    size: str = ""
    type: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """One entry; `published` is None where its date is missing or cannot be read."""

    line: int
    guid: str
    url: str
    published: datetime | None
    files: tuple[File, ...]


def told(document: Document) -> tuple[Told, ...]:
    """Every entry of the feed, in its order."""
    read = {Form.RSS: _rss, Form.ATOM: _atom, Form.JSON: _json}[document.form]
    return tuple(read(entry) for entry in document.entries)


def _rss(entry: Entry) -> Told:
    node = entry.node
    files = [
        File(one.line, one.attribute("url"), one.attribute("length"), one.attribute("type"))
        for one in node.all("enclosure")
    ]
    files += [
        File(one.line, one.attribute("url"), one.attribute("fileSize"), one.attribute("type"))
        for name in ("media:content", "media:thumbnail")
        for one in node.all(name)
    ]
    published = _moment(parsedate_to_datetime, node.words("pubDate"))
    return Told(node.line, node.words("guid"), node.words("link"), published, tuple(files))


def _atom(entry: Entry) -> Told:
    node = entry.node
    links = node.all("atom:link")
    url = next((one.attribute("href") for one in links if _rel(one) == "alternate"), "")
    files = tuple(
        File(one.line, one.attribute("href"), one.attribute("length"), one.attribute("type"))
        for one in links
        if _rel(one) == "enclosure"
    )
    published = _moment(datetime.fromisoformat, node.words("atom:published"))
    return Told(node.line, node.words("atom:id"), url, published, files)


def _json(entry: Entry) -> Told:
    node = entry.node
    pictures = (*node.all("image"), *node.all("banner_image"))
    files = [File(one.line, one.text) for one in pictures]
    attached = node.first("attachments")
    files += [
        File(one.line, one.words("url"), one.words("size_in_bytes"), one.words("mime_type"))
        for one in (attached.children if attached else ())
    ]
    published = _moment(datetime.fromisoformat, node.words("date_published"))
    return Told(node.line, node.words("id"), node.words("url"), published, tuple(files))


def _rel(link: Node) -> str:
    return link.attribute("rel") or "alternate"


def _moment(read: Callable[[str], datetime], words: str) -> datetime | None:
    try:
        moment = read(words)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
