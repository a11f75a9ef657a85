"""The tasks of the door as invoke tasks, for maintainers: `.venv/bin/invoke build`.

A word that the door takes bare and more than once is a repeated option here (`--path`).
"""

from collections.abc import Callable, Sequence
from inspect import Parameter, Signature
from pathlib import Path

from invoke.collection import Collection
from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import Task as InvokeTask

from newsroom import door
from newsroom.door_parser import UsageError, Value, convert
from newsroom.door_tasks import ROOT, TASKS, Argument, Task


def collection(tasks: Sequence[Task] = TASKS, root: Path = ROOT) -> Collection:
    """Every task of the table, under both its names."""
    made = Collection()
    for each in tasks:
        repeated = [_name(argument) for argument in each.arguments if _is_repeated(argument)]
        aliases = (each.alias,) if each.alias else ()
        made.add_task(
            InvokeTask(body(each, root), name=each.name, aliases=aliases, iterable=repeated)
        )
    return made


def body(task: Task, root: Path) -> Callable[..., None]:
    """The function that invoke calls; it exits as the door does."""

    def call(_: Context, **given: object) -> None:
        try:
            values = {each.field: value(each, given[_name(each)]) for each in task.arguments}
        except UsageError as error:
            raise Exit(str(error), 2) from None
        door.speak_utf8()
        code = door.run(task, values, root)
        if code:
            raise Exit(code=code)

    first = Parameter("c", Parameter.POSITIONAL_OR_KEYWORD)
    call.__signature__ = Signature(  # type: ignore[attr-defined]
        [
            first,
            *(first.replace(name=_name(each), default=_default(each)) for each in task.arguments),
        ]
    )
    call.__name__ = task.name
    call.__doc__ = task.help
    return call


def value(argument: Argument, given: object) -> Value:
    """What invoke read, as the task's Options want it. Raises UsageError."""
    if isinstance(given, list):
        return tuple(convert(argument, str(text)) for text in given)
    if given is None or isinstance(given, bool | int):
        return given
    return convert(argument, str(given))


def _default(argument: Argument) -> object:
    """From whose type invoke concludes how the option is written."""
    if argument.joined:
        return Parameter.empty
    if _is_repeated(argument):
        return []
    return str(argument.default) if isinstance(argument.default, Path) else argument.default


def _is_repeated(argument: Argument) -> bool:
    return argument.many or argument.rest


def _name(argument: Argument) -> str:
    """The parameter's name, from which invoke makes the option's: `paths` is `--path`."""
    return (
        argument.field.removesuffix("s") if argument.many and not argument.flag else argument.field
    )
