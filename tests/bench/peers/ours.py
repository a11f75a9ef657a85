"""Our own pass over photos, as a build makes it.

Usage, in the folder `tests`: `python -m bench.peers.ours CACHE WORKERS PHOTO…`, the photos all in
one folder. The last line printed is JSON: how many photos were looked at anew, the seconds of the
look alone, and the peak memory of the largest worker in MiB, where it can be had.
"""

import json
import sys
import time
from pathlib import Path

import newsroom.photos.ledger
import newsroom.photos.workers  # noqa: F401 - loaded before time counts
from bench.photoset import keep, name_of, order
from newsroom.photos.inventory import Desk, look_at
from newsroom.photos.plan import plan
from newsroom.photos.render import load_made
from newsroom.photos.sources import Ceilings

CEILINGS = Ceilings(megabytes=25, megapixels=60)


class FaultError(Exception):
    """A photo of the bench is not sound; the message names its fault."""


def look(cache: Path, workers: int, photos: list[Path]) -> tuple[int, float]:
    """How many photos were new to the cache, and the seconds of the whole look."""
    new = 0

    def count(done: int, of: int) -> None:
        nonlocal new
        new += 1

    names = [photo.name for photo in photos]
    orders = tuple(order(name) for name in names)
    desk = Desk(CEILINGS, 20, cache, workers, orders, count)
    begin = time.perf_counter()
    facts = look_at(photos[0].parent, names, desk)
    seconds = time.perf_counter() - begin
    for name in names:
        if facts[name].fault:
            raise FaultError(f"{name}: {facts[name].fault}")
    return new, seconds


def gather(cache: Path, photos: list[Path], out: Path) -> None:
    """Copy what the cache has of photos looked at before to where `found` finds it."""
    names = [photo.name for photo in photos]
    known = look_at(photos[0].parent, names, Desk(CEILINGS, 20, cache))
    for photo in photos:
        for rendition in plan(order(photo.name), known[photo.name]).renditions:
            data = load_made(rendition, cache)
            assert data is not None
            keep(data, out, name_of(rendition), photo)


def largest_child() -> float | None:
    """The peak memory in MiB of the largest process that has ended under this one."""
    if sys.platform == "win32":
        return None
    import resource  # noqa: PLC0415 - not on Windows

    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    # Kibibytes, except on macOS, which counts bytes (getrusage(2)).
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main(arguments: list[str]) -> None:
    """Look at the photos named and say what it took."""
    cache, workers, *photos = arguments
    new, seconds = look(Path(cache), int(workers), [Path(photo) for photo in photos])
    print(json.dumps({"new": new, "seconds": seconds, "memory": largest_child()}))


if __name__ == "__main__":
    main(sys.argv[1:])
