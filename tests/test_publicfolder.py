"""Where the public site is, as the office's own settings say."""

import shutil
import sys
from pathlib import Path

import pytest

from newsroom.commands import check as command
from newsroom.publicfolder import public_folder

ROOT = Path(__file__).parents[1]
LINE = 'OUTPUT_PATH = str(ROOT / "output")'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "publishconf.py", tmp_path)
    return tmp_path


def name(root: Path, line: str) -> None:
    file = root / "publishconf.py"
    text = file.read_text(encoding="utf-8")
    assert text.count(LINE) == 1
    file.write_text(text.replace(LINE, line), encoding="utf-8")


def test_as_it_comes_it_is_output(root: Path) -> None:
    assert public_folder(root) == root / "output"


@pytest.mark.parametrize(
    ("line", "folder"),
    [
        ('OUTPUT_PATH = str(ROOT / "situs")', "{root}/situs"),
        ('OUTPUT_PATH = ROOT.parent / "www"', "{parent}/www"),
        ('OUTPUT_PATH = "/srv/www/kpu"', "/srv/www/kpu"),
        ('OUTPUT_PATH = "hasil"', "{root}/hasil"),
        ("", "{root}/output"),
        ("OUTPUT_PATH = None", "{root}/output"),
        ("OUTPUT_PATH = str(ROOT / ", "{root}/output"),
        ("OUTPUT_PATH = THEME", "{root}/output"),
    ],
)
def test_it_is_what_the_office_wrote(root: Path, line: str, folder: str) -> None:
    name(root, line)
    before = sys.modules.get("pelicanconf")
    assert public_folder(root) == Path(folder.format(root=root, parent=root.parent))
    assert sys.modules.get("pelicanconf") is before


def test_without_settings_it_is_output(tmp_path: Path) -> None:
    assert public_folder(tmp_path) == tmp_path / "output"


def test_check_looks_there(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name(root, 'OUTPUT_PATH = str(ROOT / "situs")')
    looked: list[Path] = []

    def sign(content: Path, place: Path) -> None:
        looked.append(place)
        raise NotADirectoryError

    monkeypatch.setattr(command, "ROOT", root)
    monkeypatch.setattr(command.checkmemory, "sign", sign)
    options = command.Options((), root / "content", output=None, at=None, format="text")
    assert command.run(options) == 2
    assert looked == [root / "situs" / ".newsroom" / "manifest.json"]
