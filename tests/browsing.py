"""A site served on loopback, pages opened in a real browser, and what axe finds in them."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

POLICY = "default-src 'self'"
SEARCHING = "; script-src 'self' 'wasm-unsafe-eval'"
"""What the page of the search needs beside, and no other."""


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder under the policy that the pages promise to hold, without a log."""

    def end_headers(self) -> None:
        is_search = self.path.partition("?")[0] == "/cari/"
        self.send_header("Content-Security-Policy", POLICY + SEARCHING * is_search)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
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


def grave_violations(page: Page) -> list[tuple[str, list[object]]]:
    """What axe calls serious or critical: the rule and the elements."""
    return [
        (each["id"], [node["target"] for node in each["nodes"]])
        for each in Axe().run(page).response["violations"]
        if each["impact"] in {"serious", "critical"}
    ]
