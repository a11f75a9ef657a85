"""One edition time, one tree: embargoes, identities, foreign files, kills, two builds at once."""

import os
import shutil
import signal
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import feedparser
import pytest
from PIL import Image

from e2e.desk import AT, ROOT, Desk, copy_sample, open_desk
from newsroom.commands import publish as publish_command
from newsroom.commands.build import Options as BuildOptions
from newsroom.production import Outcome

DOOR = [sys.executable, "-m", "newsroom.door"]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A newsroom with two sound items."""
    opened = open_desk(tmp_path)
    opened.item("satu")
    opened.item("dua", ("2025-07-17 16:30", "2025-07-18 08:00"))
    return opened


def test_the_sample_newsroom_is_built_without_an_error(tmp_path: Path) -> None:
    sample = copy_sample(tmp_path)
    built = sample.run("build", at="2026-11-22T10:00:00+07:00")
    assert built.returncode == 0, built.stdout + built.stderr
    pages = sample.tree()
    assert "berita/2025/rakor-bakohumas-jatim/index.html" in pages
    assert "berita/2021/rakor-bakohumas-nasional/index.html" in pages
    meeting = pages["berita/2025/rakor-bakohumas-jatim/index.html"].decode()
    assert "Kediri, kota-kediri.kpu.go.id" in meeting
    assert "(wsw)" in meeting
    assert "Kamis, 17 Juli 2025 pukul 16.30 WIB" in meeting
    assert "\nSelesai: " in f"\n{built.stdout}"
    assert "1 draf tidak ikut terbit; hapus baris “status: draf” bila sudah siap." in built.stdout
    assert "menunggu embargo" in built.stdout
    for name, data in pages.items():
        if name.endswith((".jpg", ".avif")):
            with Image.open(BytesIO(data)) as image:
                assert max(image.size) <= 1920, name
                assert "icc_profile" not in image.info, name


def test_identical_trees_whatever_the_machine_and_the_cache(desk: Desk) -> None:
    pelican = [sys.executable, "-m", "pelican", "-s", str(ROOT / "publishconf.py")]
    pelican += [str(desk.content), "-o", str(desk.output), "-e", f'NEWSROOM_AT="{AT}"']
    empty, full, another = (
        [*pelican, f'NEWSROOM_CACHE="{desk.folder / name}"'] for name in ("a", "a", "b")
    )
    trees = []
    for command, zone, language, seed in (
        (empty, "UTC", "C", "1"),
        (full, "Asia/Jayapura", "id_ID.UTF-8", "4242"),
        (another, "America/New_York", "C.UTF-8", "0"),
        ([*DOOR, *desk.words("build", "--publish")], "Asia/Kathmandu", "tr_TR.UTF-8", "77"),
    ):
        shutil.rmtree(desk.output, ignore_errors=True)
        ended = desk.start(command, TZ=zone, LANG=language, LC_ALL=language, PYTHONHASHSEED=seed)
        assert ended.returncode == 0, ended.stdout + ended.stderr
        trees.append(desk.tree())
    assert trees[0] == trees[1] == trees[2] == trees[3]
    assert all((desk.folder / name).is_dir() for name in ("a", "b"))
    assert desk.run("build").returncode == 0
    assert {**desk.tree(), ".newsroom/manifest.json": b""} == {
        **trees[0],
        ".newsroom/manifest.json": b"",
    }


def test_building_again_touches_no_file(desk: Desk) -> None:
    assert desk.run("build").returncode == 0
    before = {p: p.stat().st_mtime_ns for p in desk.output.rglob("*.*") if p.is_file()}
    assert desk.run("build").returncode == 0
    assert {p: p.stat().st_mtime_ns for p in before} == before


def entries(desk: Desk, feed: str) -> list[tuple[str, str]]:
    """Identity and title of each entry of a feed that parses without complaint."""
    parsed = feedparser.parse((desk.output / feed).read_bytes())
    assert not parsed.bozo, parsed.get("bozo_exception")
    stamps = [entry.get("published_parsed") or entry.updated_parsed for entry in parsed.entries]
    assert stamps == sorted(stamps, reverse=True)
    return [(entry.id, entry.title) for entry in parsed.entries]


def test_identities_survive_editing_title_and_date(desk: Desk) -> None:
    feeds = ("feed/rss.xml", "feed/atom.xml", "feed/kategori/berita.xml")
    assert desk.run("publish").returncode == 0
    before = {feed: entries(desk, feed) for feed in feeds}
    path = "berita/2025/satu/index.md"
    desk.edit(path, "judul: KPU Kota Kediri Ikuti", "judul: KPU Kota Kediri Hadiri")
    desk.edit(path, "2025-07-17 16:30", "2025-07-19 10:00")
    assert desk.run("publish").returncode == 0
    for feed in feeds:
        after = entries(desk, feed)
        assert {guid for guid, _ in after} == {guid for guid, _ in before[feed]}
        assert after[0][0].endswith("berita/2025/satu")
        assert "Hadiri" in after[0][1]


def test_only_publishing_counts_as_published(desk: Desk) -> None:
    assert desk.run("build").returncode == 0
    assert b'"identities": {}' in desk.tree()[".newsroom/manifest.json"]
    assert desk.run("publish").returncode == 0
    published = desk.tree()[".newsroom/manifest.json"]
    assert b"tag:kota-kediri.kpu.go.id,2025:berita/2025/satu" in published
    pages = {k: v for k, v in desk.tree().items() if not k.startswith(".newsroom")}
    assert desk.run("build").returncode == 0
    assert {k: v for k, v in desk.tree().items() if not k.startswith(".newsroom")} == pages


def test_foreign_files_survive(desk: Desk) -> None:
    assert desk.run("publish").returncode == 0
    for path in ("CNAME", ".well-known/acme/x", ".git/HEAD"):
        file = desk.output / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(path.encode())
    desk.item("tiga")
    assert desk.run("publish").returncode == 0
    tree = desk.tree()
    assert "berita/2025/tiga/index.html" in tree
    for path in ("CNAME", ".well-known/acme/x", ".git/HEAD"):
        assert tree[path] == path.encode()


def test_an_unfit_output_folder_is_refused_in_a_sentence(desk: Desk) -> None:
    desk.output.mkdir()
    (desk.output / "milik-orang.txt").write_text("x", encoding="utf-8")
    ended = desk.run("build")
    assert ended.returncode == 2
    assert "tidak dibuat oleh aplikasi ini" in ended.stderr
    assert desk.tree() == {"milik-orang.txt": b"x"}


def test_a_zip_for_the_administrator(desk: Desk) -> None:
    archive = desk.folder / "situs.zip"
    ended = desk.run("publish", "--zip", str(archive))
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "ekstrak seluruh isi ZIP" in ended.stdout
    first = archive.read_bytes()
    shutil.unpack_archive(archive, desk.folder / "server")
    unpacked = {
        path.relative_to(desk.folder / "server").as_posix(): path.read_bytes()
        for path in (desk.folder / "server").rglob("*")
        if path.is_file()
    }
    assert unpacked == desk.tree()
    assert desk.run("publish", "--zip", str(archive)).returncode == 0
    assert archive.read_bytes() == first
    refused = desk.run("publish", "--zip", str(desk.content / "x.zip"))
    assert refused.returncode == 2


def test_a_zip_does_not_lie_where_the_public_could_fetch_it(desk: Desk) -> None:
    ended = desk.run("publish", "--zip", str(desk.output / "situs.zip"))
    assert ended.returncode == 2
    assert "letaknya di dalam folder situs" in ended.stderr
    assert "situs.zip" not in desk.tree()


def test_what_the_public_can_read_no_longer_is_told_once(desk: Desk) -> None:
    waiver = "aturan: HUK002, lingkup: semua, alasan: uji, penyetuju: kasub, sampai: 2025-12-31"
    desk.write("daftar/standar.yaml", f"pengecualian: [{{{waiver}}}]\n")
    for number in range(5):
        desk.item(f"lagi-{number}")
    desk.run("publish")
    desk.edit("berita/2025/satu/index.md", "kategori: berita", "kategori: berita\nstatus: draf")
    desk.edit(
        "berita/2025/dua/index.md", "kategori: berita", "kategori: berita\nembargo: 2026-01-01"
    )
    note = "ralat: [{tanggal: 2025-07-20, jenis: pencabutan, isi: Keliru.}]"
    desk.edit("berita/2025/lagi-0/index.md", "kategori: berita", f"kategori: berita\n{note}")
    lost = "Perhatian: /berita/2025/dua/, /berita/2025/satu/ sebelumnya tayang"
    assert "Perhatian" not in desk.run("build").stdout
    assert lost in desk.run("publish").stdout
    assert "Perhatian" not in desk.run("publish").stdout
    for number in range(1, 5):
        shutil.rmtree(desk.content / f"berita/2025/lagi-{number}")
    shutil.rmtree(desk.content / "berita/2025/lagi-0")
    (desk.content / "halaman/profil.md").unlink()
    told = desk.run("publish").stdout
    assert "/berita/2025/lagi-4/, dan 1 lainnya sebelumnya tayang" not in told
    assert "/berita/2025/lagi-4/, /profil/ sebelumnya tayang" in told


def test_two_builds_at_once_both_end_well(desk: Desk) -> None:
    command = [*DOOR, *desk.words("publish")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    both = [
        subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(2)
    ]
    ended = [(process, *process.communicate(timeout=120)) for process in both]
    for process, out, err in ended:
        assert process.returncode == 0, out + err
    assert "berita/2025/satu/index.html" in desk.tree()


WATCHED = frozenset(("os.rename", "os.mkdir", "os.remove", "os.rmdir", "open", "os.utime"))


def was_killed(desk: Desk, moment: int) -> bool:
    """Publish in a child that kills itself before that many operations beside the output."""
    child = os.fork()
    if child == 0:
        left = moment
        beside = str(desk.folder / ".output")

        def watch(event: str, details: tuple[object, ...]) -> None:
            nonlocal left
            if event in WATCHED and any(beside in str(detail) for detail in details):
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(watch)
        desk.run("publish")
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="sistem ini tidak mengenal fork")
def test_killed_at_twenty_moments_the_folder_is_old_or_new(desk: Desk) -> None:
    assert desk.run("publish").returncode == 0
    old = desk.tree()
    desk.item("tiga")
    reference = Desk(desk.folder / "acuan")
    shutil.copytree(desk.content, reference.content)
    shutil.copytree(desk.output, reference.output)
    assert reference.run("publish").returncode == 0
    new = reference.tree()
    killed = 0
    for moment in (
        0,
        1,
        2,
        3,
        5,
        8,
        13,
        21,
        34,
        55,
        75,
        90,
        100,
        110,
        120,
        130,
        140,
        150,
        160,
        200,
    ):
        killed += was_killed(desk, moment)
        assert desk.tree() in (old, new), moment
    assert killed >= 10
    assert desk.run("publish").returncode == 0
    assert desk.tree() == new
    leftovers = {path.name for path in desk.folder.iterdir()} - {"content", "output", "acuan"}
    assert all("lock" in name for name in leftovers), leftovers


def test_a_withdrawal_is_not_stopped_by_what_is_wrong_with_its_item(desk: Desk) -> None:
    assert desk.run("publish").returncode == 0
    path = "berita/2025/satu/index.md"
    desk.edit(path, "penulis: wsw", "penulis: xyz")
    desk.edit(path, "[bakohumas, kehumasan]", "[politik-praktis]")
    assert desk.run("publish").returncode == 1
    desk.edit(
        path,
        "kategori: berita",
        "kategori: berita\nralat: [{tanggal: 2025-07-30, jenis: pencabutan, isi: Data keliru.}]",
    )
    ended = desk.run("publish")
    assert ended.returncode == 0, ended.stdout
    assert "Wajib diperbaiki (dicabut)" in ended.stdout
    assert "Data keliru." in desk.tree()["berita/2025/satu/index.html"].decode()
    desk.edit(path, "tanggal: 2025-07-30, jenis", "jenis")
    assert desk.run("publish").returncode == 1


def test_a_zip_never_mixes_two_publications(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = desk.folder / "situs.zip"
    built = publish_command.build.build

    def overtaken(options: BuildOptions) -> Outcome | int:
        outcome = built(options)
        desk.item("tiga")
        assert not isinstance(built(options), int)
        return outcome

    monkeypatch.setattr(publish_command.build, "build", overtaken)
    ended = desk.run("publish", "--zip", str(archive))
    assert ended.returncode == 2
    assert "sekali lagi" in ended.stderr
    assert not archive.exists()
