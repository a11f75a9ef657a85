"""Every file of the table gets its verdict, within the time and memory that one photo may take."""

import contextlib
import io
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from newsroom.photos.inspect import inspect
from newsroom.photos.worker import MEMORY
from photos.make import TABLE, main
from photos.making.judge import CEILINGS
from photos.making.rows import Row, Verdict

ROOT = Path(__file__).resolve().parents[2]
LOCKED = "locked.jpg"
OVERRUNS = {"too-slow", "too-much-memory", "crashed"}
NOBODY = 65_534


class Judged(NamedTuple):
    """What was printed when the files were made, and what was said of them."""

    printed: list[str]
    folder: Path
    verdicts: dict[str, Verdict]
    memory: int


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Judged:
    """All files made and judged once, as a build does it: by processes of their own."""
    folder = tmp_path_factory.mktemp("photos") / "files"
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        assert main([str(folder)]) == 0
    paths = os.pathsep.join((str(ROOT / "plugins"), str(ROOT / "tests")))
    ended = subprocess.run(
        [sys.executable, "-m", "photos.making.judge", str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    told = json.loads(ended.stdout)
    verdicts = {name: Verdict(*parts) for name, parts in told["verdicts"].items()}
    return Judged(printed.getvalue().splitlines(), folder, verdicts, told["memory"])


@pytest.mark.parametrize("row", TABLE, ids=[row.name for row in TABLE])
def test_verdict(judged: Judged, row: Row) -> None:
    if row.name == LOCKED and os.geteuid() == 0:
        # Nothing is locked to an administrator; the next test asks as somebody else.
        assert judged.verdicts[row.name].fault == ""
        return
    assert judged.verdicts[row.name] in row.verdicts


def test_locked_file_is_told() -> None:
    (row,) = (row for row in TABLE if row.name == LOCKED)
    assert row.lay is not None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        row.lay(folder / row.name)
        with ordinary_user():
            facts = inspect(folder, row.name, CEILINGS)
    assert Verdict(facts.fault, facts.format) in row.verdicts


def test_no_process_holds_more_than_a_gigabyte(judged: Judged) -> None:
    assert 0 < judged.memory <= MEMORY


def test_only_the_endless_file_overruns_a_limit(judged: Judged) -> None:
    over = {name: told.fault for name, told in judged.verdicts.items() if told.fault in OVERRUNS}
    assert over == {"jpeg-thousands-of-scans.jpg": "too-slow"}


def test_table_is_printed_as_its_files_are_written(judged: Judged) -> None:
    names = [row.name for row in TABLE]
    assert len(set(names)) == len(names) >= 60
    assert [line.split()[0] for line in judged.printed] == names
    written = {path.name for path in judged.folder.iterdir()}
    assert set(names) - written == {"never-copied.jpg", "Other-Case.JPG"}


def test_files_are_the_same_every_time(judged: Judged) -> None:
    for row in TABLE:
        if row.make is not None and not row.is_costly:
            assert (judged.folder / row.name).read_bytes() == row.make(), row.name


def test_wrong_use_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert capsys.readouterr().err == "python -m photos.make FOLDER\n"


@contextlib.contextmanager
def ordinary_user() -> Iterator[None]:
    """Within it, files are opened as somebody who is no administrator."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
