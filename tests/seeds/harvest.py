"""What the check says about seeded items, judged beside all sound ones in their newsroom."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from friends.controlset import AT, ITEMS, lay, place
from newsroom import pipeline
from newsroom.model import Article, Finding
from newsroom.photos.inventory import inspected, national_desk
from newsroom.pipeline import ItemReader
from newsroom.rules.run import judge
from seeds.seedfile import Seed

INDEX = "/index.md"
SOUND = {path.stem: path.read_bytes() for path in ITEMS}


@dataclass(frozen=True)
class Outcome:
    """What came of a seed: the line on which its codes are due, and what is new about its item."""

    seed: Seed
    line: int
    findings: tuple[Finding, ...]

    @property
    def is_found(self) -> bool:
        """Whether all that is due was found on its line."""
        return not self._lacking

    @property
    def misplaced(self) -> tuple[Finding, ...]:
        """Findings of a due code on another line, where the right line has none."""
        return tuple(finding for finding in self.findings if finding.code in self._lacking)

    @property
    def others(self) -> tuple[Finding, ...]:
        """Second findings: of another code, or more of a code than are due."""
        left = Counter(self.seed.codes)
        others = []
        for finding in sorted(self.findings, key=lambda found: found.line != self.line):
            left[finding.code] -= 1
            if left[finding.code] < 0:
                others.append(finding)
        return tuple(others)

    @property
    def _lacking(self) -> Counter[str]:
        there = Counter(found.code for found in self.findings if found.line == self.line)
        return Counter(self.seed.codes) - there


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
        moved = [_moved(article, number) for number, article in enumerate(articles)]
        sound = self._reading.newsroom
        newsroom = replace(sound, articles=(*sound.articles, *moved))
        said = defaultdict(list)
        for finding in judge(newsroom, self._reading.profile, AT, {}):
            said[finding.path].append(finding)
        for seed, text, article in zip(seeds, sown, moved, strict=True):
            new = _new(said[place(seed.item)], said[article.source.path])
            yield Outcome(seed, seed.line(SOUND[seed.item], text), tuple(new))

    def _read(self, paths: Sequence[str], texts: Sequence[bytes]) -> Sequence[Article]:
        """The items as they would be read at those paths, with the facts of their photos."""
        reading = self._reading
        reader = ItemReader(reading.newsroom.registers, reading.profile, reading.zone)
        articles = [reader.article(path, text) for path, text in zip(paths, texts, strict=True)]
        return inspected(self._content, articles, national_desk(self._cache))


def _moved(article: Article, number: int) -> Article:
    folder = f"{article.folder}-{number}"
    source = replace(article.source, path=folder + INDEX)
    return replace(article, source=source, path=folder, slug=folder.rpartition("/")[2])


def _new(before: Sequence[Finding], after: Sequence[Finding]) -> Iterator[Finding]:
    """Those that the sound item did not have; lines may have moved, so sentences count."""
    known = Counter((finding.code, finding.message) for finding in before)
    for finding in after:
        known[finding.code, finding.message] -= 1
        if known[finding.code, finding.message] < 0:
            yield finding
