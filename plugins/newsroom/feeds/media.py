"""The photos of an entry as Media RSS: each with its size, caption, credit and alternative text.

feedgen's own extension wraps a photo in a `media:group`, which says that all within are one
picture in several forms, and knows neither credit nor text. Source: Media RSS 1.5.1 (RSS Advisory
Board).
"""

from copy import deepcopy
from typing import Any

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.util import xml_elem

from newsroom.feeds.items import FeedEntry, Photo

NAMESPACE = "http://search.yahoo.com/mrss/"


class Photos(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """Declares the namespace."""

    def extend_ns(self) -> dict[str, str]:
        """The prefix and the namespace's name."""
        return {"media": NAMESPACE}


class EntryPhotos(BaseEntryExtension):  # type: ignore[misc]
    """The photos of one entry, the one that leads first."""

    def __init__(self) -> None:
        self._entry: FeedEntry | None = None

    def of(self, entry: FeedEntry) -> None:
        """Take the photos of that entry."""
        self._entry = entry

    def extend_rss(self, entry: Any) -> Any:
        """The item with a `media:content` for each photo."""
        if self._entry is not None:
            for photo in self._entry.photos:
                _content(entry, photo, self._entry)
        return entry


def _content(item: Any, photo: Photo, entry: FeedEntry) -> None:
    content = deepcopy(_PATTERN)
    attributes = {
        "url": photo.url,
        "type": photo.type,
        "medium": "image",
        "fileSize": str(photo.size),
        "width": str(photo.width),
        "height": str(photo.height),
    }
    for name, value in attributes.items():
        content.set(name, value)
    if photo == entry.lead:
        content.set("isDefault", "true")
    words = (entry.title, photo.caption, photo.credit, photo.alt)
    for element, text in zip(list(content), words, strict=True):
        if text:
            element.text = text
        else:
            content.remove(element)
    item.append(content)


def _pattern() -> Any:
    """A photo without anything said of it: to copy one is quicker than to make one."""
    content = xml_elem(f"{{{NAMESPACE}}}content")
    for name in ("title", "description", "credit", "text"):
        xml_elem(f"{{{NAMESPACE}}}{name}", content)
    title, description, credit, alt = content
    for plain in (title, description, alt):
        plain.set("type", "plain")
    credit.set("role", "photographer")
    credit.set("scheme", "urn:ebu")
    return content


_PATTERN = _pattern()
