"""Which feeds a site has, and where they stand."""

from collections.abc import Iterator
from typing import NamedTuple

from newsroom.feeds import atom, jsonfeed, notes, opml, rss
from newsroom.feeds.items import Entries
from newsroom.model import Category
from newsroom.site.subscriptions import used_tags
from newsroom.site.views import Site, Topic

ATOM, JSON, NOTES, OPML = "feed/atom.xml", "feed/feed.json", "feed/ralat.xml", "feed/daftar.opml"


class Feed(NamedTuple):
    """An RSS feed of items: its path below the root, its title, and its topic if it has one."""

    path: str
    title: str
    topic: Topic | None = None


def render(site: Site) -> Iterator[tuple[str, bytes]]:
    """Every feed as its path below the site's root and its bytes; a preview has none.

    A category without items has a valid feed without entries, so that a partner can subscribe
    before its first item; a tag has one as long as an item has the tag.
    """
    if site.is_preview:
        return
    name = site.satker.short_name
    entries = Entries(site)
    items = rss.shared(entries.newest())
    yield ATOM, atom.document(site, entries.newest(), f"/{ATOM}", name)
    yield JSON, jsonfeed.document(site, entries.newest(), f"/{JSON}", name)
    listed: list[tuple[str, str]] = []
    for path, title, topic in _feeds(site):
        # Press releases stand under two addresses; a reader wants them once.
        if title not in (known for _, known in listed):
            listed.append((path, title))
        yield path, rss.document(site, entries.newest(topic), f"/{path}", title, items)
    title = f"{name} – Ralat"
    yield NOTES, rss.document(site, notes.entries(site), f"/{NOTES}", title)
    yield OPML, opml.document(site, [*listed, (NOTES, title)])


def due(site: Site) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The path of each feed but the list of them, and the guids that are to be in it."""
    if site.is_preview:
        return
    entries = Entries(site)
    for feed in (Feed(ATOM, ""), Feed(JSON, ""), *_feeds(site)):
        yield feed.path, tuple(article.identity for article in entries.latest(feed.topic))
    yield NOTES, tuple(entry.identity for entry in notes.entries(site))


def _feeds(site: Site) -> Iterator[Feed]:
    name = site.satker.short_name
    yield Feed("feed/rss.xml", name)
    for topic in site.categories:
        title = f"{name} – {topic.name}"
        yield Feed(f"feed/kategori/{topic.slug}.xml", title, topic)
        if topic.slug == Category.PRESS_RELEASE:
            yield Feed(f"feed/{topic.slug}.xml", title, topic)
    for topic in used_tags(site):
        yield Feed(f"feed/tag/{topic.slug}.xml", f"{name} – {topic.name}", topic)
