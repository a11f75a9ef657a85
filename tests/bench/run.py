"""Time our build beside stock Pelican's on the same items, and print the comparison.

Usage, in the folder `tests`: `python -m bench.run [--rounds N] ITEMS…`. Both are run in turns
as subprocesses, as a person would start them the second time, with Python's compiled modules
at hand; the best of the rounds counts, since other work on the machine can only slow a build
down.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench.generate import write_ours, write_stock

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# Beside the project, where people build: a crowded temporary folder can slow a disk down.
CACHE = ROOT / ".cache"
AT = "2026-01-01T00:00:00+07:00"
DEFAULT_ITEMS = (1000, 5000)


class BuildError(Exception):
    """A build ended with another code than 0; its words are the message."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one build took: wall time in seconds, peak memory in MiB where it can be had."""

    seconds: float
    memory: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The best costs of both builds at one size, and of our second build over the first."""

    items: int
    stock: Cost
    ours: Cost
    again: Cost

    @property
    def ratio(self) -> float:
        """Our wall time as a part of stock Pelican's."""
        return self.ours.seconds / self.stock.seconds


def measure(command: list[str], folder: Path) -> Cost:
    """What the command took until its end; raises BuildError when it does not succeed."""
    if hasattr(os, "sync"):
        os.sync()  # so that no build pays for what another has written
    log = folder / "log.txt"
    with log.open("wb") as sink:
        begin = time.perf_counter()
        child = subprocess.Popen(
            command, cwd=ROOT, env=environment(folder), stdout=sink, stderr=subprocess.STDOUT
        )
        memory = None
        if sys.platform != "win32":
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            # Kibibytes, except on macOS, which counts bytes (getrusage(2)).
            memory = usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024)
        code = child.wait()
        seconds = time.perf_counter() - begin
    if code != 0:
        words = log.read_text(encoding="utf-8", errors="replace")[-2000:]
        raise BuildError(f"{' '.join(command)}: kode {code}\n{words}")
    return Cost(seconds, memory)


def environment(folder: Path) -> dict[str, str]:
    """This process's environment, in which Python keeps compiled modules below the folder."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}


def stock_command(content: Path, output: Path) -> list[str]:
    """Stock Pelican on that content."""
    settings = str(HERE / "stock.py")
    return [sys.executable, "-m", "pelican", str(content), "-s", settings, "-o", str(output), "-q"]


def our_command(content: Path, output: Path) -> list[str]:
    """Our build on that content, through the door everybody uses."""
    door = str(ROOT / "tasks.py")
    where = ["--content", str(content), "--output", str(output)]
    return [sys.executable, door, "build", *where, "--at", AT]


def compare(count: int, rounds: int, folder: Path) -> Comparison:
    """Both builds of that many items, in turns, each round into an empty output folder."""
    write_stock(count, folder / "stock")
    write_ours(count, folder / "ours")
    for command in (
        stock_command(folder / "stock", folder / "warm" / "stock"),
        our_command(folder / "ours", folder / "warm" / "ours"),
    ):
        measure(command, folder)
    stock, ours, again = [], [], []
    for number in range(rounds):
        output = folder / f"output-{number}"
        ours_now = our_command(folder / "ours", output / "ours")
        stock.append(measure(stock_command(folder / "stock", output / "stock"), folder))
        ours.append(measure(ours_now, folder))
        again.append(measure(ours_now, folder))
    return Comparison(count, best(stock), best(ours), best(again))


def best(costs: list[Cost]) -> Cost:
    """The cost of the quickest build."""
    return min(costs, key=lambda cost: cost.seconds)


def table(comparisons: list[Comparison]) -> str:
    """The comparison as a plain table in Indonesian, with the growth below it."""
    rows = [("butir", "Pelican polos", "susun kita", "rasio", "susun kedua", "memori")]
    for one in comparisons:
        memory = f"{_mib(one.stock.memory)} / {_mib(one.ours.memory)}"
        rows.append(
            (
                f"{one.items}",
                f"{_number(one.stock.seconds)} s",
                f"{_number(one.ours.seconds)} s",
                _number(one.ratio),
                f"{_number(one.again.seconds)} s",
                memory,
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.rjust(w) for cell, w in zip(row, widths, strict=True)) for row in rows]
    first, last = comparisons[0], comparisons[-1]
    if first is not last:
        growth = _number(last.ours.seconds / first.ours.seconds)
        stock = _number(last.stock.seconds / first.stock.seconds)
        lines.append(
            f"Pertumbuhan dari {first.items} ke {last.items} butir: "
            f"kita {growth} kali, Pelican polos {stock} kali."
        )
    lines.append("Memori: puncak Pelican polos / susun kita. Waktu: yang tercepat dari putarannya.")
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Run the comparison for the sizes named and print it; 2 when a build failed."""
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("items", type=int, nargs="*", default=DEFAULT_ITEMS)
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args(arguments)
    comparisons = []
    for count in options.items:
        CACHE.mkdir(exist_ok=True)
        print(f"Mengukur {count} butir …", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory(prefix="bench-", dir=CACHE) as folder:
            try:
                comparisons.append(compare(count, options.rounds, Path(folder)))
            except BuildError as failure:
                print(f"Pengukuran berhenti. {failure}", file=sys.stderr)
                return 2
    print(table(comparisons))
    return 0


def _number(value: float) -> str:
    """The number with two decimals and the Indonesian comma."""
    return f"{value:.2f}".replace(".", ",")


def _mib(memory: float | None) -> str:
    """The memory in MiB, or that it was not measured."""
    return "tidak diukur" if memory is None else f"{memory:.0f} MiB"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
