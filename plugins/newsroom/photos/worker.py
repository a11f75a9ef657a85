"""A process that looks at photos and makes their renditions: what it meets can hurt nobody else.

`python -m newsroom.photos.worker` reads pickled jobs from its input until that ends. For each it
answers a `Stage.DECODING` with what is known beforehand, a `Stage.KNOWN` with the facts, and a
`Stage.DONE`. Only decoding is limited in memory and time.
"""

import contextlib
import math
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from newsroom.photos.facts import PhotoFacts
from newsroom.photos.inspect import examine, first_facts
from newsroom.photos.jobs import Job, Stage
from newsroom.photos.plan import plan
from newsroom.photos.render import is_made, keep, made_names, make
from newsroom.photos.sources import fetch

MEMORY = 1 << 30
"""Bytes that a process may hold while it decodes, where the system has such a limit."""

SECONDS = 10
"""Seconds of computing that decoding may take, where the system has such a limit."""


# Pixels of a photo whose memory is given back before the next one is looked at.
_LARGE = 16_000_000


Tell = Callable[[Stage, PhotoFacts | None], None]


def work(job: Job, tell: Tell) -> PhotoFacts:
    """Do one job and return the facts; renditions that the cache has are not made again."""
    blob = fetch(job.root, job.path, job.ceilings.megabytes)
    tell(Stage.DECODING, first_facts(blob))
    with bounded():
        facts, picture = examine(blob, job.ceilings)
    tell(Stage.KNOWN, facts)
    if picture is not None and job.cache is not None:
        for order in job.orders:
            planned = plan(order, facts)
            if not is_made(planned, made_names(job.cache)):
                for rendition, data in make(picture, planned):
                    keep(rendition, data, job.cache)
    tell(Stage.DONE, None)
    return facts


@contextlib.contextmanager
def bounded(memory: int = MEMORY, seconds: int = SECONDS) -> Iterator[None]:
    """Within it, this process may hold `memory` bytes and compute for `seconds`.

    Memory beyond that is a MemoryError, time beyond it the end of the process (SIGXCPU). Where
    the system has no such limits there are none.
    """
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        yield
        return
    spent = resource.getrusage(resource.RUSAGE_SELF)
    limits = {
        resource.RLIMIT_AS: memory + _unused_space(),
        resource.RLIMIT_CPU: math.ceil(spent.ru_utime + spent.ru_stime) + seconds,
    }
    before = {kind: resource.getrlimit(kind) for kind in limits}
    for kind, (_, hard) in before.items():
        limit = limits[kind] if hard == resource.RLIM_INFINITY else min(limits[kind], hard)
        with contextlib.suppress(ValueError, OSError):  # macOS knows the limits and refuses some
            resource.setrlimit(kind, (limit, hard))
    try:
        yield
    finally:
        for kind, former in before.items():
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(kind, former)


def give_memory_back() -> None:
    """Give free memory back to the system, which the C library would keep; glibc alone does so."""
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - for large photos alone

        with contextlib.suppress(AttributeError):
            ctypes.CDLL(None).malloc_trim(0)


def _unused_space() -> int:
    """Bytes of address space that this process has taken and does not hold in memory."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()
    except OSError:
        return 0
    return (int(pages[0]) - int(pages[1])) * os.sysconf("SC_PAGE_SIZE")


def serve(jobs: BinaryIO, answers: BinaryIO) -> None:
    """Do the jobs that come, one after another, until there are no more."""

    def tell(stage: Stage, facts: PhotoFacts | None) -> None:
        pickle.dump((stage, facts), answers)
        answers.flush()

    while True:
        try:
            job: Job = pickle.load(jobs)  # noqa: S301 - from the process that started this one
        except EOFError:
            return
        facts = work(job, tell)
        if facts.width * facts.height > _LARGE:
            # What it took is free, in pieces that the next large one may not fit into.
            give_memory_back()


def main() -> None:
    """Serve on standard input and output; whatever a library prints goes nowhere."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent stops, and with it the input
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a dump would hold the photo
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    with contextlib.suppress(BrokenPipeError):
        serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
