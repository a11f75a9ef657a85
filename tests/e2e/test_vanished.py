"""What readers have does not leave the site without a word, and keeps its identity."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from e2e.desk import AT, PHOTO, Desk, open_desk
from newsroom.door import main
from rules.files import make
from rules.scene import SATKER

NOTE = "ralat: [{tanggal: 2025-07-31 09:00, jenis: pencabutan, isi: Data yang dimuat belum final.}]"
KEPT, LOST = "berita/2025/tetap", "berita/2025/hilang"
MANIFEST = ".newsroom/manifest.json"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A newsroom that has published two items and a page."""
    desk = open_desk(tmp_path_factory.mktemp("published"))
    desk.item("tetap")
    desk.item("hilang", ("judul: KPU", "judul: Pekan Lalu KPU"))
    assert desk.run("build", "--publish").returncode == 0
    return desk.folder


@pytest.fixture
def desk(published: Path, tmp_path: Path) -> Desk:
    """A copy of it, to be spoilt."""
    return Desk(shutil.copytree(published, tmp_path / "desk"))


def delete(desk: Desk) -> None:
    shutil.rmtree(desk.content / LOST)


def move(desk: Desk) -> None:
    (desk.content / LOST).rename(desk.content / "berita/2025/ganti-nama")


def draft(desk: Desk) -> None:
    desk.edit(f"{LOST}/index.md", "kategori:", "status: draf\nkategori:")


def embargo(desk: Desk) -> None:
    desk.edit(f"{LOST}/index.md", "kategori:", "embargo: 2026-01-01\nkategori:")


def delete_page(desk: Desk) -> None:
    (desk.content / "halaman/profil.md").unlink()


WAYS = {
    "deleted": (delete, LOST, "berkasnya tidak ada lagi. Kembalikan berita/2025/hilang. Bila mau "
                "ditarik, sesudah itu jalankan “python3 tasks.py cabut berita/2025/hilang”."),
    "moved": (move, "berita/2025/ganti-nama/index.md", "ganti-nama. Pindahkan kembali ke berita"),
    "draft": (draft, f"{LOST}/index.md", "sekarang berstatus draf. Hapus baris status."),
    "embargo": (embargo, f"{LOST}/index.md", "tanggal atau embargonya belum tiba."),
    "page": (delete_page, "halaman/profil", "Kembalikan halaman/profil.md."),
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_what_vanishes_stops_check_and_publication(desk: Desk, way: str) -> None:
    change, place, words = WAYS[way]
    before = desk.tree()
    change(desk)
    ((path, line, code, message),) = desk.findings()
    assert (path, line, code) == (place, 1, "HUK002")
    assert " sejak 1 Agustus 2025, tetapi " in message
    assert words in message
    for task in ("check", "publish"):
        ended = desk.run(task)
        assert ended.returncode == 1
        assert f"{place}:1: HUK002 Wajib diperbaiki: " in ended.stdout
        assert "Tulis “status: draf”" not in ended.stdout
    assert desk.tree() == before


def test_a_clock_that_was_put_back_is_blamed_and_not_the_item(desk: Desk) -> None:
    ended = desk.run("publish", at="2025-07-01T10:00:00+07:00")
    assert ended.returncode == 1
    assert (
        f"{LOST}/index.md:1: HUK002 Wajib diperbaiki: Tulisan ini tayang di /{LOST}/ sejak"
        " 1 Agustus 2025, tetapi waktu terbit sekarang 1 Juli 2025. Betulkan jam dan tanggal"
        " komputer ini, atau pilihan --at, lalu ulangi."
    ) in ended.stdout
    assert "tanggal atau embargonya" not in ended.stdout


def test_what_vanishes_stops_a_trial_build(desk: Desk) -> None:
    delete(desk)
    assert desk.run("build").returncode == 1


def test_put_back_it_is_forgiven_and_can_be_withdrawn(desk: Desk) -> None:
    move(desk)
    assert desk.run("publish").returncode == 1
    (desk.content / "berita/2025/ganti-nama").rename(desk.content / LOST)
    assert desk.run("check").returncode == 0
    words = ["withdraw", LOST, "--reason", "Salah data.", "--content", str(desk.content)]
    assert main([*words, "--at", AT]) == 0
    assert desk.run("publish").returncode == 0
    assert "Salah data." in desk.tree()[f"{LOST}/index.html"].decode()


@pytest.mark.parametrize(
    ("change", "place", "words"),
    [
        (delete, LOST, "berkasnya tidak ada lagi. Kembalikan berita/2025/hilang: halaman itu"),
        (draft, f"{LOST}/index.md", "sekarang berstatus draf. Hapus baris status: halaman itu"),
    ],
)
def test_what_was_withdrawn_keeps_the_page_with_its_reason(
    desk: Desk, change: Callable[[Desk], None], place: str, words: str
) -> None:
    desk.edit(f"{LOST}/index.md", "kategori:", f"{NOTE}\nkategori:")
    assert desk.run("publish").returncode == 0
    assert desk.findings() == []
    before = desk.tree()
    change(desk)
    ended = desk.run("publish")
    assert ended.returncode == 1
    assert f"{place}:1: HUK002 Wajib diperbaiki: Pencabutan tulisan ini tayang di" in ended.stdout
    assert words in ended.stdout
    assert desk.tree() == before


def test_what_was_withdrawn_may_be_public_again(desk: Desk) -> None:
    desk.edit(f"{LOST}/index.md", "kategori:", f"{NOTE}\nkategori:")
    assert desk.run("publish").returncode == 0
    desk.edit(f"{LOST}/index.md", f"{NOTE}\n", "")
    assert desk.run("publish").returncode == 0
    assert "Pekan Lalu KPU" in desk.tree()["index.html"].decode()


def test_without_a_copy_title_date_and_reason_are_enough_to_withdraw(desk: Desk) -> None:
    delete(desk)
    kept = f"---\njudul: Pekan Lalu KPU\ntanggal: 2025-07-17 16:30\n{NOTE}\n---\n"
    desk.write(f"{LOST}/index.md", kept)
    ended = desk.run("publish")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "Data yang dimuat belum final." in desk.tree()[f"{LOST}/index.html"].decode()


@pytest.mark.parametrize("way", WAYS)
def test_what_was_never_published_may_come_and_go(desk: Desk, way: str) -> None:
    shutil.rmtree(desk.output)
    WAYS[way][0](desk)
    assert desk.findings() == []


def test_what_cannot_be_opened_has_not_vanished(desk: Desk) -> None:
    (desk.content / LOST).rename(desk.folder / "away")
    (desk.content / LOST).symlink_to(desk.folder / "nowhere")
    assert "HUK002" not in {code for _, _, code, _ in desk.findings()}
    assert desk.run("publish").returncode == 1


def withdraw(desk: Desk) -> None:
    desk.edit(f"{KEPT}/index.md", "kategori:", f"{NOTE}\nkategori:")


PUT_OFF = {
    "embargo": ("kategori:", "embargo: 2026-01-01\nkategori:"),
    "future date": ("tanggal: 2025-07-17 16:30", "tanggal: 2026-07-17 16:30"),
}


@pytest.mark.parametrize("change", PUT_OFF.values(), ids=PUT_OFF)
def test_what_is_withdrawn_and_put_off_says_why_all_the_same(
    desk: Desk, change: tuple[str, str]
) -> None:
    withdraw(desk)
    desk.edit(f"{KEPT}/index.md", *change)
    assert "HUK002" not in {code for _, _, code, _ in desk.findings()}
    ended = desk.run("publish")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "menunggu embargo" not in ended.stdout
    assert states(desk)[KEPT] == "withdrawn"
    assert "Data yang dimuat belum final." in desk.tree()[f"{KEPT}/index.html"].decode()
    assert "<title>DICABUT: KPU" in desk.tree()["feed/rss.xml"].decode()
    once = desk.tree()
    assert desk.run("publish").returncode == 0
    assert desk.tree() == once


def test_what_was_withdrawn_before_its_time_is_never_seen(desk: Desk) -> None:
    desk.item("belum", ("judul: KPU", "judul: Mendadak KPU"), PUT_OFF["embargo"])
    desk.edit("berita/2025/belum/index.md", "kategori:", f"{NOTE}\nkategori:")
    for _ in range(2):
        assert desk.run("publish").returncode == 0
        found = [path for path, data in desk.tree().items() if b"Mendadak" in data]
        assert not found
        assert not [path for path in desk.tree() if "belum" in path]


def states(desk: Desk) -> dict[str, str]:
    known = json.loads(desk.tree()[MANIFEST])["identities"]
    return {one.rpartition(":")[2]: known[one]["state"] for one in known}


@pytest.mark.parametrize("change", [delete, delete_page, move])
def test_an_urgent_withdrawal_goes_out_and_what_is_missing_stays_owed(
    desk: Desk, change: Callable[[Desk], None]
) -> None:
    change(desk)
    withdraw(desk)
    ended = desk.run("publish")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "Data yang dimuat belum final." in desk.tree()[f"{KEPT}/index.html"].decode()
    assert "sebelumnya tayang dan sekarang tidak ada lagi" in ended.stdout
    owed = "halaman/profil" if change is delete_page else LOST
    place = "berita/2025/ganti-nama/index.md" if change is move else owed
    assert "berita/2025/ganti-nama/index.html" not in desk.tree()
    assert (states(desk)[KEPT], states(desk)[owed]) == ("withdrawn", "published")
    assert {(path, code) for path, _, code, _ in desk.findings()} == {(place, "HUK002")}
    assert desk.run("publish").returncode == 1


@pytest.mark.parametrize("change", [draft, embargo])
def test_in_an_urgent_edition_what_was_put_away_stands_as_published(
    desk: Desk, change: Callable[[Desk], None]
) -> None:
    page = desk.tree()[f"{LOST}/index.html"]
    change(desk)
    withdraw(desk)
    ended = desk.run("publish")
    assert ended.returncode == 0
    assert f"tanpa menunggu {LOST}/index.md" in ended.stdout
    assert b"Pekan Lalu" in page
    assert b"Pekan Lalu" in desk.tree()[f"{LOST}/index.html"]
    assert desk.run("publish").returncode == 1


def test_what_was_put_away_and_changed_does_not_stop_a_withdrawal(desk: Desk) -> None:
    draft(desk)
    desk.write(f"{LOST}/{PHOTO}", make("jpeg", (1920, 1080), "lain"))
    withdraw(desk)
    ended = desk.run("publish")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert f"/{LOST}/ sebelumnya tayang" in ended.stdout
    assert states(desk)[LOST] == "published"
    assert desk.run("publish").returncode == 1


def test_a_waiver_lets_it_go_for_good(desk: Desk) -> None:
    delete(desk)
    waiver = (
        f"pengecualian: [{{aturan: HUK002, lingkup: {LOST}, alasan: hanya uji coba, "
        "penyetuju: kasub, sampai: 2025-08-31}]\n"
    )
    desk.write("daftar/standar.yaml", waiver)
    ended = desk.run("publish")
    assert ended.returncode == 0, ended.stdout
    assert f"/{LOST}/ sebelumnya tayang dan sekarang tidak ada lagi" in ended.stdout
    desk.write("daftar/standar.yaml", "pengecualian: []\n")
    assert desk.findings() == []


def test_a_new_domain_keeps_the_identities(desk: Desk) -> None:
    before = desk.tree()
    moved = SATKER.replace("domain: kota-kediri.kpu.go.id", "domain: kediri.kpu.go.id")
    desk.write("satker.yaml", moved)
    ((path, line, code, message),) = desk.findings()
    assert (path, line, code) == ("satker.yaml", 6, "FED001")
    assert message.startswith("2 tulisan yang sudah tayang dikenal media dengan domain kota-kediri")
    assert desk.run("publish").returncode == 1
    assert desk.tree() == before
    desk.write("satker.yaml", f"{moved}domain-identitas: kota-kediri.kpu.go.id\n")
    assert desk.run("publish").returncode == 0
    feed = desk.tree()["feed/rss.xml"].decode()
    assert f"tag:kota-kediri.kpu.go.id,2025:{KEPT}</guid>" in feed
    assert f"<link>https://kediri.kpu.go.id/{KEPT}/</link>" in feed


def test_where_all_is_withdrawn_a_new_domain_is_free_to_come(desk: Desk) -> None:
    withdraw(desk)
    desk.edit(f"{LOST}/index.md", "kategori:", f"{NOTE}\nkategori:")
    assert desk.run("publish").returncode == 0
    desk.write("satker.yaml", SATKER.replace("domain: kota-kediri", "domain: kediri"))
    for _ in range(2):
        ended = desk.run("publish")
        assert ended.returncode == 0, ended.stdout + ended.stderr
    assert f"tag:kediri.kpu.go.id,2025:{KEPT}</guid>" in desk.tree()["feed/rss.xml"].decode()
