"""What the check says about seeded items, judged beside all sound ones in their newsroom."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from friends.controlset import AT, ITEMS, lay, place
from newsroom import pipeline
from newsroom.model import Article, Finding
from newsroom.photos.inventory import inspected, national_desk
from newsroom.pipeline import ItemReader
from newsroom.rules.run import judge
from seeds.seed import Seed

INDEX = "/index.md"
SOUND = {path.stem: path.read_bytes() for path in ITEMS}


@dataclass(frozen=True)
class Outcome:
    """What came of a seed: where its codes are due (on any line: None), and what is new there."""

    seed: Seed
    path: str
    line: int | None
    findings: tuple[Finding, ...]

    @property
    def is_found(self) -> bool:
        """Whether all that is due was found in its place."""
        return not self._lacking

    @property
    def misplaced(self) -> tuple[Finding, ...]:
        """Findings of a due code in another place, where the right one has none."""
        return tuple(finding for finding in self.findings if finding.code in self._lacking)

    @property
    def others(self) -> tuple[Finding, ...]:
        """Second findings: of another code, or more of a code than are due."""
        left = Counter(self.seed.codes)
        others = []
        for finding in sorted(self.findings, key=lambda found: not self._is_due(found)):
            left[finding.code] -= 1
            if left[finding.code] < 0:
                others.append(finding)
        return tuple(others)

    @property
    def _lacking(self) -> Counter[str]:
        there = Counter(found.code for found in self.findings if self._is_due(found))
        return Counter(self.seed.codes) - there

    def _is_due(self, finding: Finding) -> bool:
        return finding.path == self.path and self.line in (None, finding.line)


class Newsroom:
    """The control set as read, and what is said about its items before anything is sown."""

    def __init__(self, root: Path) -> None:
        self._content = lay(root)
        self._cache = root / "cache"
        self._reading = pipeline.read_newsroom(self._content, self._cache)

    def outcomes(self, seeds: Sequence[Seed]) -> Iterator[Outcome]:
        """What came of each seed.

        Every seeded item stands in a folder of its own beside the sound ones: so links between
        items lead somewhere, and no seed has a say in another's findings.
        """
        sown = [seed.sown(SOUND[seed.item]) for seed in seeds]
        articles = self._read([place(seed.item) for seed in seeds], sown)
        moved = [
            _moved(article, number, any(code.startswith("TGL") for code in seed.codes))
            for number, (seed, article) in enumerate(zip(seeds, articles, strict=True))
        ]
        sound = self._reading.newsroom
        newsroom = replace(sound, articles=(*sound.articles, *moved))
        said = defaultdict(list)
        for finding in judge(newsroom, self._reading.profile, AT, {}):
            said[finding.path].append(finding)
        for seed, text, article in zip(seeds, sown, moved, strict=True):
            path = article.source.path
            before = [replace(finding, path=path) for finding in said[place(seed.item)]]
            line = seed.line(SOUND[seed.item], text)
            yield Outcome(seed, path, line, tuple(new(before, said[path])))

    def _read(self, paths: Sequence[str], texts: Sequence[bytes]) -> Sequence[Article]:
        """The items as they would be read at those paths, with the facts of their photos."""
        reading = self._reading
        reader = ItemReader(reading.newsroom.registers, reading.profile, reading.zone)
        articles = [reader.article(path, text) for path, text in zip(paths, texts, strict=True)]
        return inspected(self._content, articles, national_desk(self._cache))


def _moved(article: Article, number: int, is_date_wrong: bool) -> Article:
    """The item in a folder of its own, in the year of its date unless that is the defect."""
    year, slug = article.year, f"{article.slug}-{number}"
    if article.date and not is_date_wrong:
        year = str(article.date.day.year)
    folder = f"berita/{year}/{slug}"
    source = replace(article.source, path=folder + INDEX)
    return replace(article, source=source, path=folder, year=year, slug=slug)


def new(before: Iterable[Finding], after: Iterable[Finding]) -> Iterator[Finding]:
    """Those that the sound text did not have; lines may have moved, so sentences count."""
    known = Counter((finding.path, finding.code, finding.message) for finding in before)
    for finding in after:
        this = finding.path, finding.code, finding.message
        known[this] -= 1
        if known[this] < 0:
            yield finding
