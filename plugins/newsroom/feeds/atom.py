"""Atom 1.0 by feedgen, with the full text as escaped HTML. Source: RFC 4287."""

from collections.abc import Sequence
from typing import Any

from feedgen.entry import FeedEntry as Item
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from feedgen.util import xml_elem

from newsroom.feeds import channel
from newsroom.feeds.items import FeedEntry
from newsroom.site.assets import FEED_ICON
from newsroom.site.views import Site


class Links(BaseEntryExtension):  # type: ignore[misc]  # feedgen has no types
    """Entry links with all their attributes; feedgen 1.0 writes only the address."""

    def __init__(self) -> None:
        self.links: list[dict[str, str]] = []

    def extend_atom(self, entry: Any) -> Any:
        """The entry with its links behind what feedgen wrote."""
        for attributes in self.links:
            xml_elem("link", entry, **attributes)
        return entry


def document(site: Site, entries: Sequence[FeedEntry], url_path: str, title: str) -> bytes:
    """The Atom feed that will stand at `url_path` (root-relative), as UTF-8."""
    feed = FeedGenerator()
    feed.register_extension("links", BaseExtension, Links, atom=True, rss=False)
    channel.describe(feed, site, entries, url_path, title, media_type="application/atom+xml")
    # A logo is twice as wide as it is high (RFC 4287, 4.2.8), and our sign is a ring.
    feed.icon(f"{site.satker.base_url}/{FEED_ICON}")
    for entry in entries:
        _fill(feed.add_entry(order="append"), entry)
    return channel.styled(feed.atom_str(pretty=True))


def _fill(item: Item, entry: FeedEntry) -> None:
    """Put one entry into the feed; its id is the item's identity and never changes."""
    item.id(entry.identity)
    item.title(entry.title)
    item.links.links.append({"href": entry.url, "rel": "alternate", "type": "text/html"})
    item.published(entry.published)
    item.updated(entry.updated)
    item.author(name=entry.author, uri=entry.author_url)
    item.content(entry.content, type="html")
    item.summary(entry.summary)
    for label in entry.labels:
        item.category(term=label.term, scheme=label.scheme, label=label.name)
    if photo := entry.lead:
        item.links.links.append(
            {"href": photo.url, "rel": "enclosure", "type": photo.type, "length": str(photo.size)}
        )
