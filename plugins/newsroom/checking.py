"""A whole check: everything read, mended where that is wanted, judged, and shown to the desk."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from newsroom import textfile
from newsroom.edition import edition_time
from newsroom.model import Finding, Newsroom
from newsroom.pipeline import Checked, Reading, check, read_newsroom
from newsroom.progress import NEW_PHOTOS, counted
from newsroom.release.errors import reason
from newsroom.release.manifest import Manifest, read
from newsroom.report import visible
from newsroom.shown import from_here, shown_root


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be checked, beside which published folder, and what else is wanted of it.

    `paths` are those in the content whose findings are mended; none means all. With `is_json`
    stdout is for the report alone.
    """

    content: Path
    output: Path
    root: Path
    cache: Path
    at: str | None
    paths: tuple[str, ...] = ()
    is_json: bool = False
    fixes: bool = False
    shows_desk: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """Every finding, and until when a check of the same files finds the same."""

    findings: tuple[Finding, ...]
    zone: ZoneInfo
    edition: datetime
    until: datetime


def perform(work: Work) -> Done:
    """Check everything; with `fixes` mend first, with `shows_desk` write the desk's page.

    Raises NotADirectoryError, EditionRefusedError and ReleaseFault.
    """
    reading = _read(work)
    edition = edition_time(work.at, os.environ, datetime.now(UTC), reading.zone)
    published = read(work.output)
    workers = os.cpu_count() or 1
    checked = check(reading, edition, published, workers)
    if work.fixes and _fix(work, reading, checked):
        reading = _read(work)
        checked = check(reading, edition, published, workers)
    if work.shows_desk:
        _write_desk(work, checked, published)
    until = min(_turns(reading.newsroom, edition, reading.zone))
    return Done(checked.findings, reading.zone, edition, until)


def _turns(newsroom: Newsroom, edition: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """The moments after the edition at which a check may find something else."""
    for place in (zone, UTC):
        day = edition.astimezone(place).date() + timedelta(days=1)
        yield datetime.combine(day, time(), place)
    for article in newsroom.articles:
        notes = (note.stamp for note in article.corrections)
        for stamp in (article.date, article.embargo, *notes):
            if stamp is not None and stamp.value > edition:
                yield stamp.value


def _read(work: Work) -> Reading:
    with counted(NEW_PHOTOS, sys.stderr) as on_photo:
        return read_newsroom(work.content, work.cache, os.cpu_count() or 1, on_photo=on_photo)


def _fix(work: Work, reading: Reading, checked: Checked) -> bool:
    """Mend and show what can be mended; whether the content is no longer as it was read.

    stdout carries the report alone: beside JSON the changes are shown on stderr.
    """
    from newsroom.mending import difference, mend  # noqa: PLC0415 - few checks mend

    is_changed = False
    root = shown_root(work.content, work.root)
    findings = tuple(one for one in checked.findings if one.concerns(work.paths))
    for mended in mend(reading, checked.edition, findings):
        is_changed = True
        if mended.problem:
            path = visible(f"{root}{mended.path}")
            print(f"{path} tidak diubah: {mended.problem}.", file=sys.stderr)
        else:
            stream = sys.stderr if work.is_json else sys.stdout
            stream.write(f"{difference(mended, root)}\n")
    return is_changed


def _write_desk(work: Work, checked: Checked, published: Manifest | None) -> None:
    """Write the desk's page and say where, beside the report."""
    from newsroom.editorial.overviewpage import overview_page  # noqa: PLC0415 - with templates

    place = work.root / "output-humas" / "index.html"
    try:
        page = overview_page(checked, published, work.root / "theme", work.cache)
        textfile.write(place, page)
    except OSError as error:
        sentence = f"Halaman meja redaksi tidak dapat ditulis: {reason(error)}."
    else:
        sentence = f"Halaman meja redaksi: {from_here(place, Path.cwd())}"
    print(sentence, file=sys.stderr)
