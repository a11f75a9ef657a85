"""What a feed says of itself, the same in every format."""

from collections.abc import Sequence

from feedgen.feed import FeedGenerator

from newsroom.feeds import text
from newsroom.feeds.items import BEGINNING, FeedEntry
from newsroom.site.views import Site

LANGUAGE = "id-ID"


def describe(
    feed: FeedGenerator,
    site: Site,
    entries: Sequence[FeedEntry],
    url_path: str,
    title: str,
    *,
    media_type: str,
) -> None:
    """Fill in title, addresses, language, rights and the date of the newest change.

    The id stands on the identity domain, which never changes, so a reader keeps its
    subscription when the site moves.
    """
    satker = site.satker
    feed.id(f"https://{satker.identity_domain}{url_path}")
    feed.title(text.one_line(title) or satker.domain)
    feed.description(description(site))
    feed.link(href=satker.base_url + url_path, rel="self", type=media_type)
    # The last link is the one RSS shows as the channel's own (feedgen 1.0).
    feed.link(href=f"{satker.base_url}/", rel="alternate", type="text/html")
    feed.author(name=text.one_line(satker.name), uri=f"{satker.base_url}/")
    feed.language(LANGUAGE)
    feed.rights(_rights(site))
    feed.generator("newsroom")
    feed.updated(max((entry.updated for entry in entries), default=BEGINNING))


def description(site: Site) -> str:
    """What the feeds of an office hold, in a sentence."""
    return text.one_line(f"Berita dan informasi resmi {site.satker.name}")


def _rights(site: Site) -> str:
    """The copyright line, with the licence where the office names one."""
    line = f"Hak cipta {site.satker.name}"
    licence = site.satker.licence
    return text.one_line(f"{line}. Lisensi: {licence.label} ({licence.url})" if licence else line)
