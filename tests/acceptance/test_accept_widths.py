"""Pages at the widths of telephones, tablets and wide screens, with large text, without CSS."""

import pytest
from acceptance_sites import ITEM, PAGES
from playwright.sync_api import Browser, Page

from browsing import opened

WIDTHS = (320, 360, 768, 1280, 1920)
"""CSS pixels. 320 is 1280 at 400 % (WCAG 2.2, success criterion 1.4.10)."""

WIDEST = """() => {
  const room = document.documentElement.clientWidth;
  const wide = [...document.querySelectorAll("body *")].filter((element) => {
    const box = element.getBoundingClientRect();
    // A byline begins outside, where it hides the point before its first word.
    const outside = box.right > room + 1 || (box.left < -1 && !element.closest(".byline"));
    return box.width > 1 && outside && element.checkVisibility()
      && !element.closest("table, pre, .skip-link");
  });
  return [document.documentElement.scrollWidth - room, wide.map((element) => element.outerHTML)];
}"""


SMALL = """() => [...document.querySelectorAll("a, button, summary, input")]
  .filter((element) => element.checkVisibility() && !element.closest("p, td, .byline"))
  .filter((element) => !element.closest(".skip-link, h2, h3, .prose"))
  .filter((element) => { const box = element.getBoundingClientRect();
    return box.height < 24 || box.width < 24; })
  .map((element) => element.outerHTML)"""


@pytest.mark.parametrize(("name", "path"), PAGES)
def test_a_page_fits_every_screen_and_any_finger(
    window: Page, addresses: dict[str, str], name: str, path: str
) -> None:
    """No sideways scroll, also at twice the text size with the menu opened; targets of 24 pixels.

    WCAG 2.2, success criteria 1.4.10, 1.4.4 and 2.5.8; links within sentences may be smaller. What
    is hostile may break its words anywhere, and so leave a piece that is narrower.
    """
    window.goto(addresses[name] + path)
    for width in WIDTHS:
        window.set_viewport_size({"width": width, "height": 900})
        assert window.evaluate(WIDEST) == [0, []], width
        if width == 360 and name != "hostile":
            assert window.evaluate(SMALL) == []
    window.set_viewport_size({"width": 640, "height": 900})
    window.add_style_tag(content=":root { font-size: 200% !important }")
    assert window.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    assert window.evaluate(WIDEST) == [0, []]
    window.locator("summary").first.click()
    assert window.evaluate(WIDEST) == [0, []]


READ = """() => {
  const seen = [...document.querySelectorAll("body *")].filter((element) =>
    element.checkVisibility() && element.children.length === 0 && element.textContent.trim());
  const order = seen.map((element) => element.getBoundingClientRect().top + scrollY);
  const back = order.findIndex((top, number) => number && top < order[number - 1] - 40);
  return [back < 0 ? "" : seen[back].outerHTML, document.styleSheets.length,
    document.documentElement.scrollWidth];
}"""


@pytest.mark.parametrize("path", ["/", ITEM, "/kategori/berita/", "/standar/", "/rss/", "/cari/"])
def test_without_css_everything_reads_from_top_to_bottom(
    browser: Browser, addresses: dict[str, str], path: str
) -> None:
    """Nothing of the text stands above what comes before it, and nothing hangs on the styles."""
    with opened(browser, addresses["sample"] + path) as styled:
        text = styled.evaluate("document.querySelector('main').textContent")
    with opened(browser, "about:blank") as page:
        page.route("**/*.css", lambda route: route.fulfill(body="", content_type="text/css"))
        page.goto(addresses["sample"] + path)
        back, _, _ = page.evaluate(READ)
        assert back == ""
        assert page.evaluate("document.querySelector('main').textContent") == text
        assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
        heading = page.get_by_role("heading", level=1)
        assert heading.is_visible()
        assert page.locator(".masthead").bounding_box()["y"] < heading.bounding_box()["y"]  # type: ignore[index]
        assert heading.bounding_box()["y"] < page.locator(".footer").bounding_box()["y"]  # type: ignore[index]
