"""How soon readers on a slow line see the largest part of a page, by Chromium's throttling."""

import gzip
import mimetypes
import statistics
from contextlib import AbstractContextManager
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import tools
from browsing import serving

BITS = 1_600_000
"""A second, as on a slow telephone (Lighthouse's "slow 4G")."""
LATENCY = 150
"""Milliseconds there and back."""
PACKED = (".html", ".css", ".js", ".svg", ".xml", ".json")

LARGEST = """() => new Promise((done) => {
  new PerformanceObserver((list) => {
    const last = list.getEntries().at(-1);
    done([last.startTime, last.element?.tagName ?? ""]);
  }).observe({type: "largest-contentful-paint", buffered: true});
})"""
"""The last of all that was painted as the largest so far, as soon as there is any."""


class Packing(SimpleHTTPRequestHandler):
    """Serves a folder as web servers do: over lasting connections, text packed, nothing logged."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        data = path.read_bytes()
        self.send_response(200)
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        self.send_header("Content-Type", "text/html; charset=utf-8" if path.suffix == ".html"
                         else kind)  # fmt: skip
        if path.suffix in PACKED:
            data = gzip.compress(data, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


def served(folder: Path) -> AbstractContextManager[str]:
    """The address of the folder on loopback."""
    return serving(Packing, folder)


def largest_paints(home: str, paths: tuple[str, ...], rounds: int) -> dict[str, tuple[float, str]]:
    """Seconds until the largest part of each page is painted (the median), and what it is."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=tools.find_chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        found = {}
        for path in paths:
            tried = [_largest(browser, home + path) for _ in range(rounds)]
            found[path] = (statistics.median(time for time, _ in tried), tried[0][1])
        browser.close()
    return found


def _largest(browser: Browser, url: str) -> tuple[float, str]:
    context = browser.new_context(
        viewport={"width": 412, "height": 823}, device_scale_factor=1.75, is_mobile=True
    )
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": LATENCY, "downloadThroughput": BITS / 8,
         "uploadThroughput": BITS / 8},
    )  # fmt: skip
    page.goto(url, wait_until="networkidle")
    milliseconds, element = page.evaluate(LARGEST)
    context.close()
    return milliseconds / 1000, element.lower()
