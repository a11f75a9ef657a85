"""Reads the words after `tasks.py` by the table of tasks; speaks Bahasa Indonesia throughout."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from newsroom.door_tasks import Argument, Kind, Task
from newsroom.nearest import nearest

Single = str | int | bool | Path | None
Value = Single | tuple[Single, ...]
HELP = frozenset({"-h", "--help", "--bantuan"})


class UsageError(Exception):
    """The command line asks for something that does not exist; the text says what."""


def proposal(word: str, names: Iterable[str]) -> str:
    """A question to append to a message, or nothing."""
    close = nearest(word, names)
    return f" Maksud Anda `{close}`?" if close else ""


def find_task(word: str, tasks: Sequence[Task]) -> Task:
    """The task of that name or alias. Raises UsageError, proposing the nearest name."""
    names = {name: task for task in tasks for name in (task.name, task.alias) if name}
    if word not in names:
        raise UsageError(f"Tidak ada tugas `{word}`.{proposal(word, names)}")
    return names[word]


def convert(argument: Argument, text: str) -> Single:
    """The value that the text means for this argument. Raises UsageError."""
    name = argument.flag or argument.metavar
    if argument.choices and text not in argument.choices:
        hint = proposal(text, argument.choices)
        raise UsageError(
            f"{name}: `{text}` bukan salah satu dari {', '.join(argument.choices)}.{hint}"
        )
    if argument.kind is Kind.NUMBER:
        if not (text.isascii() and text.isdigit()):
            raise UsageError(f"{name}: `{text}` bukan bilangan bulat.")
        return int(text)
    if not text.strip():
        raise UsageError(f"{name} tidak boleh kosong.")
    return Path(text) if argument.kind is Kind.PATH else text


def parse(task: Task, words: Sequence[str]) -> dict[str, Value]:
    """The values for the task's Options, every field filled. Raises UsageError.

    Options may stand anywhere, as `--name VALUE` or `--name=VALUE`; after `--` every word is taken
    as it is.
    """
    flags = {argument.flag: argument for argument in task.arguments if argument.flag}
    positional = next((argument for argument in task.arguments if not argument.flag), None)
    values: dict[str, Value] = {}
    collected: dict[str, tuple[Single, ...]] = {}
    bare: list[str] = []
    remaining = list(words)
    while remaining:
        word = remaining.pop(0)
        name, equals, inline = word.partition("=")
        if positional and positional.rest:
            bare = list(words)
            break
        if word == "--":
            bare += remaining
            break
        if not word.startswith("-") or word == "-":
            bare.append(word)
            continue
        if name not in flags:
            raise UsageError(f"Tugas `{task.name}` tidak mengenal `{name}`.{proposal(name, flags)}")
        argument = flags[name]
        if argument.kind in (Kind.ON, Kind.OFF):
            if equals:
                raise UsageError(f"{name} tidak memakai nilai.")
            values[argument.field] = argument.kind is Kind.ON
            continue
        if not equals and (not remaining or remaining[0].startswith("--")):
            raise UsageError(f"{name} memerlukan nilai {argument.metavar}.")
        given = [inline if equals else remaining.pop(0)]
        while argument.many and remaining and not remaining[0].startswith("-"):
            given.append(remaining.pop(0))
        read = tuple(convert(argument, text) for text in given)
        if argument.many:
            collected[argument.field] = collected.get(argument.field, ()) + read
        elif argument.field in values:
            raise UsageError(f"{name} cukup satu kali.")
        else:
            values[argument.field] = read[0]
    if bare and positional is None:
        raise UsageError(f"Tugas `{task.name}` tidak memakai `{bare[0]}`.")
    if positional:
        values[positional.field] = read_positional(positional, bare)
    return defaults(task) | values | collected


def read_positional(argument: Argument, bare: Sequence[str]) -> Value:
    if argument.rest:
        return tuple(bare)
    if argument.many:
        return tuple(convert(argument, text) for text in bare)
    if argument.joined:
        if not bare:
            raise UsageError(f"{argument.metavar} belum disebut.")
        return convert(argument, " ".join(bare))
    if len(bare) > 1:
        raise UsageError(f"Cukup satu {argument.metavar}; `{bare[1]}` berlebih.")
    return convert(argument, bare[0]) if bare else argument.default


def defaults(task: Task) -> dict[str, Value]:
    """What each field holds when nothing is said."""
    return {
        argument.field: () if argument.many or argument.rest else argument.default
        for argument in task.arguments
    }
