"""Key pages, whole, as they are meant to be; `--update-golden` writes them anew."""

import re
from pathlib import Path

import pytest

from newsroom.site.environment import make_environment
from site_files import render
from site_samples import THEME, preview_site, sample_site

GOLDEN = Path(__file__).parent / "golden"
PAGES = {
    "home.html": (sample_site, "index.html"),
    "item.html": (sample_site, "berita/2025/contoh-0/index.html"),
    "withdrawn.html": (sample_site, "berita/2025/dicabut/index.html"),
    "category.html": (sample_site, "kategori/pengumuman/index.html"),
    "archive.html": (sample_site, "arsip/index.html"),
    "page.html": (sample_site, "kontak/index.html"),
    "media.html": (sample_site, "rss/index.html"),
    "not-found.html": (sample_site, "404.html"),
    "sitemap.xml": (sample_site, "sitemap.xml"),
    "preview-item.html": (preview_site, "berita/2025/contoh-0/index.html"),
}


def normalised(text: str) -> str:
    """Without empty lines and the hashes of the theme's files."""
    text = re.sub(r"(/static/\w+)\.[0-9a-f]{12}\.", r"\1.HASH.", text)
    return "\n".join(line for line in text.splitlines() if line.strip()) + "\n"


@pytest.mark.parametrize("name", PAGES)
def test_page_is_as_it_was(name: str, update_golden: bool) -> None:
    make_site, path = PAGES[name]
    made = normalised(dict(render(make_site(), make_environment(THEME)))[path].decode())
    golden = GOLDEN / name
    if update_golden:
        golden.write_text(made, encoding="utf-8", newline="\n")
    assert made == golden.read_text(encoding="utf-8")
