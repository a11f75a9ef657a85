"""`kill -9` at every moment of a build and of a recovery: the site is old or new, never a mix."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

KILLER = Path(__file__).with_name("release_killer.py")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL and fork are POSIX")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: hundreds of flushes would wait for a busy disk."""
    memory = Path("/dev/shm")
    if not memory.is_dir():
        yield tmp_path
        return
    with TemporaryDirectory(dir=memory) as place:
        yield Path(place)


def killed_everywhere(folder: Path, mode: str) -> list[list[object]]:
    """For each moment: site after the kill, after recovery, what lies beside it; then a build."""
    done = subprocess.run(
        [sys.executable, KILLER, folder, mode],
        env={"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: list[list[object]] = json.loads(done.stdout)
    return found


def test_with_the_atomic_exchange_the_site_is_never_anything_but_old_or_new(
    folder: Path,
) -> None:
    found = killed_everywhere(folder, "atomic")

    seen = [moment[0] for moment in found]
    assert len(seen) > 100
    change = seen.index("new")
    assert seen == ["old"] * change + ["new"] * (len(seen) - change)
    assert change > 20
    assert len(seen) - change > 20
    assert all(moment[1:] == [moment[0], [], "new", []] for moment in found)


def test_with_two_renames_the_next_start_makes_the_site_whole(folder: Path) -> None:
    found = killed_everywhere(folder, "renames")

    assert {str(moment[0]) for moment in found} == {"old", "missing", "new"}
    for after_kill, *later in found:
        repaired = "new" if after_kill == "missing" else after_kill
        assert later == [repaired, [], "new", []]


def test_a_recovery_may_be_killed_too(folder: Path) -> None:
    found = killed_everywhere(folder, "recovery")

    assert found[0][0] == "missing"
    assert found[-1][0] == "new"
    assert all(moment[1:] == ["new", [], "new", []] for moment in found)
