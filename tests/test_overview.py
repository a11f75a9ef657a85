"""The desk's page: every item with its state, what it lacks, and findings beside their lines."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from e2e.desk import AT, Desk, open_desk
from newsroom.commands import check as check_command
from newsroom.editorial.opening import open_item
from newsroom.editorial.overview import Overview, overview
from newsroom.editorial.overviewpage import overview_page
from newsroom.pipeline import published_hashes
from newsroom.release.manifest import read

THEME = Path(__file__).resolve().parents[1] / "theme"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """One item of each state."""
    desk = open_desk(tmp_path)
    for slug in ("tayang", "berubah", "dicabut"):
        desk.item(slug, ("judul: KPU", f"judul: {slug.title()} KPU"))
    assert desk.run("build", "--publish").returncode == 0
    note = "ralat: [{tanggal: 2025-07-31, jenis: pencabutan, isi: Batal.}]\n"
    desk.edit("berita/2025/dicabut/index.md", "penulis: wsw", f"{note}penulis: wsw")
    desk.edit("berita/2025/berubah/index.md", "dua orang", "tiga orang")
    desk.item(
        "draf",
        ("penulis: wsw", "penulis: ars\nstatus: draf"),
        ("tag: [bakohumas, kehumasan]\n", ""),
    )
    desk.item("siap", ("judul: KPU", "judul: Siap <b>KPU</b>"))
    desk.item("tertahan", ("penulis: wsw", "penulis: wsv"))
    desk.item("embargo", ("penulis: wsw", "penulis: wsw\nembargo: 2025-09-01 09:00"))
    desk.write("berita/2025/rusak/index.md", b"\xff\xfe---")
    desk.write("daftar/tag.yaml", "tag: []\nasing: ya\n")
    return desk


def seen(desk: Desk, cache: Path) -> Overview:
    checked = open_item(Path("berita/2025/siap"), desk.content, AT, cache).checked
    return overview(checked, published_hashes(read(desk.output)))


def test_every_item_has_its_state(desk: Desk, tmp_path: Path) -> None:
    found = seen(desk, tmp_path / "cache")
    states = {item.path.split("/")[-2]: item.state for item in found.items}
    assert states == {
        **{name: name for name in ("tayang", "berubah", "dicabut", "draf", "siap", "tertahan")},
        "embargo": "embargo",
        "rusak": "tak-terbaca",
        "halaman": "tayang",
    }
    assert found.authors == ("ars", "wsv", "wsw")


def test_what_is_missing_and_findings_with_their_lines(desk: Desk, tmp_path: Path) -> None:
    found = seen(desk, tmp_path / "cache")
    draft = next(item for item in found.items if item.state == "draf")
    assert draft.missing == ("tag",)
    held = next(item for item in found.items if item.state == "tertahan")
    assert [(one.finding.code, one.text) for one in held.remarks] == [("NAM001", "penulis: wsv")]
    assert [(one.finding.code, one.finding.path, one.text) for one in found.others] == [
        ("MTD006", "daftar/tag.yaml", "asing: ya")
    ]
    assert found.count("error") >= 3


def test_approval_is_told(desk: Desk, tmp_path: Path) -> None:
    desk.edit("satker.yaml", "kota: Kediri", "kota: Kediri\npersetujuan: wajib")
    done = "persetujuan: {oleh: kasub, waktu: 2025-07-31 09:00, sidik: '0123456789abcdef'}\n"
    desk.edit("berita/2025/draf/index.md", "status: draf", f"{done}status: draf")
    words = {item.path.split("/")[-2]: item.approval for item in seen(desk, tmp_path / "c").items}
    assert words["siap"] == "belum disetujui"
    assert words["draf"] == "berubah sesudah disetujui kasub"


def test_the_page_needs_nothing_and_filters(desk: Desk, tmp_path: Path, browser: Browser) -> None:
    cache = tmp_path / "cache"
    checked = open_item(Path("berita/2025/siap"), desk.content, AT, cache).checked
    page = overview_page(checked, read(desk.output), THEME, cache)
    assert not re.search(r"<(?:img|link|iframe)\b|\ssrc=|https?://(?!www\.w3)", page)
    assert "Siap &lt;b&gt;KPU&lt;/b&gt;" in page
    file = tmp_path / "meja.html"
    file.write_text(page, encoding="utf-8")
    tab = browser.new_page()
    tab.goto(file.as_uri())
    assert tab.locator(".desk__item[data-state]:visible").count() == 9
    tab.get_by_label("Penulis").select_option("ars")
    assert tab.locator(".desk__item[data-state]:visible").count() == 1
    tab.get_by_label("Penulis").select_option("")
    tab.get_by_label("Temuan").select_option("error")
    assert "Belum dapat terbit" in tab.locator("main").inner_text()
    assert tab.get_by_role("status").inner_text().endswith("ditampilkan")
    tab.close()


def test_check_writes_the_page(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_command, "CACHE", tmp_path / "cache")
    ended = desk.run("check", "--desk")
    assert ended.returncode == 1
    place = Path(ended.stderr.splitlines()[-1].removeprefix("Halaman meja redaksi: "))
    assert place.name == "index.html"
    assert "Meja redaksi" in place.read_text(encoding="utf-8")
    assert "Meja redaksi" not in ended.stdout
