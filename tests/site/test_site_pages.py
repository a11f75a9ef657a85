"""Which files a site has, and what is in them."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from jinja2 import TemplateNotFound, UndefinedError

from newsroom.model import Severity
from newsroom.site.environment import make_environment
from newsroom.site.structure import pages
from newsroom.site.views import Site
from site_files import render
from site_samples import (
    CATEGORIES,
    HOSTILE,
    PAGES,
    THEME,
    article,
    hostile_site,
    preview_site,
    sample_articles,
    sample_site,
    tag,
)


def rendered(site: Site) -> Mapping[str, str]:
    return texts(render(site, make_environment(THEME)))


def texts(made: Iterable[tuple[str, bytes]]) -> dict[str, str]:
    """The files, pictures among them as nonsense."""
    return {path: content.decode(errors="replace") for path, content in made}


@pytest.fixture(scope="module")
def files() -> Mapping[str, str]:
    return rendered(sample_site())


@pytest.fixture(scope="module")
def preview() -> Mapping[str, str]:
    return rendered(preview_site())


def test_every_kind_of_page_is_there(files: Mapping[str, str]) -> None:
    assert {
        "index.html", "404.html", "sitemap.xml", "robots.txt", "berita/2025/contoh-0/index.html",
        "berita/2025/dicabut/index.html", "kategori/berita/index.html",
        "kategori/siaran-pers/index.html", "tag/kehumasan/index.html", "penulis/hms/index.html",
        "penulis/pyt/index.html", "arsip/index.html", "arsip/2025/index.html",
        "arsip/2025/07/index.html", "profil/index.html", "kontak/index.html",
        "standar/index.html", "rss/index.html", "aksesibilitas/index.html", "favicon.ico",
    } <= set(files)  # fmt: skip


def test_no_file_is_made_twice() -> None:
    paths = [page.path for page in pages(sample_site())]
    assert len(paths) == len(set(paths))


def test_every_internal_link_leads_somewhere(files: Mapping[str, str]) -> None:
    known = {f"/{path.removesuffix('index.html')}" for path in files}
    for path, text in files.items():
        if path.endswith(".html"):
            for url in re.findall(r'(?:href|src)="(/[^"#]*)', text):
                assert url in known or url.startswith(("/feed/", "/foto/", "/berkas/")), (path, url)


def test_links_are_root_relative_and_shared_addresses_absolute(files: Mapping[str, str]) -> None:
    text = files["berita/2025/contoh-0/index.html"]
    base = "https://kota-contoh.example"
    url = f"{base}/berita/2025/contoh-0/"
    assert f'<link rel="canonical" href="{url}">' in text
    assert f'<meta property="og:url" content="{url}">' in text
    assert f'<meta property="og:image" content="{base}/foto/contoh-0-bagikan.jpg">' in text
    body = re.sub(r"<script .*?</script>", "", text[text.index("<body>") :])
    inside = body.replace(f'data-copy="{url}"', "").replace(url, "")
    assert base not in inside


def test_long_listings_go_on_at_numbered_addresses() -> None:
    items = [article(0, f"Tulisan {n}", identity=f"tag:x,2025:{n}", url=f"/berita/2025/t-{n}/")
             for n in range(45)]  # fmt: skip
    made = rendered(sample_site(items))
    for folder in (
        "kategori/berita",
        "tag/kehumasan",
        "penulis/hms",
        "arsip/2025",
        "arsip/2025/07",
    ):
        assert f"{folder}/hal/1/index.html" in made
        assert f"{folder}/hal/2/index.html" not in made
        assert made[f"{folder}/index.html"].count('class="card card--row') == 25
        assert made[f"{folder}/hal/1/index.html"].count('class="card card--row') == 20
    assert "Tulisan 25<" in made["kategori/berita/hal/1/index.html"]
    assert (
        "<title>Berita – halaman 1 – KPU Kota Contoh</title>"
        in (made["kategori/berita/hal/1/index.html"])
    )


def test_a_withdrawn_item_keeps_its_address_and_stands_nowhere_else(
    files: Mapping[str, str],
) -> None:
    text = files["berita/2025/dicabut/index.html"]
    assert "Tulisan ini dicabut pada 20 Mei 2025. Kegiatan yang diberitakan" in text
    assert '<meta name="robots" content="noindex">' in text
    assert 'class="prose"' not in text
    others = [path for path, content in files.items() if "/dicabut/" in content]
    assert others == ["berita/2025/dicabut/index.html"]


def test_a_withdrawn_item_without_a_reason_says_so_all_the_same() -> None:
    items = [replace(item, corrections=()) for item in sample_articles() if item.is_withdrawn]
    text = rendered(sample_site(items))["berita/2025/dicabut/index.html"]
    assert "Tulisan ini dicabut dan tidak lagi disiarkan." in text


def test_sitemap_holds_every_page_for_search_engines(files: Mapping[str, str]) -> None:
    root = ElementTree.fromstring(files["sitemap.xml"])
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    found = {node.text for node in root.iter(f"{space}loc")}
    base = "https://kota-contoh.example/"
    assert found == {
        base + path.removesuffix("index.html")
        for path in files
        if path.endswith("index.html") and "dicabut" not in path and not path.startswith("cari/")
    }
    assert len(list(root.iter(f"{space}lastmod"))) == len(sample_articles()) - 1


def test_robots_invites_but_in_the_preview(
    files: Mapping[str, str], preview: Mapping[str, str]
) -> None:
    assert files["robots.txt"] == (
        "User-agent: *\nAllow: /\nSitemap: https://kota-contoh.example/sitemap.xml\n"
        "Sitemap: https://kota-contoh.example/sitemap-berita.xml\n"
    )
    assert preview["robots.txt"] == "User-agent: *\nDisallow: /\n"


def test_static_files_of_pages_are_named_by_their_bytes() -> None:
    assets = dict(render(sample_site(), make_environment(THEME)))
    kept = {"static/rss.css", "static/rss-144.png", "static/rss-512.png"}
    assert kept <= set(assets)
    static = {path: assets[path] for path in set(assets) - kept if path.startswith("static/")}
    assert {path.split(".")[0] for path in static} == {
        "static/gaya", "static/situs", "static/cari", "static/ikon",
        "static/ikon-sentuh", "static/bagikan",
    }  # fmt: skip
    for path, content in static.items():
        assert path.split(".")[1] == hashlib.sha256(content).hexdigest()[:12]


def test_only_the_preview_reloads_itself_and_is_not_for_robots(
    files: Mapping[str, str], preview: Mapping[str, str]
) -> None:
    scripts = [path for path in preview if path.startswith("static/pratinjau.")]
    assert len(scripts) == 1
    assert "/_pratinjau/peristiwa" in preview[scripts[0]]
    for path, text in preview.items():
        if path.endswith(".html"):
            assert f'<script src="/{scripts[0]}" defer></script>' in text
            assert '<meta name="robots" content="noindex">' in text
    assert all("pratinjau" not in path + text.lower() for path, text in files.items())


def test_drafts_and_embargoes_say_so(files: Mapping[str, str], preview: Mapping[str, str]) -> None:
    assert "Draf – belum untuk disiarkan" in preview["berita/2025/contoh-0/index.html"]
    assert "Draf – belum untuk disiarkan" in preview["kontak/index.html"]
    assert "Embargo – belum boleh disiarkan" in preview["berita/2025/contoh-1/index.html"]
    assert preview["kategori/berita/index.html"].count('class="card__label"') == 2
    assert all("belum untuk disiarkan" not in text for text in files.values())


def test_findings_stand_on_the_page_they_concern(preview: Mapping[str, str]) -> None:
    words = [f"<strong>{word}</strong>" for word in ("Wajib diperbaiki", "Perlu dicek", "Saran")]
    for path in ("index.html", "berita/2025/contoh-0/index.html"):
        assert all(word in preview[path] for word in words)
        assert "content/berita/2025/contoh-0/index.md, baris 7" in preview[path]
    assert words[0] in preview["kontak/index.html"]
    assert "FTO101" not in preview["profil/index.html"]
    assert len(words) == len(Severity)


def test_hostile_words_are_words_everywhere() -> None:
    for path, text in rendered(hostile_site()).items():
        if not path.startswith("static/"):
            assert HOSTILE not in text
            assert "<script>" not in text
            assert "<b>" not in text


def test_the_same_site_gives_the_same_bytes() -> None:
    environment = make_environment(THEME)
    assert list(render(sample_site(), environment)) == list(
        render(sample_site(), make_environment(THEME))
    )


def test_a_new_item_touches_a_handful_of_pages() -> None:
    items = [
        article(number // 10, f"Tulisan {number}", identity=f"tag:x,2025:{number:03d}",
                url=f"/berita/2025/t-{number}/", tags=(tag(f"topik-{number % 9}"),))
        for number in range(100)
    ]  # fmt: skip
    before, after = rendered(sample_site(items[1:])), rendered(sample_site(items))
    changed = {path for path, text in after.items() if before.get(path) != text}
    # Itself, its neighbour, the twelve that may name it as related, and seven listings' newest
    # page, with the page that has just filled up and the one whose way on it has become.
    assert len(changed) <= 30
    numbered = [path for path in changed if "/hal/" in path]
    assert len(numbered) <= 6


def test_menu_marks_where_one_is(files: Mapping[str, str]) -> None:
    here = '<a href="/kategori/berita/" aria-current="page">Berita</a>'
    inside = '<a href="/kategori/berita/" aria-current="true">Berita</a>'
    assert here in files["kategori/berita/index.html"]
    assert inside in files["berita/2025/contoh-0/index.html"]
    assert 'href="/kategori/berita/" aria-current' not in files["profil/index.html"]


def test_few_headlines_carry_their_summaries() -> None:
    few = rendered(sample_site(sample_articles()[:5]))["index.html"]
    assert few.count('class="headline__summary"') == 3
    # The more headlines there are, the fewer have room for more.
    many = rendered(sample_site())["index.html"]
    assert many.count('class="headline__summary"') == 2


def test_an_empty_site_still_has_its_pages() -> None:
    made = rendered(sample_site((), pages=()))
    assert "Belum ada tulisan yang terbit." in made["index.html"]
    assert "Belum ada tulisan di sini." in made["kategori/berita/index.html"]
    assert "Belum ada tulisan yang terbit." in made["arsip/index.html"]


def test_the_office_may_have_pages_of_its_own_in_the_menu() -> None:
    site = sample_site()
    menu = (site.satker.voter_links[0], replace(site.satker.voter_links[1], url=CATEGORIES[0].url))
    text = rendered(replace(site, satker=replace(site.satker, menu=menu)))["profil/index.html"]
    top = text[: text.index("<main")]
    assert top.count(f'href="{CATEGORIES[0].url}"') == 2
    assert top.count('href="https://dpt.example/"') == 2
    assert 'href="/arsip/"' not in top


def test_a_theme_that_lacks_a_template_falls_back_to_nothing(tmp_path: Path) -> None:
    (tmp_path / "strings.id.toml").write_text("", encoding="utf-8")
    with pytest.raises(TemplateNotFound):
        make_environment(tmp_path).get_template("index.html")


def test_what_is_not_there_is_an_error() -> None:
    environment = make_environment(THEME)
    for asked in ("{{ nothing }}", "{{ page.nothing }}"):
        with pytest.raises(UndefinedError):
            environment.from_string(asked).render(page=PAGES[0])
    assert environment.from_string("{{ word }}").render(word="<b>") == "&lt;b&gt;"


def test_a_cache_that_cannot_be_written_costs_time_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: Mapping[str, str]
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("jinja2.bccache.Bucket.write_bytecode", full)
    made = render(sample_site(), make_environment(THEME, tmp_path))
    assert texts(made) == files
