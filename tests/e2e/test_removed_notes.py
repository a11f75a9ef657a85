"""A note that readers have and its item has no more is told, once, and stops nothing."""

from pathlib import Path

from e2e.desk import Desk, open_desk

ITEM = "berita/2025/rapat/index.md"
NOTES = {
    "ralat": "ralat: [{tanggal: 2025-07-30, jenis: ralat, isi: Semula tertulis 12 orang.}]\n",
    "pencabutan": "ralat: [{tanggal: 2025-07-31, jenis: pencabutan, isi: Belum final.}]\n",
}


def published(folder: Path, kind: str) -> Desk:
    """A newsroom that has published an item with that note."""
    desk = open_desk(folder)
    desk.item("rapat", ("kategori:", f"{NOTES[kind]}kategori:"))
    ended = desk.run("publish")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert desk.findings() == []
    return desk


def test_a_removed_note_is_told_until_it_was_published_so(tmp_path: Path) -> None:
    desk = published(tmp_path, "ralat")
    desk.edit(ITEM, NOTES["ralat"], "")
    ((path, line, code, message),) = desk.findings()
    assert (path, line, code) == (ITEM, 1, "HUK003")
    assert message.startswith("Catatan ralat bertanggal 30 Juli 2025 sudah tayang, tetapi ")
    ended = desk.run("publish")
    assert ended.returncode == 0
    assert "HUK003 Perlu dicek: " in ended.stdout
    assert desk.findings() == []


def test_a_withdrawn_item_may_be_public_again_and_is_told(tmp_path: Path) -> None:
    desk = published(tmp_path, "pencabutan")
    desk.edit(ITEM, NOTES["pencabutan"], "")
    ((_, _, code, message),) = desk.findings()
    assert code == "HUK003"
    assert "tanggal 31 Juli 2025 sudah tayang, tetapi sekarang tidak ada lagi, sehingga" in message
    reason = "ralat: [{tanggal: 2025-08-01, jenis: pembaruan, isi: Datanya ternyata benar.}]\n"
    desk.edit(ITEM, "kategori:", f"{reason}kategori:")
    assert desk.findings() == []
    assert desk.run("publish").returncode == 0
    assert "Datanya ternyata benar." in desk.tree()["berita/2025/rapat/index.html"].decode()
