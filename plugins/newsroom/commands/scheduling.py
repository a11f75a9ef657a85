"""What `build` and `publish` say below their report: how this machine publishes again by itself."""

import shutil
import sys
from pathlib import Path

from newsroom.door_tasks import ROOT
from newsroom.production import Outcome
from newsroom.schedule import Again, advice, moments


def say_when(
    outcome: Outcome,
    task: tuple[str, ...],
    content: Path,
    output: Path | None,
    *more: tuple[str, Path | None],
) -> None:
    """Print the line for the task with the folders and files it was given, where items wait."""
    named = (("--content", None if content == ROOT / "content" else content), ("--output", output))
    words = (word for flag, path in (*named, *more) for word in _option(flag, path))
    again = Again(_python(), str(ROOT), (*task, *words), outcome.office)
    due = moments(outcome.waiting, outcome.zone)
    text = advice(due, again, sys.platform, lambda moment: moment.astimezone())
    if text:
        print(text)


def _option(flag: str, path: Path | None) -> tuple[str, ...]:
    # The line runs in another folder than the person did.
    return () if path is None else (flag, str(path.absolute()))


def _python() -> str:
    """Python as the person starts it; a crontab has another PATH, so there with its folder."""
    if sys.platform == "win32":
        return "py"
    return shutil.which("python3") or sys.executable
