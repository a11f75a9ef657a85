"""The page of the photo bench, docs/kinerja.md, from its report."""

from collections.abc import Sequence
from statistics import median

from bench.makers import FEW_ROUNDS, OURS
from bench.photoreport import NOT_MEASURED, Measured, Report, bounds, ratio, score_gap
from bench.scores import SCORED, WIDTHS


def text(report: Report) -> str:
    """The whole report as Markdown."""
    parts = [
        _head(report),
        "## Bounds\n\n" + _table(("", "wanted", "measured", "holds"), _bound_rows(report)),
        "## First pass\n\n" + _first_pass(report),
        "## Against sharp\n\n" + _sharp(report) if report.sharps else "",
        "## Bytes and scores\n\n" + _scores(report) if report.scores else "",
        "## What formats and speeds cost\n\n" + _curve(report) if report.curve else "",
        "## Not measured\n\n" + _missing(report) if report.missing else "",
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _head(report: Report) -> str:
    machine = "\n".join(f"- {line}" for line in report.machine)
    return (
        "# How fast photos are made\n\n"
        f"Written by `python3 tasks.py bench --photos {report.photos}`, which writes this page "
        "anew; nothing in it is written by hand. The times are those of one machine:\n\n"
        f"{machine}\n\n"
        f"**Photos.** {report.photos} JPEGs of 12 megapixels (4000 × 3000, quality 92, "
        f"{report.megabytes:.1f} MB on average), enlarged from {report.origin}, with the grain of "
        "a sensor. From each comes the set that our pages need: AVIF (quality 60, speed 9, 4:2:0) "
        "1920, 1200 and 768 pixels wide, JPEG (quality 80, progressive) 1920 and 768, a card of "
        "600 × 400 in both, a JPEG of 1200 × 630 for previews of links.\n\n"
        f"**Times.** Everybody makes the set in processes of their own, in turns, "
        f"{report.rounds} rounds, after one that does not count. A time is that of the whole "
        "process with its start, divided by the photos: the best round, which other work on the "
        "machine has disturbed least, and the median in brackets. Hugo and pelican-image-process, "
        "which take several seconds a photo, get the first few in the first "
        f"{min(report.rounds, FEW_ROUNDS)} rounds. CPU time includes all processes that were "
        "started. Ours also reads, hashes and inspects every photo (sharpness, light, "
        "likeness), writes caption and credit into each file, and stores it by temporary file and "
        "rename. The floor is the sum of what Pillow itself takes to decode at scale, resize and "
        "encode the same pixels with the same settings, without start, inspection, words or files."
    )


def _bound_rows(report: Report) -> list[tuple[str, ...]]:
    words = {True: "yes", False: "**no**", None: NOT_MEASURED}
    return [(one.name, one.wanted, one.measured, words[one.holds]) for one in bounds(report)]


def _first_pass(report: Report) -> str:
    rows = [
        (one.name, _spread(one.walls), _spread(one.cpus), f"{one.kilobytes:.0f}", one.does)
        for one in report.made
    ]
    lines = [
        _table(("", "wall ms", "CPU ms", "kB a photo", "what it does"), rows),
        "",
        "CPU milliseconds a photo of the floor, by step:",
        "",
        _table(
            ("", "decode", "resize", "encode", "sum"),
            [
                (name, *(f"{value:.0f}" for value in steps.values()), f"{sum(steps.values()):.0f}")
                for name, steps in report.floors.items()
            ],
        ),
    ]
    if report.start is not None:
        lines += [
            "",
            f"Of our CPU time, {report.start:.0f} ms a photo are the start of three Python "
            f"processes, shared by {report.photos} photos.",
        ]
    again = report.again
    lines += [
        "",
        f"A second pass over the same cache takes {again.milliseconds:.2f} ms a photo; reading and "
        f"hashing the files alone takes {again.hashing:.2f} ms.",
    ]
    return "\n".join(lines)


def _sharp(report: Report) -> str:
    ours = report.maker(OURS)
    assert ours is not None

    def row(sharp: Measured) -> tuple[str, ...]:
        gap = score_gap(report.scores, sharp.name)
        return (
            sharp.name,
            _ratio(ratio(ours.wall, sharp.wall)),
            _ratio(ratio(ours.cpu, sharp.cpu)),
            _ratio(ratio(ours.kilobytes, sharp.kilobytes)),
            NOT_MEASURED if gap is None else f"{gap:+.1f}",
        )

    heads = ("", "wall", "CPU", "bytes", "SSIMULACRA2, worst of the files")
    return "Ours as a part of sharp's, and our score less sharp's where we are worst:\n\n" + _table(
        heads, [row(sharp) for sharp in report.sharps]
    )


def _scores(report: Report) -> str:
    rows = [
        (maker, *(_file(files.get(name)) for name in SCORED))
        for maker, files in report.scores.items()
    ]
    return (
        f"Means over {report.scored} photos: kB / SSIMULACRA2 against the photo reduced by Lanczos "
        "from its full decode. 100 is the same picture, 70 is high quality.\n\n"
        + _table(("", *SCORED), rows)
    )


def _file(measured: tuple[float, float | None] | None) -> str:
    if measured is None:
        return NOT_MEASURED
    kilobytes, score = measured
    return f"{kilobytes:.1f} / {NOT_MEASURED if score is None else f'{score:.1f}'}"


def _curve(report: Report) -> str:
    rows = [
        (
            setting,
            *(
                f"{point.milliseconds:.0f} / {point.kilobytes:.1f} / {point.score:.1f}"
                for point in points.values()
            ),
        )
        for setting, points in report.curve.items()
    ]
    return (
        f"Means over {report.curve_photos} photos: CPU ms of encoding / kB / SSIMULACRA2, at three "
        "widths (docs/adr/004).\n\n" + _table(("", *(f"{width} px" for width in WIDTHS)), rows)
    )


def _missing(report: Report) -> str:
    return "\n".join(f"- {peer}: {reason}" for peer, reason in report.missing.items())


def _spread(values: tuple[float, ...]) -> str:
    return f"{min(values):.0f} ({median(values):.0f})" if values else NOT_MEASURED


def _ratio(value: float | None) -> str:
    return NOT_MEASURED if value is None else f"{value:.2f}"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
