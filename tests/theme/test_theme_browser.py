"""The pages in a real browser: widths, schemes, keyboard, print, scripts off, accessibility."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from browsing import grave_violations, opened, served
from newsroom.site.environment import make_environment
from newsroom.site.render import render
from site_samples import (
    HOSTILE,
    THEME,
    draw_photos,
    hostile_site,
    preview_site,
    sample_site,
    write_site,
)

SITES = {"sample": sample_site, "preview": preview_site, "hostile": hostile_site}
ITEM = "/berita/2025/contoh-0/"
MEDIA = "/rss/"
KEY_PAGES = (
    *("/", ITEM, "/kategori/berita/", "/arsip/", "/arsip/2025/", "/profil/", MEDIA, "/404.html"),
)


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The address of each sample site, by name."""
    found: dict[str, str] = {}
    servers = []
    for name, make_site in SITES.items():
        folder = tmp_path_factory.mktemp(name)
        site = make_site()
        write_site(folder, list(render(site, make_environment(THEME))))
        draw_photos(folder, site)
        server = served(folder)
        found[name] = server.__enter__()
        servers.append(server)
    yield found
    for server in servers:
        server.__exit__(None, None, None)


WIDEST = """() => {
  const room = document.documentElement.clientWidth;
  const wide = [...document.querySelectorAll("body *")].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.right > room + 1 && !element.closest("table, pre");
  });
  return [document.documentElement.scrollWidth - room, wide.map((element) => element.className)];
}"""


@pytest.mark.parametrize("path", ["/", ITEM, "/arsip/", "/kategori/berita/", MEDIA, "/404.html"])
@pytest.mark.parametrize("name", SITES)
def test_nothing_is_wider_than_the_screen(
    browser: Browser, addresses: dict[str, str], name: str, path: str
) -> None:
    with opened(browser, addresses[name] + path) as page:
        for width in (320, 360, 768, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate(WIDEST) == [0, []], width


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_every_headline_can_be_seen(
    browser: Browser, addresses: dict[str, str], width: int
) -> None:
    for path in ("/", ITEM, "/kategori/pengumuman/", MEDIA):
        with opened(browser, addresses["sample"] + path, width) as page:
            headlines = page.locator("main :is(h1, h2, h3)").all()
            assert headlines
            assert all(headline.is_visible() for headline in headlines), path


def test_twice_the_text_size_still_fits(browser: Browser, addresses: dict[str, str]) -> None:
    for path in ("/", ITEM, "/arsip/", MEDIA):
        with opened(browser, addresses["sample"] + path, 640) as page:
            page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
            assert page.evaluate(WIDEST) == [0, []], path


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
@pytest.mark.parametrize(
    ("name", "path"),
    [("sample", path) for path in ("/", ITEM, "/arsip/", "/kategori/berita/", "/profil/", MEDIA)]
    + [("preview", path) for path in ("/", ITEM)],
)
def test_axe_finds_nothing_serious(
    browser: Browser, addresses: dict[str, str], name: str, path: str, scheme: str, width: int
) -> None:
    # axe is put into the page, which its own policy would not let in.
    options = {"color_scheme": scheme, "bypass_csp": True}
    with opened(browser, addresses[name] + path, width, **options) as page:
        assert grave_violations(page) == []


def test_the_policy_is_never_broken(browser: Browser, addresses: dict[str, str]) -> None:
    for path in KEY_PAGES:
        with opened(browser, "about:blank") as page:
            said: list[str] = []
            page.on("console", lambda message, said=said: said.append(message.text))
            page.on("pageerror", lambda error, said=said: said.append(str(error)))
            page.goto(addresses["sample"] + path)
            assert said == [], path


def test_the_keyboard_reaches_the_skip_link_first(
    browser: Browser, addresses: dict[str, str]
) -> None:
    with opened(browser, addresses["sample"] + ITEM) as page:
        page.keyboard.press("Tab")
        link = page.locator(":focus")
        assert link.get_attribute("class") == "skip-link"
        box = link.bounding_box()
        assert box is not None
        assert box["y"] >= 0
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "isi"
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main') !== null")


def test_focus_can_be_seen_on_everything_it_reaches(
    browser: Browser, addresses: dict[str, str]
) -> None:
    visible = """() => {
      const marked = (element) => element && getComputedStyle(element).outlineStyle !== "none";
      const active = document.activeElement;
      return active === document.body || marked(active) || marked(active.closest(".card"));
    }"""
    with opened(browser, addresses["sample"] + "/") as page:
        for _ in range(40):
            page.keyboard.press("Tab")
            assert page.evaluate(visible)


def test_targets_are_large_enough(browser: Browser, addresses: dict[str, str]) -> None:
    """24 by 24 px, links within sentences aside (WCAG 2.2, success criterion 2.5.8)."""
    small = """() => [...document.querySelectorAll("a, button, summary")]
      .filter((element) => element.checkVisibility() && !element.closest("p, td, .byline"))
      .filter((element) => !element.closest(".skip-link, h2, h3"))
      .filter((element) => { const box = element.getBoundingClientRect();
        return !element.closest(".prose") && (box.height < 24 || box.width < 24); })
      .map((element) => element.outerHTML)"""
    for path in KEY_PAGES:
        with opened(browser, addresses["sample"] + path, 360) as page:
            assert page.evaluate(small) == [], path


def test_reading_needs_no_script(browser: Browser, addresses: dict[str, str]) -> None:
    with opened(browser, addresses["sample"] + "/", 360, java_script_enabled=False) as page:
        menu = page.get_by_role("navigation", name="Menu utama")
        assert menu.count() == 0
        page.get_by_text("Menu", exact=True).click()
        menu.get_by_role("link", name="Berita").click()
        assert page.get_by_role("heading", level=1).inner_text() == "Berita"
        page.get_by_role("link", name="Ikuti Rapat Koordinasi").click()
        assert "Rapat diikuti seluruh" in page.get_by_role("main").inner_text()
        assert page.get_by_role("button").count() == 0


def test_the_menu_opens_under_its_word(browser: Browser, addresses: dict[str, str]) -> None:
    with opened(browser, addresses["sample"] + "/", 360) as page:
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


def test_the_script_copies_the_address(browser: Browser, addresses: dict[str, str]) -> None:
    rights = ["clipboard-read", "clipboard-write"]
    with opened(browser, addresses["sample"] + ITEM, permissions=rights) as page:
        page.get_by_role("button", name="Salin tautan").click()
        page.get_by_text("Tautan disalin").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == f"https://kota-contoh.example{ITEM}"


def test_every_feed_can_be_copied_by_its_own_button(
    browser: Browser, addresses: dict[str, str]
) -> None:
    rights = ["clipboard-read", "clipboard-write"]
    with opened(browser, addresses["sample"] + MEDIA, permissions=rights) as page:
        entry = page.locator(".feed-address").filter(has_text="siaran-pers.xml")
        entry.get_by_role("button", name="Salin alamat Siaran pers").click()
        entry.get_by_text("Alamat disalin").wait_for()
        assert page.get_by_text("Alamat disalin").count() == 1
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == "https://kota-contoh.example/feed/siaran-pers.xml"


def test_addresses_of_feeds_can_be_marked_where_there_is_no_script(
    browser: Browser, addresses: dict[str, str]
) -> None:
    url = addresses["sample"] + MEDIA
    with opened(browser, url, 360, java_script_enabled=False) as page:
        assert page.get_by_role("button").count() == 0
        first = page.locator(".feed-address__text").first
        assert first.inner_text() == "https://kota-contoh.example/feed/rss.xml"
        assert first.is_visible()
    with opened(browser, url, 360) as page:
        page.locator(".feed-address__text").first.click()
        marked = page.evaluate("getSelection().toString()")
        assert marked == "https://kota-contoh.example/feed/rss.xml"


def test_the_scheme_follows_the_reader(browser: Browser, addresses: dict[str, str]) -> None:
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    for scheme, colour in (("light", "rgb(255, 255, 255)"), ("dark", "rgb(20, 19, 22)")):
        with opened(browser, addresses["sample"] + "/", color_scheme=scheme) as page:
            assert page.evaluate(ground) == colour


def test_print_shows_the_item_and_its_address_alone(
    browser: Browser, addresses: dict[str, str]
) -> None:
    with opened(browser, addresses["sample"] + ITEM) as page:
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


def test_hostile_words_run_nothing(browser: Browser, addresses: dict[str, str]) -> None:
    with opened(browser, "about:blank") as page:
        page.on("dialog", lambda dialog: pytest.fail(dialog.message))
        page.goto(addresses["hostile"] + ITEM)
        assert HOSTILE in page.get_by_role("heading", level=1).inner_text()
