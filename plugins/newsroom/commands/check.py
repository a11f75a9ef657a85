"""`check`: every finding of every item, or of the paths named, in one run; `--fix` mends some."""

import os
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from newsroom import textfile
from newsroom.door_tasks import ROOT
from newsroom.edition import EditionRefusedError, edition_time
from newsroom.editorial.overviewpage import overview_page
from newsroom.mending import difference, mend
from newsroom.model import Finding
from newsroom.parallel import uncollected
from newsroom.pipeline import Checked, Reading, check, read_newsroom
from newsroom.progress import NEW_PHOTOS, counted
from newsroom.release.errors import ReleaseFault, reason
from newsroom.release.manifest import Manifest, read
from newsroom.report import json_report, text_report, visible
from newsroom.shown import from_here, shown_root

CACHE = ROOT / ".cache" / "newsroom"


@dataclass(frozen=True, slots=True)
class Options:
    """What the door hands over."""

    paths: tuple[Path, ...]
    content: Path
    output: Path | None
    at: str | None
    format: str
    fix: bool = False
    desk: bool = False


def run(options: Options) -> int:
    """Print the report; 0 without an error that stops a build, 1 with one, 2 on wrong use."""
    with uncollected():
        return _run(options)


def _run(options: Options) -> int:
    content = options.content
    try:
        wanted = tuple(_within(path, content) for path in options.paths)
        reading = _read(content)
        edition = edition_time(options.at, os.environ, datetime.now(UTC), reading.zone)
        published = read(options.output or ROOT / "output")
    except NotADirectoryError:
        return _refuse(f"Folder isi tidak ditemukan: {content}.")
    except (_OutsideError, EditionRefusedError, ReleaseFault) as fault:
        return _refuse(str(fault))

    checked: Checked | None = None

    def found(reading: Reading) -> tuple[Finding, ...]:
        nonlocal checked
        checked = check(reading, edition, published, os.cpu_count() or 1)
        return tuple(f for f in checked.findings if not wanted or _concerns(f, wanted))

    findings = found(reading)
    root = shown_root(content, ROOT)
    if options.fix and _fix(reading, edition, findings, root, options.format):
        findings = found(_read(content))
    if options.desk and checked is not None:
        _write_desk(checked, published)
    report = json_report if options.format == "json" else text_report
    sys.stdout.write(report(findings, root))
    return 1 if any(finding.is_blocking for finding in findings) else 0


def _write_desk(checked: Checked, published: Manifest | None) -> None:
    """Write the desk's page and say where, beside the report."""
    place = ROOT / "output-humas" / "index.html"
    try:
        textfile.write(place, overview_page(checked, published, ROOT / "theme", CACHE))
    except OSError as error:
        sentence = f"Halaman meja redaksi tidak dapat ditulis: {reason(error)}."
    else:
        sentence = f"Halaman meja redaksi: {from_here(place, Path.cwd())}"
    print(sentence, file=sys.stderr)


def _read(content: Path) -> Reading:
    with counted(NEW_PHOTOS, sys.stderr) as on_photo:
        return read_newsroom(content, CACHE, os.cpu_count() or 1, on_photo=on_photo)


def _fix(
    reading: Reading, edition: datetime, findings: tuple[Finding, ...], root: str, form: str
) -> bool:
    """Mend and show what can be mended; whether the content is no longer as it was read.

    stdout carries the report alone: beside JSON the changes are shown on stderr.
    """
    is_changed = False
    for mended in mend(reading, edition, findings):
        is_changed = True
        if mended.problem:
            path = visible(f"{root}{mended.path}")
            print(f"{path} tidak diubah: {mended.problem}.", file=sys.stderr)
        else:
            stream = sys.stderr if form == "json" else sys.stdout
            stream.write(f"{difference(mended, root)}\n")
    return is_changed


class _OutsideError(ValueError):
    pass


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


def _within(path: Path, content: Path) -> str:
    """The path as findings name it; raises _OutsideError for one that is not in the content."""
    for candidate in (path, content / path):
        if candidate.exists():
            try:
                return candidate.resolve().relative_to(content.resolve()).as_posix()
            except ValueError:
                raise _OutsideError(f"{path} tidak berada di dalam {content}.") from None
    raise _OutsideError(f"{path} tidak ditemukan.")


def _concerns(finding: Finding, wanted: tuple[str, ...]) -> bool:
    return any(
        path in (".", finding.path) or finding.path.startswith(f"{path}/") for path in wanted
    )
