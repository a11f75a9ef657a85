"""The usage texts of the door."""

from collections.abc import Sequence
from pathlib import Path

from newsroom.door_tasks import Argument, Kind, Task


def program(platform: str) -> str:
    """How one starts the door on this system."""
    return "py tasks.py" if platform == "win32" else "python3 tasks.py"


def shape(argument: Argument) -> str:
    """The argument as a usage line shows it."""
    if argument.joined:
        return f'"{argument.metavar}"'
    if not argument.flag:
        return (
            f"[{argument.metavar} ...]"
            if argument.many or argument.rest
            else f"[{argument.metavar}]"
        )
    value = f"{argument.flag} {argument.metavar}".strip()
    return f"[{value} ...]" if argument.many else f"[{value}]"


def line(task: Task, platform: str) -> str:
    """One line: how the task is called."""
    return " ".join(
        ["Pemakaian:", program(platform), task.name, *(shape(each) for each in task.arguments)]
    )


def of_task(task: Task, platform: str) -> str:
    """The help of one task."""
    title = f"{task.name} ({task.alias})" if task.alias else task.name
    rows = [(_label(argument), _meaning(argument)) for argument in task.arguments]
    rows.append(("-h, --help", "menampilkan bantuan ini"))
    return "\n".join([f"{title}: {task.help}.", "", line(task, platform), "", *columns(rows)])


def of_door(tasks: Sequence[Task], platform: str) -> str:
    """The help of the door: every task with both its names."""
    rows = [(", ".join(filter(None, (task.name, task.alias))), task.help) for task in tasks]
    return "\n".join([
        "Newsroom: dari tulisan humas ke situs berita dan RSS.",
        "",
        f"Pemakaian: {program(platform)} TUGAS [PILIHAN]",
        "",
        *columns(rows),
        "",
        f"Bantuan satu tugas: {program(platform)} TUGAS --help",
        f"Menu: {program(platform)} tanpa tugas",
    ])  # fmt: skip


def columns(rows: Sequence[tuple[str, str]]) -> list[str]:
    width = max(len(label) for label, _ in rows)
    return [f"  {label:<{width}}  {meaning}" for label, meaning in rows]


def _label(argument: Argument) -> str:
    return f"{argument.flag} {argument.metavar}".strip()


def _meaning(argument: Argument) -> str:
    notes = []
    if argument.choices:
        notes.append(f"salah satu dari {', '.join(argument.choices)}")
    if argument.kind not in (Kind.ON, Kind.OFF) and argument.default is not None:
        default = argument.default
        notes.append(f"bawaan: {default.name if isinstance(default, Path) else default}")
    return f"{argument.help} ({'; '.join(notes)})" if notes else argument.help
