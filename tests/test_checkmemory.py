"""What `check` remembers of the last run, and everything that makes it look again."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from e2e.desk import PHOTO, Desk, open_desk
from newsroom import checking, checkmemory
from newsroom.commands import check as command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no time of change")
ITEM = "berita/2025/rapat/index.md"
LATER = 10


class Looks:
    """How often everything was read and judged."""

    def __init__(self) -> None:
        self.count = 0


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place, rules = tmp_path / "cache", tmp_path / "rules"
    rules.mkdir()
    monkeypatch.setattr(command, "CACHE", place)
    monkeypatch.setattr(checkmemory, "_PACKAGE", rules)
    return place


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> Looks:
    counted, perform = Looks(), checking.perform

    def look(work: checking.Work) -> checking.Done:
        counted.count += 1
        return perform(work)

    monkeypatch.setattr(checking, "perform", look)
    return counted


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = open_desk(tmp_path)
    desk.item("rapat", ("penulis: wsw", "penulis: wsv"))
    return desk


def age(cache: Path) -> None:
    """Let the memory be written long after the last change to any file."""
    (place,) = (cache / "checks").glob("*.json")
    status = place.stat()
    os.utime(place, (status.st_atime, status.st_mtime + LATER))


def test_the_second_run_reads_nothing_and_says_the_same(
    desk: Desk, cache: Path, looks: Looks
) -> None:
    first = desk.run("check")
    age(cache)
    second = desk.run("check")
    assert (looks.count, second.returncode) == (1, 1)
    assert second.stdout == first.stdout
    assert "NAM001" in second.stdout
    assert desk.run("check", "--format", "json").returncode == 1
    assert desk.run("check", "halaman").stdout.endswith(
        "0 wajib diperbaiki, 0 perlu dicek, 0 saran.\n"
    )
    assert looks.count == 1


def test_a_change_of_the_last_moments_is_looked_at_again(
    desk: Desk, cache: Path, looks: Looks
) -> None:
    desk.run("check")
    newest = desk.write("halaman/profil.md", (desk.content / "halaman/profil.md").read_bytes())
    desk.run("check")
    (place,) = (cache / "checks").glob("*.json")
    os.utime(place, (newest.stat().st_mtime + 1,) * 2)
    desk.run("check")
    assert looks.count == 3


def rewrite(desk: Desk) -> None:
    """Another letter, the same size and the same time of writing."""
    file = desk.content / ITEM
    status = file.stat()
    file.write_text(file.read_text(encoding="utf-8").replace("wsv", "wsx"), encoding="utf-8")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


CHANGES: dict[str, Callable[[Desk], object]] = {
    "item": rewrite,
    "photo": lambda desk: os.utime(desk.content / f"berita/2025/rapat/{PHOTO}"),
    "stray": lambda desk: desk.write("berita/2025/rapat/catatan.txt", "x"),
    "removed": lambda desk: shutil.rmtree(desk.content / "berita/2025/rapat"),
    "register": lambda desk: desk.write("daftar/tag.yaml", "tag: []\n"),
    "published": lambda desk: desk.write("../output/.newsroom/manifest.json", "{}"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_is_seen(
    desk: Desk, cache: Path, looks: Looks, change: Callable[[Desk], object]
) -> None:
    desk.run("check")
    age(cache)
    change(desk)
    desk.run("check")
    assert looks.count == 2


def test_time_passes(desk: Desk, cache: Path, looks: Looks) -> None:
    desk.edit(ITEM, "penulis: wsv", "penulis: wsw\nembargo: 2025-08-01 15:00")
    desk.run("check")
    age(cache)
    for moment, count in (
        ("2025-08-01T14:59:59+07:00", 1),
        ("2025-08-01T09:59:59+07:00", 2),  # before the check that is remembered
        ("2025-08-01T15:00:00+07:00", 3),
        ("2025-08-02T00:00:00+07:00", 4),
    ):
        desk.run("check", at=moment)
        assert looks.count == count, moment
        age(cache)
    assert desk.run("check", at="besok").returncode == 2


def test_what_is_wanted_beside_the_report_is_done(desk: Desk, cache: Path, looks: Looks) -> None:
    desk.run("check")
    age(cache)
    desk.run("check", "--fix")
    assert looks.count == 2


@pytest.mark.parametrize("data", [b"", b"[]", b'{"zone": "Bulan/Purnama"}'])
def test_a_damaged_memory_is_none(desk: Desk, cache: Path, looks: Looks, data: bytes) -> None:
    first = desk.run("check")
    (place,) = (cache / "checks").glob("*.json")
    place.write_bytes(data)
    age(cache)
    assert desk.run("check").stdout == first.stdout
    assert looks.count == 2


def test_other_rules_are_another_state(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "package"
    package.mkdir()
    (package / "rule.py").write_text("1")
    monkeypatch.setattr(checkmemory, "_PACKAGE", package)
    before = checkmemory.sign(desk.content, tmp_path / "none")
    (package / "rule.py").write_text("2")
    after = checkmemory.sign(desk.content, tmp_path / "none")
    assert before is not None
    assert after is not None
    assert before.digest != after.digest
    assert checkmemory.sign(desk.content, tmp_path / "none", "win32") is None
    assert checkmemory.sign(tmp_path / "nowhere", tmp_path / "none") is None


def test_links_and_what_they_lead_to(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "luar.md"
    target.write_text("satu")
    (desk.content / "tautan.md").symlink_to(target)
    (desk.content / "putus.md").symlink_to(tmp_path / "hilang")
    before = checkmemory.sign(desk.content, tmp_path / "none")
    target.write_text("tiga")
    assert checkmemory.sign(desk.content, tmp_path / "none") != before


def test_a_remembered_check_loads_little(desk: Desk) -> None:
    """Only then does it cost as little as it should: no Pillow, YAML, Markdown or pydantic."""
    code = (
        "import sys, newsroom.commands.check;"
        "print([m for m in ('PIL', 'yaml', 'markdown', 'pydantic', 'nh3', 'jinja2', 'pelican')"
        " if m in sys.modules])"
    )
    assert desk.start([sys.executable, "-c", code]).stdout == "[]\n"
