"""`bench`: our build beside stock Pelican's, photos beside other makers', the site, the check."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from newsroom.door_tasks import ROOT

DEFAULT_ITEMS = (1000, 5000)
DEFAULT_PHOTOS = 12
SITE_ROUNDS = 3
CHECKED_ITEMS = 5000


@dataclass(frozen=True, slots=True)
class Options:
    """What the maintainer asks for: the numbers of items, none means `DEFAULT_ITEMS`.

    With `photos` it is photos that are measured, `count` of them; with `site` the sample site as
    readers get it; with `check` the check of a newsroom of `CHECKED_ITEMS` items.
    """

    items: tuple[int, ...] = ()
    photos: bool = False
    count: int | None = None
    site: bool = False
    check: bool = False


def run(options: Options, root: Path = ROOT) -> int:
    """Print the comparison on stdout; 0 when it was made, 2 when it could not be made."""
    if sum(map(bool, (options.items, options.photos, options.site, options.check))) > 1:
        print("Pilih salah satu: --items, --photos, --site, atau --check.", file=sys.stderr)
        return 2
    if options.count is not None and not options.photos:
        print("Jumlah foto hanya dipakai bersama --photos.", file=sys.stderr)
        return 2
    if options.site:
        return _measure("sitebench", "putaran", (SITE_ROUNDS,), root)
    if options.check:
        return _measure("checkbench", "berita", (CHECKED_ITEMS,), root)
    if options.photos:
        count = DEFAULT_PHOTOS if options.count is None else options.count
        return _measure("photobench", "foto", (count,), root)
    return _measure("run", "berita", options.items or DEFAULT_ITEMS, root)


def _measure(module: str, things: str, numbers: tuple[int, ...], root: Path) -> int:
    if min(numbers) < 1:
        print(f"Jumlah {things} untuk bench paling sedikit 1.", file=sys.stderr)
        return 2
    tests = root / "tests"
    if not (tests / "bench" / f"{module}.py").is_file():
        print(f"Bahan uji kecepatan tidak ada di {tests / 'bench'}.", file=sys.stderr)
        return 2
    command = [sys.executable, "-m", f"bench.{module}", *map(str, numbers)]
    return subprocess.run(command, cwd=tests, check=False).returncode  # noqa: S603
