"""Read, inspect and check one office's content: the one path that check, build and preview take."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from zoneinfo import ZoneInfo

from newsroom.itemmemory import ItemMemory, standard_signature
from newsroom.model import (
    Article,
    Entry,
    Finding,
    Newsroom,
    Page,
    Registers,
    Satker,
    Source,
    Tree,
)
from newsroom.packed import Packed
from newsroom.parallel import spread
from newsroom.photos.inventory import inspected, inspected_logo, national_desk
from newsroom.photos.jobs import Order
from newsroom.photos.orders import orders
from newsroom.photos.sources import is_beside
from newsroom.reading.article import read_article, read_page
from newsroom.reading.decode import MAX_BYTES
from newsroom.reading.markdown import BodyReader
from newsroom.reading.registers import read_registers
from newsroom.reading.satker import read_satker
from newsroom.reading.tree import survey
from newsroom.release.manifest import Manifest, Published
from newsroom.rules.engine import all_rules
from newsroom.rules.run import judge
from newsroom.standard.inherit import inherit, province_file
from newsroom.standard.national import national_profile
from newsroom.standard.profile import Profile, Weight

STANDARD_FILE = "daftar/standar.yaml"
DEFAULT_ZONE = ZoneInfo("Asia/Jakarta")
NOTHING: Mapping[str, bytes | None] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Reading:
    """One office's content, read whole, and the standard that holds for it.

    `cache` keeps what is worked out about single items, where there is one.
    """

    newsroom: Newsroom
    profile: Profile
    cache: Path | None = None

    @property
    def zone(self) -> ZoneInfo:
        """The office's zone; western Indonesian time while the office cannot be read."""
        return self.newsroom.satker.zone if self.newsroom.satker else DEFAULT_ZONE


@dataclass(frozen=True, slots=True)
class Checked:
    """A reading with every finding there is at one edition time."""

    newsroom: Newsroom
    profile: Profile
    edition: datetime
    findings: tuple[Finding, ...]

    @property
    def is_open(self) -> bool:
        """Whether nothing forbids building the site."""
        return self.newsroom.satker is not None and not any(f.is_blocking for f in self.findings)


Wanted = Callable[[Reading], Iterable[Article]]
"""Which items' photos are to be published: asked when their texts are read, the photos not yet."""


def read_newsroom(
    content: Path,
    cache: Path | None,
    workers: int = 1,
    *,
    wanted: Wanted = lambda reading: (),
    on_photo: Callable[[int, int], None] = lambda done, of: None,
    stand_ins: Mapping[str, bytes | None] = NOTHING,
) -> Reading:
    """Everything under `content`, faults included; what is known of photos is kept in `cache`.

    The renditions of the photos of `wanted` items are made in the same pass, into the cache.
    With more than one worker the items are shared with copies of this process, the photos among
    processes of their own; `on_photo` is told how many of how many new photos are done.
    `stand_ins` are read in the place of shared files (see `formeroffice`). Raises
    NotADirectoryError where `content` is no folder, and whatever `wanted` raises.
    """
    tree = survey(content)
    files = _Files(tree, stand_ins)
    reading = _standard(files)
    office, profile = reading.newsroom, reading.profile
    memory = ItemMemory(cache, content, "texts", standard_signature(office))
    articles, pages = _items(files, reading, memory, workers)
    newsroom = replace(office, tree=files.tree(), articles=articles, pages=pages)
    desk = replace(
        national_desk(cache, workers, on_photo),
        orders=_orders(wanted(Reading(newsroom, profile)), newsroom),
    )
    newsroom = replace(newsroom, articles=inspected(content, articles, desk))
    # What lies elsewhere may be the photo of an item that nobody is to see yet: STR020.
    if newsroom.satker is not None and is_beside(newsroom.satker.logo):
        logo = inspected_logo(content, newsroom.satker.logo, desk)
        newsroom = replace(newsroom, logo=logo)
    return Reading(newsroom, profile, cache)


def read_standard(content: Path) -> Reading:
    """The office, its registers and the standard that holds for it; no item is opened.

    Raises NotADirectoryError where `content` is no folder.
    """
    return _standard(_Files(survey(content)))


def _standard(files: "_Files") -> Reading:
    satker, satker_source = _satker(files)
    zone = satker.zone if satker else DEFAULT_ZONE
    profile, standard_sources = _profile(files, satker, zone)
    registers = read_registers(files.of_kind("register"), profile.tags, zone)
    registers = replace(registers, sources=(*registers.sources, *standard_sources))
    return Reading(Newsroom(files.tree(), satker, satker_source, registers), profile)


class ItemReader:
    """Reads the items and pages of one office one after another; not for two threads at once."""

    def __init__(self, registers: Registers, profile: Profile, zone: ZoneInfo) -> None:
        self._bodies = BodyReader(frozenset(author.code for author in registers.authors))
        self._zone = zone
        self._with_dateline = frozenset(
            kind.slug for kind in profile.categories if kind.prints_dateline
        )

    def article(self, path: str, data: bytes) -> Article:
        """The item at that path of `content/`; its photos are not looked at."""
        return read_article(path, data, self._zone, self._bodies, self._with_dateline)

    def page(self, path: str, data: bytes) -> Page:
        """The page at that path of `content/`."""
        return read_page(path, data, self._zone, self._bodies)


def check(
    reading: Reading, edition: datetime, published: Manifest | None, workers: int = 1
) -> Checked:
    """Every finding about what was read; `published` is what the public has already."""
    known = public_items(published)
    newsroom = reading.newsroom
    signature = f"{standard_signature(newsroom)} {edition.year}"
    memory = ItemMemory(reading.cache, newsroom.tree.root, "findings", signature)
    findings = judge(newsroom, reading.profile, edition, known, workers, memory)
    memory.close()
    return Checked(reading.newsroom, reading.profile, edition, findings)


def public_items(manifest: Manifest | None) -> Mapping[str, Published]:
    """Everything that readers have now, by its path in `content/`.

    That is what is public, and what was withdrawn and keeps a page with the reason.
    """
    if manifest is None:
        return {}
    return {
        item.path: item
        for item in manifest.identities.values()
        if item.state == "published" or f"{item.path}/index.html" in manifest.files
    }


def published_hashes(manifest: Manifest | None) -> Mapping[str, str]:
    """Path in `content/` → content hash of everything that readers have now."""
    return {path: item.content_hash for path, item in public_items(manifest).items()}


class _Files:
    """The bytes of source files; one that cannot be read becomes a special entry of the tree."""

    def __init__(self, tree: Tree, stand_ins: Mapping[str, bytes | None] = NOTHING) -> None:
        self._tree = tree
        self._stand_ins = stand_ins
        self._unreadable: set[str] = set()

    def of_kind(self, kind: str) -> dict[str, bytes]:
        """Path → bytes of all entries of that kind that can be read."""
        found = {
            path: data
            for path, data in self._stand_ins.items()
            if data is not None and kind == ("satker" if path == "satker.yaml" else "register")
        }
        for entry in self._tree.entries:
            if entry.kind == kind and entry.path not in self._stand_ins:
                data = self._read(entry)
                if data is not None:
                    found[entry.path] = data
        return found

    def tree(self) -> Tree:
        """The tree as it turned out when its files were read."""
        if not self._unreadable:
            return self._tree
        entries = tuple(
            Entry(entry.path, "special", entry.size, "unreadable")
            if entry.path in self._unreadable
            else entry
            for entry in self._tree.entries
        )
        return replace(self._tree, entries=entries)

    def _read(self, entry: Entry) -> bytes | None:
        try:
            # Neither a `Path` nor room for the most there may be, for each of thousands of files.
            with open(f"{self._tree.root}/{entry.path}", "rb") as file:  # noqa: PTH123
                return file.read(-1 if entry.size <= MAX_BYTES else MAX_BYTES + 1)
        except OSError:
            self._unreadable.add(entry.path)
            return None


def _satker(files: _Files) -> tuple[Satker | None, Source]:
    for path, data in files.of_kind("satker").items():
        return read_satker(path, data)
    return None, Source("satker.yaml", "")


def _profile(
    files: _Files, satker: Satker | None, zone: ZoneInfo
) -> tuple[Profile, tuple[Source, ...]]:
    profile = national_profile()
    weights = {rule.code: Weight(rule.default, rule.ceiling) for rule in all_rules()}
    sources = []
    if satker is not None:
        code = satker.code if satker.level == "provinsi" else satker.parent
        data = province_file(code)
        if data is not None:
            level = inherit(profile, f"provinsi/{code}.yaml", data, zone, weights)
            profile = level.profile
            sources.append(level.source)
    data = files.of_kind("register").get(STANDARD_FILE)
    if data is not None:
        level = inherit(profile, STANDARD_FILE, data, zone, weights)
        profile = level.profile
        sources.append(level.source)
    return profile, tuple(sources)


def _items(
    files: _Files, office: Reading, memory: ItemMemory, workers: int
) -> tuple[tuple[Article, ...], tuple[Page, ...]]:
    """All items and pages; those that the memory has are not read again."""
    reader = ItemReader(office.newsroom.registers, office.profile, office.zone)

    def read(sources: Sequence[tuple[str, bytes]]) -> list[Packed[Article]]:
        return [Packed(reader.article(path, data)) for path, data in sources]

    sources = files.of_kind("item")
    digests = {path: sha256(data).hexdigest() for path, data in sources.items()}
    articles: dict[str, Article] = {
        path: article
        for path, digest in digests.items()
        if (article := memory.recall(path, digest)) is not None
    }
    unknown = tuple((path, data) for path, data in sources.items() if path not in articles)
    for (path, _), packed in zip(unknown, spread(read, unknown, workers), strict=True):
        memory.keep(path, digests[path], packed)
        articles[path] = packed.value
    memory.close()
    pages = tuple(reader.page(path, data) for path, data in files.of_kind("page").items())
    return tuple(articles[path] for path in sources), pages


def _orders(articles: Iterable[Article], newsroom: Newsroom) -> tuple[Order, ...]:
    if newsroom.satker is None:
        return ()
    return tuple(orders(articles, newsroom.satker, newsroom.registers).values())
