"""`components`: the review pages of the theme's components, opened from the disk."""

import sys
from dataclasses import dataclass
from pathlib import Path

from newsroom.door_tasks import ROOT
from newsroom.site.review import review


@dataclass(frozen=True, slots=True)
class Options:
    """Where the pages go."""

    output: Path


def run(options: Options, theme: Path = ROOT / "theme") -> int:
    """Write the pages and print the address of the first; 2 where they cannot be written."""
    try:
        for name, content in review(theme):
            path = options.output / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    except OSError as error:
        blocked = error.filename or options.output
        print(
            f"Tidak dapat ditulis: {blocked}. Tutup program yang memakainya, atau pilih folder "
            "lain dengan --output.",
            file=sys.stderr,
        )
        return 2
    print(f"Buka di peramban: {(options.output / 'index.html').absolute().as_uri()}")
    return 0
