"""`build`: check, then the whole site, by Pelican."""

import sys
from dataclasses import dataclass
from pathlib import Path

from newsroom.adapters.frame import run as run_pelican
from newsroom.commands.scheduling import say_when
from newsroom.door_tasks import ROOT
from newsroom.nocontent import no_content
from newsroom.production import Outcome


@dataclass(frozen=True, slots=True)
class Options:
    """What the door hands over."""

    content: Path
    output: Path | None
    at: str | None
    publish: bool


def run(options: Options) -> int:
    """Build into the output folder; 0 when done, 1 at a closed gate, 2 on a fault."""
    outcome = build(options)
    if isinstance(outcome, int):
        return outcome
    task = ("build", "--publish") if options.publish else ("build",)
    say_when(outcome, task, options.content, options.output)
    return 0


def build(options: Options) -> Outcome | int:
    """What was built, or the exit code of what stopped it; the report is printed already."""
    if not options.content.is_dir():
        print(no_content(options.content), file=sys.stderr)
        return 2
    configuration = ROOT / ("publishconf.py" if options.publish else "pelicanconf.py")
    # Pelican would take a relative path from the settings file's folder, not from the person's.
    overrides = {"PATH": str(options.content.absolute()), "NEWSROOM_AT": options.at}
    if options.output is not None:
        overrides["OUTPUT_PATH"] = str(options.output.absolute())
    return run_pelican(configuration, overrides)
