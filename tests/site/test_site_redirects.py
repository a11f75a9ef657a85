"""From old addresses to new ones: pages for any server, a file for nginx, nothing overwritten."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from e2e.desk import open_desk
from newsroom.formeraddresses import FormerAddress, read_former
from newsroom.release.staging import Staging
from newsroom.site.environment import ThemeEnvironment, make_environment
from newsroom.site.redirects import MAP, page_path, redirects
from newsroom.site.structure import pages
from newsroom.site.views import ArticleView, Site
from site_files import render
from site_samples import PAGES, SATKER, THEME, article, preview_site, sample_articles, sample_site

BASE = "https://kota-contoh.example"


def former(*written: str) -> tuple[FormerAddress, ...]:
    found = tuple(read_former(text, SATKER) for text in written)
    assert None not in found
    return tuple(one for one in found if one is not None)


def item(name: str, *written: str) -> ArticleView:
    """An item that had those addresses."""
    return article(
        0, f"Tulisan {name}", identity=f"tag:x,2025:berita/2025/{name}",
        url=f"/berita/2025/{name}/", former=former(*written),
    )  # fmt: skip


def rendered(site: Site) -> Mapping[str, str]:
    return {
        path: content.decode()
        for path, content in render(site, environment())
        if not path.startswith("static/") and path != "favicon.ico"
    }


@cache
def environment() -> ThemeEnvironment:
    return make_environment(THEME)


def led(*items: ArticleView) -> dict[str, tuple[str, str]]:
    """Old address → new one and the file of its page."""
    site = sample_site(items)
    files = [page.path for page in pages(replace(site, articles=()))]
    files += [f"{one.url.strip('/')}/index.html" for one in items]
    return {str(one.former): (one.url, one.path) for one in redirects(site, files)}


def test_an_old_address_has_a_small_page_that_leads_on() -> None:
    files = rendered(sample_site([item("rapat", "/blog/read/123_rapat")]))
    assert files["blog/read/123_rapat/index.html"] == (
        '<!DOCTYPE html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'; '
        "object-src 'none'; base-uri 'none'; form-action 'self'\">\n"
        '<meta name="color-scheme" content="light dark">\n'
        "<title>Halaman dipindahkan – KPU Kota Contoh</title>\n"
        '<meta name="robots" content="noindex">\n'
        f'<link rel="canonical" href="{BASE}/berita/2025/rapat/">\n'
        '<meta http-equiv="refresh" content="0; url=/berita/2025/rapat/">\n</head>\n<body>\n'
        '<p>Halaman ini dipindahkan ke alamat baru: <a href="/berita/2025/rapat/">'
        f"{BASE}/berita/2025/rapat/</a></p>\n</body>\n</html>"
    )
    others = {path for path, text in files.items() if "blog/read" in text}
    assert others == {MAP}


def test_nginx_gets_every_address_in_the_spellings_that_it_sees() -> None:
    file = rendered(
        sample_site([
            item("a", "/blog/read/judul%20panjang", "index.php?id=3", "/Arsip.HTML"),
            item("b", '/blog/"b"', "/berkas/lama.pdf", "/?p=7"),
        ])
    )[MAP]  # fmt: skip
    first, *lines = file.splitlines()
    assert first.startswith("# ")
    assert lines == [
        f'"/?p=7" "{BASE}/berita/2025/b/";',
        f'"/Arsip.HTML" "{BASE}/berita/2025/a/";',
        f'"/berkas/lama.pdf" "{BASE}/berita/2025/b/";',
        f'"/blog/\\"b\\"" "{BASE}/berita/2025/b/";',
        f'"/blog/\\"b\\"/" "{BASE}/berita/2025/b/";',
        f'"/blog/read/judul panjang" "{BASE}/berita/2025/a/";',
        f'"/blog/read/judul panjang/" "{BASE}/berita/2025/a/";',
        f'"/index.php?id=3" "{BASE}/berita/2025/a/";',
    ]
    keys = [line.split('" "')[0].lower() for line in lines]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("/blog/read/123", "blog/read/123/index.html"),
        ("/blog/v1.2", "blog/v1.2/index.html"),
        ("/blog/judul.panjang-sekali", "blog/judul.panjang-sekali/index.html"),
        ("/berita.html", "berita.html"),
        ("/Berita.HTM", "Berita.HTM"),
        ("/blog/judul%20panjang", "blog/judul panjang/index.html"),
        ("/index.php", ""), ("/index.php?id=3", ""), ("/blog/read?id=3", ""), ("/lama.pdf", ""),
        ("/blog/a:b", ""), ("/blog/apa*", ""), ("/blog/con/1", ""), ("/blog/akhir.", ""),
        ("/.git/config", ""), ("/" + "x" * 256, ""), ("/" + "satu/" * 40, ""),
    ],
)  # fmt: skip
def test_only_what_any_server_and_disk_can_hold_gets_a_page(written: str, path: str) -> None:
    [address] = former(written)
    assert page_path(address) == path


def test_nothing_that_stands_on_the_site_is_led_elsewhere() -> None:
    taken = (
        "/", "/index.html", "/profil", "/PROFIL/", "/berita/2025/rapat/", "/berita/2025/lain",
        "/berita/2025/lain/foto.jpg", "/Berita/2025/Lain/", "/berita", "/berita/2025",
        "/kategori/berita", "/tag/apa-saja", "/feed/rss.xml", "/static/x.css", "/foto/1",
        "/404.html", "/sitemap.xml", "/sitemap-7.xml", "/robots.txt", f"/{MAP}",
        "/.well-known/security.txt", "/.newsroom/manifest.json", "/arsip/2025/07", "/standar",
    )  # fmt: skip
    assert led(item("rapat", *taken, "/profil/kantor"), item("lain")) == {
        "/profil/kantor": ("/berita/2025/rapat/", "profil/kantor/index.html")
    }


def test_an_address_that_two_items_claim_leads_to_the_first() -> None:
    found = led(item("b", "/blog/1", "/index.php?id=3"), item("a", "/Blog/1/", "/index.php?ID=3"))
    assert found == {
        "/Blog/1": ("/berita/2025/a/", "Blog/1/index.html"),
        "/index.php?ID=3": ("/berita/2025/a/", ""),
    }


def test_an_address_that_a_folder_moved_away_from_leads_to_the_new_one() -> None:
    assert led(item("rapat-kerja", "/berita/2025/rapat", "/berita/2025/rapat/")) == {
        "/berita/2025/rapat": ("/berita/2025/rapat-kerja/", "berita/2025/rapat/index.html")
    }


def test_a_file_and_a_folder_never_have_one_name_on_any_disk() -> None:
    found = led(
        item("rapat", "/lama.html", "/lama.html/2", "/Blog/1", "/blog/2", "/Berita/read/3",
             "/profil/index.html/x")
    )  # fmt: skip
    assert {old: path for old, (_, path) in found.items()} == {
        "/lama.html": "lama.html",
        "/lama.html/2": "",
        "/Blog/1": "Blog/1/index.html",
        "/blog/2": "",
        "/Berita/read/3": "",
        "/profil/index.html/x": "",
    }


def test_a_withdrawn_item_is_led_to_and_its_words_are_not_told() -> None:
    [gone] = [one for one in sample_articles() if one.is_withdrawn]
    files = rendered(sample_site([replace(gone, former=former("/blog/read/9"))]))
    page = files["blog/read/9/index.html"]
    assert f'<a href="{gone.url}">' in page
    assert gone.title not in page
    assert gone.corrections[0].text not in page


def test_a_site_without_old_addresses_has_no_file_for_them() -> None:
    assert MAP not in rendered(sample_site())


def test_redirects_are_in_no_sitemap_and_name_their_office() -> None:
    files = rendered(sample_site([item("rapat", "/blog/1", "/blog/2")]))
    assert "blog/" not in files["sitemap.xml"] + files["sitemap-berita.xml"] + files["robots.txt"]
    assert set(re.findall(r"https://[^/\"<]+", files["blog/1/index.html"])) == {BASE}


def test_order_of_items_and_addresses_changes_no_byte() -> None:
    one, two = item("a", "/blog/1", "/blog/2", "/BLOG/3"), item("b", "/blog/4", "/blog/2")
    turned = replace(one, former=one.former[::-1]), replace(two, former=two.former[::-1])

    def files(items: Sequence[ArticleView]) -> dict[str, str]:
        found = rendered(sample_site(items))
        return {path: text for path, text in found.items() if "blog" in path.lower() or path == MAP}

    assert files([one, two]) == files([turned[1], turned[0]])


def test_the_preview_leads_on_as_the_site_does() -> None:
    site = preview_site()
    site = replace(site, articles=(replace(site.articles[1], former=former("/blog/1")),))
    assert 'content="0; url=/berita/2025/contoh-1/"' in rendered(site)["blog/1/index.html"]


def test_pages_keep_their_addresses() -> None:
    site = sample_site([item("rapat", *(view.url for view in PAGES))])
    assert "Kontak" in rendered(site)["kontak/index.html"]
    paths = [page.path for page in pages(site)]
    assert len(paths) == len(set(paths))


def test_no_page_of_a_nasty_site_stands_in_anothers_way(tmp_path: Path) -> None:
    nasty = [
        *("/lama.html", "/lama.html/2", "/Blog/1", "/blog/2", "/Berita/x/1", "/profil/1"),
        *("/a/index.html/b", "/a", "/a/b.html", "/A/B.html/c", "/é/1", "/E\u0301/2", "/aux/1"),
    ]
    site = sample_site([*sample_articles(), item("rapat", *nasty)])
    with Staging(tmp_path / "situs") as staging:
        for page in pages(site):
            staging.reserve(page.path)
        names = {path.path for path in pages(site)}
    assert {"lama.html", "Blog/1/index.html", "profil/1/index.html", "a/index.html"} <= names


def test_old_addresses_of_what_is_not_public_lead_nowhere(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    line = "kategori: berita\nalamat-lama: [/blog/{0}, 'lama.php?id={0}']"
    for name, more in (
        ("draf", "\nstatus: draf"),
        ("nanti", "\nembargo: 2025-08-01 10:01"),
        ("besok", "\ntanggal: 2025-08-02 10:00"),
        ("terbit", ""),
        ("dicabut", "\nralat: [{tanggal: 2025-07-20, jenis: pencabutan, isi: Rahasia.}]"),
    ):
        path = desk.item(name, ("kategori: berita", line.format(name) + more))
        if name == "besok":
            desk.edit(path, "tanggal: 2025-07-17 16:30\n", "")
    ended = desk.run("build")
    assert ended.returncode == 0, ended.stdout
    tree = desk.tree()
    assert {path for path in tree if path.startswith("blog/")} == {
        "blog/terbit/index.html", "blog/dicabut/index.html",
    }  # fmt: skip
    file = tree[MAP].decode()
    assert re.findall(r'^"(\S+)"', file, re.MULTILINE) == [
        "/blog/dicabut", "/blog/dicabut/", "/blog/terbit", "/blog/terbit/",
        "/lama.php?id=dicabut", "/lama.php?id=terbit",
    ]  # fmt: skip
    assert b"Rahasia" not in tree["blog/dicabut/index.html"] + tree[MAP]
    kept = [path for path, data in tree.items() if b"id=nanti" in data or b"blog/draf" in data]
    assert kept == []
