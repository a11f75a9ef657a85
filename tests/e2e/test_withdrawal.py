"""A withdrawn item keeps its address with the reason, and loses everything else everywhere."""

import contextlib
import io
import re
from datetime import datetime
from pathlib import Path

import pytest

from e2e.canaries import (
    CONTENTS,
    ITEM,
    NAMES,
    SLUG,
    everything,
    hashes,
    in_folder,
    sightings,
    write_canaries,
)
from e2e.desk import AT, ROOT, Desk, Ended, open_desk
from newsroom.build import preview_files
from newsroom.commands import withdraw
from newsroom.door import main
from newsroom.pipeline import check, read_newsroom
from newsroom.release.manifest import MANIFEST_PATH

REASON = "Data yang dimuat belum final"
PAGE = f"berita/2025/{SLUG}/index.html"
FEEDS = {
    *("feed/rss.xml", "feed/atom.xml", "feed/feed.json", "feed/ralat.xml"),
    *("feed/kategori/berita.xml", "feed/tag/kenari-tag.xml", "feed/tag/kehumasan.xml"),
}


def task(desk: Desk, name: str, *words: str, at: str = AT) -> Ended:
    """A task that changes or packs an item of this newsroom."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main([name, *words, "--content", str(desk.content), "--at", at])
    return Ended(code, out.getvalue(), err.getvalue())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A newsroom that has published an item full of canaries, corrected, and a related one."""
    opened = open_desk(tmp_path)
    opened.item("satu")
    note = "ralat: [{tanggal: 2025-07-20, jenis: ralat, isi: Semula Kenariralat.}]"
    write_canaries(opened, ("tag: [", f"{note}\ntag: ["))
    opened.edit(ITEM, note, note.replace("[{", "\n  - {").replace("}]", "}"))
    assert opened.run("publish", at="2025-07-31T10:00+07:00").returncode == 0
    return opened


def published(desk: Desk) -> dict[str, bytes]:
    """All that the public and the administrator get now."""
    archive = desk.folder / "situs.zip"
    ended = desk.run("publish", "--zip", str(archive))
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return {**desk.tree(), "situs.zip": archive.read_bytes()}


def test_nothing_but_names_and_the_reason_is_left_of_a_withdrawn_item(desk: Desk) -> None:
    before = published(desk)
    assert {kind for kind, _ in sightings(before, CONTENTS)} == set(CONTENTS)
    assert b"Kenarijudul" in before["berita/2025/satu/index.html"]
    ended = task(desk, "cabut", str(desk.content / ITEM), "--reason", REASON)
    assert ended.returncode == 0, ended.stderr
    after = published(desk)
    assert sightings(after, CONTENTS) == set()
    page = after[PAGE].decode()
    assert f"Tulisan ini dicabut pada 1 Agustus 2025. {REASON}." in page
    assert 'id="ralat-2"' in page
    # What is shared of it has the office's own picture, and says that it was withdrawn.
    pictures = re.findall('property="og:image" content="https://[^/]+/([^"]+)"', page)
    assert [path for path in pictures if path not in before] == []
    assert [re.sub("[.].*", "", path) for path in pictures] == ["static/bagikan"]
    assert (
        page.count("og:description")
        == page.count('og:description" content="Tulisan ini dicabut')
        == 1
    )
    for word in ("<figure", 'rel="prev"', 'rel="next"'):
        assert word not in page
    own = {path: data for path, data in before.items() if "kenari" in path and path not in after}
    assert {Path(path).suffix for path in own} >= {".jpg", ".avif", ".pdf"}
    assert not hashes(own) & hashes(after)
    assert not hashes(in_folder(desk.content / f"berita/2025/{SLUG}")) & hashes(after)


def test_its_names_stand_on_its_page_and_in_feeds_alone(desk: Desk) -> None:
    task(desk, "cabut", str(desk.content / ITEM), "--reason", REASON)
    assert desk.run("publish").returncode == 0
    names = {kind: NAMES[kind] for kind in ("title", "author", "tag")}
    places = {path for _, path in sightings(desk.tree(), names)}
    assert places - {"feed/daftar.opml", "rss/index.html", MANIFEST_PATH} == {PAGE, *FEEDS}
    listed = {path for _, path in sightings(desk.tree(), {"slug": f"/{SLUG}/"})}
    assert not listed & {"index.html", "sitemap.xml", "berita/2025/satu/index.html"}
    feed = desk.tree()["feed/rss.xml"].decode()
    assert "<title>DICABUT: Kenarijudul" in feed
    assert "penulis/knr" not in "".join(desk.tree()[path].decode() for path in FEEDS)
    corrections = desk.tree()["feed/ralat.xml"].decode()
    assert corrections.count("<item>") == 1
    assert f"{SLUG}/#ralat-2</link>" in corrections
    assert f"berita/2025/{SLUG}#ralat-2</guid>" in corrections


def test_the_preview_and_packs_made_later_have_nothing_of_it(desk: Desk) -> None:
    task(desk, "cabut", str(desk.content / ITEM), "--reason", REASON)
    packs = desk.folder / "paket"
    notified = task(desk, "paket", str(desk.content / ITEM), "--output", str(packs))
    assert notified.returncode == 0, notified.stderr
    assert sightings(in_folder(packs), CONTENTS) == set()
    assert in_folder(packs)
    packs = desk.folder / "paket-lain"
    beside = desk.content / "berita/2025/satu/index.md"
    assert task(desk, "paket", str(beside), "--output", str(packs)).returncode == 0
    packed = in_folder(packs)
    assert any("!" in path for path, _ in everything(packed))
    assert sightings(packed, NAMES | CONTENTS) == set()
    reading = read_newsroom(desk.content, desk.folder / "simpanan")
    checked = check(reading, datetime.fromisoformat(AT), None)
    shown = preview_files(checked, ROOT / "theme", desk.folder / "simpanan").files
    assert [path for path in shown if "kenari" in path and path.startswith("berita/")] == [PAGE]
    assert not [path for path in shown if path.startswith("foto/kenari")]
    # The findings there may name its files.
    words = {kind: word for kind, word in CONTENTS.items() if "-" not in word}
    assert sightings(shown, words) == set()


def test_an_old_pack_is_to_be_made_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = desk.folder / "output-paket" / SLUG
    pack.mkdir(parents=True)
    monkeypatch.setattr(withdraw, "PACKS", pack.parent)
    told = task(desk, "cabut", str(desk.content / ITEM), "--reason", REASON).stdout
    assert f"Paket lamanya masih ada di {pack}. Buat lagi" in told


def test_the_notice_shows_no_number_of_a_person(desk: Desk) -> None:
    number = "3571011507900001"
    refused = task(desk, "cabut", str(desk.content / ITEM), "--reason", f"Memuat NIK {number}")
    assert refused.returncode == 1
    assert refused.stderr.startswith("Catatan ini memuat NIK atau nomor Kartu Keluarga")
    assert task(desk, "cabut", str(desk.content / ITEM), "--reason", REASON).returncode == 0
    desk.edit(ITEM, "judul: Kenarijudul KPU", f"judul: Kenarijudul {number} KPU")
    desk.edit(ITEM, REASON, f"{REASON} NIK 3571 0115 0790 0001")
    desk.edit(ITEM, "/blog/read/kenari-lama", f"/blog/read/kenari-lama, /blog/{number}")
    shown = published(desk)
    written = {"together": number, "apart": "3571 0115 0790 0001", "encoded": "3571%20"}
    assert sightings(shown, written) == set()
    assert "Kenarijudul 3571… KPU" in shown[PAGE].decode()
    assert f"{REASON} NIK 3571…" in shown[PAGE].decode()
    assert "blog/read/kenari-lama/index.html" in shown
    packs = desk.folder / "paket"
    assert task(desk, "paket", str(desk.content / ITEM), "--output", str(packs)).returncode == 0
    assert sightings(in_folder(packs), written) == set()
