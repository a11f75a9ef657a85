"""What the theme does in a real browser, beside what tests/acceptance asks of every page."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from browsing import opened, served
from newsroom.site.environment import make_environment
from site_files import draw_photos, render, write_site
from site_samples import THEME, sample_site

ITEM = "/berita/2025/contoh-0/"
MEDIA = "/rss/"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the site made up for tests is served."""
    folder, site = tmp_path_factory.mktemp("situs"), sample_site()
    write_site(folder, list(render(site, make_environment(THEME))))
    draw_photos(folder, site)
    with served(folder) as url:
        yield url


def test_every_headline_can_be_seen(browser: Browser, address: str) -> None:
    shown = """(all) => all.map((each) =>
      each.checkVisibility() && each.getBoundingClientRect().height > 0)"""
    for path in ("/", ITEM, "/kategori/pengumuman/", MEDIA):
        with opened(browser, address + path) as page:
            for width in (320, 768, 1280):
                page.set_viewport_size({"width": width, "height": 900})
                headlines = page.locator("main :is(h1, h2, h3)").evaluate_all(shown)
                assert headlines
                assert all(headlines), path


def test_a_word_held_together_leaves_the_lines_of_a_title_alike(
    browser: Browser, address: str
) -> None:
    # The lines of a title with such a word end where they do if the word has no hyphen to break at.
    ends = """(title, html) => {
      title.innerHTML = html;
      const range = document.createRange(), tops = [];
      const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
      while (texts.nextNode())
        for (const word of texts.currentNode.data.matchAll(/[^ ]+/g)) {
          range.setStart(texts.currentNode, word.index);
          range.setEnd(texts.currentNode, word.index + word[0].length);
          tops.push(range.getBoundingClientRect().bottom);
        }
      return tops.flatMap((top, i) => (top - tops[i - 1] > 8 ? [i] : []));
    }"""
    title = "KPU Kota Kediri Ikuti Rakor Bakohumas {} Timur, Samakan Standar Kehumasan"
    with opened(browser, address + ITEM, 360) as page:
        heading = page.locator("h1")
        for width in range(320, 720, 20):
            page.set_viewport_size({"width": width, "height": 900})
            held = heading.evaluate(ends, title.format('<span class="whole">se-Jawa</span>'))
            assert held
            assert held == heading.evaluate(ends, title.format("se-\u2060Jawa")), width


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_red_band_is_at_most_a_tenth_of_a_screen(
    browser: Browser, address: str, width: int
) -> None:
    with opened(browser, address + "/", width) as page:
        box = page.locator(".band").bounding_box()
        assert box is not None
        assert 0 < box["height"] <= 800 / 10


def test_the_menu_opens_under_its_word(browser: Browser, address: str) -> None:
    with opened(browser, address + "/", 360) as page:
        word = page.get_by_text("Menu", exact=True)
        word.click()
        box, bar = word.bounding_box(), page.locator(".masthead").bounding_box()
        first = page.get_by_role("navigation", name="Menu utama").get_by_role("link").first
        link = first.bounding_box()
        assert box is not None
        assert bar is not None
        assert link is not None
        assert box["x"] + box["width"] == pytest.approx(360 - 16, abs=1)
        assert link["x"] == pytest.approx(16, abs=1)
        assert link["y"] >= bar["y"] + bar["height"] - 1


def test_every_feed_can_be_copied_by_its_own_button(browser: Browser, address: str) -> None:
    rights = ["clipboard-read", "clipboard-write"]
    with opened(browser, address + MEDIA, permissions=rights) as page:
        entry = page.locator(".feed-address").filter(has_text="siaran-pers.xml")
        entry.get_by_role("button", name="Salin alamat Siaran pers").click()
        entry.get_by_text("Alamat disalin").wait_for()
        assert page.get_by_text("Alamat disalin").count() == 1
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == "https://kota-contoh.example/feed/siaran-pers.xml"


def test_addresses_of_feeds_can_be_marked_where_there_is_no_script(
    browser: Browser, address: str
) -> None:
    url = address + MEDIA
    with opened(browser, url, 360, java_script_enabled=False) as page:
        assert page.get_by_role("button").count() == 0
        first = page.locator(".feed-address__text").first
        assert first.inner_text() == "https://kota-contoh.example/feed/rss.xml"
        assert first.is_visible()
    with opened(browser, url, 360) as page:
        page.locator(".feed-address__text").first.click()
        marked = page.evaluate("getSelection().toString()")
        assert marked == "https://kota-contoh.example/feed/rss.xml"


def test_the_scheme_follows_the_reader(browser: Browser, address: str) -> None:
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    for scheme, colour in (("light", "rgb(255, 255, 255)"), ("dark", "rgb(20, 19, 22)")):
        with opened(browser, address + "/", color_scheme=scheme) as page:
            assert page.evaluate(ground) == colour


def test_print_shows_the_item_and_its_address_alone(browser: Browser, address: str) -> None:
    with opened(browser, address + ITEM) as page:
        page.emulate_media(media="print")
        assert page.get_by_role("heading", level=1).is_visible()
        assert page.locator(".byline").is_visible()
        assert page.locator(".print-address").inner_text().endswith(ITEM)
        for gone in (".masthead", ".footer", ".share", ".nearby", ".breadcrumbs", "#terkait"):
            assert not page.locator(gone).is_visible()
        photo = page.locator(".figure--lead img").bounding_box()
        text = page.locator(".prose").bounding_box()
        assert photo is not None
        assert text is not None
        assert photo["width"] == pytest.approx(text["width"] / 2, abs=2)
