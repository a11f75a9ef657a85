"""The keyboard alone reaches everything, in the order of the page, and always sees where it is."""

from collections.abc import Iterator

import pytest
from acceptance_sites import ITEM
from playwright.sync_api import Browser, Page, expect

from browsing import opened

DRAWN = "/berita/2025/contoh-0/"
WALKED = [
    *(("sample", path, 360) for path in ("/", ITEM, "/rss/")),
    *(("sample", path, 1280) for path in ("/", "/cari/", "/standar/", "/arsip/")),
    ("drawn", DRAWN, 1280),
    ("drawn", "/kategori/berita/hal/1/", 360),
]

STOPS = """() => [...document.querySelectorAll(
    "a[href], button, input, select, textarea, summary, iframe, [tabindex]")]
  .filter((element) => element.checkVisibility({visibilityProperty: true})
    && !element.disabled && element.tabIndex >= 0)
  .map((element, number) => { element.dataset.stop = number; return number; })"""
"""Numbers everything that can be reached and operated, in the order of the document."""

AT = """() => {
  const active = document.activeElement;
  if (active === document.body) return null;
  const marked = (element) => {
    if (!element) return false;
    const style = getComputedStyle(element);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
      && style.outlineColor !== "rgba(0, 0, 0, 0)";
  };
  const box = active.getBoundingClientRect();
  const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight
    && box.right > 0 && box.left < innerWidth;
  return [Number(active.dataset.stop ?? -1), seen && (marked(active) || marked(active.closest(
    ".card"))), active.outerHTML.slice(0, 200)];
}"""
"""The number of the stop, whether its focus can be seen, and what it is."""


def walk(page: Page, key: str, most: int) -> Iterator[int]:
    """The numbers of the stops until the keyboard leaves the page, or begins again."""
    first = None
    for _ in range(most + 2):
        page.keyboard.press(key)
        at = page.evaluate(AT)
        if at is None or at[0] == first:
            return
        assert at[1], f"no visible focus: {at[2]}"
        first = at[0] if first is None else first
        yield at[0]
    pytest.fail("the keyboard does not get out of the page")


@pytest.mark.parametrize(("name", "path", "width"), WALKED)
def test_the_keyboard_stops_everywhere_in_the_order_of_the_page(
    window: Page, addresses: dict[str, str], name: str, path: str, width: int
) -> None:
    """Forward to the end and out of the page, and the same way back."""
    window.set_viewport_size({"width": width, "height": 900})
    window.goto(addresses[name] + path)
    stops = window.evaluate(STOPS)
    assert len(stops) > 10
    assert list(walk(window, "Tab", len(stops))) == stops
    window.locator(f"[data-stop='{stops[-1]}']").focus()
    back = [window.evaluate(AT)[0], *walk(window, "Shift+Tab", len(stops))]
    assert back[: len(stops)] == stops[::-1]


def test_the_first_stop_skips_to_the_text(window: Page, addresses: dict[str, str]) -> None:
    window.set_viewport_size({"width": 360, "height": 900})
    window.goto(addresses["sample"] + ITEM)
    window.keyboard.press("Tab")
    link = window.locator(":focus")
    assert link.get_attribute("class") == "skip-link"
    box = link.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    window.keyboard.press("Enter")
    expect(window.locator(":focus")).to_have_id("isi")
    window.keyboard.press("Tab")
    assert window.evaluate("document.activeElement.closest('main') !== null")


def test_the_menu_opens_and_its_entries_follow(window: Page, addresses: dict[str, str]) -> None:
    window.set_viewport_size({"width": 360, "height": 900})
    window.goto(addresses["sample"] + "/")
    window.locator("summary").first.focus()
    window.keyboard.press("Enter")
    entries = window.locator("details.menu a")
    assert entries.count() > 3
    for entry in entries.all():
        window.keyboard.press("Tab")
        assert entry.evaluate("(element) => element === document.activeElement")
        assert window.evaluate(AT)[1]
    window.keyboard.press("Enter")
    window.wait_for_function("() => location.pathname !== '/'")


def test_a_search_is_typed_and_its_results_come_next(
    browser: Browser, addresses: dict[str, str]
) -> None:
    """From any page, by the key that opens the search, under the page's own policy."""
    with opened(browser, addresses["sample"] + ITEM, 360) as page:
        page.keyboard.press("/")
        page.wait_for_url("**/cari/**")
        field = page.get_by_role("searchbox")
        field.focus()
        page.keyboard.type("penyampaian")
        page.keyboard.press("Enter")
        first = page.locator(".search__results a").first
        first.wait_for()
        assert "hasil" in page.get_by_role("status").inner_text()
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        assert first.evaluate("(element) => element === document.activeElement")
        assert page.evaluate(AT)[1]


def test_a_photo_of_the_gallery_opens_and_the_way_back_is_a_key(
    browser: Browser, addresses: dict[str, str]
) -> None:
    with opened(browser, addresses["drawn"] + DRAWN) as page:
        link = page.locator(".gallery a:has(img)").first
        link.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: url != addresses["drawn"] + DRAWN)
        page.go_back()
        assert page.url == addresses["drawn"] + DRAWN
        assert page.get_by_role("heading", level=1).is_visible()


def test_the_button_copies_and_says_so(browser: Browser, addresses: dict[str, str]) -> None:
    rights = ["clipboard-read", "clipboard-write"]
    with opened(browser, addresses["sample"] + ITEM, permissions=rights) as page:
        button = page.get_by_role("button", name="Salin tautan")
        button.focus()
        page.keyboard.press("Enter")
        page.get_by_role("status").filter(has_text="Tautan disalin").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == f"https://kota-kediri.kpu.go.id{ITEM}"
        assert button.evaluate("(element) => element === document.activeElement")
