"""What the photo bench measured: ratios, and the bounds of acceptance beside them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bench.curve import Point
from bench.makers import FLOOR, FLOOR_ALONE, OURS, OURS_ALONE
from bench.scores import SCORED

MAX_WALL = 400
MAX_OVER_FLOOR = 1.1
MAX_OF_SHARP = 0.8
MAX_SCORE_BELOW = 1.0
MAX_AGAIN = 0.2
MAX_MEMORY = 160
SHARP = "sharp"
NOT_MEASURED = "–"


@dataclass(frozen=True, slots=True)
class Measured:
    """What one maker took in every round, in milliseconds a photo, and the kB of its set."""

    name: str
    does: str
    walls: tuple[float, ...]
    cpus: tuple[float, ...]
    kilobytes: float

    @property
    def wall(self) -> float:
        """The best round's wall time."""
        return min(self.walls)

    @property
    def cpu(self) -> float | None:
        """The best round's CPU time; None where the system cannot tell."""
        return min(self.cpus, default=None)


@dataclass(frozen=True, slots=True)
class Again:
    """The second pass: how many photos it decoded, its milliseconds a photo, and those of only
    reading and hashing the same files."""

    decoded: int
    milliseconds: float
    hashing: float


Scores = Mapping[str, Mapping[str, tuple[float, float | None]]]


@dataclass(frozen=True, slots=True)
class Report:
    """All that was measured in one run.

    `floors` are CPU milliseconds a photo by step, for each floor; `start` those that our three
    processes take to start, shared by the photos; `memory` the peak of a worker in MiB by sort of
    photo; `scores` kB and score by maker and file of the set; `missing` the reasons by peer.
    """

    origin: str
    photos: int
    megabytes: float
    rounds: int
    made: tuple[Measured, ...]
    floors: Mapping[str, Mapping[str, float]]
    start: float | None
    again: Again
    memory: Mapping[str, float | None]
    machine: tuple[str, ...] = ()
    scored: int = 0
    scores: Scores = field(default_factory=dict)
    curve_photos: int = 0
    curve: Mapping[str, Mapping[int, Point]] = field(default_factory=dict)
    missing: Mapping[str, str] = field(default_factory=dict)

    def maker(self, name: str) -> Measured | None:
        """What that maker took, if it ran."""
        return next((one for one in self.made if one.name == name), None)

    @property
    def sharps(self) -> tuple[Measured, ...]:
        """sharp in all its ways, the quickest first."""
        return tuple(
            sorted(
                (one for one in self.made if one.name.startswith(SHARP)), key=lambda one: one.wall
            )
        )


@dataclass(frozen=True, slots=True)
class Bound:
    """Something that must hold, what was measured, and whether it holds (None: unknown)."""

    name: str
    wanted: str
    measured: str
    holds: bool | None


def ratio(one: float | None, other: float | None) -> float | None:
    """One as a part of the other; None where either is unknown."""
    return None if one is None or not other else one / other


def score_gap(scores: Scores, name: str) -> float | None:
    """Our worst score less that maker's of the same file; None where they share none."""
    ours, theirs = scores.get(OURS, {}), scores.get(name, {})
    gaps = [
        mine - other
        for file in SCORED
        if file in ours and file in theirs
        for mine, other in ((ours[file][1], theirs[file][1]),)
        if mine is not None and other is not None
    ]
    return min(gaps, default=None)


def bounds(report: Report) -> Iterator[Bound]:
    """The bounds of acceptance beside what was measured."""
    ours, alone = report.maker(OURS), report.maker(OURS_ALONE)
    assert ours is not None
    yield _at_most("first pass, two workers: wall time a photo", ours.wall, MAX_WALL, "ms", 0)
    for what, mine, floor in (
        ("two processes each", ours, FLOOR),
        ("one process each", alone, FLOOR_ALONE),
    ):
        least = sum(report.floors[floor].values()) if floor in report.floors else None
        over = ratio(mine.cpu if mine else None, least)
        yield _at_most(f"CPU time over the floor's, {what}", over, MAX_OVER_FLOOR)
    least = sum(report.floors[FLOOR].values()) if FLOOR in report.floors else None
    running = None if ours.cpu is None or report.start is None else ours.cpu - report.start
    yield _at_most(
        "the same, two processes each, without our processes' start",
        ratio(running, least),
        MAX_OVER_FLOOR,
    )
    plain = report.maker(SHARP)
    for sharp in dict.fromkeys(filter(None, (plain, *report.sharps[:1]))):
        how = "every file from the photo" if sharp is plain else f"the quickest: {sharp.name}"
        part = ratio(ours.wall, sharp.wall)
        yield _at_most(f"wall time over sharp's ({how})", part, MAX_OF_SHARP)
        yield _at_most("bytes over that sharp's", ratio(ours.kilobytes, sharp.kilobytes), 1.0)
        gap = score_gap(report.scores, sharp.name)
        below = None if gap is None else -gap
        yield _at_most(
            "SSIMULACRA2 below that sharp's, at worst", below, MAX_SCORE_BELOW, "points", 1
        )
    yield _at_most("second pass: photos decoded", report.again.decoded, 0, "", 0)
    yield _at_most("second pass: time a photo", report.again.milliseconds, MAX_AGAIN, "ms", 2)
    for sort, memory in report.memory.items():
        yield _at_most(f"peak memory of a worker, {sort}", memory, MAX_MEMORY, "MiB", 0)


def _at_most(
    name: str, value: float | None, limit: float, unit: str = "×", digits: int = 2
) -> Bound:
    wanted = f"≤ {limit:g} {unit}".rstrip()
    if value is None:
        return Bound(name, wanted, NOT_MEASURED, None)
    return Bound(name, wanted, f"{value:.{digits}f} {unit}".rstrip(), value <= limit)
