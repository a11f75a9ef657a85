"""Measure the check of a whole newsroom, and write the figures to docs/kinerja-pemeriksaan.md.

Usage, in the folder `tests`: `python -m bench.checkbench ITEMS`. The items are those of the
control set (`tests/friends/`), over and over, each filled with paragraphs of others up to 400
words: sound prose with dates, numbers, names, regulations, lists and tables, as offices write it.
Each is checked by the door everybody uses, in a process of its own.
"""

import itertools
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench import machine
from bench.run import CACHE, ROOT, BuildError, environment
from friends.controlset import ITEMS, REGISTERS, files, place

PAGE = ROOT / "docs" / "kinerja-pemeriksaan.md"
AT = "2025-08-15T10:00:00+07:00"
WORDS = 400
ROUNDS = 3
COLD_SECONDS, WARM_SECONDS = 25, 1
DOOR = (
    "import runpy, sys; from pathlib import Path; from newsroom.commands import check; "
    "check.CACHE = Path(sys.argv.pop(1)); runpy.run_module('newsroom.door', run_name='__main__')"
)
"""The door with a cache of its own, so that the project's is neither used nor filled.

It is run as `tasks.py` runs it, for its process ends otherwise than one that imports it.
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one check took with all its processes: CPU and wall time in seconds."""

    cpu: float
    wall: float


def lay(count: int, content: Path) -> None:
    """A newsroom of that many items, each of at least 400 words, with photos and attachments."""
    for path, data in files():
        if path in REGISTERS or path.endswith("/index.md"):
            continue
        _put(content / path, data)
    for path, text in REGISTERS.items():
        _put(content / path, text.encode())
    for number, (name, text) in enumerate(itertools.islice(_items(), count)):
        first = content / place(name)
        copy = number // len(ITEMS)
        item = first if not copy else first.parent.with_name(f"{first.parent.name}-{copy}") / "x"
        _put(item.with_name("index.md"), text.encode())
        if copy:
            for file in first.parent.iterdir():
                if file.name != "index.md":
                    os.link(file, item.with_name(file.name))


def _items() -> Iterator[tuple[str, str]]:
    """Names and texts of the control set without end, each filled with other paragraphs."""
    texts = {source.stem: source.read_text(encoding="utf-8") for source in ITEMS}
    paragraphs = [
        block
        for text in texts.values()
        for block in text.partition("\n---\n")[2].split("\n\n")
        if block[:1].isalpha() and len(block.split()) > 20 and "](" not in block
    ]
    for number in itertools.count():
        name = ITEMS[number % len(ITEMS)].stem
        text = texts[name]
        for more in itertools.islice(itertools.cycle(paragraphs), number * 7, None):
            if len(text.split()) >= WORDS:
                break
            text = f"{text.rstrip()}\n\n{more.strip()}\n"
        yield name, text


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def check(content: Path, cache: Path) -> Cost:
    """One check; raises BuildError where it ends in another way than with a report."""
    words = ["check", "--content", str(content), "--output", str(cache / "output"), "--at", AT]
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    ended = subprocess.run(
        [sys.executable, "-c", DOOR, str(cache), *words],
        cwd=ROOT,
        env=environment(cache) | {"PYTHONPATH": str(ROOT / "plugins")},
        capture_output=True,
        check=False,
    )
    wall, after = time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
    if ended.returncode not in (0, 1):
        raise BuildError(ended.stderr.decode(errors="replace")[-2000:])
    return Cost(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall)


def measure(count: int, rounds: int, folder: Path) -> tuple[list[Cost], list[Cost]]:
    """Checks of which only photos and attachments are known, and those of what has not changed."""
    content, cache = folder / "content", folder / "cache"
    lay(count, content)
    check(content, cache)
    cold, warm = [], []
    for _ in range(rounds):
        for known in ("items", "checks"):
            shutil.rmtree(cache / known)
        cold.append(check(content, cache))
        warm.append(check(content, cache))
    return cold, warm


def report(count: int, load: float | None, cold: list[Cost], warm: list[Cost]) -> str:
    """The page."""
    busy = "unknown" if load is None else f"{load:.2f}"
    rows = [
        ("nothing known but photos and attachments", cold, COLD_SECONDS),
        ("nothing changed since the last check", warm, WARM_SECONDS),
    ]
    lines = [
        "# How fast a newsroom is checked\n",
        "Written by `python3 tasks.py bench --check`, which writes this page anew; nothing in it "
        "is written by hand. The times are those of one machine:\n",
        f"- {machine.processor()}, {os.cpu_count()} processors",
        f"- load before the run: {busy} (a quiet machine is near 0)\n",
        f"{count} items of at least {WORDS} words, made from the control set of sound prose, with "
        f"their photos and attachments; CPU and wall time of `check` with all its processes, the "
        f"best of {len(cold)} rounds and the median in brackets. The bounds are for 5000 items.\n",
        "| check | wanted, CPU | CPU | wall | holds |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name, costs, bound in rows:
        best = min(cost.cpu for cost in costs)
        holds = "yes" if best <= bound else "**no**"
        lines.append(
            f"| {name} | ≤ {bound} s | {_spread([c.cpu for c in costs])} "
            f"| {_spread([c.wall for c in costs])} | {holds} |"
        )
    return "\n".join([*lines, ""])


def _spread(seconds: list[float]) -> str:
    return f"{min(seconds):.1f} ({sorted(seconds)[len(seconds) // 2]:.1f}) s"


def main(arguments: list[str]) -> int:
    """Measure, write the page and print it; 2 where a check failed."""
    count = int(arguments[0])
    CACHE.mkdir(exist_ok=True)
    load = machine.load()
    with tempfile.TemporaryDirectory(prefix="bench-", dir=CACHE) as folder:
        try:
            cold, warm = measure(count, ROUNDS, Path(folder))
        except BuildError as failure:
            print(f"Pengukuran berhenti. {failure}", file=sys.stderr)
            return 2
    text = report(count, load, cold, warm)
    PAGE.write_text(text, encoding="utf-8", newline="\n")
    print(text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
