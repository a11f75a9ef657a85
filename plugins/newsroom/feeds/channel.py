"""What a feed says of itself, the same in every format."""

from collections.abc import Sequence

from feedgen.feed import FeedGenerator

from newsroom.feeds import text
from newsroom.feeds.items import BEGINNING, FeedEntry
from newsroom.site.assets import FEED_STYLE
from newsroom.site.subscriptions import MEDIA
from newsroom.site.views import Site

LANGUAGE = "id-ID"

REUSE = (
    "Boleh disiarkan ulang dengan menyebut sumber dan kredit foto, tanpa mengubah maknanya, "
    "dan dengan mengikuti ralatnya"
)
"""The terms of an office that names no licence; the page for media says them at length."""

_STYLE = f'<?xml-stylesheet href="/{FEED_STYLE}" type="text/css"?>'.encode()


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
    feed.author(_author(site))
    feed.language(LANGUAGE)
    feed.rights(rights(site))
    feed.generator("newsroom")
    feed.updated(max((entry.updated for entry in entries), default=BEGINNING))


def description(site: Site) -> str:
    """What the feeds of an office hold, in a sentence."""
    return text.one_line(f"Berita dan informasi resmi {site.satker.name}")


def rights(site: Site) -> str:
    """What others may do with the items, in a line, and the address where that is explained."""
    satker = site.satker
    terms = REUSE
    if licence := satker.licence:
        terms = f"Lisensi: {licence.label}" + (f" ({licence.url})" if licence.url else "")
    return text.one_line(
        f"Hak cipta {satker.name}. {terms}. Ketentuan dan cara memakai RSS: "
        f"{satker.base_url}{MEDIA}"
    )


def styled(document: bytes) -> bytes:
    """The XML document with the style sheet that makes it readable where a browser shows XML.

    The sheet is named from the root, so that a feed looks the same before it is online. Source:
    Associating Style Sheets with XML documents 1.0 (W3C), 3.
    """
    declaration, _, root = document.partition(b"\n")
    return b"\n".join((declaration, _STYLE, root))


def _author(site: Site) -> dict[str, str]:
    satker = site.satker
    author = {"name": text.one_line(satker.name), "uri": f"{satker.base_url}/"}
    email = text.one_line(satker.contact.email)
    return author | {"email": email} if email else author
