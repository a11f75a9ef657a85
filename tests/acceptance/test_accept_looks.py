"""Where everything stands on key pages, compared with what was looked at and found good.

Pictures of the pages at three widths in both schemes are kept for people to look at, in
`.cache/layar/` of the project, made anew by each run. They are not compared: the fonts of a page
are the reader's own, so its pixels, and every line's end, differ from machine to machine. What is
compared are the boxes of landmarks, headings, photos and cards, laid out in one font that comes
with Pillow and is therefore the same everywhere: what moves, grows or is gone shows as a change of
a few numbers in `golden/`. Two pixels may differ, for rounding. Colours are the concern of the
tests of contrast and of axe.
"""

import base64
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from acceptance_sites import ITEM
from PIL import ImageFont
from playwright.sync_api import Browser, Page

ROOT = Path(__file__).absolute().parents[2]
PICTURES = ROOT / ".cache" / "layar"
GOLDEN = Path(__file__).parent / "golden"
WIDTHS = (360, 768, 1280)
TOLERANCE = 2
SEEN = {
    "beranda": ("sample", "/"),
    "tulisan": ("sample", ITEM),
    "tulisan-lengkap": ("drawn", "/berita/2025/contoh-0/"),
    "tulisan-dicabut": ("drawn", "/berita/2025/dicabut/"),
    "tulisan-pratinjau": ("preview", "/berita/2025/contoh-0/"),
    "tulisan-jahat": ("hostile", "/berita/2025/contoh-0/"),
    "kategori": ("sample", "/kategori/berita/"),
    "kategori-halaman": ("drawn", "/kategori/berita/hal/1/"),
    "tag": ("sample", "/tag/kehumasan/"),
    "penulis": ("sample", "/penulis/wsw/"),
    "arsip": ("sample", "/arsip/"),
    "arsip-tahun": ("sample", "/arsip/2025/"),
    "arsip-bulan": ("sample", "/arsip/2025/07/"),
    "cari": ("sample", "/cari/"),
    "profil": ("sample", "/profil/"),
    "standar": ("sample", "/standar/"),
    "media": ("sample", "/rss/"),
    "aksesibilitas": ("sample", "/aksesibilitas/"),
    "tidak-ada": ("sample", "/404.html"),
}
"""Every kind of page, and the forms of an item."""
COMPARED = ("beranda", "tulisan-lengkap", "kategori", "cari")
"""Those whose every part is laid out in its own way; the others are made of the same parts."""

BOXES = """() => {
  const kinds = "header, nav, main, footer, article, section, h1, h2, h3, img, form, .byline";
  return [...document.querySelectorAll(kinds)]
    .filter((element) => element.checkVisibility() && element.getClientRects().length)
    .map((element) => {
      const box = element.getBoundingClientRect();
      const name = element.classList[0] ?? "";
      return [element.tagName.toLowerCase() + (name && "." + name),
        ...[box.x, box.y + scrollY, box.width, box.height].map(Math.round)];
    });
}"""
"""Name and box of everything by which a page is divided, from its top."""

LOADED = """() => Promise.allSettled([...document.images].map((image) => {
  image.loading = "eager";
  return image.decode();
}))"""
"""Waits for all photos, those below the first screen, too."""


@pytest.fixture(scope="module")
def font() -> str:
    """CSS that sets everything in one font, which is the same on every machine."""
    face = ImageFont.load_default(16)
    assert isinstance(face, ImageFont.FreeTypeFont)
    address = "data:font/ttf;base64," + base64.b64encode(face.font_bytes).decode()
    return (
        f"@font-face {{ font-family: Uji; src: url({address}) }}"
        "* { font-family: Uji !important; text-rendering: geometricPrecision }"
    )


@pytest.fixture(scope="module")
def windows(browser: Browser) -> Iterator[dict[str, Page]]:
    """A window for each scheme; the font that is put into pages is none of their policy's."""
    light = browser.new_context(color_scheme="light", bypass_csp=True, reduced_motion="reduce")
    dark = browser.new_context(color_scheme="dark", bypass_csp=True, reduced_motion="reduce")
    yield {"light": light.new_page(), "dark": dark.new_page()}
    light.close()
    dark.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", SEEN)
def test_pages_can_be_looked_at(
    windows: dict[str, Page], addresses: dict[str, str], name: str, scheme: str
) -> None:
    page = windows[scheme]
    site, path = SEEN[name]
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.goto(addresses[site] + path)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(LOADED)
        picture = PICTURES / f"{name}-{scheme}-{width}.png"
        page.screenshot(path=picture, full_page=True)
        assert picture.stat().st_size > 5_000


@pytest.mark.parametrize("name", COMPARED)
def test_everything_stands_where_it_was_found_good(
    windows: dict[str, Page], addresses: dict[str, str], font: str, name: str, update_golden: bool
) -> None:
    page = windows["light"]
    site, path = SEEN[name]
    page.goto(addresses[site] + path)
    page.add_style_tag(content=font)
    page.evaluate("() => document.fonts.load('16px Uji')")
    assert page.evaluate("() => document.fonts.check('16px Uji')")
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found[str(width)] = page.evaluate(BOXES)
    golden = GOLDEN / f"{name}.json"
    if update_golden:
        golden.parent.mkdir(exist_ok=True)
        rows = {
            width: [json.dumps(box, ensure_ascii=False) for box in boxes]
            for width, boxes in found.items()
        }
        parts = [f'"{width}": [\n' + ",\n".join(boxes) + "\n]" for width, boxes in rows.items()]
        golden.write_text("{" + ",\n".join(parts) + "}\n", encoding="utf-8", newline="\n")
    wanted = json.loads(golden.read_text(encoding="utf-8"))
    for width, boxes in found.items():
        assert [box[0] for box in boxes] == [box[0] for box in wanted[width]], width
        moved = [
            (old, new)
            for old, new in zip(wanted[width], boxes, strict=True)
            if any(
                abs(one - other) > TOLERANCE for one, other in zip(old[1:], new[1:], strict=True)
            )
        ]
        assert moved == [], width
