"""Videos and links to files from the item to the site, its feeds, packs and proof."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from e2e.desk import AT, Desk, open_desk
from newsroom.editorial.opening import open_item
from newsroom.feedcheck.checking import check
from newsroom.model import BodyPhoto, BodyVideo
from newsroom.packs.release import write_release
from newsroom.packs.releasetext import block_lines
from newsroom.packs.selection import select
from newsroom.preview.proof import proof
from newsroom.site.videos import video
from newsroom.site.views import Picture
from rules.files import make, pdf
from site_samples import THEME

ID, HIDDEN, GONE, PAGED = "ab_-cd__f-k", "embargo_ed1", "withdrawn-1", "halaman_-01"
WATCH = f"https://www.youtube.com/watch?v={ID}&t=90s"
COVER = """foto:
  - berkas: sampul.jpg
    keterangan: Simulasi pemungutan suara diperagakan KPU Kota Kediri di Kediri, Kamis (17/7/2025).
    alt: Seorang perempuan memasukkan surat suara ke kotak suara berwarna putih
    kredit: wsw
"""
FILES = "lampiran:\n  - berkas: edaran.pdf\n    judul: Edaran\n"
BODY = """
![Simulasi](sampul.jpg)
https://youtu.be/{}?t=1m30s

Baca [edaran](edaran.pdf) dan [peraturan](https://jdih.kpu.go.id/pkpu.pdf).
"""
NOTE = "ralat:\n  - {tanggal: 2025-07-20, jenis: pencabutan, isi: Keliru.}\n"
PICTURE = Picture("/a.jpg", 10, 10, 100, "alt", "keterangan", "kredit")


@dataclass(frozen=True)
class Built:
    """A newsroom and what was built of it."""

    desk: Desk
    tree: dict[str, bytes]

    def text(self, path: str) -> str:
        return self.tree[path].decode()


def put(desk: Desk, slug: str, identity: str, more: str = "") -> str:
    """An item with a video, its picture and an attachment."""
    path = desk.item(slug, ("foto:\n", f"{more}{FILES}{COVER}"))
    text = (desk.content / path).read_text(encoding="utf-8")
    desk.write(path, text + BODY.format(identity))
    desk.write(f"berita/2025/{slug}/sampul.jpg", make("jpeg", (1920, 1080), f"sampul {slug}"))
    desk.write(f"berita/2025/{slug}/edaran.pdf", pdf("Edaran"))
    return path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    desk = open_desk(tmp_path_factory.mktemp("videos"))
    put(desk, "rapat", ID)
    put(desk, "menunggu", HIDDEN, "embargo: 2025-09-01 09:00\n")
    put(desk, "dicabut", GONE, NOTE)
    link = f"\nhttps://www.youtube.com/live/{PAGED}\n\n[PKPU](https://jdih.kpu.go.id/pkpu.pdf)\n"
    desk.write("halaman/profil.md", f"---\njudul: Profil\n---\n\nKPU Kota Kediri.\n{link}")
    ended = desk.run("build", "--publish")
    assert ended.returncode == 0, ended.stdout
    return Built(desk, desk.tree())


ITEM = "berita/2025/rapat/index.html"
FEEDS = ("feed/rss.xml", "feed/atom.xml", "feed/feed.json")


def test_the_item_has_picture_button_and_link(built: Built) -> None:
    page = built.text(ITEM)
    assert (
        f'data-player="https://www.youtube-nocookie.com/embed/{ID}?autoplay=1&amp;start=90"' in page
    )
    assert f'href="{WATCH.replace("&", "&amp;")}">Tonton di YouTube: Simulasi</a>' in page
    (figure,) = re.findall(r'<figure class="figure video">.*?</figure>', page, re.DOTALL)
    assert "Seorang perempuan memasukkan surat suara" in figure
    assert "Simulasi pemungutan suara diperagakan" in figure
    assert "<iframe" not in page
    # The words of the button and of the link are no words of the item for the search.
    assert figure.count("data-pagefind-ignore") == 2
    # What stands for the video is shown once, and not among the other photos.
    assert page.count("Seorang perempuan memasukkan surat suara") == page.count("<figure") - 1 == 1


def test_a_page_has_a_link_alone(built: Built) -> None:
    page = built.text("profil/index.html")
    address = f"https://www.youtube.com/watch?v={PAGED}"
    assert f'<a href="{address}">Tonton di YouTube: youtu.be/{PAGED}</a>' in page
    assert "data-player" not in page
    assert ">PKPU (PDF)</a>" in page


def test_links_to_files_say_type_and_size(built: Built) -> None:
    page = built.text(ITEM)
    size = len(built.tree["berita/2025/rapat/edaran.pdf"])
    assert f'href="/berita/2025/rapat/edaran.pdf">edaran (PDF, {size} byte)</a>' in page
    assert ">peraturan (PDF)</a>" in page


@pytest.mark.parametrize("path", FEEDS)
def test_feeds_have_the_picture_and_a_link(built: Built, path: str) -> None:
    data = built.tree[path]
    assert check(data) == ()
    told = json.dumps(json.loads(data)) if path.endswith("json") else data.decode()
    assert "Tonton di YouTube: Simulasi" in told
    assert "Seorang perempuan memasukkan surat suara" in told
    assert "iframe" not in told
    assert "edaran (PDF, " in told


def test_nothing_of_what_is_hidden_or_gone_is_anywhere(built: Built) -> None:
    for path, data in built.tree.items():
        assert HIDDEN.encode() not in data, path
        assert GONE.encode() not in data, path
    assert any(ID.encode() in data for data in built.tree.values())
    assert not [path for path in built.tree if "menunggu" in path or "dicabut/edaran" in path]


def test_packs_and_the_proof_have_a_link_with_words(built: Built, tmp_path: Path) -> None:
    found = open_item(Path("berita/2025/rapat"), built.desk.content, AT, tmp_path)
    release = write_release(select(found.checked, found.article))
    lines = [line for block in release.blocks for line in block_lines(block)]
    assert f"Tonton di YouTube: Simulasi ({WATCH})" in lines
    sheet = proof(found.checked, found.article, THEME, tmp_path)
    assert f'<a href="{WATCH.replace("&", "&amp;")}">Tonton di YouTube: Simulasi</a>' in sheet
    (figure,) = re.findall(r'<figure class="figure video">.*?</figure>', sheet, re.DOTALL)
    assert ' src="data:image/jpeg;base64,' in figure
    assert "<script" not in sheet


def test_a_title_comes_from_the_brackets_then_the_item_then_the_address() -> None:
    typed = BodyVideo(ID, photo=BodyPhoto("a.jpg", " Simulasi "))
    silent = BodyVideo(ID, photo=BodyPhoto("a.jpg"))
    assert video(typed, PICTURE, "Judul").title == "Simulasi"
    assert video(typed, None, "Judul").title == "Simulasi"
    assert video(silent, PICTURE, "Judul").title == "Judul"
    assert video(silent, None, "Judul").title == f"youtu.be/{ID}"
    assert video(silent, None, "Judul").url == f"https://www.youtube.com/watch?v={ID}"
