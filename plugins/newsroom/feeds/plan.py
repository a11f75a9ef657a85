"""Which feeds a site has, and where they stand."""

from collections.abc import Iterator, Sequence

from newsroom.feeds import atom, items, jsonfeed, notes, opml, rss
from newsroom.feeds.items import FeedEntry
from newsroom.model import Category
from newsroom.site.subscriptions import used_tags
from newsroom.site.views import Site

_Rss = tuple[str, str, Sequence[FeedEntry]]


def render(site: Site) -> Iterator[tuple[str, bytes]]:
    """Every feed as its path below the site's root and its bytes; a preview has none.

    A category without items has a valid feed without entries, so that a partner can subscribe
    before its first item; a tag has one as long as an item has the tag.
    """
    if site.is_preview:
        return
    name = site.satker.short_name
    newest = items.entries(site)
    yield "feed/atom.xml", atom.document(site, newest, "/feed/atom.xml", name)
    yield "feed/feed.json", jsonfeed.document(site, newest, "/feed/feed.json", name)
    listed: list[tuple[str, str]] = []
    for path, title, entries in _rss(site, newest):
        # Press releases stand under two addresses; a reader wants them once.
        if title not in (known for _, known in listed):
            listed.append((path, title))
        yield path, rss.document(site, entries, f"/{path}", title)
    yield "feed/daftar.opml", opml.document(site, listed)


def due(site: Site) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The path of each feed of items and notes, and the guids that are to be in it."""
    if site.is_preview:
        return
    newest = items.entries(site)
    for path, entries in (
        ("feed/atom.xml", newest),
        ("feed/feed.json", newest),
        *((path, entries) for path, _, entries in _rss(site, newest)),
    ):
        yield path, tuple(entry.identity for entry in entries)


def _rss(site: Site, newest: Sequence[FeedEntry]) -> Iterator[_Rss]:
    name = site.satker.short_name
    yield "feed/rss.xml", name, newest
    for topic in site.categories:
        entries = items.entries(site, topic)
        title = f"{name} – {topic.name}"
        yield f"feed/kategori/{topic.slug}.xml", title, entries
        if topic.slug == Category.PRESS_RELEASE:
            yield f"feed/{topic.slug}.xml", title, entries
    for topic in used_tags(site):
        yield f"feed/tag/{topic.slug}.xml", f"{name} – {topic.name}", items.entries(site, topic)
    yield "feed/ralat.xml", f"{name} – Ralat", notes.entries(site)
