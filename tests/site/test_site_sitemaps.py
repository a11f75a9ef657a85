"""What search engines are told of the site, and what they are not."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from xml.etree import ElementTree

import pytest

from newsroom.site import sitemaps
from newsroom.site.environment import ThemeEnvironment, make_environment
from newsroom.site.views import ArticleView, Site
from site_files import render
from site_samples import (
    FEATURE,
    HOSTILE,
    NEWS,
    NOTICE,
    RELEASE,
    SATKER,
    THEME,
    ZONE,
    article,
    sample_articles,
    sample_site,
)

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS_SPACE = "{http://www.google.com/schemas/sitemap-news/0.9}"
BASE = "https://kota-contoh.example"
EDITION = datetime(2025, 7, 20, 8, 0, tzinfo=ZONE)


def rendered(site: Site) -> Mapping[str, bytes]:
    return dict(render(site, environment()))


@cache
def environment() -> ThemeEnvironment:
    return make_environment(THEME)


def news(hours: int, number: int = 0, **changes: object) -> ArticleView:
    """An item that many hours older than the edition."""
    moment = EDITION - timedelta(hours=hours)
    url = f"/berita/2025/baru-{hours}-{number}/"
    identity = f"tag:x,2025:{hours}-{number}"
    item = article(0, f"Tulisan {hours}", identity=identity, url=url)
    return replace(item, date=moment, updated=moment, **changes)  # type: ignore[arg-type]


def locations(document: bytes) -> list[str]:
    return [node.text or "" for node in ElementTree.fromstring(document).iter(f"{SPACE}loc")]


def test_the_news_sitemap_tells_publication_time_and_title_of_each_item() -> None:
    item = news(5, title=HOSTILE)
    late = replace(item, updated=item.date + timedelta(hours=2))
    root = ElementTree.fromstring(rendered(sample_site([late]))["sitemap-berita.xml"])
    [entry] = root
    told = {node.tag.partition("}")[2]: node.text for node in entry.iter()}
    assert told == {
        "url": None, "loc": BASE + item.url, "lastmod": "2025-07-20T05:00:00+07:00", "news": None,
        "publication": None, "name": SATKER.name, "language": "id",
        "publication_date": "2025-07-20T03:00:00+07:00", "title": HOSTILE,
    }  # fmt: skip
    assert {node.tag for node in entry.iter() if node.tag.startswith(NEWS_SPACE)} == {
        NEWS_SPACE + name
        for name in ("news", "publication", "name", "language", "publication_date", "title")
    }


def test_news_is_what_was_reported_in_the_last_two_days() -> None:
    kept = [news(0), news(1, category=FEATURE), news(48)]
    others = [
        news(49), news(2, 1, category=RELEASE), news(2, 2, category=NOTICE),
        news(3, is_withdrawn=True, parts=()), news(4, is_draft=True),
        news(-1, is_embargoed=True), news(-2),
    ]  # fmt: skip
    site = sample_site([*kept, *others])
    assert sitemaps.latest_news(site) == tuple(kept)
    later = replace(site, edition=EDITION + timedelta(minutes=1))
    assert sitemaps.latest_news(later) == tuple(kept[:2])


def test_without_news_the_file_is_valid_and_holds_no_news() -> None:
    files = rendered(sample_site(sample_articles()))
    document = files["sitemap-berita.xml"]
    assert locations(document) == [f"{BASE}/"]
    assert b"news:news" not in document
    assert rendered(sample_site([], pages=()))["sitemap-berita.xml"] == document


def test_a_news_sitemap_holds_a_thousand_items_the_newest(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sitemaps.MOST_NEWS == 1_000
    monkeypatch.setattr(sitemaps, "MOST_NEWS", 3)
    items = [news(1, number) for number in range(5)]
    assert sitemaps.latest_news(sample_site(items)) == tuple(items[:3])


def test_more_addresses_than_a_file_can_hold_stand_in_several_behind_an_index(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert sitemaps.MOST_ADDRESSES == 50_000
    site = sample_site()
    whole = locations(rendered(site)["sitemap.xml"])
    monkeypatch.setattr(sitemaps, "MOST_ADDRESSES", len(whole))
    assert "sitemap-1.xml" not in rendered(site)
    monkeypatch.setattr(sitemaps, "MOST_ADDRESSES", len(whole) // 2)
    files = rendered(site)
    names = [f"sitemap-{number}.xml" for number in range(1, 3 + len(whole) % 2)]
    assert ElementTree.fromstring(files["sitemap.xml"]).tag == f"{SPACE}sitemapindex"
    assert locations(files["sitemap.xml"]) == [f"{BASE}/{name}" for name in names]
    parts = [locations(files[name]) for name in names]
    assert [url for part in parts for url in part] == whole
    assert max(map(len, parts)) == len(whole) // 2


def test_last_changes_are_those_of_items() -> None:
    item = replace(news(5), updated=EDITION - timedelta(hours=1))
    root = ElementTree.fromstring(rendered(sample_site([item]))["sitemap.xml"])
    told = {entry[0].text: entry[1].text for entry in root if len(entry) > 1}
    assert told == {BASE + item.url: "2025-07-20T07:00:00+07:00"}


def test_sitemaps_name_neither_themselves_nor_what_is_not_for_search_engines() -> None:
    site = sample_site([news(5, category=NEWS), *sample_articles()])
    files = rendered(site)
    found = [*locations(files["sitemap.xml"]), *locations(files["sitemap-berita.xml"])]
    assert not [url for url in found if url.endswith((".xml", ".txt", ".html")) or "dicabut" in url]
