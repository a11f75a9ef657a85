"""axe finds nothing, of any impact, on any kind of page, in either scheme."""

from collections.abc import Callable, Iterator

import pytest
from acceptance_sites import FORMER, KINDS, PAGES, Built, kind
from playwright.sync_api import Browser, Page

from browsing import violations

SCHEMES = {"light": 360, "dark": 1280}
"""The width at which each scheme is looked at: what is not shown at one is at the other."""


@pytest.fixture(scope="module")
def windows(browser: Browser) -> Iterator[dict[str, Page]]:
    """A window for each scheme. axe is put into pages, which their own policy would not let in."""
    contexts = {
        scheme: browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
        )  # type: ignore[call-overload]
        for scheme, width in SCHEMES.items()
    }
    yield {scheme: context.new_page() for scheme, context in contexts.items()}
    for context in contexts.values():
        context.close()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("name", "path"), PAGES)
def test_axe_finds_nothing(
    windows: dict[str, Page], addresses: dict[str, str], name: str, path: str, scheme: str
) -> None:
    page = windows[scheme]
    page.goto(addresses[name] + path)
    assert violations(page) == []


def test_every_kind_of_page_is_looked_at(site: Callable[[str], Built]) -> None:
    """A page of a new kind fails here until it has a name in KINDS and an address in SHOWN."""
    shown = {kind(path) for _, path in PAGES}
    assert shown | {kind(FORMER)} == set(KINDS)
    made = {kind(path) for name in ("sample", "drawn", "preview") for path in site(name).pages}
    assert made == set(KINDS)
