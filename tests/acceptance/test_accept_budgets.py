"""What a page costs the reader, counted on every page of the sample as a browser loads it.

The limits are those of the project's plan: 12 kB of HTML and of CSS and 6 kB of JavaScript, as
gzip sends them, no more than eight requests before photos, nothing from another host, nothing
that moves while it loads, and a policy without `unsafe-inline` that no page breaks.
"""

import gzip
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from acceptance_sites import FORMER, ITEM, PAGES, Built, kind
from playwright.sync_api import Browser, Page, Route

from browsing import SHIFTS

HTML = CSS = 12_000
SCRIPTS = 6_000
REQUESTS = 8
LIMITED = ("item", "home", "category", "tag", "page", "not-found")
"""The kinds of pages that most readers meet, all of them held to the limit of an item's HTML."""

SCRIPTED = (
    *(("sample", path) for path in ("/", ITEM, "/kategori/berita/", "/rss/", "/cari/")),
    *(("drawn", "/berita/2025/contoh-0/"), ("hostile", "/rss/")),
)
"""Pages in which scripts show something that is of no use without them."""


class Tags(HTMLParser):
    """All elements of a page with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def zipped(data: bytes) -> int:
    """Bytes on the way to a reader, as servers compress."""
    return len(gzip.compress(data, 6))


@pytest.mark.parametrize("name", ["sample", "drawn"])
def test_no_page_weighs_more_than_its_limit(site: Callable[[str], Built], name: str) -> None:
    pages = site(name).pages
    weights = {path: zipped(file.read_bytes()) for path, file in pages.items()}
    limited = {path: weight for path, weight in weights.items() if kind(path) in LIMITED}
    assert len(limited) > 20
    assert {path: weight for path, weight in limited.items() if weight > HTML} == {}
    assert {path: weight for path, weight in weights.items() if weight > 2 * HTML} == {}


@pytest.mark.parametrize("name", ["sample", "drawn", "preview", "hostile"])
def test_no_page_has_styles_or_scripts_in_it(site: Callable[[str], Built], name: str) -> None:
    """Nor handlers in attributes; data for machines runs nothing."""
    for path, file in site(name).pages.items():
        for tag, attributes in Tags(file.read_text(encoding="utf-8")).found:
            assert tag not in {"style", "base", "object", "embed"}, path
            assert "style" not in attributes, path
            assert [each for each in attributes if each.startswith("on")] == [], path
            if tag == "script":
                is_data = attributes.get("type") == "application/ld+json"
                assert is_data is not ("src" in attributes), path


@pytest.mark.parametrize("name", ["sample", "drawn", "hostile"])
def test_every_page_says_its_policy(site: Callable[[str], Built], name: str) -> None:
    for path, file in site(name).pages.items():
        page = file.read_text(encoding="utf-8")
        found = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
        assert len(found) == 1, path
        assert found[0].startswith("default-src 'self'"), path
        assert "unsafe-inline" not in found[0], path
        assert "'unsafe-eval'" not in found[0], path
        assert ("wasm-unsafe-eval" in found[0]) is (kind(path) == "search"), path
        assert ("youtube-nocookie.com" in found[0]) is ("data-player" in page), path
        assert "http:" not in found[0], path


def loaded(page: Page, url: str) -> tuple[list[str], list[str], float]:
    """What the page asks for, what its console says, and how far its parts move."""
    asked: list[str] = []
    said: list[str] = []

    def ask(request: object) -> None:
        asked.append(request.url)  # type: ignore[attr-defined]

    def say(message: object) -> None:
        said.append(str(getattr(message, "text", message)))

    page.on("request", ask)
    page.on("console", say)
    page.on("pageerror", say)
    page.goto(url, wait_until="load")
    moved = float(page.evaluate(SHIFTS))
    for event, listener in (("request", ask), ("console", say), ("pageerror", say)):
        page.remove_listener(event, listener)
    return asked, said, moved


def is_photo(url: str) -> bool:
    path = urlsplit(url).path
    return Path(path).suffix in {".avif", ".jpg", ".jpeg", ".webp"}


def test_every_page_loads_little_from_its_own_host_and_moves_nothing(
    browser: Browser, addresses: dict[str, str], sample: Built
) -> None:
    """Under its own policy, at the width of a telephone; a page fails with all that is wrong."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    home = addresses["sample"]
    weights: dict[str, int] = {}

    def weight(urls: list[str], suffix: str) -> int:
        total = 0
        for url in urls:
            path = urlsplit(url).path
            if path.endswith(suffix):
                if path not in weights:
                    weights[path] = zipped((sample.folder / path.lstrip("/")).read_bytes())
                total += weights[path]
        return total

    def faults_of(path: str) -> list[str]:
        asked, said, moved = loaded(page, home + path)
        needed = [url for url in asked if not is_photo(url)]
        faults = [url for url in asked if not url.startswith(home + "/")]
        faults += said
        if moved:
            faults.append(f"layout shift {moved}")
        if len(needed) > REQUESTS:
            faults.append(f"{len(needed)} requests: {needed}")
        if (css := weight(asked, ".css")) > CSS or not css:
            faults.append(f"{css} bytes of CSS")
        if (scripts := weight(asked, ".js")) > SCRIPTS:
            faults.append(f"{scripts} bytes of scripts")
        return faults

    # One visit may be upset by a busy machine: what is wrong is wrong twice.
    wrong = {path: found for path in sample.pages if faults_of(path) and (found := faults_of(path))}
    context.close()
    assert wrong == {}
    assert len(weights) >= 2


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_when_the_scripts_come(
    browser: Browser, addresses: dict[str, str], width: int
) -> None:
    """However late: they are held back until the page has been painted."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/*.js", hold)
    moved = {}
    for name, path in SCRIPTED:
        page.goto(addresses[name] + path, wait_until="commit")
        page.locator("footer h2").first.wait_for()
        assert page.evaluate(SHIFTS) == 0, path
        assert held, path
        while held:
            held.pop().continue_()
        page.wait_for_load_state("load")
        if shift := page.evaluate(SHIFTS):
            moved[name, path] = shift
    context.close()
    assert moved == {}


@pytest.mark.parametrize(
    ("name", "path"), [each for each in PAGES if each[0] in {"drawn", "hostile"}]
)
def test_other_sites_break_no_policy_either(
    browser: Browser, addresses: dict[str, str], name: str, path: str
) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    asked, said, moved = loaded(page, addresses[name] + path)
    context.close()
    assert [url for url in asked if not url.startswith(addresses[name] + "/")] == []
    assert said == []
    assert moved == 0


def test_a_former_address_leads_on(window: Page, addresses: dict[str, str]) -> None:
    window.goto(addresses["drawn"] + FORMER)
    window.wait_for_url("**/berita/2025/contoh-0/")
    assert window.locator("h1").is_visible()
