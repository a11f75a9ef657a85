"""Holds the code to its style and types, and the rules' documents to the rules."""

import importlib
import importlib.util
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from newsroom.door_tasks import ROOT


@dataclass(frozen=True, slots=True)
class Options:
    """Whether to mend what can be mended."""

    fix: bool


def run(options: Options, root: Path = ROOT) -> int:
    """Runs every check, even after one has failed; 1 where any found something."""
    if importlib.util.find_spec("ruff") is None or importlib.util.find_spec("mypy") is None:
        print("Alat pemelihara belum terpasang. Jalankan `python3 tasks.py lint`.", file=sys.stderr)
        return 2
    failed = [name for name, words in programs(options.fix) if not passes(name, words, root)]
    failed += check_documents(options.fix, root)
    if failed:
        print(f"Perlu diperbaiki: {', '.join(failed)}.")
        return 1
    print("Kode dan dokumen aturan rapi.")
    return 0


def programs(fix: bool) -> list[tuple[str, tuple[str, ...]]]:
    """The checkers with their arguments, in order."""
    return [
        ("ruff check", ("ruff", "check", *(["--fix"] if fix else []), ".")),
        ("ruff format", ("ruff", "format", *([] if fix else ["--check"]), ".")),
        ("mypy", ("mypy",)),
    ]


def passes(name: str, words: Sequence[str], root: Path) -> bool:
    print(f"{name} ...", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", *words]
    return subprocess.run(command, cwd=root, check=False).returncode == 0  # noqa: S603


def check_documents(fix: bool, root: Path) -> list[str]:
    """Whether docs/aturan says what the rules say; writes it where asked."""
    print("docs/aturan ...", file=sys.stderr, flush=True)
    documents = importlib.import_module("newsroom.rules.documents")
    if fix:
        for path in documents.write(root):
            print(f"Ditulis: {path.relative_to(root).as_posix()}")
        return []
    stale = [path.relative_to(root).as_posix() for path in documents.stale(root)]
    if not stale:
        return []
    print(f"Tidak sama lagi dengan aturannya: {', '.join(stale)}.")
    print("Tulis ulang dengan `python3 tasks.py lint --fix`.")
    return ["docs/aturan"]
