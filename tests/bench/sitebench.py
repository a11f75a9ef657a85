"""Measure the sample site as readers get it, and write the figures to docs/kinerja-situs.md.

Usage, in the folder `tests`: `python -m bench.sitebench [ROUNDS]`.
"""

import gzip
import sys
import tempfile
from pathlib import Path

from bench import itemframe, lighthouse, machine, slowline
from bench.run import CACHE, ROOT
from e2e.desk import copy_sample

PAGE = ROOT / "docs" / "kinerja-situs.md"
HOME, ITEM = "/", "/berita/2025/rakor-bakohumas-jatim/"
AT = "2026-11-22T10:00:00+07:00"
LCP_SECONDS = 1.5
FRAME_MILLISECONDS = 0.15
HEAD = (
    "# How fast the site is\n\n"
    "Written by `python3 tasks.py bench --site`, which writes this page anew; nothing in it is "
    "written by hand. What is counted in bytes and requests is a test "
    "(`tests/acceptance/test_accept_budgets.py`); what is a time depends on the machine and "
    "stands here:\n\n"
)


def main(arguments: list[str]) -> int:
    """Measure, write the page and print it; 2 where the sample cannot be built."""
    rounds = int(arguments[0]) if arguments else 3
    CACHE.mkdir(exist_ok=True)
    load = machine.load()
    with tempfile.TemporaryDirectory(prefix="bench-", dir=CACHE) as folder:
        desk = copy_sample(Path(folder))
        built = desk.run("build", at=AT)
        if built.returncode:
            print(built.stderr, file=sys.stderr)
            return 2
        with slowline.served(desk.output) as home:
            text = HEAD + _machine(load) + _pages(home, desk.output, rounds) + _frame()
    PAGE.write_text(text, encoding="utf-8", newline="\n")
    print(text)
    return 0


def _machine(load: float | None) -> str:
    busy = "unknown" if load is None else f"{load:.2f}"
    return f"- {machine.processor()}\n- load before the run: {busy} (a quiet machine is near 0)\n\n"


def _pages(home: str, output: Path, rounds: int) -> str:
    paths = (HOME, ITEM)
    paints = slowline.largest_paints(home, paths, 2 * rounds + 1)
    lines = [
        "## Largest paint on a slow line\n",
        f"Chromium's own throttling, {slowline.BITS / 1e6:.1f} Mbit/s and {slowline.LATENCY} ms, a "
        f"telephone of 412 × 823 at 1.75, an empty cache; the median of {2 * rounds + 1} visits. "
        f"Wanted: ≤ {LCP_SECONDS} s.\n",
        "| page | HTML, gzip | seconds | what is painted | holds |",
        "| --- | --- | --- | --- | --- |",
    ]
    for path, (seconds, element) in paints.items():
        size = len(gzip.compress((output / path.lstrip("/") / "index.html").read_bytes(), 6))
        holds = "yes" if seconds <= LCP_SECONDS else "**no**"
        lines.append(f"| `{path}` | {size / 1000:.1f} kB | {seconds:.2f} | {element} | {holds} |")
    return "\n".join([*lines, "", _lighthouse(home, paths, rounds), ""])


def _lighthouse(home: str, paths: tuple[str, ...], rounds: int) -> str:
    folder = CACHE / "bench" / "lighthouse"
    if reason := lighthouse.install(folder):
        return f"## Lighthouse\n\nNot measured: {reason}.\n"
    lines = [
        f"## Lighthouse {lighthouse.version(folder)}\n",
        f"Its defaults for telephones (simulated throttling), the median of {rounds} runs. "
        "Performance moves by a few points with whatever else the machine does.\n",
        "| page | performance | accessibility | best practices | SEO | LCP | CLS | blocked |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for path in paths:
        found = lighthouse.scores(folder, home + path, rounds)
        points = " | ".join(f"{found[name]:.0f}" for name in lighthouse.CATEGORIES)
        lines.append(
            f"| `{path}` | {points} | {found['lcp']:.2f} s | {found['cls']:.3f} "
            f"| {found['tbt']:.0f} ms |"
        )
    return "\n".join([*lines, ""])


def _frame() -> str:
    found = itemframe.measure()
    holds = "holds" if found.jinja <= FRAME_MILLISECONDS else "does **not** hold"
    return (
        "## Rendering an item\n\n"
        "CPU time in Jinja for the frame of an item's page (all of it but lead photo, body, "
        "gallery, attachments, tags, notes and neighbours), the best of "
        f"{itemframe.ROUNDS} rounds of {itemframe.PAGES_A_ROUND}: {found.jinja:.3f} ms. Wanted: "
        f"≤ {FRAME_MILLISECONDS} ms, which {holds}. With the data for machines (JSON-LD), which "
        f"Python makes: {found.bare:.3f} ms. The page of an item that has everything: "
        f"{found.full:.2f} ms.\n"
    )


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
