"""What the link rules know of the site is what the site is; and which addresses are none."""

from pathlib import Path
from urllib.parse import unquote

import pytest

from newsroom import pipeline
from newsroom.feeds.plan import render as feeds
from newsroom.reading.links import site_url
from newsroom.rules import addresses as site_addresses
from newsroom.rules.cases import Case
from newsroom.rules.weblinks import is_bare, is_local, malformed
from newsroom.site.assemble import assemble
from newsroom.site.structure import pages
from rules.scene import ANNOUNCEMENT, AT, PAGE, lay


def test_every_page_of_the_site_is_a_known_address_and_every_listing_a_page(tmp_path: Path) -> None:
    sound = Case("MTD101", "sound", is_good=True, is_example=False, line=1, blocks=())
    scene = lay(sound, tmp_path)
    (scene.content / "halaman").mkdir()
    (scene.content / "halaman/profil.md").write_text(PAGE, "utf-8")
    for number in range(40):
        folder = scene.content / f"berita/2025/layanan-{number}"
        folder.mkdir()
        (folder / "index.md").write_text(ANNOUNCEMENT, "utf-8")
    reading = pipeline.read_newsroom(scene.content, None)
    office = reading.newsroom
    known = site_addresses.addresses(office, reading.profile, office.registers, AT)
    site = assemble(office, reading.profile, AT, {})
    urls = [page.url for page in pages(site)]
    assert "/kategori/pengumuman/hal/1/" in urls
    wanted = [*urls, *(f"/{path}" for path, _ in feeds(site))]
    assert [url for url in wanted if not known.is_known(known.path(url, "", ""))] == []
    made = {site_addresses.shortened(unquote(url)) for url in urls}
    assert known.listings <= made
    assert set(known.items) <= made


@pytest.mark.parametrize(
    ("target", "path", "url"),
    [
        ("berita/2025/jadwal.pdf", "berita/2025/jam.md", "/berita/2025/jam/jadwal.pdf"),
        ("berita/2025/jam/jadwal.pdf", "berita/2025/jam/index.md", "/berita/2025/jam/jadwal.pdf"),
        ("berita/2025/jam/jadwal.pdf", "berita/2025/lain.md", "/berita/2025/jam/jadwal.pdf"),
        ("berita/2025/jam.md", "berita/2025/lain.md", "/berita/2025/jam/"),
    ],
)
def test_a_file_is_where_its_item_is_published(target: str, path: str, url: str) -> None:
    assert site_url(target, path) == url


@pytest.mark.parametrize(
    ("url", "remedy"),
    [
        ("www.kpu.go.id", "Tulis https://www.kpu.go.id"),
        ("https:/kpu.go.id/a", "Tulis https://kpu.go.id/a"),
        ("https:\\\\kpu.go.id", "Tulis https://kpu.go.id"),
        ("hhttps://kpu.go.id", "Tulis https://kpu.go.id"),
        ("http:kpu.go.id", "Tulis https://kpu.go.id"),
        ("https://kpu..go.id", "Salin alamatnya dari peramban"),
        ("https://kpu,go.id", "Salin alamatnya dari peramban"),
        ("https://www.kpu .go.id/a", "Hapus spasinya"),
        ("javascript:alert(1)", "Pakai alamat https://, atau hapus tautannya"),
    ],
)
def test_malformed_addresses(url: str, remedy: str) -> None:
    found = malformed(url)
    assert found is not None
    assert found.remedy == remedy


@pytest.mark.parametrize(
    "url",
    [
        *("../x/index.md", "tps/3.pdf", "lampiran.id.pdf", "/profil/", "#bagian", "//kpu.go.id/"),
        *("https://kpu.go.id/a b.pdf", "https://web.archive.org/web/http://kpu.go.id"),
        *("https://kpu.go.id:443/", "https://[2001:db8::1]/", "http://[::1", "tel:+62354123456"),
    ],
)
def test_addresses_that_may_work(url: str) -> None:
    assert malformed(url) is None
    assert not is_bare(url)


@pytest.mark.parametrize(
    ("url", "local"),
    [
        *((r"\\server\humas", True), ("http://[::1]/", True), ("http://10.0.0.7:8080/", True)),
        *(("https://10.kpu.go.id/", False), ("https://8.8.8.8/", False), ("c.md", False)),
    ],
)
def test_local_addresses(url: str, local: bool) -> None:
    assert is_local(url) is local
