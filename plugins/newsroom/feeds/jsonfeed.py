"""JSON Feed 1.1, with the full text and the lead photo in it. Source: jsonfeed.org/version/1.1."""

import json
from collections.abc import Sequence
from typing import Any

from newsroom.feeds import channel, text
from newsroom.feeds.items import FeedEntry
from newsroom.site.assets import FEED_ICON, FEED_ICON_LARGE
from newsroom.site.views import Site


def document(site: Site, entries: Sequence[FeedEntry], url_path: str, title: str) -> bytes:
    """The JSON feed that will stand at `url_path` (root-relative), as UTF-8."""
    satker = site.satker
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": text.one_line(title) or satker.domain,
        "home_page_url": f"{satker.base_url}/",
        "feed_url": satker.base_url + url_path,
        "description": channel.description(site),
        "user_comment": channel.rights(site),
        "icon": f"{satker.base_url}/{FEED_ICON_LARGE}",
        "favicon": f"{satker.base_url}/{FEED_ICON}",
        "language": channel.LANGUAGE,
        "authors": [{"name": text.one_line(satker.name), "url": f"{satker.base_url}/"}],
        "items": [_item(entry) for entry in entries],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _item(entry: FeedEntry) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": entry.identity,
        "url": entry.url,
        "title": entry.title,
        "content_html": entry.content,
        "summary": entry.summary,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "authors": [{"name": entry.author, "url": entry.author_url}],
        "tags": [label.name for label in entry.labels],
    }
    return item | {"image": entry.lead.url} if entry.lead else item
