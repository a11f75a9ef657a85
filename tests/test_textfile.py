"""A text file is there whole, or what stood there before is."""

import sys
from pathlib import Path

import pytest

from newsroom.textfile import write


def test_a_file_is_made_with_its_folder_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.md"
    write(path, "Satu\n")
    write(path, "Dua “é”\n")
    assert path.read_bytes() == "Dua “é”\n".encode()
    assert [each.name for each in path.parent.iterdir()] == ["b.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_permissions_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    write(path, "Satu\n")
    assert path.stat().st_mode & 0o777 == 0o644
    path.chmod(0o660)
    write(path, "Dua\n")
    assert path.stat().st_mode & 0o777 == 0o660


def test_nothing_is_left_where_it_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "a.md" / "isi").mkdir(parents=True)
    with pytest.raises(OSError, match=r"a\.md"):
        write(tmp_path / "a.md", "Satu\n")
    assert [each.name for each in tmp_path.iterdir()] == ["a.md"]
