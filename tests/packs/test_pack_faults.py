"""What goes wrong while `pack` works: one sentence, and nothing half-written."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageFile, JpegImagePlugin

from e2e.desk import AT, Desk, Ended
from newsroom.packs.folder import Draft
from newsroom.packs.making import NotMadeError
from newsroom.packs.making import make as make_pack
from newsroom.photos.sources import SourceChangedError
from newsroom.release.errors import StorageFailed
from packs.packing import ITEM, open_item, selected
from rules.files import make, saved


def test_foreign_file_stops_the_task(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")})
    (desk.output / "rapat").mkdir(parents=True)
    (desk.output / "rapat" / "catatan.txt").write_text("milik orang")
    ended = desk.run("pack", ITEM)
    assert ended.returncode == 2
    assert "“catatan.txt” ditambahkan atau diubah orang" in ended.stderr
    assert [path for path in desk.tree() if not path.startswith(".")] == ["rapat/catatan.txt"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a limit that Linux has")
def test_disk_that_takes_no_more_leaves_nothing_half_written(tmp_path: Path) -> None:
    import resource  # noqa: PLC0415 - not on Windows

    desk = open_item(tmp_path, {"a.jpg": make("jpeg")})
    pack = selected(desk)
    target = tmp_path / "paket" / "rapat"
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with Draft(target, pack.identity) as draft:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
        try:
            with pytest.raises(StorageFailed, match=r"Penyimpanan gagal pada .*01-rapat"):
                make_pack(pack, desk.content, draft, print)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list(target.parent.iterdir()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a folder nobody can write")
def test_folder_that_cannot_be_written(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")})
    words = ["pack", ITEM, "--content", str(desk.content), "--output", "/proc/paket", "--at", AT]
    ended = desk.start([sys.executable, "-m", "newsroom.door", *words])
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("Penyimpanan gagal pada /proc/paket")


def test_photo_that_changes_meanwhile(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")})
    pack = selected(desk)
    desk.write(f"{ITEM}/a.jpg", make("jpeg", None, "other"))
    target = tmp_path / "paket" / "rapat"
    with Draft(target, pack.identity) as draft, pytest.raises(SourceChangedError):
        make_pack(pack, desk.content, draft, print)
    assert list(target.parent.iterdir()) == []


def unmade(desk: Desk, ended: Ended, said: str) -> None:
    """Demand that `pack` ended with that sentence and left nothing."""
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.splitlines()[-1] == said
    assert [path.name for path in desk.output.iterdir() if not path.name.startswith(".")] == []


# A process that may hold so many bytes more than it does when it is ready to work.
FRUGAL = """
import sys
from pathlib import Path
from resource import RLIMIT_AS, getpagesize, getrlimit, setrlimit

from newsroom import door
from newsroom.commands import pack
from newsroom.photos import inspect, render

used = int(Path("/proc/self/statm").read_text().split()[0]) * getpagesize()
setrlimit(RLIMIT_AS, (used + int(sys.argv[1]), getrlimit(RLIMIT_AS)[1]))
sys.exit(door.main(sys.argv[2:]))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a limit that Linux has")
@pytest.mark.parametrize(("megabytes", "is_enough"), [(120, False), (1000, True)])
def test_photo_too_large_for_the_memory(tmp_path: Path, megabytes: int, is_enough: bool) -> None:
    flat = saved(Image.new("RGB", (9000, 6000), "grey"), "JPEG")  # 162 MB of pixels
    desk = open_item(tmp_path, {"a.jpg": flat})
    assert desk.run("check").returncode == 0
    words = [str(megabytes * 1_000_000), *desk.words("pack", ITEM)]
    ended = desk.start([sys.executable, "-c", FRUGAL, *words])
    if is_enough:
        assert ended.returncode == 0
    else:
        unmade(
            desk,
            ended,
            "Foto a.jpg terlalu besar untuk memori komputer ini. Tutup program lain, lalu ulangi.",
        )


FAILED = "Foto a.jpg tidak dapat diolah dalam ukuran penuh. Simpan ulang sebagai JPEG, lalu ulangi."


def test_photo_that_fails_in_full_size(tmp_path: Path) -> None:
    """Inspection decodes no more of a photo than it needs, so a decoder may yet fail."""
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")})
    pack = selected(desk)
    (shot,) = pack.shots
    mistaken = replace(shot, facts=replace(shot.facts, format="PNG"))
    target = tmp_path / "paket" / "rapat"
    with Draft(target, pack.identity) as draft, pytest.raises(NotMadeError) as failed:
        make_pack(replace(pack, shots=(mistaken,)), desk.content, draft, print)
    assert str(failed.value) == FAILED
    assert list(target.parent.iterdir()) == []


def test_encoder_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")})

    def fail(*_: object, **__: object) -> None:
        raise OSError("encoder error -2 when writing image file")

    monkeypatch.setattr(ImageFile, "_save", fail)
    monkeypatch.setattr(JpegImagePlugin.ImageFile, "_save", fail)
    unmade(desk, desk.run("pack", ITEM), FAILED)


def test_system_that_refuses_a_name(tmp_path: Path) -> None:
    content, output = tmp_path / ("x" * 300), tmp_path / "paket"
    words = ["pack", ITEM, "--content", str(content), "--output", str(output)]
    ended = open_item(tmp_path, {}).start([sys.executable, "-m", "newsroom.door", *words])
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == f"Folder isi tidak ditemukan: {content}. Periksa nama dan tempatnya.\n"
