"""axe finds nothing, of any impact, on any kind of page, in either scheme."""

from collections.abc import Callable

import pytest
from acceptance_sites import FORMER, KINDS, PAGES, Built, kind
from playwright.sync_api import Page

from browsing import violations

WIDTHS = {"light": 360, "dark": 1280}
"""The width at which each scheme is looked at: what is not shown at one is at the other."""


@pytest.mark.parametrize(("name", "path"), PAGES)
def test_axe_finds_nothing(window: Page, addresses: dict[str, str], name: str, path: str) -> None:
    """axe is put into the window, which the pages' own policy would not let in."""
    found = {}
    window.goto(addresses[name] + path)
    for scheme, width in WIDTHS.items():
        window.set_viewport_size({"width": width, "height": 900})
        window.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        assert window.evaluate(f"matchMedia('(prefers-color-scheme: {scheme})').matches")
        found[scheme] = violations(window)
    assert found == {"light": [], "dark": []}


def test_every_kind_of_page_is_looked_at(site: Callable[[str], Built]) -> None:
    """A page of a new kind fails here until it has a name in KINDS and an address in SHOWN."""
    shown = {kind(path) for _, path in PAGES}
    assert shown | {kind(FORMER)} == set(KINDS)
    made = {kind(path) for name in ("sample", "drawn", "preview") for path in site(name).pages}
    assert made == set(KINDS)
