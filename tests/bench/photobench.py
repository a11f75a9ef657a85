"""Measure how photos are made, ours beside Pillow's floor and the peers, and write the report.

Usage, in the folder `tests`: `python -m bench.photobench PHOTOS`. The report goes to stdout and to
docs/kinerja.md. Run it on a machine that does nothing else. The peers are installed into
`.cache/bench`; nothing else is fetched.
"""

import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bench import scores
from bench.curve import curve
from bench.installing import Installed, install
from bench.machine import describe, keep_to, load
from bench.makers import FLOOR, FLOOR_ALONE, PROCESSES, Maker, MakerError, makers
from bench.photopage import text
from bench.photoreport import Report
from bench.photorounds import (
    Rounds,
    floor_steps,
    given,
    run_rounds,
    say,
    second_pass,
    start_cost,
    summary,
    worker_memory,
)
from bench.sources import Sources, prepare

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache" / "bench"
REPORT = ROOT / "docs" / "kinerja.md"
ROUNDS = 5
SCORED_PHOTOS = 3
CURVE_PHOTOS = 2


def examine(
    everybody: Sequence[Maker], sources: Sources, rounds: int, folder: Path
) -> tuple[Report, Rounds]:
    """Measure time, bytes and memory; the report lacks its machine and its scores."""
    photos = sources.phone
    done = run_rounds(everybody, photos, rounds, folder)
    say("Mengukur memori …")
    start = start_cost(folder)
    report = Report(
        origin=sources.origin,
        photos=len(photos),
        megabytes=sum(photo.stat().st_size for photo in photos) / len(photos) / 1e6,
        rounds=rounds,
        made=tuple(
            summary(maker, done, len(given(maker, photos)))
            for maker in everybody
            if maker.name in done.costs
        ),
        floors={
            name: floor_steps(done.costs[name], len(photos))
            for name in (FLOOR, FLOOR_ALONE)
            if name in done.costs
        },
        start=None if start is None else 1000 * start / len(photos),
        again=second_pass(done.again, photos),
        memory=worker_memory(sources.camera, folder),
        missing=done.failed,
    )
    return report, done


def judged(
    report: Report, everybody: Sequence[Maker], done: Rounds, photos: Sequence[Path],
    folder: Path, python: Path,
) -> Report:  # fmt: skip
    """The report with scores, and with the curve of formats and speeds."""
    say("Menilai mutu gambar …")
    scored, drawn = photos[:SCORED_PHOTOS], photos[:CURVE_PHOTOS]
    sets = {
        maker.name: done.sets[maker.name]
        for maker in everybody
        if maker.is_scored and maker.name in done.costs
    }
    return replace(
        report,
        scored=len(scored),
        scores=scores.of_sets(sets, scored, folder, python),
        curve_photos=len(drawn),
        curve=curve(drawn, folder, python),
    )


def bench(number: int) -> Report:
    """The whole report on that many photos; raises MakerError where our own pass fails."""
    CACHE.mkdir(parents=True, exist_ok=True)
    keep_to(PROCESSES)
    before = load()
    say("Menyiapkan foto dan pembanding …")
    sources = prepare(number, CACHE / "photos", ROOT / "content")
    installed: Installed = install(CACHE, shutil.which("npm"))
    machine = describe(installed, PROCESSES)
    if before is not None:
        machine.append(f"load before the run: {before:.2f} (a quiet machine is near 0)")
    everybody = makers(installed)
    with tempfile.TemporaryDirectory(prefix="run-", dir=CACHE) as name:
        folder = Path(name)
        report, done = examine(everybody, sources, ROUNDS, folder)
        if installed.has("ssimulacra2"):
            pngs = folder / "references"
            report = judged(report, everybody, done, sources.phone, pngs, installed.python)
    return replace(report, machine=tuple(machine), missing={**installed.missing, **report.missing})


def main(arguments: Sequence[str]) -> int:
    """Print the report and write it; 2 where our own pass failed."""
    try:
        report = text(bench(int(arguments[0])))
    except MakerError as failure:
        print(f"Pengukuran berhenti. {failure}", file=sys.stderr)
        return 2
    REPORT.write_text(report, encoding="utf-8", newline="\n")
    print(report, end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
