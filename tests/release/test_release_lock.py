"""One build at a time, and a name for who is at it."""

import json
import os
import socket
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from release_site import NEW, OLD, beside, build, snapshot

from newsroom.release.errors import Busy, StorageFailed
from newsroom.release.lock import Holder, hold, read_holder

# Holds the lock until its standard input ends, or waits for it; both tell each step.
SCRIPT = """
import sys
from pathlib import Path
from newsroom.release.lock import hold
def say(text):
    print(text, flush=True)
with hold(Path(sys.argv[1]), float(sys.argv[2]), on_wait=say):
    say("masuk")
    sys.stdin.read()
say("keluar")
"""


class Other:
    """Another process that holds, or waits for, the lock."""

    def __init__(self, target: Path, wait: float) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", SCRIPT, str(target), str(wait)],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def hear(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def let_go(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            assert stream is not None
            stream.close()


def test_the_holder_is_named_while_it_holds(tmp_path: Path) -> None:
    target = tmp_path / "baru" / "situs"
    before = datetime.now(UTC).timestamp()
    with hold(target, 0):
        holder = read_holder(target)
        assert holder is not None
        assert (holder.pid, holder.host) == (os.getpid(), socket.gethostname())
        assert abs(holder.since.timestamp() - before) < 60
        assert beside(target) == [".situs.newsroom-holder.json"]
    assert read_holder(target) is None
    assert beside(target) == []
    assert not target.exists()


def test_a_second_build_is_told_who_is_at_it(tmp_path: Path) -> None:
    target = tmp_path / "situs"
    other = Other(target, 0)
    try:
        assert other.hear() == "masuk"
        heard: list[str] = []
        with pytest.raises(Busy) as refusal, hold(target, 0, on_wait=heard.append):
            raise AssertionError("two builds at once")
    finally:
        other.close()
    name = f"proses {other.process.pid} di komputer {socket.gethostname()} sejak "
    assert name in str(refusal.value)
    assert len(heard) == 1
    assert name in heard[0]
    assert "menunggu paling lama 0 detik" in heard[0]


def test_a_second_build_waits_its_turn(tmp_path: Path) -> None:
    target = tmp_path / "situs"
    with hold(target, 0):
        other = Other(target, 60)
        told = other.hear()
    try:
        assert f"proses {os.getpid()} " in told
        assert other.hear() == "masuk"
        assert read_holder(target) is not None
        other.let_go()
        assert other.hear() == "keluar"
    finally:
        other.close()
    assert beside(target) == []


def test_the_lock_of_a_killed_process_is_free_whatever_it_left(tmp_path: Path) -> None:
    target = tmp_path / "situs"
    other = Other(target, 0)
    assert other.hear() == "masuk"
    other.close()
    left = read_holder(target)
    assert left is not None
    assert left.pid == other.process.pid

    with hold(target, 0, on_wait=pytest.fail):
        holder = read_holder(target)
        assert holder is not None
        assert holder.pid == os.getpid()


def test_two_whole_builds_at_once_end_as_one_of_them(tmp_path: Path) -> None:
    target = tmp_path / "situs"
    script = (
        "import sys\nfrom pathlib import Path\nimport release_site as r\n"
        "for _ in range(5):\n r.build(Path(sys.argv[1]), getattr(r, sys.argv[2]), wait=60)\n"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(target), name],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        for name in ("OLD", "NEW")
    ]
    assert [process.wait() for process in running] == [0, 0]

    files = {path for path, form in snapshot(target).items() if form != "/"}
    assert files - {".newsroom/manifest.json"} in (set(OLD), set(NEW))
    assert beside(target) == []
    build(target, NEW)
    assert (target / "index.html").read_bytes() == NEW["index.html"]


def test_the_lock_goes_when_the_build_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), hold(tmp_path / "situs", 0):
        raise ZeroDivisionError
    with hold(tmp_path / "situs", 0, on_wait=pytest.fail):
        pass


@pytest.mark.parametrize(
    "note",
    [b"", b"{", b"[]", b"null", b"\xff", b'{"pid": "x", "host": 1}', b'{"pid": 1}'],
)
def test_an_unreadable_note_names_nobody(tmp_path: Path, note: bytes) -> None:
    (tmp_path / ".situs.newsroom-holder.json").write_bytes(note)
    assert read_holder(tmp_path / "situs") is None


def test_without_a_note_the_holder_is_another_process(tmp_path: Path) -> None:
    target = tmp_path / "situs"
    other = Other(target, 0)
    try:
        assert other.hear() == "masuk"
        (tmp_path / ".situs.newsroom-holder.json").unlink()
        with pytest.raises(Busy, match="dipakai oleh proses lain"), hold(target, 0):
            raise AssertionError("two builds at once")
    finally:
        other.close()


def test_a_hostile_note_cannot_paint_the_terminal(tmp_path: Path) -> None:
    note = json.dumps({"pid": 7, "host": "\x1b[2J"})
    (tmp_path / ".situs.newsroom-holder.json").write_text(note, encoding="utf-8")
    holder = read_holder(tmp_path / "situs")
    assert holder is not None
    assert "\x1b" not in holder.describe()


def test_the_time_is_told_in_the_zone_asked_for() -> None:
    holder = Holder(12, "humas-1", datetime(2026, 11, 22, 3, 4, 5, tzinfo=UTC))
    assert holder.describe(ZoneInfo("Asia/Jakarta")) == (
        "proses 12 di komputer humas-1 sejak 2026-11-22 pukul 10.04.05 WIB"
    )
    assert holder.describe().endswith("pukul 03.04.05 UTC")


def test_a_place_where_no_lock_can_be_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_bytes(b"")
    with pytest.raises(StorageFailed), hold(tmp_path / "berkas" / "situs", 0):
        raise AssertionError("held a lock without a place")


def test_a_note_that_cannot_be_written_frees_the_lock(tmp_path: Path) -> None:
    (tmp_path / ".situs.newsroom-holder.json").mkdir()
    with pytest.raises(StorageFailed), hold(tmp_path / "situs", 0):
        raise AssertionError("held a lock without a note")
    (tmp_path / ".situs.newsroom-holder.json").rmdir()
    with hold(tmp_path / "situs", 0, on_wait=pytest.fail):
        pass
