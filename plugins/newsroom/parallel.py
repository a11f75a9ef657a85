"""Work on many items shared between this process and copies of it, where the system can fork."""

import gc
import multiprocessing
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")

# Below this a copy of the process costs more than it saves.
FEWEST = 100

# So many are done before the process is copied: what it loads and learns with them (the dictionary,
# words already judged, compiled templates) all copies have then, and none works it out for itself.
_FIRST = 50


def can_fork(platform: str = sys.platform) -> bool:
    """Whether copies are cheap and safe; macOS forks, but its own libraries do not bear it."""
    return platform == "linux" and "fork" in multiprocessing.get_all_start_methods()


@contextmanager
def uncollected() -> Iterator[None]:
    """Python's search for reference cycles rests: a build makes few, and ends soon.

    The search looks at all that is alive again and again, which took a third of a build's time.
    What is alive at the end counts as old, so that no search of what is new looks at all of it.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def spread(work: Callable[[Sequence[A]], list[B]], items: Sequence[A], workers: int) -> list[B]:
    """The results for all items in order, as `work(items)` gives them.

    Each worker gets a stretch of the items, but for the very first of them; one worker is this
    process. `work` must not change anything outside itself, and one result must not depend on
    another item. The share of a copy that dies, or raises, is done here, so an error is raised as
    it would be without copies.
    """
    if workers < 2 or len(items) < FEWEST or not can_fork():
        return work(items)
    results = work(items[:_FIRST])
    step = -(-(len(items) - _FIRST) // workers)
    shares = [items[start : start + step] for start in range(_FIRST, len(items), step)]
    context = multiprocessing.get_context("fork")
    copies = []
    for share in shares[1:]:
        receiver, sender = context.Pipe(duplex=False)
        copy = context.Process(target=_send, args=(work, share, sender), daemon=True)
        copy.start()
        sender.close()
        copies.append((share, copy, receiver))
    results += work(shares[0])
    for share, copy, receiver in copies:
        try:
            sent: list[B] | None = receiver.recv()
        except EOFError:
            sent = None
        copy.join()
        results += work(share) if sent is None else sent
    return results


def _send(
    work: Callable[[Sequence[A]], list[B]], share: Sequence[A], sender: "Connection[object, object]"
) -> None:
    sys.stderr = None  # what goes wrong here is done again, and told, by the parent
    sender.send(work(share))
    sender.close()
