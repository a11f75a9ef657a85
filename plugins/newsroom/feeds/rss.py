"""RSS 2.0 by feedgen, with full text (content:encoded), dc:creator, atom:link self and Media RSS.

Sources: RSS 2.0 specification; the RSS Advisory Board's Best Practices Profile and Media RSS 1.5.1.
"""

from collections.abc import Sequence
from html import escape

from feedgen.entry import FeedEntry as Item
from feedgen.ext.dc import DcEntryExtension, DcExtension
from feedgen.feed import FeedGenerator

from newsroom.feeds import channel, text
from newsroom.feeds.items import FeedEntry
from newsroom.feeds.media import EntryPhotos, Photos
from newsroom.site.assets import FEED_ICON, FEED_ICON_SIDE
from newsroom.site.views import Site

TTL = 15
"""Minutes after which a reader may look again; a correction should not wait for longer."""


def document(site: Site, entries: Sequence[FeedEntry], url_path: str, title: str) -> bytes:
    """The RSS feed that will stand at `url_path` (root-relative), as UTF-8."""
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
        _fill(feed.add_entry(order="append"), entry)
    return channel.styled(feed.rss_str(pretty=True))


def _fill(item: Item, entry: FeedEntry) -> None:
    """Put one entry into the feed; guids are identities, not links, and never change."""
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
