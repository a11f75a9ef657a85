"""What machines are told of an item, and that it is data alone."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser

from newsroom.model import Link
from newsroom.site.environment import make_environment
from newsroom.site.structureddata import news_article
from newsroom.site.views import ArticleView, Note, Site
from site_files import render
from site_samples import (
    HOSTILE,
    SATKER,
    STAFF,
    THEME,
    ZONE,
    article,
    hostile_site,
    lead,
    picture,
    sample_articles,
    sample_site,
)

BASE = "https://kota-contoh.example"
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
LICENCE = Link("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.id")


def told(item: ArticleView, licence: Link | None = None) -> dict[str, Any]:
    data = json.loads(news_article(item, replace(SATKER, licence=licence)))
    assert isinstance(data, dict)
    return data


def blocks(site: Site) -> dict[str, list[str]]:
    files = render(site, make_environment(THEME))
    return {
        path: BLOCK.findall(content.decode()) for path, content in files if path.endswith(".html")
    }


def test_an_item_is_told_whole() -> None:
    item = next(item for item in sample_articles() if item.url == "/berita/2025/contoh-0/")
    data = told(replace(item, lead=None, parts=item.parts[:2], gallery=()))
    assert data == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": f"{BASE}/berita/2025/contoh-0/",
        "headline": item.title,
        "inLanguage": "id",
        "datePublished": "2025-07-17T16:30:00+07:00",
        "dateModified": "2025-07-18T09:00:00+07:00",
        "publisher": {
            "@type": "GovernmentOrganization",
            "name": "Komisi Pemilihan Umum Kota Contoh",
            "alternateName": "KPU Kota Contoh",
            "url": f"{BASE}/",
        },
        "description": item.summary,
        "author": {
            "@type": "Organization",
            "name": "Staf Humas KPU Kota Contoh",
            "url": f"{BASE}/penulis/hms/",
        },
        "editor": {
            "@type": "Person",
            "name": "Penyunting Contoh",
            "url": f"{BASE}/penulis/pyt/",
        },
        "articleSection": "Berita",
        "keywords": ["kehumasan", "pendidikan pemilih"],
        "contentLocation": {"@type": "Place", "name": "Contoh"},
        "correction": [
            {
                "@type": "CorrectionComment",
                "datePublished": "2025-07-18T09:00:00+07:00",
                "text": "Semula tertulis Rabu (17/7). Seharusnya Kamis (17/7).",
            }
        ],
    }


def test_photos_are_told_with_size_caption_credit_and_rights() -> None:
    ours = replace(
        lead(1), credit="Staf Humas KPU Kota Contoh", creator="Staf Humas KPU Kota Contoh",
        copyright="© 2025 Komisi Pemilihan Umum Kota Contoh", is_ours=True,
    )  # fmt: skip
    theirs = replace(
        picture(2), credit="Sari/Antara", creator="Sari", copyright="© 2025 Sari/Antara"
    )
    first, second = told(
        article(0, "Judul", lead=ours, parts=(theirs,), gallery=(theirs,)), LICENCE
    )["image"]
    assert first == {
        "@type": "ImageObject",
        "contentUrl": f"{BASE}/foto/contoh-1-1600.jpg",
        "width": 1600,
        "height": 1067,
        "caption": ours.caption,
        "creditText": "Staf Humas KPU Kota Contoh",
        "creator": {"@type": "Organization", "name": "Staf Humas KPU Kota Contoh"},
        "copyrightNotice": "© 2025 Komisi Pemilihan Umum Kota Contoh",
        "license": LICENCE.url,
        "acquireLicensePage": f"{BASE}/rss/",
    }
    assert second["creator"] == {"@type": "Person", "name": "Sari"}
    assert second["creditText"] == "Sari/Antara"
    assert "license" not in second
    assert "acquireLicensePage" not in second


@pytest.mark.parametrize("word", ["", "Ilustrasi", "Istimewa", "dok."])
def test_a_credit_that_names_nobody_names_no_creator(word: str) -> None:
    shot = replace(lead(1), credit=f"{word}/KPU", creator=word)
    [image] = told(article(0, "Judul", lead=shot))["image"]
    assert "creator" not in image
    assert image["creditText"] == f"{word}/KPU"


@pytest.mark.parametrize("licence", [None, Link("Bebas dikutip", ""), Link("Ketentuan", "/x/")])
def test_a_licence_that_has_no_address_is_not_told(licence: Link | None) -> None:
    [image] = told(article(0, "Judul", lead=replace(lead(1), is_ours=True)), licence)["image"]
    assert "license" not in image


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Arif Suryawan", "Person"),
        ("Tim Humas KPU Kota Kediri", "Organization"),
        ("Media Center", "Organization"),
        ("Kepala Subbagian KPU Kota Kediri", "Person"),
        ("Bagus Timur", "Person"),
    ],
)
def test_teams_and_people_are_told_apart(name: str, kind: str) -> None:
    data = told(article(0, "Judul", author=replace(STAFF, name=name)))
    assert data["author"]["@type"] == kind


def test_a_withdrawn_item_tells_its_title_and_why_it_is_gone() -> None:
    [item] = [item for item in sample_articles() if item.is_withdrawn]
    data = told(item)
    assert set(data) == {
        "@context", "@type", "mainEntityOfPage", "headline", "inLanguage", "datePublished",
        "dateModified", "publisher", "correction",
    }  # fmt: skip
    assert data["headline"] == "Tulisan yang Dicabut"
    assert [note["text"] for note in data["correction"]] == [
        "Kegiatan yang diberitakan ternyata dibatalkan."
    ]


def test_every_kind_of_note_is_told() -> None:
    moment = datetime(2025, 7, 18, tzinfo=ZONE)
    kinds = ("ralat", "pembaruan", "hak-jawab")
    notes = tuple(Note(kind, moment, f"Catatan {kind}.") for kind in kinds)
    data = told(article(0, "Judul", corrections=notes))
    assert [note["text"] for note in data["correction"]] == [f"Catatan {kind}." for kind in kinds]


def test_every_page_tells_its_way_items_themselves_and_the_home_page_the_office() -> None:
    found = blocks(sample_site())
    items = {f"{item.url.strip('/')}/index.html" for item in sample_articles()}
    for path, texts in found.items():
        kinds = [json.loads(text)["@type"] for text in texts]
        if path == "index.html":
            assert kinds == ["GovernmentOrganization"]
        elif path == "404.html":
            assert kinds == []
        else:
            assert kinds == ["NewsArticle"] * (path in items) + ["BreadcrumbList"], path
        if path in items:
            url = f"{BASE}/{path.removesuffix('index.html')}"
            assert json.loads(texts[0])["mainEntityOfPage"] == url


@pytest.mark.parametrize("make_site", [sample_site, hostile_site])
def test_the_way_to_a_page_ends_at_itself(make_site: Callable[[], Site]) -> None:
    """Google's required fields: itemListElement, and position, name and item of each."""
    for path, texts in blocks(make_site()).items():
        for told in map(json.loads, texts):
            if told["@type"] != "BreadcrumbList":
                continue
            entries = told["itemListElement"]
            assert [entry["position"] for entry in entries] == list(range(1, len(entries) + 1))
            assert {entry["@type"] for entry in entries} == {"ListItem"}
            assert all(entry["name"].strip() for entry in entries)
            assert all(entry["item"].startswith(f"{BASE}/") for entry in entries)
            assert entries[0]["item"] == f"{BASE}/"
            assert entries[-1]["item"] == f"{BASE}/{path.removesuffix('index.html')}"


def test_the_policy_of_the_page_does_not_mind_the_block(browser: Browser) -> None:
    files = dict(render(sample_site(), make_environment(THEME)))
    text = files["berita/2025/contoh-0/index.html"].decode()
    assert violations(browser, text) == []
    assert violations(browser, text.replace("<main", "<script>alert(1)</script><main")) == [
        "script-src-elem inline"
    ]


def violations(browser: Browser, text: str) -> list[str]:
    """What the browser blocks of a page by its own policy."""
    page = browser.new_page()
    page.add_init_script(
        "window.blocked = []; document.addEventListener('securitypolicyviolation',"
        " event => blocked.push(`${event.violatedDirective} ${event.blockedURI}`))"
    )
    headers = {"Content-Type": "text/html"}
    page.route("**/*", lambda route: route.fulfill(status=404))
    page.route("**/berita/", lambda route: route.fulfill(body=text, headers=headers))
    page.goto(f"{BASE}/berita/")
    told = page.evaluate("JSON.parse(document.querySelector('[type$=json]').textContent)['@type']")
    assert told == "NewsArticle"
    found: list[str] = page.evaluate("blocked")
    page.close()
    return found


def test_hostile_words_stay_in_the_block() -> None:
    site = hostile_site()
    [item] = site.articles
    block, way = blocks(site)[f"{item.url.strip('/')}/index.html"]
    assert HOSTILE in item.title
    assert json.loads(block)["headline"] == item.title
    assert json.loads(block)["image"][0]["caption"] == item.pictures[0].caption
    names = [entry["name"] for entry in json.loads(way)["itemListElement"]]
    assert names == ["Beranda", item.category.name, item.title]


@given(st.text())
def test_no_text_ends_the_block_or_changes_on_the_way(text: str) -> None:
    script = news_article(article(0, text, summary=text), SATKER)
    assert re.search("[<>&\u2028\u2029]", script) is None
    assert json.loads(script)["headline"] == text


@pytest.mark.parametrize(
    "text", ["</script><script>", "<!--<script>", "]]>", "\u2028\u2029", '"\\']
)
def test_what_means_something_to_html_is_escaped(text: str) -> None:
    script = news_article(article(0, text), SATKER)
    assert re.search("[<>&\u2028\u2029]", script) is None
    assert json.loads(script)["headline"] == text
