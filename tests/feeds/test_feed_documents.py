"""Whole feeds: golden bytes, a real feed parser, and any title at all."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import feedparser
import pytest
from feed_site import MEETING, SITE, WITHDRAWN, moment
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from newsroom.feeds import atom, items, plan, rss
from newsroom.site.views import Note

GOLDEN = Path(__file__).parent / "golden"
FILES = {
    "feed/atom.xml": "atom.xml",
    "feed/feed.json": "feed.json",
    "feed/rss.xml": "rss.xml",
    "feed/kategori/berita.xml": "kategori-berita.xml",
    "feed/kategori/siaran-pers.xml": "kategori-siaran-pers.xml",
    "feed/siaran-pers.xml": "siaran-pers.xml",
    "feed/tag/kehumasan.xml": "tag-kehumasan.xml",
    "feed/ralat.xml": "ralat.xml",
    "feed/daftar.opml": "daftar.opml",
}
XML = [path for path in FILES if path.endswith(".xml")]
FEEDS = dict(plan.render(SITE))
NS = {
    "a": "http://www.w3.org/2005/Atom",
    "c": "http://purl.org/rss/1.0/modules/content/",
    "m": "http://search.yahoo.com/mrss/",
    "dc": "http://purl.org/dc/elements/1.1/",
}


def parsed(path: str) -> Any:
    return feedparser.parse(FEEDS[path], sanitize_html=False, resolve_relative_uris=False)


def test_the_site_has_exactly_these_feeds() -> None:
    assert list(FEEDS) == list(FILES)


@pytest.mark.parametrize("path", FILES)
def test_feed_is_as_agreed(path: str, request: pytest.FixtureRequest) -> None:
    golden = GOLDEN / FILES[path]
    if request.config.getoption("--update-golden", default=False):
        golden.write_bytes(FEEDS[path])
    assert FEEDS[path].decode() == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", XML)
def test_a_feed_reader_takes_it_without_complaint(path: str) -> None:
    feed = parsed(path)
    assert not feed.bozo
    assert feed.version == ("atom10" if "atom" in path else "rss20")
    assert feed.feed.link == "https://kota-kediri.kpu.go.id/"
    assert [link.href for link in feed.feed.links if link.rel == "self"] == [
        f"https://kota-kediri.kpu.go.id/{path}"
    ]


@pytest.mark.parametrize("path", ["feed/rss.xml", "feed/atom.xml"])
def test_a_feed_reader_sees_the_same_items_in_both_formats(path: str) -> None:
    meeting, withdrawn = parsed(path).entries
    assert meeting.id == MEETING.identity
    assert withdrawn.id == WITHDRAWN.identity
    assert meeting.link == "https://kota-kediri.kpu.go.id/berita/2025/rakor-bakohumas/"
    assert meeting.published_parsed[:5] == (2025, 7, 17, 9, 30)
    assert meeting.author == "Staf Humas KPU Kota Kediri"
    assert [tag.label or tag.term for tag in meeting.tags] == ["Berita", "Kehumasan"]
    made = items.entry(SITE, MEETING)
    assert meeting.content[0].value == (made.content if "atom" in path else made.text)
    (photo,) = meeting.enclosures
    assert (photo.href, photo.length, photo.type) == (
        "https://kota-kediri.kpu.go.id/foto/a.jpg",
        "123456",
        "image/jpeg",
    )
    assert withdrawn.enclosures == []
    assert "<img" not in withdrawn.content[0].value


def test_rss_states_guids_dates_and_words_exactly() -> None:
    root = etree.fromstring(FEEDS["feed/rss.xml"])
    item = root.find("channel/item")
    assert item.find("guid").attrib == {"isPermaLink": "false"}
    assert item.findtext("pubDate") == "Thu, 17 Jul 2025 16:30:00 +0700"
    assert root.findtext("channel/lastBuildDate") == "Fri, 18 Jul 2025 09:30:00 +0700"
    assert item.findtext("title") == f"RALAT: {MEETING.title}"
    assert item.findtext("description") == "Standar foto &amp; video &lt;seragam&gt;."
    assert item.findtext("dc:creator", namespaces=NS) == "Staf Humas KPU Kota Kediri"
    assert "&nbsp;" in item.findtext("c:encoded", namespaces=NS)
    assert root.findtext("channel/language") == "id-ID"
    assert root.findtext("channel/copyright") == (
        "Hak cipta Komisi Pemilihan Umum Kota Kediri. Lisensi: CC BY 4.0 "
        "(https://creativecommons.org/licenses/by/4.0/deed.id). "
        "Ketentuan dan cara memakai RSS: https://kota-kediri.kpu.go.id/rss/"
    )


def test_rss_states_every_photo_with_its_size_words_and_credit() -> None:
    item = etree.fromstring(FEEDS["feed/rss.xml"]).find("channel/item")
    photos = item.findall("m:content", NS)
    assert item.find("m:group", NS) is None
    assert dict(photos[0].attrib) == {
        "url": item.find("enclosure").get("url"),
        "type": "image/jpeg",
        "medium": "image",
        "fileSize": "123456",
        "width": "1600",
        "height": "900",
        "isDefault": "true",
    }
    assert [photo.findtext("m:description", namespaces=NS) for photo in photos] == [
        "Rapat daring & luring.",
        "Ruang rapat.",
        "Grafik.",
    ]
    credit = photos[0].find("m:credit", NS)
    assert (credit.get("role"), credit.text) == ("photographer", "wsw")
    assert photos[0].findtext("m:text", namespaces=NS) == 'Layar "rapat"'
    assert [photo.get("isDefault") for photo in photos[1:]] == [None, None]


def test_rss_says_when_to_look_again_and_whom_to_ask() -> None:
    contact = replace(SITE.satker.contact, email="kota-kediri@kpu.go.id")
    site = replace(SITE, satker=replace(SITE.satker, contact=contact))
    channel = etree.fromstring(rss.document(site, (), "/feed/rss.xml", "KPU")).find("channel")
    assert channel.findtext("ttl") == "15"
    assert channel.findtext("managingEditor") == (
        "kota-kediri@kpu.go.id (Komisi Pemilihan Umum Kota Kediri)"
    )
    without = etree.fromstring(FEEDS["feed/rss.xml"]).find("channel")
    assert without.find("managingEditor") is None


def test_atom_states_type_and_dates_exactly() -> None:
    root = etree.fromstring(FEEDS["feed/atom.xml"])
    first = root.find("a:entry", NS)
    assert first.find("a:content", NS).attrib == {"type": "html"}
    assert first.findtext("a:published", namespaces=NS) == "2025-07-17T16:30:00+07:00"
    assert first.findtext("a:updated", namespaces=NS) == "2025-07-18T09:30:00.997069+07:00"
    assert root.findtext("a:updated", namespaces=NS) == "2025-07-18T09:30:00.997069+07:00"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "id-ID"


@pytest.mark.parametrize("path", XML)
def test_every_address_is_absolute_and_secure(path: str) -> None:
    root = etree.fromstring(FEEDS[path])
    markup = [e.text for e in root.iter(f"{{{NS['c']}}}encoded", f"{{{NS['a']}}}content")]
    addresses = [
        *(e.text for e in root.iter("link", "docs")),
        *(e.get("href") for e in root.iter(f"{{{NS['a']}}}link")),
        *(
            value
            for html in markup
            for tag in etree.HTML(html).iter("a", "img")
            for value in (tag.get("href"), tag.get("src"))
            if value
        ),
    ]
    assert addresses
    assert [url for url in addresses if not url.startswith(("https://", "mailto:"))] == []


def test_the_feed_of_corrections_has_an_entry_of_its_own_for_each() -> None:
    replied = Note("hak-jawab", moment(19), "Kata & <b>.", 2)
    item = replace(MEETING, corrections=(*MEETING.corrections, replied))
    made = dict(plan.render(replace(SITE, articles=(item, WITHDRAWN))))["feed/ralat.xml"]
    entries = feedparser.parse(made).entries
    assert [(one.id, one.title.partition(":")[0]) for one in entries] == [
        (f"{MEETING.identity}#ralat-2", "HAK JAWAB"),
        (f"{MEETING.identity}#ralat-1", "RALAT"),
        (f"{WITHDRAWN.identity}#ralat-2", "DICABUT"),
    ]
    assert [one.link.partition("#") for one in entries[:2]] == [
        ("https://kota-kediri.kpu.go.id/berita/2025/rakor-bakohumas/", "#", f"ralat-{number}")
        for number in (2, 1)
    ]
    assert "Kata &amp; &lt;b&gt;." in entries[0].content[0].value
    # A note older than the withdrawal may repeat what was taken back.
    assert "Jam berubah" not in made.decode()


def test_json_feed_holds_what_atom_holds() -> None:
    feed = json.loads(FEEDS["feed/feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "https://kota-kediri.kpu.go.id/feed/feed.json"
    atom_entries = parsed("feed/atom.xml").entries
    assert [item["id"] for item in feed["items"]] == [entry.id for entry in atom_entries]
    first = feed["items"][0]
    assert first["content_html"] == atom_entries[0].content[0].value
    assert first["date_modified"] == "2025-07-18T09:30:00.997069+07:00"
    assert first["image"] == "https://kota-kediri.kpu.go.id/foto/a.jpg"
    assert first["authors"][0]["name"] == "Staf Humas KPU Kota Kediri"
    assert first["tags"] == ["Berita", "Kehumasan"]
    assert "image" not in feed["items"][1]


def test_opml_names_every_rss_feed_once() -> None:
    root = etree.fromstring(FEEDS["feed/daftar.opml"])
    outlines = root.findall("body/outline")
    listed = [one.get("xmlUrl").removeprefix("https://kota-kediri.kpu.go.id/") for one in outlines]
    rss_feeds = [path for path in XML if path not in ("feed/atom.xml", "feed/siaran-pers.xml")]
    assert listed == rss_feeds
    assert {one.get("type") for one in outlines} == {"rss"}
    assert len({one.get("text") for one in outlines}) == len(outlines)


def test_a_preview_has_no_feeds() -> None:
    assert list(plan.render(replace(SITE, is_preview=True))) == []


def test_identity_domain_outlives_a_move() -> None:
    moved = replace(SITE, satker=replace(SITE.satker, domain="kediri.kpu.go.id"))
    feed = feedparser.parse(dict(plan.render(moved))["feed/atom.xml"])
    assert feed.feed.id == "https://kota-kediri.kpu.go.id/feed/atom.xml"
    assert feed.feed.links[0].href == "https://kediri.kpu.go.id/feed/atom.xml"
    assert feed.entries[0].id == MEETING.identity


def test_guids_survive_a_new_title_and_date() -> None:
    edited = replace(MEETING, title="Judul lain", date=moment(20), updated=moment(21))
    made = dict(plan.render(replace(SITE, articles=(edited, WITHDRAWN))))
    for path, data in ((path, made[path]) for path in XML):
        assert [e.id for e in feedparser.parse(data).entries] == [
            e.id for e in parsed(path).entries
        ]


def test_bytes_do_not_depend_on_the_clock() -> None:
    later = replace(SITE, edition=datetime(2030, 1, 1, tzinfo=ZoneInfo("Asia/Jayapura")))
    assert dict(plan.render(later)) == FEEDS


def test_bytes_do_not_depend_on_the_machine() -> None:
    script = (
        "import sys; sys.path[:0] = sys.argv[1:];"
        "from feed_site import SITE; from newsroom.feeds import plan;"
        "sys.stdout.buffer.write(b''.join(data for _, data in plan.render(SITE)))"
    )
    plugins = Path(rss.__file__).parents[2]
    made = subprocess.run(
        [sys.executable, "-c", script, str(plugins), str(Path(__file__).parent)],
        env={"TZ": "Asia/Jayapura", "LANG": "id_ID.UTF-8", "PYTHONHASHSEED": "7"},
        capture_output=True,
        check=True,
    )
    assert made.stdout == b"".join(FEEDS.values())


@pytest.mark.parametrize("document", [rss.document, atom.document])
def test_any_words_yield_well_formed_xml(document: Callable[..., bytes]) -> None:
    @settings(max_examples=60, deadline=None)
    @given(st.text(st.characters()), st.text(st.characters()))
    def check(title: str, words: str) -> None:
        item = replace(MEETING, title=title, summary=words, parts=(words,))
        made = items.Entries(replace(SITE, articles=(item,))).newest()
        root = etree.fromstring(document(SITE, made, "/feed/x.xml", words))
        name = "{*}entry/{*}title" if document is atom.document else "channel/item/title"
        assert root.findtext(name) == made[0].title

    check()
