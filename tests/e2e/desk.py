"""A small newsroom on disk, and the ways in which a colleague's day changes it."""

import contextlib
import io
import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from newsroom.door import main
from rules.files import make
from rules.scene import BODY, FRONT_MATTER, SOUND

ROOT = Path(__file__).resolve().parents[2]
AT = "2025-08-01T10:00:00+07:00"
PHOTO = "rakor-zoom.jpg"


class Ended(NamedTuple):
    """How a task ended."""

    returncode: int
    stdout: str
    stderr: str


@dataclass
class Desk:
    """A content folder, an output folder, and the commands run on them."""

    folder: Path

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def output(self) -> Path:
        return self.folder / "output"

    def write(self, path: str, data: str | bytes) -> Path:
        """Put a file into the content folder."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data.encode() if isinstance(data, str) else data)
        return file

    def item(
        self, slug: str, *changes: tuple[str, str], size: tuple[int, int] = (1920, 1080)
    ) -> str:
        """A sound item with its photo, after replacing texts; the item's path in the content."""
        text = f"---\n{FRONT_MATTER}---\n\n{BODY}"
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new)
        path = f"berita/2025/{slug}"
        self.write(f"{path}/index.md", text)
        self.write(f"{path}/{PHOTO}", make("jpeg", size, slug))
        return f"{path}/index.md"

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a text in a source file."""
        file = self.content / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8", newline="\n")

    def run(self, task: str, *words: str, at: str = AT) -> Ended:
        """A task of the door on this newsroom, in this process."""
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main(self.words(task, *words, at=at))
        return Ended(code, out.getvalue(), err.getvalue())

    def words(self, task: str, *words: str, at: str = AT) -> list[str]:
        """What is typed behind `tasks.py` for a task on this newsroom."""
        folders = ["--content", str(self.content), "--output", str(self.output)]
        return [task, *words, *folders, "--at", at]

    def start(self, command: list[str], **environment: str) -> Ended:
        """Any command in a process of its own."""
        ended = subprocess.run(
            command,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT / "plugins"), **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        return Ended(ended.returncode, ended.stdout, ended.stderr)

    def findings(self, *words: str) -> list[tuple[str, int, str, str]]:
        """Path, line, code and message of every finding."""
        report = json.loads(self.run("check", "--format", "json", *words).stdout)
        return [(f["path"], f["line"], f["code"], f["message"]) for f in report]

    def tree(self) -> dict[str, bytes]:
        """Every file of the output folder, by path."""
        return {
            path.relative_to(self.output).as_posix(): path.read_bytes()
            for path in sorted(self.output.rglob("*"))
            if path.is_file()
        }


def open_desk(folder: Path) -> Desk:
    """A newsroom with registers, one page and no item."""
    desk = Desk(folder)
    for path, text in SOUND.items():
        desk.write(path, text)
    desk.write("halaman/profil.md", "---\njudul: Profil\n---\n\nKPU Kota Kediri.\n")
    return desk


def copy_sample(folder: Path) -> Desk:
    """A copy of the sample newsroom."""
    desk = Desk(folder)
    shutil.copytree(ROOT / "content", desk.content)
    return desk
