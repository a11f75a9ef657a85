"""Every file of the table under the product's own supervision, in a program of its own.

`python -m photos.making.judge FOLDER` prints one JSON object: `verdicts` by name, and `memory`, the
most bytes that any process looking at photos ever held.
"""

import json
import resource
import sys
from pathlib import Path

from newsroom.photos.jobs import Job
from newsroom.photos.sources import Ceilings
from newsroom.photos.workers import look_at_all
from photos.make import TABLE
from photos.making.rows import Verdict

CEILINGS = Ceilings(megabytes=25, megapixels=60)


def main(words: list[str]) -> int:
    """Judge the files of that folder; the slowest first, so that both processes end together."""
    rows = sorted(TABLE, key=lambda row: (not row.is_costly, row.fault != "too-slow"))
    jobs = [Job(Path(words[0]), row.name, CEILINGS) for row in rows]
    verdicts = {
        facts.path: Verdict(facts.fault, facts.format, facts.width, facts.height, facts.frames)
        for facts in look_at_all(jobs, 2)
    }
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    json.dump({"verdicts": verdicts, "memory": memory}, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
