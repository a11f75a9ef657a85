"""`check`: every finding of every item, or of the paths named, in one run; `--fix` mends some.

Where nothing has changed since the last check, its findings are shown again, and little more than
this module is loaded.
"""

import os
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from newsroom import checkmemory
from newsroom.door_tasks import ROOT
from newsroom.edition import EditionRefusedError, edition_time
from newsroom.model import Finding
from newsroom.nocontent import no_content
from newsroom.parallel import uncollected
from newsroom.publicfolder import public_folder
from newsroom.release.errors import ReleaseFault
from newsroom.release.manifest import MANIFEST_PATH
from newsroom.report import json_report, text_report
from newsroom.shown import shown_root

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
    try:
        wanted = tuple(_within(path, options.content) for path in options.paths)
        findings = _findings(options, wanted)
    except NotADirectoryError:
        return _refuse(no_content(options.content))
    except (_OutsideError, EditionRefusedError, ReleaseFault) as fault:
        return _refuse(str(fault))
    shown = tuple(finding for finding in findings if finding.concerns(wanted))
    report = json_report if options.format == "json" else text_report
    sys.stdout.write(report(shown, shown_root(options.content, ROOT)))
    return 1 if any(finding.is_blocking for finding in shown) else 0


def _findings(options: Options, wanted: tuple[str, ...]) -> tuple[Finding, ...]:
    """All findings, of the last check where it holds, else of a new one."""
    output = options.output or public_folder(ROOT)
    place = output / MANIFEST_PATH
    is_plain = not (options.fix or options.desk)
    signature = checkmemory.sign(options.content, place) if is_plain else None
    known = checkmemory.recall(signature, CACHE) if signature else None
    if known is not None:
        edition = edition_time(options.at, os.environ, datetime.now(UTC), known.zone)
        if known.holds_at(edition):
            return known.findings
    from newsroom import checking  # noqa: PLC0415 - all that reads and judges

    done = checking.perform(
        checking.Work(
            options.content,
            output,
            ROOT,
            CACHE,
            options.at,
            wanted,
            is_json=options.format == "json",
            fixes=options.fix,
            shows_desk=options.desk,
        )
    )
    if signature is not None:
        told = checkmemory.Remembered(done.findings, done.zone, done.edition, done.until)
        checkmemory.remember(signature, CACHE, told, checkmemory.sign(options.content, place))
    return done.findings


class _OutsideError(ValueError):
    pass


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2


def _within(path: Path, content: Path) -> str:
    """The path as findings name it; raises _OutsideError for one that is not in the content."""
    for candidate in (path, content / path):
        # Not `Path.exists`, which fails for a name that no system could have.
        if os.path.exists(candidate):  # noqa: PTH110
            try:
                return candidate.resolve().relative_to(content.resolve()).as_posix()
            except ValueError:
                raise _OutsideError(f"{path} tidak berada di dalam {content}.") from None
    raise _OutsideError(f"{path} tidak ditemukan. Periksa nama dan foldernya.")
