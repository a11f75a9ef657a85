"""`bench`: how long our build takes beside stock Pelican's, at several sizes."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from newsroom.door_tasks import ROOT

DEFAULT_ITEMS = (1000, 5000)


@dataclass(frozen=True, slots=True)
class Options:
    """What the maintainer asks for: the numbers of items; none means `DEFAULT_ITEMS`."""

    items: tuple[int, ...] = DEFAULT_ITEMS


def run(options: Options, root: Path = ROOT) -> int:
    """Print the comparison on stdout; 0 when it was made, 2 when it could not be made."""
    sizes = options.items or DEFAULT_ITEMS
    if min(sizes) < 1:
        print("Jumlah berita untuk bench paling sedikit 1.", file=sys.stderr)
        return 2
    tests = root / "tests"
    if not (tests / "bench" / "run.py").is_file():
        print(f"Bahan uji kecepatan tidak ada di {tests / 'bench'}.", file=sys.stderr)
        return 2
    command = [sys.executable, "-m", "bench.run", *map(str, sizes)]
    return subprocess.run(command, cwd=tests, check=False).returncode  # noqa: S603
