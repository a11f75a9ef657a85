"""Which feeds a site has, and where they stand."""

from collections.abc import Iterator

from newsroom.feeds import atom, items, rss
from newsroom.site.views import Site


def render(site: Site) -> Iterator[tuple[str, bytes]]:
    """Every feed as its path below the site's root and its bytes; a preview has none.

    A category without items has a valid feed without entries, so that a partner can
    subscribe before its first item.
    """
    if site.is_preview:
        return
    name = site.satker.short_name
    newest = items.entries(site)
    yield "feed/rss.xml", rss.document(site, newest, "/feed/rss.xml", name)
    yield "feed/atom.xml", atom.document(site, newest, "/feed/atom.xml", name)
    for topic in site.categories:
        path = f"feed/kategori/{topic.slug}.xml"
        title = f"{name} – {topic.name}"
        yield path, rss.document(site, items.entries(site, topic), f"/{path}", title)
