"""How a feed shows itself: its icon, its terms, whom to ask, and how a browser shows its XML."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from feed_site import SITE
from lxml import etree
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser

from browsing import opened, served
from newsroom.feeds import plan
from newsroom.model import Contact, Link
from newsroom.site.assets import collect_assets
from site_files import write_site
from site_samples import THEME

BASE = "https://kota-kediri.kpu.go.id"
FEEDS = dict(plan.render(SITE))
ASSETS = {asset.path: asset.content for asset in collect_assets(THEME, SITE.satker, False).feeds}
XML = [path for path in FEEDS if path.endswith(".xml")]
RSS = [path for path in XML if "atom" not in path]
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def root(path: str) -> etree._Element:
    return etree.fromstring(FEEDS[path])


def picture(address: str) -> Image.Image:
    """The picture that is published at that absolute address."""
    return Image.open(BytesIO(ASSETS[address.removeprefix(f"{BASE}/")]))


@pytest.mark.parametrize("path", RSS)
def test_the_image_of_rss_is_there_and_named_like_its_channel(path: str) -> None:
    channel = root(path).find("channel")
    shown = {one.tag: one.text for one in channel.find("image")}
    image = picture(shown.pop("url"))
    assert image.format == "PNG"
    assert shown == {
        "title": channel.findtext("title"),
        "link": channel.findtext("link"),
        "width": str(image.width),
        "height": str(image.height),
    }
    assert image.width <= 144
    assert image.height <= 400


def test_atom_has_a_square_icon() -> None:
    image = picture(root("feed/atom.xml").findtext("a:icon", namespaces=ATOM))
    assert image.width == image.height
    # A logo would have to be twice as wide as it is high.
    assert root("feed/atom.xml").find("a:logo", ATOM) is None


def test_json_feed_has_a_large_and_a_small_icon() -> None:
    feed = json.loads(FEEDS["feed/feed.json"])
    assert picture(feed["icon"]).size == (512, 512)
    assert picture(feed["favicon"]).size == (144, 144)


@pytest.mark.parametrize("ground", ["white", "black"])
def test_the_icons_look_like_that_of_the_pages(browser: Browser, ground: str) -> None:
    drawn = (THEME / "static" / "ikon.svg").read_text(encoding="utf-8")
    styled = f"<style>body {{ margin: 0; background: {ground} }} svg {{ display: block }}</style>"
    with opened(browser, "about:blank") as page:
        page.set_content(styled + drawn)
        for path, content in ASSETS.items():
            if path.endswith(".png"):
                image = Image.open(BytesIO(content)).convert("RGBA")
                page.set_viewport_size({"width": image.width, "height": image.height})
                seen = Image.open(BytesIO(page.screenshot())).convert("RGB")
                ours = Image.alpha_composite(Image.new("RGBA", image.size, ground), image)
                apart = ImageStat.Stat(ImageChops.difference(seen, ours.convert("RGB")))
                assert max(apart.mean) < 1, path


@pytest.mark.parametrize("path", RSS)
def test_the_copyright_says_what_others_may_do_and_where_more_stands(path: str) -> None:
    assert root(path).findtext("channel/copyright") == (
        "Hak cipta Komisi Pemilihan Umum Kota Kediri. Lisensi: CC BY 4.0 "
        "(https://creativecommons.org/licenses/by/4.0/deed.id). "
        f"Ketentuan dan cara memakai RSS: {BASE}/rss/"
    )


@pytest.mark.parametrize(
    ("licence", "terms"),
    [
        (None, "Boleh disiarkan ulang dengan menyebut sumber dan kredit foto, "),
        (Link("Bebas dikutip", ""), "Lisensi: Bebas dikutip. Ketentuan"),
    ],
)
def test_the_terms_follow_the_office(licence: Link | None, terms: str) -> None:
    made = dict(plan.render(replace(SITE, satker=replace(SITE.satker, licence=licence))))
    rights = etree.fromstring(made["feed/atom.xml"]).findtext("a:rights", namespaces=ATOM)
    assert rights == etree.fromstring(made["feed/rss.xml"]).findtext("channel/copyright")
    assert rights == json.loads(made["feed/feed.json"])["user_comment"]
    assert rights.startswith(f"Hak cipta Komisi Pemilihan Umum Kota Kediri. {terms}")
    assert "\n" not in rights


def test_feeds_say_whom_to_ask() -> None:
    satker = replace(SITE.satker, contact=Contact(email="kota-kediri@kpu.go.id"))
    made = dict(plan.render(replace(SITE, satker=satker)))
    author = etree.fromstring(made["feed/atom.xml"]).find("a:author", ATOM)
    assert author.findtext("a:email", namespaces=ATOM) == "kota-kediri@kpu.go.id"
    assert root("feed/atom.xml").find("a:author/a:email", ATOM) is None


@pytest.mark.parametrize("path", XML)
def test_a_style_sheet_that_is_published_stands_before_the_root(path: str) -> None:
    lines = FEEDS[path].decode().splitlines()
    found = re.fullmatch(r'<\?xml-stylesheet href="/([^"]+)" type="text/css"\?>', lines[1])
    assert found
    assert found[1] in ASSETS
    (instruction,) = root(path).itersiblings(preceding=True)
    assert instruction.target == "xml-stylesheet"


def test_the_style_sheet_has_the_colours_of_the_office() -> None:
    satker = replace(SITE.satker, accent="#005a30")
    (style, *_) = collect_assets(THEME, satker, False).feeds
    assert "--accent: #005a30;" in style.content.decode()
    assert "--accent: #005a30;" not in ASSETS[style.path].decode()
    assert collect_assets(THEME, satker, True).feeds == ()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("feeds")
    write_site(folder, [*FEEDS.items(), *ASSETS.items()])
    with served(folder) as url:
        yield url


SHOWN = """() => [...document.querySelectorAll("*")].filter((one) => {
  const box = one.getBoundingClientRect();
  return one.children.length === 0 && box.width > 0 && box.height > 0;
}).map((one) => one.localName)"""


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        (
            "feed/rss.xml",
            {"title", "description", "copyright", "link", "pubDate"},
        ),
        ("feed/ralat.xml", {"title", "description", "copyright", "link", "pubDate"}),
        ("feed/atom.xml", {"title", "subtitle", "rights", "summary", "link", "published"}),
    ],
)
@pytest.mark.parametrize("width", [360, 1280])
def test_a_browser_shows_what_a_person_reads(
    browser: Browser, address: str, path: str, shown: set[str], width: int
) -> None:
    with opened(browser, "about:blank", width) as page:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(f"{address}/{path}")
        assert set(page.evaluate(SHOWN)) == shown
        titles = page.evaluate(
            "[...document.querySelectorAll('item > title, entry > title')].map((one) =>"
            " getComputedStyle(one).fontWeight)"
        )
        assert titles == ["700"] * len(titles)
        assert titles
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert not any("Policy" in one for one in said)
