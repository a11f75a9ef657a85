"""What readers choose for themselves holds: no scripts, their own colours, no motion."""

from collections.abc import Iterator

import pytest
from acceptance_sites import ITEM, PAGES
from playwright.sync_api import Browser, Page, expect

from browsing import opened

LINES = """() => {
  const words = (node) => node.nodeType === Node.TEXT_NODE ? [node.textContent.trim()]
    : [...node.childNodes].flatMap(words);
  return words(document.body).filter(Boolean);
}"""
"""What a page says, by pieces of text, seen or not."""


@pytest.fixture(scope="module")
def scriptless(browser: Browser) -> Iterator[Page]:
    """A window in which no page runs its scripts."""
    context = browser.new_context(viewport={"width": 360, "height": 900}, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("name", "path"), [each for each in PAGES if each[0] != "hostile"])
def test_all_content_can_be_read_without_scripts(
    window: Page, scriptless: Page, addresses: dict[str, str], name: str, path: str
) -> None:
    """Whatever a page shows with its scripts, it shows without them, buttons aside."""
    shown = """(main) => main.innerText.split("\\n").map((line) => line.trim()).filter(Boolean)"""
    window.set_viewport_size({"width": 360, "height": 900})
    window.goto(addresses[name] + path)
    scriptless.goto(addresses[name] + path)
    buttons = set(window.locator("main button, main label:has(input), main form").all_inner_texts())
    buttons = {line.strip() for text in buttons for line in text.split("\n")}
    lines = scriptless.locator("main").inner_text().split("\n")
    plain = {line.strip() for line in lines}
    missing = [line for line in window.locator("main").evaluate(shown) if line not in plain]
    assert [line for line in missing if line not in buttons] == []
    assert len(plain) > 2


def test_links_lead_through_the_site_without_scripts(
    scriptless: Page, addresses: dict[str, str]
) -> None:
    """From the home page through the menu to an item, a photo, its tag, and back home."""
    page = scriptless
    page.goto(addresses["sample"] + "/")
    page.get_by_text("Menu", exact=True).click()
    menu = page.get_by_role("navigation", name="Menu utama")
    menu.get_by_role("link", name="Berita", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Berita")
    page.locator(f"main a[href='{ITEM}']").first.click()
    page.wait_for_url(f"**{ITEM}")
    assert "Berita" in page.get_by_label("Anda di sini").inner_text()
    assert page.get_by_role("button").count() == 0
    page.locator("main .tag-list a").first.click()
    page.wait_for_url("**/tag/*/")
    page.locator(".masthead a").first.click()
    page.wait_for_url(addresses["sample"] + "/")


def test_forced_colours_keep_the_mark_of_the_menu_and_the_focus(
    browser: Browser, addresses: dict[str, str]
) -> None:
    """In a palette of the reader's own, what is known by colour alone would be lost."""
    current = "/kategori/berita/"
    url = addresses["sample"] + current
    with opened(browser, url, forced_colors="active") as page:
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        entry = page.locator(".menu--wide [aria-current]")
        assert entry.count() == 1
        others = page.locator(".menu--wide a:not([aria-current])")
        look = """(element) => { const style = getComputedStyle(element),
          mark = getComputedStyle(element, "::before"),
          after = getComputedStyle(element, "::after");
          return [style.fontWeight, style.textDecorationLine, style.borderBlockEndWidth,
            style.borderBlockEndStyle, ...[mark, after].flatMap((each) =>
              [each.content, each.borderTopWidth, each.borderTopStyle])]; }"""
        assert entry.evaluate(look) != others.first.evaluate(look)
        for _ in range(12):
            page.keyboard.press("Tab")
            style = page.evaluate(
                """() => { const style = getComputedStyle(document.activeElement);
                return [style.outlineStyle, parseFloat(style.outlineWidth), style.outlineColor,
                  getComputedStyle(document.body).backgroundColor]; }"""
            )
            assert style[0] in {"solid", "auto"}
            assert style[1] >= 2
            assert style[2] != style[3]


def test_forced_colours_leave_buttons_an_edge_or_a_line(
    browser: Browser, addresses: dict[str, str]
) -> None:
    with opened(browser, "about:blank", forced_colors="active") as page:
        for name, path in PAGES:
            page.goto(addresses[name] + path)
            bare = page.locator("main :is(button, input):visible").evaluate_all(
                """(all) => all.filter((each) => {
                  const style = getComputedStyle(each);
                  return each.type !== "checkbox" && style.textDecorationLine !== "underline"
                    && (style.borderTopStyle === "none" || parseFloat(style.borderTopWidth) < 1);
                }).map((each) => each.outerHTML)"""
            )
            assert bare == [], path


MOVING = """() => [...document.querySelectorAll("*")].filter((element) =>
  ["", "::before", "::after"].some((part) => {
    const style = getComputedStyle(element, part || null);
    return style.transitionDuration.split(", ").some((each) => parseFloat(each) > 0.001)
      || (style.animationName !== "none" && parseFloat(style.animationDuration) > 0.001);
  })).map((element) => element.outerHTML.slice(0, 200))"""


@pytest.mark.parametrize("path", ["/", ITEM, "/standar/", "/rss/", "/cari/"])
def test_nothing_moves_for_readers_who_want_no_motion(
    browser: Browser, addresses: dict[str, str], path: str
) -> None:
    url = addresses["sample"] + path
    with opened(browser, url, reduced_motion="reduce") as page:
        assert page.evaluate(MOVING) == []
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
