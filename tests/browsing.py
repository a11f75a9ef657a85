"""A site served on loopback, pages opened in a real browser, and what axe finds in them."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

POLICY = "default-src 'self'"
SEARCHING = "; script-src 'self' 'wasm-unsafe-eval'"
"""What the page of the search needs beside, and no other."""


SHIFTS = """() => new Promise((done) => {
  const shifts = [];
  const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
  observer.observe({type: "layout-shift", buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => {
    shifts.push(...observer.takeRecords());
    done(shifts.reduce((sum, shift) => sum + shift.value, 0));
  }));
})"""
"""How far the parts of a page have moved since it began to load: its layout shifts, summed."""


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder under a policy, or under that alone which each page carries; keeps no log."""

    policy: str | None = POLICY

    def end_headers(self) -> None:
        if self.policy is not None:
            is_search = self.path.partition("?")[0] == "/cari/"
            self.send_header("Content-Security-Policy", self.policy + SEARCHING * is_search)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


class PolicyOfPages(Handler):
    """Adds no policy to that which each page carries."""

    policy = None


@contextmanager
def served(folder: Path, policy: str | None = POLICY) -> Iterator[str]:
    """The address of the folder on loopback; `policy` is POLICY, or None for the pages' own."""
    with serving(Handler if policy else PolicyOfPages, folder) as home:
        yield home


class Server(ThreadingHTTPServer):
    """Says nothing of a browser that left before its answer was whole."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serving(handler: type[SimpleHTTPRequestHandler], folder: Path) -> Iterator[str]:
    """The address on loopback at which such handlers serve the folder."""
    server = Server(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def opened(browser: Browser, url: str, width: int = 1280, **options: object) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": width, "height": 900}, **options)  # type: ignore[arg-type]
    page = context.new_page()
    try:
        page.goto(url)
        yield page
    finally:
        context.close()


def violations(page: Page) -> list[tuple[str, list[object]]]:
    """What axe finds, of any impact: the rule and the elements."""
    return [
        (each["id"], [node["target"] for node in each["nodes"]])
        for each in Axe().run(page).response["violations"]
    ]
