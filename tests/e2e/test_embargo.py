"""Before its time nothing of an item is anywhere; at its time everything is, by the line told."""

import contextlib
import io
import shlex
import sys
from pathlib import Path

import pytest

from e2e.canaries import CONTENTS, NAMES, SLUG, hashes, in_folder, sightings, write_canaries
from e2e.desk import Desk, open_desk
from newsroom.door import main

CANARIES = {key: word for key, word in (NAMES | CONTENTS).items() if key != "correction"}
BEFORE, AT_LAST = "2025-09-17T08:59:59+07:00", "2025-09-17T09:00:00+07:00"
EMBARGO = ("kategori: berita", "kategori: berita\nembargo: 2025-09-17 09:00")
FUTURE = ("tanggal: 2025-07-17 16:30", "tanggal: 2025-09-17 09:00")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A newsroom with one item that is public already."""
    opened = open_desk(tmp_path)
    opened.item("satu")
    return opened


@pytest.mark.parametrize("change", [EMBARGO, FUTURE], ids=["embargo", "future-date"])
def test_before_its_time_nothing_of_an_item_is_anywhere(
    desk: Desk, change: tuple[str, str]
) -> None:
    write_canaries(desk, change)
    archive = desk.folder / "situs.zip"
    before = desk.run("publish", "--zip", str(archive), at=BEFORE)
    assert before.returncode == 0, before.stdout + before.stderr
    hidden = {**desk.tree(), "situs.zip": archive.read_bytes()}
    assert sightings(hidden, CANARIES) == set()
    assert not [path for path in hidden if "arsip/2025/09" in path]
    folder = in_folder(desk.content / f"berita/2025/{SLUG}")
    assert not hashes(folder) & hashes(hidden)
    after = desk.run("publish", "--zip", str(archive), at=AT_LAST)
    assert after.returncode == 0, after.stdout + after.stderr
    public = {**desk.tree(), "situs.zip": archive.read_bytes()}
    # Each of the canaries would have been seen, were it there.
    assert {kind for kind, _ in sightings(public, CANARIES)} == set(CANARIES)
    assert "arsip/2025/09/index.html" in public
    own = {path: data for path, data in public.items() if "kenari" in path and path not in hidden}
    assert {Path(path).suffix for path in own} >= {".jpg", ".avif", ".pdf", ".html"}
    assert not hashes(own) & hashes(hidden)


def test_the_build_tells_when_to_publish_again_until_nothing_waits(desk: Desk) -> None:
    write_canaries(desk, EMBARGO)
    desk.item("dua", ("kategori: berita", "kategori: berita\nembargo: 2025-10-01 07:30"))
    told = desk.run("publish", at=BEFORE).stdout
    assert (
        "2 tulisan menunggu embargo; terbitkan lagi mulai Rabu, 17 September 2025 pukul 09.00 WIB."
        " Sesudah itu: Rabu, 1 Oktober 2025 pukul 07.30 WIB." in told
    )
    told = desk.run("publish", at=AT_LAST).stdout
    assert "1 tulisan menunggu embargo; terbitkan lagi mulai Rabu, 1 Oktober" in told
    told = desk.run("publish", at="2025-10-01T07:30+07:00").stdout
    assert "menunggu" not in told
    assert "terbit sendiri" not in told


@pytest.mark.skipif(sys.platform == "win32", reason="sistem ini tidak mengenal cron")
@pytest.mark.parametrize("task", [("publish",), ("build", "--publish")], ids=["publish", "build"])
def test_the_line_does_what_was_done_at_another_time(tmp_path: Path, task: tuple[str, ...]) -> None:
    desk = open_desk(tmp_path / "Humas 'KPU' 100%")
    write_canaries(desk, EMBARGO)
    told = desk.run(*task, at=BEFORE).stdout
    (line,) = [one for one in told.splitlines() if " tasks.py " in one]
    words = shlex.split(line.replace(r"\%", "%").partition("&& cd ")[2])
    start, end = words.index("tasks.py") + 1, words.index(">terbit-terjadwal.txt")
    again = words[start:end]
    folders = ["--content", str(desk.content), "--output", str(desk.output)]
    assert again == [*task, *folders]
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        assert main(again) == 0
    assert "berita/2025/kenari-alamat/index.html" in desk.tree()
