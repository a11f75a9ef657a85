"""What a finished feed says of each item, whatever its form, read back from its bytes."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any
from xml.etree import ElementTree

_ATOM = "{http://www.w3.org/2005/Atom}"
_MEDIA = "{http://search.yahoo.com/mrss/}"


@dataclass(frozen=True, slots=True)
class File:
    """A file that travels with an entry: its address, bytes and media type as the feed has them."""

    url: str
    size: str = ""
    type: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """One entry; `published` is None where its date is missing or cannot be read."""

    guid: str
    url: str
    published: datetime | None
    files: tuple[File, ...]


def told(data: bytes) -> tuple[Told, ...] | None:
    """Every entry of a feed of ours, in its order; None where it cannot be read."""
    try:
        if data[:1] == b"{":
            return tuple(map(_json, json.loads(data)["items"]))
        root = ElementTree.fromstring(data)  # noqa: S314 - what we wrote ourselves
    except (ElementTree.ParseError, ValueError, TypeError, KeyError, AttributeError):
        return None
    if root.tag == f"{_ATOM}feed":
        return tuple(map(_atom, root.iterfind(f"{_ATOM}entry")))
    return tuple(map(_rss, root.iterfind("channel/item")))


def _rss(item: ElementTree.Element) -> Told:
    files = [
        File(one.get("url", ""), one.get("length", ""), one.get("type", ""))
        for one in item.iterfind("enclosure")
    ]
    files += [
        File(one.get("url", ""), one.get("fileSize", ""), one.get("type", ""))
        for name in ("content", "thumbnail")
        for one in item.iterfind(f"{_MEDIA}{name}")
    ]
    published = _moment(parsedate_to_datetime, item.findtext("pubDate", ""))
    guid, url = item.findtext("guid", ""), item.findtext("link", "")
    return Told(guid, url, published, tuple(files))


def _atom(entry: ElementTree.Element) -> Told:
    links = [(one.get("rel", "alternate"), one) for one in entry.iterfind(f"{_ATOM}link")]
    url = next((one.get("href", "") for rel, one in links if rel == "alternate"), "")
    files = tuple(
        File(one.get("href", ""), one.get("length", ""), one.get("type", ""))
        for rel, one in links
        if rel == "enclosure"
    )
    published = _moment(datetime.fromisoformat, entry.findtext(f"{_ATOM}published", ""))
    return Told(entry.findtext(f"{_ATOM}id", ""), url, published, files)


def _json(item: dict[str, Any]) -> Told:
    published = _moment(datetime.fromisoformat, item["date_published"])
    return Told(item["id"], item["url"], published, tuple(_attached(item)))


def _attached(item: dict[str, Any]) -> Iterator[File]:
    yield from (File(item[name]) for name in ("image", "banner_image") if name in item)
    for one in item.get("attachments", ()):
        yield File(one["url"], str(one.get("size_in_bytes", "")), one["mime_type"])


def _moment(read: Callable[[str], datetime], words: str) -> datetime | None:
    try:
        moment = read(words)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
