"""`pack` refuses what must not leave the office, and says why."""

import sys
from pathlib import Path

import pytest

from e2e.desk import Desk
from newsroom.packs.selection import NotPackedError
from newsroom.release.manifest import read
from packs.packing import ITEM, open_item, selected
from rules.files import make

ENTRY = "  - {{tanggal: 2025-07-18 08:00, jenis: {kind}, isi: Data belum final.}}\n"


def refused(desk: Desk, *words: str) -> tuple[int, str, str]:
    ended = desk.run("pack", *(words or (ITEM,)))
    assert not (desk.output / "rapat").exists()
    return ended.returncode, ended.stdout, ended.stderr


def test_draft_is_refused(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")}, "status: draf\n")
    code, out, said = refused(desk)
    assert (code, out) == (1, "")
    assert said.startswith(f"Tulisan {ITEM}/index.md masih draf")


def test_item_withdrawn_before_it_was_public_is_refused(tmp_path: Path) -> None:
    entry = "embargo: 2025-08-21 09:00\nralat:\n" + ENTRY.format(kind="pencabutan")
    code, out, said = refused(open_item(tmp_path, {"a.jpg": make("jpeg")}, entry))
    assert (code, out) == (1, "")
    assert "dicabut sebelum terbit" in said


def test_item_with_an_error_is_refused_with_its_report(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg", (700, 400))})
    code, out, said = refused(desk)
    assert code == 1
    assert "FTO101 Wajib diperbaiki" in out
    assert out.splitlines()[-1].startswith("Temuan: 1 wajib diperbaiki")
    assert said.endswith("Paket tidak dibuat: perbaiki dahulu temuan di atas.\n")


def test_office_that_cannot_be_read_is_refused_with_its_report(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")})
    desk.write("satker.yaml", "kode: [")
    code, out, _ = refused(desk)
    assert code == 1
    assert "satker.yaml:2: MTD003" in out


def test_another_item_s_error_does_not_matter(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")})
    desk.item("lain", ("penulis: wsw", "penulis: xyz"))
    assert desk.run("pack", ITEM).returncode == 0


def test_published_item_that_a_new_rule_dislikes_is_packed(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg", (1280, 720))})
    assert desk.run("publish").returncode == 0
    desk.write("daftar/standar.yaml", "tingkat-temuan: {FTO103: error}\n")
    with pytest.raises(NotPackedError):
        selected(desk)
    assert len(selected(desk, read(desk.output)).shots) == 1


def waiver(rule: str) -> str:
    return (
        f"pengecualian:\n  - {{aturan: {rule}, lingkup: semua, alasan: Uji coba saja., "
        "penyetuju: kasub, sampai: 2025-12-31}\n"
    )


def test_item_without_a_date_is_refused_even_with_a_waiver(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")})
    desk.edit(f"{ITEM}/index.md", "tanggal: 2025-07-17 16:30\n", "")
    desk.write("daftar/standar.yaml", waiver("TGL001"))
    code, _, said = refused(desk)
    assert code == 1
    assert "judul atau tanggal" in said


def test_photo_that_cannot_be_read_is_refused_even_with_a_waiver(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg"), "b.jpg": make("truncated")})
    desk.write("daftar/standar.yaml", waiver("FTO004"))
    code, _, said = refused(desk)
    assert code == 1
    assert "foto b.jpg tidak dapat dibaca" in said


def test_attachment_that_cannot_be_read_is_refused_even_with_a_waiver(tmp_path: Path) -> None:
    more = "lampiran:\n  - berkas: edaran.pdf\n    judul: Edaran\n"
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")}, more)
    desk.write("daftar/standar.yaml", waiver("STR201"))
    code, _, said = refused(desk)
    assert code == 1
    assert "lampiran edaran.pdf tidak dapat dibaca" in said


@pytest.mark.parametrize("name", ["metadata.csv", "BACA-DAHULU.TXT", "sha256sums"])
def test_photo_named_as_a_file_of_the_pack_is_refused(tmp_path: Path, name: str) -> None:
    desk = open_item(tmp_path, {name: make("jpeg")})
    code, _, said = refused(desk)
    assert code == 1
    assert f"Nama berkas {ITEM}/{name} dipakai oleh paket itu sendiri" in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Sebutkan tulisannya"),
        (("berita/2025/tak-ada",), "Tulisan berita/2025/tak-ada tidak ditemukan."),
        (("loop",), "Tulisan loop tidak ditemukan."),
        ((ITEM, "--at", "besok"), "Waktu terbit “besok” tidak terbaca"),
    ],
)
def test_wrong_use(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")})
    (desk.content / "loop").symlink_to("loop")
    if "--at" in words:
        command = ["-m", "newsroom.door", "pack", *words, "--content", str(desk.content)]
        ended = desk.start([sys.executable, *command, "--output", str(desk.output)])
    else:
        ended = desk.run("pack", *words)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert said in ended.stderr


def test_no_content(tmp_path: Path) -> None:
    ended = Desk(tmp_path).run("pack", ITEM)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("Folder isi tidak ditemukan")
