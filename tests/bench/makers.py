"""Who makes our set of files from photos: our own pass, its floor, and the peers."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.installing import PEERS, Installed, plain

TESTS = PEERS.parents[1]
# Where Python keeps compiled modules, so that no start pays for compiling them.
COMPILED = TESTS.parent / ".cache" / "bench" / "compiled"
PROCESSES = 2
# The rounds that those who are slow take part in.
FEW_ROUNDS = 3
# What our own pass leaves in its folder, instead of files by the names of the set.
CACHED = "cache"
OURS = "ours"
OURS_ALONE = "ours, one worker"
FLOOR = "floor"
FLOOR_ALONE = "floor, one process"

Command = Callable[[Path, Sequence[Path]], list[str]]


class MakerError(Exception):
    """A maker ended with another code than 0; its last words are the message."""


@dataclass(frozen=True, slots=True)
class Maker:
    """One way of making the set.

    `command` prepares an empty folder, which costs nothing, and answers what is to be timed;
    `peer` is what must be installed for it. Where `is_scored` is false, its files are as good as
    another's, or in formats that are not compared. Where it `is_slow`, it makes the set of a few
    photos only: its start is nothing beside the time for one.
    """

    name: str
    does: str
    command: Command
    peer: str = ""
    is_scored: bool = True
    is_slow: bool = False


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took: seconds of wall time, and of CPU time with all its processes.

    `said` is the last line that it printed. CPU time is None where the system cannot tell.
    """

    wall: float
    cpu: float | None
    said: str = ""


def module(name: str, *words: object) -> list[str]:
    """The command that runs a module of the bench."""
    return [sys.executable, "-m", f"bench.peers.{name}", *map(str, words)]


def ours(workers: int) -> Command:
    """Our pass with an empty cache in the folder."""
    return lambda folder, photos: module("ours", folder / CACHED, workers, *photos)


def by_pillow(name: str, processes: int) -> Command:
    """One of the scripts that use Pillow, writing into the folder."""
    return lambda folder, photos: module(name, folder, processes, *photos)


def by_sharp(installed: Installed, effort: int, streams: int, threads: int, way: str) -> Command:
    """sharp, writing into the folder."""

    def command(folder: Path, photos: Sequence[Path]) -> list[str]:
        script = installed.node_modules / "sharp.cjs"
        shutil.copyfile(PEERS / script.name, script)
        return [
            *("node", str(script), str(folder), str(effort), str(streams), str(threads), way),
            *map(str, photos),
        ]

    return command


def by_hugo(installed: Installed) -> Command:
    """Hugo on a site in the folder; only its compiled encoders are kept between runs."""

    def command(folder: Path, photos: Sequence[Path]) -> list[str]:
        site = folder / "site"
        shutil.copytree(PEERS / "hugo", site)
        for photo in photos:
            page = site / "content" / photo.stem
            page.mkdir(parents=True)
            (page / "index.md").write_text("---\ntitle: Foto\n---\n", encoding="utf-8")
            shutil.copyfile(photo, page / photo.name)
        return [
            *(str(installed.hugo), "--source", str(site), "--destination", str(folder / "out")),
            *("--cacheDir", str(installed.folder / "hugo"), "--logLevel", "error"),
        ]

    return command


def by_image_process(installed: Installed, modern: str) -> Command:
    """Stock Pelican with pelican-image-process, one article a photo, AVIF or WebP beside JPEG."""
    names = [f"{modern}-{size}" for size in ("1920", "1200", "768", "card")]
    names += ["jpeg-1920", "jpeg-768", "jpeg-card", "jpeg-share"]

    def command(folder: Path, photos: Sequence[Path]) -> list[str]:
        content = folder / "content"
        for name in ("articles", "photos"):
            (content / name).mkdir(parents=True)
        shutil.copyfile(PEERS / "imageprocess.py", folder / "imageprocess.py")
        for photo in photos:
            shutil.copyfile(photo, content / "photos" / photo.name)
            images = "\n".join(
                f'<img class="image-process-{name}" src="{{static}}/photos/{photo.name}" alt="">'
                for name in names
            )
            head = f'<title>{photo.stem}</title><meta name="date" content="2025-07-17">'
            article = content / "articles" / f"{photo.stem}.html"
            article.write_text(
                f"<html><head>{head}</head><body>\n{images}\n</body></html>\n", encoding="utf-8"
            )
        return [
            *(str(installed.python), "-m", "pelican", str(content)),
            *("-s", str(folder / "imageprocess.py"), "-o", str(folder / "out")),
        ]

    return command


def makers(installed: Installed) -> list[Maker]:
    """Everybody who is compared; those whose peer is missing are left out."""
    both, alone = PROCESSES, 1
    everybody = [
        Maker(OURS, "the photo pass of a first build, two workers", ours(both)),
        Maker(OURS_ALONE, "the same, one worker", ours(alone), is_scored=False),
        Maker(
            FLOOR, "the floor's steps in two processes", by_pillow("floor", both), is_scored=False
        ),
        Maker(
            FLOOR_ALONE,
            "the floor's steps in one process",
            by_pillow("floor", alone),
            is_scored=False,
        ),
        Maker(
            "Pillow",
            "plain Pillow in two processes: every file from the whole photo, our qualities and "
            "speed",
            by_pillow("plain", both),
        ),
        Maker(
            "sharp",
            "effort 0, two streams of one thread, every file from the photo",
            by_sharp(installed, 0, both, alone, "each"),
            "sharp",
        ),
        Maker(
            "sharp, effort 1",
            "the same at effort 1",
            by_sharp(installed, 1, both, alone, "each"),
            "sharp",
        ),
        Maker(
            "sharp, two threads",
            "effort 0, one stream of two threads, every file from the photo",
            by_sharp(installed, 0, alone, both, "each"),
            "sharp",
        ),
        Maker(
            "sharp, one decode",
            "effort 0, two streams; one decode to 1920 pixels, kept by hand, for the whole set",
            by_sharp(installed, 0, both, alone, "once"),
            "sharp",
        ),
        Maker(
            "Hugo",
            "AVIF quality 60 at speed 10, JPEG quality 80 (baseline), a page a photo; as many "
            "threads as it likes",
            by_hugo(installed),
            "hugo",
            is_slow=True,
        ),
        Maker(
            "pelican-image-process",
            "one process; it takes no quality: JPEG 75, AVIF 75 at speed 6, Pillow's defaults",
            by_image_process(installed, "avif"),
            "imageprocess",
            is_slow=True,
        ),
        Maker(
            "the same, WebP",
            "WebP (quality 80) in the place of AVIF",
            by_image_process(installed, "webp"),
            "imageprocess",
            is_scored=False,
            is_slow=True,
        ),
    ]
    return [maker for maker in everybody if not maker.peer or installed.has(maker.peer)]


def measure(command: Sequence[str], folder: Path) -> Cost:
    """What the command took until its end; raises MakerError when it does not succeed.

    What it prints is kept in the folder.
    """
    if hasattr(os, "sync"):
        os.sync()  # so that nobody pays for what another has written
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(COMPILED)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    log = folder / "log.txt"
    with log.open("wb") as sink:
        begin = time.perf_counter()
        try:
            child = subprocess.Popen(
                command, cwd=TESTS, env=environment, stdout=sink, stderr=subprocess.STDOUT
            )
        except OSError as error:
            raise MakerError(plain(str(error))) from error
        cpu = None
        if sys.platform != "win32":
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            cpu = usage.ru_utime + usage.ru_stime
        code = child.wait()
        wall = time.perf_counter() - begin
    words = log.read_text(encoding="utf-8", errors="replace")
    if code != 0:
        raise MakerError(plain(words) or f"exit code {code}")
    return Cost(wall, cpu, words.strip().rpartition("\n")[2])


def told(cost: Cost) -> dict[str, float]:
    """What a script of ours said of itself."""
    said: dict[str, float] = json.loads(cost.said)
    return said
