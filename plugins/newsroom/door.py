"""The door: reads the command line in Bahasa Indonesia and runs one task.

Exit codes: what the task answers (0 nothing wrong, 1 errors found), 2 for wrong usage or an
internal fault, 130 when interrupted. Nobody ever sees a traceback: it goes to a log file.
"""

import contextlib
import gc
import importlib
import io
import os
import sys
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path

from newsroom import door_menu, door_usage
from newsroom.door_parser import HELP, UsageError, Value, find_task, parse
from newsroom.door_tasks import ROOT, TASKS, Task


def main(
    words: Sequence[str],
    tasks: Sequence[Task] = TASKS,
    root: Path = ROOT,
    platform: str = sys.platform,
) -> int:
    """Runs the task that the words name, or the menu where there are none; the exit code."""
    speak_utf8()
    if sys.stdin is None:  # closed by whoever started us: nothing can be asked
        sys.stdin = io.StringIO()
    try:
        if words:
            code = dispatch(words, tasks, root, platform)
        else:
            code = door_menu.offer(lambda line: dispatch(line, tasks, root, platform))
        sys.stdout.flush()
    except KeyboardInterrupt:
        return stop()
    except BrokenPipeError:
        return leave()
    return code


def dispatch(words: Sequence[str], tasks: Sequence[Task], root: Path, platform: str) -> int:
    """Parses one command line and runs its task; the exit code."""
    name, *rest = words
    if name in HELP:
        print(door_usage.of_door(tasks, platform))
        return 0
    task = None
    try:
        task = find_task(name, tasks)
        asks_help = rest[:1] if any(argument.rest for argument in task.arguments) else rest
        if HELP & set(asks_help[: asks_help.index("--")] if "--" in asks_help else asks_help):
            print(door_usage.of_task(task, platform))
            return 0
        values = parse(task, rest)
    except UsageError as error:
        print(error, file=sys.stderr)
        hint = f"Daftar tugas: {door_usage.program(platform)} --help"
        print(door_usage.line(task, platform) if task else hint, file=sys.stderr)
        return 2
    return run(task, values, root)


def run(task: Task, values: Mapping[str, Value], root: Path) -> int:
    """Runs the task's command with these options; every failure becomes a sentence and a code."""
    try:
        command = importlib.import_module(task.module)
        code: int = command.run(command.Options(**values))
        sys.stdout.flush()
    except KeyboardInterrupt:
        return stop()
    except BrokenPipeError:
        return leave()
    except ModuleNotFoundError as error:
        return explain_missing(error, root)
    except Exception as error:
        return explain_fault(error, root)
    return code


def stop() -> int:
    """Says that the person stopped the work, and answers as shells do."""
    # In a terminal the line ends with what the keys left there, `^C`.
    print("\nDihentikan." if sys.stderr.isatty() else "Dihentikan.", file=sys.stderr)
    return 130


def leave() -> int:
    """Goes without a word: the reader of the report has gone (`… | head`)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


def explain_missing(error: ModuleNotFoundError, root: Path) -> int:
    """A library that has vanished from `.venv` is installed anew at the next run."""
    if (error.name or "newsroom").partition(".")[0] == "newsroom":
        return explain_fault(error, root)
    with contextlib.suppress(OSError):
        (root / ".venv" / "newsroom.json").unlink(missing_ok=True)
    print(
        f"Pustaka {error.name} hilang dari folder .venv. Ulangi perintah yang sama: "
        "yang kurang akan dipasang kembali.",
        file=sys.stderr,
    )
    return 2


def explain_fault(error: Exception, root: Path) -> int:
    """One sentence for the person; the traceback in a file for the maintainer."""
    log = root / ".cache" / "newsroom" / "galat-terakhir.log"
    where = f" Rinciannya di {log}; kirimkan berkas itu kepada pemelihara."
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        text = "".join(traceback.format_exception(error))
        log.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError:
        where = f" Jenisnya {type(error).__name__}; rinciannya tidak dapat disimpan."
    print(
        f"Program gagal karena kesalahan di dalamnya, bukan pada tulisan Anda.{where}",
        file=sys.stderr,
    )
    return 2


def speak_utf8() -> None:
    """Whatever the system's code page: text in and out is UTF-8, and printing never fails."""
    for stream, errors in (
        (sys.stdin, "replace"),
        (sys.stdout, "backslashreplace"),
        (sys.stderr, "backslashreplace"),
    ):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


if __name__ == "__main__":
    answer = main(sys.argv[1:])
    # The process ends: nothing in it is worth a last search for reference cycles, which took
    # a quarter of a second after a build of a thousand items.
    gc.freeze()
    sys.exit(answer)
