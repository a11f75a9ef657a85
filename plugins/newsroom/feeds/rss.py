"""RSS 2.0 by feedgen, with full text (content:encoded), dc:creator, atom:link self and Media RSS.

Sources: RSS 2.0 specification; the RSS Advisory Board's Best Practices Profile and Media RSS 1.5.1.
"""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from html import escape
from types import MappingProxyType
from typing import Any

from feedgen.entry import FeedEntry as PlainItem
from feedgen.ext.dc import DcEntryExtension, DcExtension
from feedgen.feed import FeedGenerator

from newsroom.feeds import channel, text
from newsroom.feeds.items import FeedEntry
from newsroom.feeds.media import EntryPhotos, Photos
from newsroom.site.assets import FEED_ICON, FEED_ICON_SIDE
from newsroom.site.views import Site

TTL = 15
"""Minutes after which a reader may look again; a correction should not wait for longer."""


class Item(PlainItem):  # type: ignore[misc]  # feedgen has no types
    """An item whose element is made once, however many feeds it is put into."""

    def __init__(self) -> None:
        super().__init__()
        self._element: Any = None

    def rss_entry(self, extensions: bool = True) -> Any:
        """The element, and from then on copies: one that is put into a feed leaves another."""
        if self._element is not None:
            return deepcopy(self._element)
        self._element = super().rss_entry(extensions)
        return self._element


Items = Mapping[str, Item]
"""Items that feeds of one site share, by identity."""

NO_ITEMS: Items = MappingProxyType({})


def document(
    site: Site,
    entries: Sequence[FeedEntry],
    url_path: str,
    title: str,
    items: Items = NO_ITEMS,
) -> bytes:
    """The RSS feed that will stand at `url_path` (root-relative), as UTF-8.

    What is among the shared `items` is taken from there.
    """
    feed = FeedGenerator()
    feed.register_extension("dc", DcExtension, DcEntryExtension, atom=False, rss=True)
    channel.describe(feed, site, entries, url_path, title, media_type="application/rss+xml")
    feed.register_extension("photos", Photos, EntryPhotos, atom=False, rss=True)
    side = str(FEED_ICON_SIDE)
    # Title and link are those of the channel, as the specification asks (feedgen sees to it).
    feed.image(f"{site.satker.base_url}/{FEED_ICON}", width=side, height=side)
    feed.ttl(TTL)
    if site.satker.contact.email:
        feed.managingEditor(text.one_line(f"{site.satker.contact.email} ({site.satker.name})"))
    feed.docs("https://www.rssboard.org/rss-specification")
    for entry in entries:
        feed.add_entry(items.get(entry.identity) or _item(entry), order="append")
    return channel.styled(feed.rss_str(pretty=True))


def shared(entries: Sequence[FeedEntry]) -> Items:
    """The items of those entries, for every feed that has some of them."""
    return {entry.identity: _item(entry) for entry in entries}


def _item(entry: FeedEntry) -> Item:
    """One entry as an item; guids are identities, not links, and never change."""
    item = Item()
    item.register_extension("dc", DcEntryExtension, atom=False, rss=True)
    item.register_extension("photos", EntryPhotos, atom=False, rss=True)
    item.title(entry.title)
    item.guid(entry.identity, permalink=False)
    item.link(href=entry.url)
    item.published(entry.published)
    item.updated(entry.updated)
    item.dc.dc_creator(entry.author)
    item.content(entry.text)
    # The profile reads a description as HTML, so plain words are escaped once more.
    item.description(escape(entry.summary, quote=False), isSummary=True)
    for label in entry.labels:
        item.category(term=label.term, scheme=label.scheme, label=label.name)
    if photo := entry.lead:
        item.enclosure(photo.url, str(photo.size), photo.type)
    item.photos.of(entry)
    return item
