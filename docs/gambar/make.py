"""Takes the handbook's pictures anew: `.venv/bin/python docs/gambar/make.py [NAME …]`.

Works on a copy of the project in a temporary folder, with its sample newsroom and one more item;
needs Chromium. Every picture shows what the programs really print and the site really looks like.
"""

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from tools import find_chromium  # noqa: E402

MAX_BYTES = 150_000
AT = "2026-11-22T09:00"
ITEM = Path("content", "berita", "2025", "rakor-bakohumas")
SAMPLE = Path("content", "berita", "2025", "rakor-bakohumas-jatim")
SPOILT = (
    ("tag: [bakohumas, kehumasan]", "tag: [bakohumas, politik-praktis]"),
    (r"keterangan: .*", "keterangan:"),
    (r"Kamis \(17/7\)\.", "Rabu (17/7)."),
)
CORRECTION = """\
ralat:
  - tanggal: 2025-07-18 08:00
    jenis: ralat
    isi: Semula tertulis 4 dari 39 kantor. Seharusnya 4 dari 38 kantor.
"""
# The hints of `new` as on Windows, for whom the handbook is written.
ON_WINDOWS = (
    "import sys, newsroom.commands.new; from newsroom import door; "
    "sys.platform = 'win32'; sys.exit(door.main(sys.argv[1:]))"
)
WINDOW = """<!DOCTYPE html><html lang="id"><meta charset="utf-8"><title>Jendela</title><style>
body {{ margin: 0; background: #0c0c0c; }}
p {{ margin: 0; padding: 8px 14px; background: #2b2b2b; color: #fff; font: 13px sans-serif; }}
pre {{ margin: 0; padding: 12px 14px 18px; color: #ccc; font: 14px/1.45 "Cascadia Mono", Consolas,
"DejaVu Sans Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; }}
b {{ color: #fff; font-weight: normal; }}
</style><body><p>Command Prompt</p><pre>{text}</pre></body></html>"""

Shot = Callable[[Browser, Path], bytes]


def task(copy: Path, *words: str) -> str:
    """What the task prints, on both streams."""
    program = ("-c", ON_WINDOWS) if "baru" in words else ("-m", "newsroom.door")
    command = [sys.executable, "-Xutf8", "-P", *program, *words]
    return subprocess.run(  # noqa: S603
        command, cwd=copy, env=environment(copy), stdin=subprocess.DEVNULL, check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8",
    ).stdout  # fmt: skip


def environment(copy: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(copy / "plugins")}


def window(browser: Browser, typed: str, printed: str) -> bytes:
    """A console window with the command that was typed and what came."""
    text = f"C:\\newsroom&gt;<b>{escape(typed)}</b>\n{escape(printed.strip())}"
    page = browser.new_page(viewport={"width": 860, "height": 100})
    page.set_content(WINDOW.format(text=text))
    return page.screenshot(full_page=True)


def menu(browser: Browser, copy: Path) -> bytes:
    return window(browser, "py tasks.py", task(copy))


def new(browser: Browser, copy: Path) -> bytes:
    title = "KPU Kota Kediri Ikuti Rakor Bakohumas se-Jawa Timur"
    printed = task(copy, "baru", title, "--author", "wsw")
    shown = re.sub(r"content/\S+index\.md", lambda found: found[0].replace("/", "\\"), printed)
    return window(browser, f'py tasks.py baru "{title}" --author wsw', shown)


def check(browser: Browser, copy: Path) -> bytes:
    add_item(copy)
    return window(browser, "py tasks.py periksa", task(copy, "periksa", "--at", AT))


def add_item(copy: Path, *, is_draft: bool = False) -> None:
    """The handbook's own example, with a few defects and a photo that came too small."""
    handbook = (ROOT / "docs" / "panduan-humas.md").read_text(encoding="utf-8")
    text = handbook.split("```markdown\n---\njudul: KPU", 1)[1].split("```")[0]
    for pattern, replacement in SPOILT:
        text = re.sub(pattern.replace("[", r"\["), replacement, text, count=1)
    if is_draft:
        text = text.replace("kategori:", "status: draf\nkategori:", 1)
    (copy / ITEM).mkdir(exist_ok=True)
    (copy / ITEM / "index.md").write_text(f"---\njudul: KPU{text}", encoding="utf-8")
    with Image.open(copy / SAMPLE / "ruang-rapat.jpg") as photo:
        photo.resize((800, 500)).save(copy / ITEM / "ruang-rapat.jpg")


def preview(browser: Browser, copy: Path) -> bytes:
    add_item(copy, is_draft=True)
    command = [sys.executable, "-Xutf8", "-P", "-m", "newsroom.door", "serve", "--no-browser"]
    served = subprocess.Popen(  # noqa: S603
        [*command, "--port", "0", "--at", AT], cwd=copy, env=environment(copy),
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip
    try:
        assert served.stderr is not None
        address = re.search(r"http://\S+/", served.stderr.readline())
        assert address is not None
        page = opened(browser, f"{address[0]}berita/2025/{ITEM.name}/", 1000, 860)
        page.wait_for_selector(".notice")
        return page.screenshot()
    finally:
        served.terminate()
        served.wait()


def opened(browser: Browser, url: str, width: int, height: int) -> Page:
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light")
    page.goto(url)
    return page


@contextmanager
def site(copy: Path) -> Iterator[str]:
    """The sample's site, built and served; its address."""
    built = task(copy, "susun", "--at", AT)
    assert "Selesai:" in built, built
    handler = partial(QuietHandler, directory=str(copy / "output"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, *_: object) -> None:
        """Nothing."""


def home(browser: Browser, copy: Path) -> bytes:
    with site(copy) as address:
        return opened(browser, f"{address}/", 1100, 900).screenshot()


def article(browser: Browser, copy: Path) -> bytes:
    with site(copy) as address:
        return opened(browser, f"{address}/berita/2025/{SAMPLE.name}/", 1000, 1000).screenshot()


def phone(browser: Browser, copy: Path) -> bytes:
    with site(copy) as address:
        return opened(browser, f"{address}/berita/2025/{SAMPLE.name}/", 360, 720).screenshot()


def media(browser: Browser, copy: Path) -> bytes:
    with site(copy) as address:
        page = opened(browser, f"{address}/", 1000, 700)
        return page.locator("section[aria-labelledby=untuk-media]").screenshot()


def partners(browser: Browser, copy: Path) -> bytes:
    with site(copy) as address:
        return opened(browser, f"{address}/rss/", 1000, 900).screenshot()


def corrected(browser: Browser, copy: Path) -> bytes:
    path = copy / SAMPLE / "index.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("kategori:", f"{CORRECTION}kategori:", 1), encoding="utf-8")
    with site(copy) as address:
        return opened(browser, f"{address}/berita/2025/{SAMPLE.name}/", 1000, 640).screenshot()


PICTURES: dict[str, Shot] = {
    "menu": menu,
    "baru": new,
    "periksa": check,
    "pratinjau": preview,
    "beranda": home,
    "tulisan": article,
    "ponsel": phone,
    "media": media,
    "rss": partners,
    "ralat": corrected,
}


def small(picture: bytes) -> bytes:
    """The picture in as many colours as fit into MAX_BYTES."""
    with Image.open(io.BytesIO(picture)) as image:
        plain = image.convert("RGB")
    smooth, flat = Image.Dither.FLOYDSTEINBERG, Image.Dither.NONE
    for colours, dither in ((256, smooth), (256, flat), (128, flat), (64, flat), (32, flat)):
        palette = plain.quantize(colours)
        packed = io.BytesIO()
        plain.quantize(palette=palette, dither=dither).save(packed, "PNG", optimize=True)
        if packed.tell() <= MAX_BYTES:
            return packed.getvalue()
    raise ValueError("the picture cannot be made small enough")


def main(wanted: list[str]) -> None:
    leave_out = shutil.ignore_patterns(".*", "output*", "__pycache__", "tests", "docs")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox", "--force-color-profile=srgb"]
        )
        for name in wanted or PICTURES:
            with tempfile.TemporaryDirectory() as folder:
                copy = Path(folder) / "newsroom"
                shutil.copytree(ROOT, copy, ignore=leave_out)
                (FOLDER / f"{name}.png").write_bytes(small(PICTURES[name](browser, copy)))
            print(f"{name}.png", flush=True)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
