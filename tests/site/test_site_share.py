"""Passing an item on: by WhatsApp or as a link, and nothing that watches the reader."""

import re
from collections.abc import Mapping
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html

from newsroom.site.environment import make_environment
from newsroom.site.views import Site
from site_files import render
from site_samples import THEME, hostile_site, preview_site, sample_articles, sample_site

BASE = "https://kota-contoh.example"


def item_pages(site: Site) -> Mapping[str, str]:
    """The text of each item's page by its address."""
    files = dict(render(site, make_environment(THEME)))
    return {item.url: files[f"{item.url[1:]}index.html"].decode() for item in site.articles}


@pytest.mark.parametrize("site", [sample_site(), hostile_site()], ids=["sample", "hostile"])
def test_every_public_item_can_be_passed_on(site: Site) -> None:
    shown = item_pages(site)
    for item in site.articles:
        blocks = html.fromstring(shown[item.url]).find_class("share")
        assert len(blocks) == (not item.is_withdrawn), item.url
        for block in blocks:
            (link,) = block.iter("a")
            target = urlsplit(link.get("href"))
            assert (target.scheme, target.netloc, target.path) == ("https", "wa.me", "/")
            assert parse_qs(target.query) == {"text": [f"{item.title} {BASE}{item.url}"]}
            (button,) = block.iter("button")
            assert button.get("data-copy") == BASE + item.url
            assert button.get("hidden") is not None


def test_what_is_not_public_is_not_passed_on() -> None:
    site = preview_site()
    shown = item_pages(site)
    held = [item for item in site.articles if item.is_draft or item.is_embargoed]
    assert len(held) == 2
    assert not any("data-copy" in shown[item.url] or "wa.me" in shown[item.url] for item in held)


def test_item_pages_load_nothing_from_elsewhere() -> None:
    loaded = re.compile(
        r'<(?:script|img|source|iframe|link rel="(?:stylesheet|icon|preload|preconnect)")[^>]*?'
        r'\s(?:src|href|srcset)="([^"]*)"'
    )
    for url, text in item_pages(sample_site(sample_articles())).items():
        found = loaded.findall(text)
        assert len(found) >= 3, url
        assert [address for address in found if not re.match(r"/(?!/)", address)] == [], url
