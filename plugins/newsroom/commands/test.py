"""Runs the tests, after finding or installing the programs that some of them need."""

import importlib.util
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from newsroom.door_tasks import ROOT

COVERAGE_PERCENT = 95
"""Of branches, in everything but adapters/ (see [tool.coverage] in pyproject.toml)."""


@dataclass(frozen=True, slots=True)
class Options:
    """What is handed to pytest; nothing means all tests, with coverage."""

    arguments: tuple[str, ...]


def run(options: Options, root: Path = ROOT) -> int:
    """0 where every test passes, 1 where one fails, 2 where they could not be run."""
    if importlib.util.find_spec("pytest") is None:
        print("Alat uji belum terpasang. Jalankan `python3 tasks.py test`.", file=sys.stderr)
        return 2
    tools = [sys.executable, str(root / "tests" / "tools.py")]
    subprocess.run(tools, cwd=root, check=False)  # noqa: S603
    command = pytest_command(options.arguments, os.cpu_count() or 2)
    code = subprocess.run(command, cwd=root, check=False).returncode  # noqa: S603
    return code if code in (0, 1) else 2


def pytest_command(arguments: Sequence[str], processors: int) -> list[str]:
    """pytest as it is asked for, or all tests side by side with the coverage they must reach."""
    pytest = [sys.executable, "-m", "pytest"]
    if arguments:
        return [*pytest, *arguments]
    workers = max(2, min(processors, 8))
    return [
        *pytest, "-n", str(workers), "--dist", "loadscope", "--no-loadscope-reorder",
        "--cov", "--cov-report=term", f"--cov-fail-under={COVERAGE_PERCENT}",
    ]  # fmt: skip
