"""A folder full of odd and damaged photos: `check` names each bad one, and nothing else happens."""

import json
import sys
from pathlib import Path, PurePosixPath

import pytest

from e2e.desk import AT, ROOT, Desk, Ended, open_desk
from newsroom.photos.formats import PHOTO_SUFFIXES
from photos.make import TABLE
from photos.making.rows import UNTELLABLE, Row, write

ITEM = "berita/2025/foto-foto"
# What an administrator may open is not told, and what cannot be told has no code either.
ROWS = [
    row
    for row in TABLE
    if not row.is_costly and row.name != "locked.jpg" and row.fault != UNTELLABLE
]
CODES = {
    "missing": "FTO001",
    "outside": "FTO002",
    "not-an-image": "FTO003",
    "unsupported": "FTO003",
    "not-a-file": "FTO003",
    "empty": "FTO004",
    "unreadable": "FTO004",
    "truncated": "FTO004",
    "corrupt": "FTO004",
    "too-many-bytes": "FTO006",
    "too-many-pixels": "FTO007",
}
LIE = "FTO005"
ABOUT_FILES = {*CODES.values(), LIE}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A newsroom whose one item names every file of the table, one a line."""
    opened = open_desk(tmp_path_factory.mktemp("photo-verdicts"))
    listed = "".join(
        f"  - berkas: {row.name}\n    keterangan: Foto\n    alt: Foto\n" for row in ROWS
    )
    head = "judul: Foto\ntanggal: 2025-07-17\npenulis: wsw\nkategori: berita\n"
    opened.write(f"{ITEM}/index.md", f"---\n{head}foto:\n{listed}---\n\nKPU Kota Kediri.\n")
    for row in ROWS:
        write(row, opened.content / ITEM)
    return opened


@pytest.fixture(scope="module")
def ended(desk: Desk) -> Ended:
    """The check of that newsroom, as staff start it."""
    words = ("--content", str(desk.content), "--format", "json", "--at", AT)
    return desk.start([sys.executable, str(ROOT / "tasks.py"), "check", *words])


def code(row: Row) -> str:
    """The rule that must speak of a file; none of a sound one with an honest name."""
    if row.fault:
        return CODES[row.fault]
    is_honest = PurePosixPath(row.name).suffix in PHOTO_SUFFIXES[row.format]
    return "" if is_honest else LIE


def test_each_bad_file_is_named_by_its_rule(desk: Desk, ended: Ended) -> None:
    report = json.loads(ended.stdout)
    lines = (desk.content / ITEM / "index.md").read_text(encoding="utf-8").splitlines()
    names = {n: line.split()[-1] for n, line in enumerate(lines, start=1) if "berkas:" in line}
    found = {
        (names[entry["line"]], entry["code"]) for entry in report if entry["code"] in ABOUT_FILES
    }
    assert found == {(row.name, code(row)) for row in ROWS if code(row)}
    for entry in report:
        if entry["code"] in ABOUT_FILES:
            assert f"({names[entry['line']]})" in entry["message"]
            assert Path(entry["path"]).name == "index.md"


def test_the_check_ends_in_order(ended: Ended) -> None:
    assert ended.returncode == 1
    assert "Traceback" not in ended.stdout + ended.stderr


def test_nothing_is_left_beside_the_photos(desk: Desk, ended: Ended) -> None:
    assert ended.returncode == 1
    expected = {row.name for row in ROWS} | {"index.md", "other-case.jpg"}
    found = {path.name for path in (desk.content / ITEM).iterdir()}
    assert found == expected - {"never-copied.jpg", "Other-Case.JPG"}
    assert not desk.output.exists()
