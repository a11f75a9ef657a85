"""Builds the preview once, and again after each change of the folders it is made from."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event

from watchfiles import Change, DefaultFilter, watch

Changes = set[tuple[Change, str]]

PULSE_MS = 250
"""Milliseconds after which the watching is known to stand, and a stop is noticed."""


class SourceFilter(DefaultFilter):
    """Passes over what editors and Office leave beside a file while it is open."""

    def __call__(self, change: Change, path: str) -> bool:
        """Whether that change can change the site."""
        return not Path(path).name.startswith(("~$", ".~")) and super().__call__(change, path)


def follow(folders: Sequence[Path], build: Callable[[Changes], None], stop: Event) -> None:
    """Call `build` as soon as changes are noticed, then for each burst of them, until `stop`.

    What changes during a build is noticed after it, so that no change is ever missed. Raises
    OSError or RuntimeError where the folders cannot be watched in any way.
    """
    is_built = False
    for changes in _bursts(folders, stop):
        if changes or not is_built:
            build(changes)
            is_built = True


def _bursts(folders: Sequence[Path], stop: Event) -> Iterator[Changes]:
    """Bursts of changes, and an empty one for each pulse; by polling where nothing else works."""
    try:
        yield from _watch(folders, stop, by_polling=False)
    except (OSError, RuntimeError):
        # The system has no more watches to give (inotify), or cannot watch that drive.
        yield from _watch(folders, stop, by_polling=True)


def _watch(folders: Sequence[Path], stop: Event, *, by_polling: bool) -> Iterator[Changes]:
    return watch(
        *folders,
        watch_filter=SourceFilter(),
        stop_event=stop,
        rust_timeout=PULSE_MS,
        yield_on_timeout=True,
        raise_interrupt=False,
        force_polling=by_polling,
    )
