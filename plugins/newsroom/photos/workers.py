"""Many photos at once, each in a process of its own that may crash, hang or swell without harm."""

import contextlib
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import Self

from newsroom.photos.facts import PhotoFacts
from newsroom.photos.inspect import inspect
from newsroom.photos.jobs import Job, Stage

PATIENCE = 30.0 if sys.platform == "win32" else 60.0
"""Seconds by the clock that decoding may take.

On a busy computer they pass faster than the work is done; where the system limits the computing
itself (`worker.SECONDS`) they only end what waits. Encoding takes as long as it takes.
"""

# Seconds in which an idle process ends by itself.
_FAREWELL = 2.0
# How a process ends that computes for longer than it may.
_OUT_OF_TIME = -getattr(signal, "SIGXCPU", 0) or None
# How the C library (glibc alone heeds it) takes memory. Each thread of a decoder would else claim
# address space that counts as memory; and what one rendition frees would go back to the system and
# be taken anew, page by page, for the next (docs/adr/005). 32 MiB is the most that is heeded.
_FRUGAL = {
    "MALLOC_ARENA_MAX": "2",
    "MALLOC_MMAP_THRESHOLD_": str(32 << 20),
    "MALLOC_TRIM_THRESHOLD_": str(256 << 20),
}
# -P: modules that lie where the person works are none of ours.
COMMAND = (sys.executable, "-P", "-m", "newsroom.photos.worker")
PACKAGE = Path(__file__).parents[2]


class Worker:
    """One process that looks at photos, started when there is work and again when it died."""

    def __init__(self, command: Sequence[str] = COMMAND, patience: float = PATIENCE) -> None:
        self._command = command
        self._patience = patience
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._end()

    def look(self, job: Job) -> PhotoFacts:
        """The photo's facts, its renditions made; a process that fails is a fault of the photo.

        Faults beyond those of `inspect`: too-slow (decoding took longer than it may), crashed (it
        did so twice, the second time in a new process). A process that dies while it makes
        renditions loses those, not the facts.
        """
        facts = self._looked(job)
        return self._looked(job) if facts.fault == "crashed" else facts

    def _looked(self, job: Job) -> PhotoFacts:
        process = self._started()
        if process is None:
            # Where no process can be started, looking unprotected is better than not at all.
            return inspect(job.root, job.path, job.ceilings)
        facts = PhotoFacts(job.path, "", 0, "", 0, 0)
        is_known = False
        is_late = threading.Event()

        def end_late() -> None:
            is_late.set()
            process.kill()

        timer = threading.Timer(self._patience, end_late)
        try:
            assert process.stdin is not None and process.stdout is not None
            pickle.dump(job, process.stdin)
            process.stdin.flush()
            while True:
                stage, told = pickle.load(process.stdout)  # noqa: S301 - from our own process
                if stage is Stage.DONE:
                    return facts
                facts = told
                if stage is Stage.DECODING:
                    timer.start()
                else:
                    timer.cancel()
                    is_known = True
        except (EOFError, OSError, pickle.UnpicklingError):
            self._end()
        finally:
            timer.cancel()
        is_slow = is_late.is_set() or process.returncode == _OUT_OF_TIME
        fault = "too-slow" if is_slow else "crashed"
        return facts if is_known else replace(facts, fault=fault)

    def _started(self) -> subprocess.Popen[bytes] | None:
        if self._process is not None and self._process.poll() is not None:
            self._end()
        if self._process is None:
            paths = filter(None, (str(PACKAGE), os.environ.get("PYTHONPATH", "")))
            with contextlib.suppress(OSError):
                self._process = subprocess.Popen(  # noqa: S603 - our own module
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    env={**os.environ, **_FRUGAL, "PYTHONPATH": os.pathsep.join(paths)},
                )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        assert process.stdin is not None and process.stdout is not None
        with contextlib.suppress(OSError):
            process.stdin.close()
        try:
            process.wait(_FAREWELL)
        except subprocess.TimeoutExpired:
            process.kill()  # what it writes, it writes in one step
            process.wait()
        process.stdout.close()


def look_at_all(
    jobs: Sequence[Job], workers: int, on_done: Callable[[int], None] = lambda count: None
) -> Iterable[PhotoFacts]:
    """The facts of every photo in order, by as many processes at once as there are workers.

    `on_done` is told after each how many are done.
    """
    hands = max(1, min(workers, len(jobs)))
    free: SimpleQueue[Worker] = SimpleQueue()
    done = 0
    lock = threading.Lock()

    def look(job: Job) -> PhotoFacts:
        nonlocal done
        worker = free.get()
        try:
            facts = worker.look(job)
        finally:
            free.put(worker)
        with lock:
            done += 1
            on_done(done)
        return facts

    with contextlib.ExitStack() as stack:
        for _ in range(hands):
            free.put(stack.enter_context(Worker()))
        with ThreadPoolExecutor(hands) as threads:
            yield from threads.map(look, jobs)
