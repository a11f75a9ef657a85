"""What the check says about seeds that need a newsroom of their own: about files and the office."""

import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path, PurePosixPath

from friends.controlset import AT, ITEMS, REGISTERS, files, place
from newsroom import pipeline
from newsroom.model import Finding, Newsroom
from newsroom.notesigns import remembered
from newsroom.photos.inventory import look_at, national_desk
from newsroom.release.manifest import Manifest
from rules.scene import Placed, put, read_public, record
from seeds.harvest import Outcome, new
from seeds.seed import Seed

PAGE = "halaman/profil.md"
PROFILE = """\
---
judul: Profil
---

Komisi Pemilihan Umum Kota Kediri menyelenggarakan pemilu dan pemilihan di Kota Kediri.

## Tugas

Kami menyusun daftar pemilih, mendidik pemilih, dan melayani permohonan informasi. Informasi
publik dapat diminta pada hari kerja di kantor kami.
"""
# What stands beside a file of the office that is seeded: one item with photos, one with a paper.
BESIDE_OFFICE = ("19-rakor-bakohumas", "31-daftar-informasi-publik")
HERE = "./"
PHOTO_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".avif", ".gif", ".tif", ".tiff")
# What `put` places that is no file of its own making.
NOT_MADE = frozenset(("none", "folder", "fifo", "symlink"))

_Said = tuple[tuple[Finding, ...], Manifest]


class Rooms:
    """A newsroom for each seed: registers, a page, and the item; the photos known to all."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._before: dict[tuple[str, ...], _Said] = {}

    def outcomes(self, seeds: Iterable[Seed]) -> Iterator[Outcome]:
        """What came of each seed, anywhere in its newsroom."""
        seeds = tuple(seeds)
        self._look_at_photos(seeds)
        for seed in seeds:
            items = _standing(seed)
            if items not in self._before:
                self._before[items] = self._said(sound(items), ())
            yield self._outcome(seed, sound(items), *self._before[items])

    def _look_at_photos(self, seeds: Iterable[Seed]) -> None:
        """Have all photos looked at in one pass, so that no room starts a process for its own."""
        darkroom = self._root / "darkroom"
        for number, seed in enumerate(seeds):
            files = {
                PurePosixPath(path).name: data for path, data in sound(_standing(seed)).items()
            }
            photos = {name: data for name, data in files.items() if name.endswith(PHOTO_SUFFIXES)}
            things = [
                thing._replace(path=PurePosixPath(thing.path).name)
                for thing in seed.placed
                if thing.path.lower().endswith(PHOTO_SUFFIXES) and thing.kind not in NOT_MADE
            ]
            put(darkroom / str(number), photos, things)
        paths = [path.relative_to(darkroom).as_posix() for path in darkroom.glob("*/*")]
        look_at(darkroom, sorted(paths), national_desk(self._root / "cache"))

    def _outcome(
        self, seed: Seed, base: Mapping[str, bytes], before: Iterable[Finding], stood: Manifest
    ) -> Outcome:
        source = where(seed)
        texts = {**base, source: seed.sown(base[source]), **seed.sown_further(base)}
        folder = source.rpartition("/")[0]
        things = [thing._replace(path=_below(thing.path, folder)) for thing in seed.placed]
        for gone in (f"{thing.path}/" for thing in things if thing.kind == "none"):
            if not any(f"{path}/".startswith(gone) for path in base):
                raise ValueError(f"{seed.origin}: is not there: {gone}")
        after, _ = self._said(texts, things, stood if seed.is_public else None)
        path, line = _below(seed.elsewhere, folder) or source, None
        if seed.place or not seed.elsewhere:
            line = seed.line(base.get(path, b""), texts.get(path, b""))
        return Outcome(seed, path, line, tuple(new(before, after)))

    def _said(
        self,
        texts: Mapping[str, bytes],
        things: Iterable[Placed],
        published: Manifest | None = None,
    ) -> _Said:
        """The findings, and the record of a site on which all that stands there is public."""
        # Some seeds place what lies outside `content/`.
        room = self._root / "room"
        content = room / "content"
        put(content, texts, things)
        reading = pipeline.read_newsroom(content, self._root / "cache")
        said = pipeline.check(reading, AT, published).findings
        shutil.rmtree(room)
        return said, _record(reading.newsroom)


@cache
def sound(items: tuple[str, ...]) -> Mapping[str, bytes]:
    """The files of the newsroom in which only those items stand."""
    folders = tuple(place(item).removesuffix("index.md") for item in items)
    there = {path: data for path, data in _all() if path in REGISTERS or path.startswith(folders)}
    return {**there, PAGE: PROFILE.encode()}


def where(seed: Seed) -> str:
    """The path in `content/` of what the seed changes."""
    return seed.item if seed.is_of_office else place(seed.item)


def _standing(seed: Seed) -> tuple[str, ...]:
    """The items in the seed's newsroom: its own, and the one in which the finding is due."""
    if seed.is_of_office:
        return BESIDE_OFFICE
    due = [item.stem for item in ITEMS if place(item.stem) == seed.elsewhere]
    return tuple(sorted({seed.item, *due}))


def _record(newsroom: Newsroom) -> Manifest:
    """The record of a site on which all items and pages stand, with their notes."""
    notes = {article.path: remembered(article.corrections) for article in newsroom.articles}
    return record(
        replace(read_public(item.path), notes=notes.get(item.path, ())) for item in newsroom.items
    )


@cache
def _all() -> tuple[tuple[str, bytes], ...]:
    return tuple(files())


def _below(path: str, folder: str) -> str:
    return f"{folder}/{path.removeprefix(HERE)}" if path.startswith(HERE) else path
