"""How far long work is: a bar where somebody watches, plain lines where the words are kept."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

NEW_PHOTOS = "Mengolah foto baru"

# Of more than these not each has a line of its own.
_MANY = 20


@contextmanager
def counted(words: str, stream: TextIO) -> Iterator[Callable[[int, int], None]]:
    """A counter of "how many of how many", told on the stream until the work ends.

    On a terminal it is one bar that goes when the work is done; elsewhere a line for each tenth,
    or for each where there are few: “Mengolah foto baru: 12 dari 40 ...”.
    """
    if not stream.isatty():
        yield lambda done, of: _line(words, stream, done, of)
        return
    from rich.console import Console  # noqa: PLC0415 - a tenth of a second, where somebody watches
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(file=stream), transient=True) as bar:
        task = bar.add_task(words, visible=False)
        yield lambda done, of: bar.update(task, completed=done, total=of, visible=True)


def _line(words: str, stream: TextIO, done: int, of: int) -> None:
    step = -(-of // 10) if of > _MANY else 1
    if done % step == 0 or done == of:
        print(f"{words}: {done} dari {of} ...", file=stream, flush=True)
