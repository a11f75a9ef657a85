"""Kills a build at every one of its moments and tells what it found; run by the tests.

A moment is a file-system operation of the build, as the interpreter's audit events announce it,
and both sides of the atomic exchange. For each moment a fresh copy of the published folder is
taken, a child builds and kills itself with SIGKILL there; then the parent looks at the published
folder, recovers, looks again, builds and looks a third time. Usage: FOLDER atomic|renames|recovery
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from release_site import NEW, OLD, add_foreign, beside, build, snapshot

from newsroom.release.lock import hold
from newsroom.release.swap import Moves, recover
from newsroom.release.system import exchange

EVENTS = frozenset(
    f"os.{name}"
    for name in ("rename", "mkdir", "remove", "rmdir", "utime", "chmod", "chown", "symlink")
) | {"open", "shutil.rmtree", "shutil.copyfile", "shutil.copystat"}


class Countdown:
    """Kills this process at the moment of that number; counts on when it never comes."""

    def __init__(self, last: int) -> None:
        self.count = 0
        self.last = last

    def tick(self) -> None:
        self.count += 1
        if self.count == self.last:
            os.kill(os.getpid(), signal.SIGKILL)

    def audit(self, event: str, _: object) -> None:
        if event in EVENTS:
            self.tick()

    def exchange(self, one: Path, two: Path) -> bool:
        self.tick()
        done = exchange(one, two)
        self.tick()
        return done


def in_child(action: Callable[[Countdown], None], last: int) -> int:
    """The number of moments of the action, or 0 when the child was killed at moment `last`."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        countdown = Countdown(last)
        sys.addaudithook(countdown.audit)
        action(countdown)
        os.write(writing, str(countdown.count).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        text = pipe.read()
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return 0
    assert status == 0
    return int(text)


def no_exchange(_one: Path, _two: Path) -> bool:
    return False


def build_by_renames(target: Path, _: Countdown) -> None:
    build(target, NEW, moves=Moves(exchange=no_exchange))


def main(folder: Path, mode: str) -> None:
    base = folder / "asal"
    build(base / "situs", OLD)
    add_foreign(base / "situs")
    old = snapshot(base / "situs")
    shutil.copytree(base, folder / "contoh", symlinks=True)
    build(folder / "contoh/situs", NEW)
    new = snapshot(folder / "contoh/situs")
    renames = Moves(exchange=no_exchange)

    def action(target: Path) -> Callable[[Countdown], None]:
        def run(countdown: Countdown) -> None:
            if mode == "atomic":
                build(target, NEW, moves=Moves(exchange=countdown.exchange))
            elif mode == "renames":
                build_by_renames(target, countdown)
            else:
                with hold(target, 0):
                    recover(target, moves=renames)

        return run

    def look(target: Path) -> str:
        if not target.exists():
            return "missing"
        picture = snapshot(target)
        return "old" if picture == old else "new" if picture == new else "mixed"

    def prepare(name: str) -> Path:
        shutil.copytree(base, folder / name, symlinks=True)
        return folder / name / "situs"

    if mode == "recovery":
        # What recovery starts from: a build by renames killed when the site has no place.
        for last in range(1, 10_000):
            target = prepare(f"mulai-{last}")
            killed = in_child(partial(build_by_renames, target), last) == 0
            assert killed, "no moment left the site without a place"
            if not target.exists():
                base = target.parent
                break
            shutil.rmtree(target.parent)

    total = in_child(action(prepare("semua")), 0)
    found = []
    for last in range(1, total + 1):
        target = prepare(str(last))
        assert in_child(action(target), last) == 0
        after_kill = look(target)
        with hold(target, 0):
            recover(target, moves=renames)
        recovered, rest = look(target), beside(target)
        build(target, NEW)
        found.append([after_kill, recovered, rest, look(target), beside(target)])
        shutil.rmtree(target.parent)
    json.dump(found, sys.stdout)


main(Path(sys.argv[1]), sys.argv[2])
