"""A process that looks at photos and makes their renditions: what it meets can hurt nobody else.

`python -m newsroom.photos.worker` reads pickled jobs from its input until that ends. For each it
answers a `Stage.DECODING` with what is known beforehand, a `Stage.KNOWN` with the facts, and a
`Stage.DONE`. Only decoding is limited in memory, and only decoding should be limited in time.
"""

import contextlib
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator
from typing import BinaryIO

from newsroom.model import PhotoFacts
from newsroom.photos.inspect import examine, first_facts
from newsroom.photos.jobs import Job, Stage
from newsroom.photos.plan import plan
from newsroom.photos.render import is_made, keep, make
from newsroom.photos.sources import fetch

MEMORY = 1 << 30
"""Bytes of address space that decoding may take, where the system has such a limit."""


Tell = Callable[[Stage, PhotoFacts | None], None]


def work(job: Job, tell: Tell) -> None:
    """Do one job; renditions that the cache has are not made again."""
    blob = fetch(job.root, job.path, job.ceilings.megabytes)
    tell(Stage.DECODING, first_facts(blob))
    with bounded(MEMORY):
        facts, picture = examine(blob, job.ceilings)
    tell(Stage.KNOWN, facts)
    if picture is not None and job.order is not None and job.cache is not None:
        planned = plan(job.order, facts)
        if not all(is_made(one, job.cache) for one in planned.renditions):
            for rendition, data in make(picture, planned):
                keep(rendition, data, job.cache)
    tell(Stage.DONE, None)


@contextlib.contextmanager
def bounded(memory: int) -> Iterator[None]:
    """Within it, this process has no more than `memory` bytes of address space, if that can be."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    with contextlib.suppress(ValueError, OSError):  # macOS knows the limit and refuses it
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
    try:
        yield
    finally:
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


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
        work(job, tell)


def main() -> None:
    """Serve on standard input and output; whatever a library prints goes nowhere."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent stops, and with it the input
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    with contextlib.suppress(BrokenPipeError):
        serve(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
