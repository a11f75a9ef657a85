"""What pages tell of their photos, what they weigh, and the order of their headings."""

import gzip
import re
from itertools import pairwise

import pytest

from newsroom.site.environment import make_environment
from newsroom.site.views import Site
from site_files import render
from site_samples import (
    THEME,
    article,
    hostile_site,
    lead,
    picture,
    sample_site,
)


def shared(site: Site, path: str) -> list[tuple[str, str]]:
    """What a page tells those who link to it about its picture."""
    text = dict(render(site, make_environment(THEME)))[path].decode()
    found = re.findall(r'<meta (?:property|name)="([^"]*)" content="([^"]*)">', text)
    return [(name, said) for name, said in found if name.startswith(("og:image", "twitter:"))]


@pytest.mark.parametrize("path", ["index.html", "berita/2025/contoh-0/index.html"])
@pytest.mark.parametrize(
    ("changes", "url", "width", "height"),
    [
        ({"lead": lead(9)}, "/foto/contoh-9-bagikan.jpg", "1200", "630"),
        ({"lead": picture(9)}, "/foto/contoh-9-1600.jpg", "1600", "1067"),
        ({"parts": ("<p>Isi</p>", picture(9))}, "/foto/contoh-9-1600.jpg", "1600", "1067"),
    ],
    ids=["crop", "no-crop", "in-text"],
)
def test_a_shared_page_shows_its_photo(
    path: str, changes: dict[str, object], url: str, width: str, height: str
) -> None:
    site = sample_site([article(0, "Rapat", **changes)])
    assert shared(site, path) == [
        ("og:image", f"https://kota-contoh.example{url}"),
        ("og:image:type", "image/jpeg"),
        ("og:image:width", width),
        ("og:image:height", height),
        ("og:image:alt", picture(9).alt),
        ("twitter:card", "summary_large_image"),
    ]


def test_a_shared_page_without_a_photo_shows_the_name_of_the_office() -> None:
    site = sample_site([article(0, "Rapat")])
    pages = [shared(site, "index.html"), shared(site, "berita/2025/contoh-0/index.html")]
    for found in (*pages, shared(sample_site(()), "index.html")):
        assert found[0][1].startswith("https://kota-contoh.example/static/bagikan.")
        assert found[1:] == [
            ("og:image:type", "image/png"),
            ("og:image:width", "1200"),
            ("og:image:height", "630"),
            ("og:image:alt", "KPU Kota Contoh"),
            ("twitter:card", "summary_large_image"),
        ]


def test_an_item_weighs_little() -> None:
    pages = dict(render(sample_site(), make_environment(THEME)))
    assert len(gzip.compress(pages["berita/2025/contoh-0/index.html"])) <= 12_000


@pytest.mark.parametrize("site", [sample_site(), hostile_site()], ids=["sample", "hostile"])
def test_headings_descend_one_level_at_a_time(site: Site) -> None:
    for path, content in render(site, make_environment(THEME)):
        if path.endswith(".html"):
            body = content.decode().split("<footer")[0]
            levels = [int(piece[0]) for piece in body.split("<h")[1:] if piece[0].isdigit()]
            assert levels[0] == 1, path
            assert levels.count(1) == 1, path
            assert all(after - before <= 1 for before, after in pairwise(levels)), path
