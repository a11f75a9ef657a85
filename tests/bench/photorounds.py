"""Rounds in which everybody makes the set of the same photos, in turns, and what they took."""

import hashlib
import re
import shutil
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from bench.makers import (
    CACHED,
    FEW_ROUNDS,
    OURS,
    PROCESSES,
    Cost,
    Maker,
    MakerError,
    measure,
    module,
    ours,
    told,
)
from bench.peers.ours import gather
from bench.photoreport import Again, Measured
from bench.photoset import found

WARMING = -1
HASHINGS = STARTS = 3
# Photos for those who are slow.
FEW = 4
# Enough for a worker to start and to have nothing to do.
TINY = (16, 12)


@dataclass(slots=True)
class Rounds:
    """What all makers took, round by round, and the files that they made in the last.

    `failed` has the reason of each who could not go on.
    """

    costs: dict[str, list[Cost]] = field(default_factory=dict)
    again: list[Cost] = field(default_factory=list)
    sets: dict[str, dict[tuple[str, str], Path]] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)


def say(words: str) -> None:
    """Tell the person who waits how far the work is."""
    print(words, file=sys.stderr, flush=True)


def run_rounds(
    everybody: Sequence[Maker], photos: Sequence[Path], rounds: int, folder: Path
) -> Rounds:
    """Have everybody make the set of every photo, in turns; who is slow, in the first few rounds.

    A round with one photo comes first and does not count. Who fails, except ourselves, is left
    out from there on. Raises MakerError where our own pass fails.
    """
    done = Rounds()
    for number in range(WARMING, rounds):
        for maker in everybody:
            last = min(rounds, FEW_ROUNDS if maker.is_slow else rounds) - 1
            chosen = photos[:1] if number == WARMING else given(maker, photos)
            if maker.name in done.failed or number > last:
                continue
            say(f"{'Pemanasan' if number == WARMING else f'Putaran {number + 1}'}: {maker.name} …")
            place = folder / re.sub(r"\W+", "-", maker.name) / str(number)
            place.mkdir(parents=True)
            try:
                _run(maker, chosen, place, done, number != WARMING)
            except MakerError as failure:
                if maker.name == OURS:
                    raise
                done.failed[maker.name] = str(failure)
                done.costs.pop(maker.name, None)
            if number < last:
                shutil.rmtree(place)
    return done


def _run(maker: Maker, photos: Sequence[Path], place: Path, done: Rounds, does_count: bool) -> None:
    command = maker.command(place, photos)
    cost = measure(command, place)
    is_ours = (place / CACHED).is_dir()
    if is_ours:
        gather(place / CACHED, list(photos), place / "out")
    made = found(place)
    if not made:
        raise MakerError("it made no file of the set")
    if not does_count:
        return
    done.costs.setdefault(maker.name, []).append(cost)
    done.sets[maker.name] = made
    if is_ours:
        done.again.append(measure(command, place))


def given(maker: Maker, photos: Sequence[Path]) -> Sequence[Path]:
    """The photos that a maker gets."""
    return photos[:FEW] if maker.is_slow else photos


def summary(maker: Maker, done: Rounds, photos: int) -> Measured:
    """One maker's rounds in milliseconds a photo, and the kB of its set."""
    costs = done.costs[maker.name]
    size = sum(path.stat().st_size for path in done.sets[maker.name].values())
    return Measured(
        maker.name,
        maker.does,
        tuple(1000 * cost.wall / photos for cost in costs),
        tuple(1000 * cost.cpu / photos for cost in costs if cost.cpu is not None),
        size / photos / 1000,
    )


def floor_steps(costs: Sequence[Cost], photos: int) -> dict[str, float]:
    """CPU milliseconds a photo by step, of the round with the least sum."""
    steps = min(map(told, costs), key=lambda each: sum(each.values()))
    return {step: 1000 * seconds / photos for step, seconds in steps.items()}


def second_pass(costs: Sequence[Cost], photos: Sequence[Path]) -> Again:
    """The best second pass, beside reading and hashing the same files."""
    said = [told(cost) for cost in costs]
    hashing = min(_hashed(photos) for _ in range(HASHINGS))
    return Again(
        decoded=max(round(one["new"]) for one in said),
        milliseconds=1000 * min(one["seconds"] for one in said) / len(photos),
        hashing=1000 * hashing / len(photos),
    )


def _hashed(photos: Sequence[Path]) -> float:
    begin = time.perf_counter()
    for photo in photos:
        hashlib.sha256(photo.read_bytes()).digest()
    return time.perf_counter() - begin


def start_cost(folder: Path) -> float | None:
    """CPU seconds of a pass whose two workers have next to nothing to do, at best."""
    tiny = [folder / f"tiny-{number}.jpg" for number in range(PROCESSES)]
    for number, path in enumerate(tiny):
        Image.new("RGB", TINY, (number, 90, 60)).save(path)
    costs = []
    for number in range(STARTS):
        place = folder / f"start-{number}"
        place.mkdir()
        costs.append(measure(ours(PROCESSES)(place, tiny), place))
    return min((cost.cpu for cost in costs if cost.cpu is not None), default=None)


def worker_memory(photos: Sequence[Path], folder: Path) -> dict[str, float | None]:
    """The peak memory of a worker in MiB on each photo alone, by what the photo is."""
    peaks: dict[str, float | None] = {}
    for photo in photos:
        place = folder / f"memory-{photo.stem}"
        place.mkdir()
        cost = measure(module("ours", place / "cache", 1, photo), place)
        with Image.open(photo) as image:
            mega = round(image.width * image.height / 1e6)
        coding = "progressive" if "progressive" in image.info else "baseline"
        peaks[f"{mega} megapixels, {coding}"] = told(cost)["memory"]
    return peaks
