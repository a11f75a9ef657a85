"""What the desk sees at a glance: every item with its state, what it lacks and what was found."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from newsroom.model import Article, Category, Finding, Page, Satker, Severity, Standing
from newsroom.pipeline import Checked
from newsroom.reading.decode import decode
from newsroom.rules.standing import standing_of
from newsroom.site.assemble import is_waiting
from newsroom.site.dates import full

STATES = ("tak-terbaca", "tertahan", "draf", "siap", "embargo", "tayang", "berubah", "dicabut")
"""What an item's state may be; the page has words for each. Held back is one with an error."""

_OF_STANDING = {
    Standing.UNREADABLE: "tak-terbaca",
    Standing.DRAFT: "draf",
    Standing.BLOCKING: "siap",
    Standing.REVISED: "berubah",
    Standing.PUBLISHED: "tayang",
    Standing.WITHDRAWN: "dicabut",
}
_LONGEST_LINE = 240


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding beside the line it concerns; `text` is that line, empty where there is none."""

    finding: Finding
    text: str


@dataclass(frozen=True, slots=True)
class DeskItem:
    """One item or page as the desk sees it.

    `state` is one of `STATES`, `approval` words or empty, `missing` the parts that it lacks, `url`
    its address on the site.
    """

    title: str
    path: str
    url: str
    state: str
    author: str = ""
    moment: str = ""
    approval: str = ""
    missing: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def weights(self) -> frozenset[str]:
        """The weights of its findings."""
        return frozenset(remark.finding.severity.value for remark in self.remarks)


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole desk: items newest first, pages, and findings about anything else."""

    items: tuple[DeskItem, ...]
    others: tuple[Remark, ...]

    @property
    def authors(self) -> tuple[str, ...]:
        """The codes of all authors of items, sorted."""
        return tuple(sorted({item.author for item in self.items if item.author}))

    @property
    def states(self) -> tuple[str, ...]:
        """The states that items are in, in their own order."""
        found = {item.state for item in self.items}
        return tuple(state for state in STATES if state in found)

    def count(self, severity: str) -> int:
        """How many findings of that weight there are."""
        remarks = [remark for item in self.items for remark in item.remarks]
        return sum(one.finding.severity == severity for one in (*remarks, *self.others))


def overview(checked: Checked, published: Mapping[str, str]) -> Overview:
    """The desk at the edition time; `published` is the content hash of what is public, by path.

    Source lines are read again from the disk; one that is not there any more is left out.
    """
    newsroom = checked.newsroom
    lines = _Lines(newsroom.tree.root)
    found: dict[str, list[Finding]] = {}
    owners = _owners((*newsroom.articles, *newsroom.pages))
    others = []
    for finding in checked.findings:
        owner = owners.get(finding.path)
        if owner is None:
            others.append(Remark(finding, lines.line(finding)))
        else:
            found.setdefault(owner, []).append(finding)

    def remarks(item: Article | Page) -> tuple[Remark, ...]:
        return tuple(Remark(one, lines.line(one)) for one in found.get(item.source.path, ()))

    articles = sorted(newsroom.articles, key=_newest_first)
    items = [
        _article(article, checked, standing_of(article, published), remarks(article))
        for article in articles
    ]
    items += [
        DeskItem(
            page.title.text or page.slug,
            page.source.path,
            page.url,
            _OF_STANDING[standing_of(page, published)],
            remarks=remarks(page),
        )
        for page in newsroom.pages
    ]
    return Overview(tuple(items), tuple(others))


def _article(
    article: Article, checked: Checked, standing: Standing, remarks: tuple[Remark, ...]
) -> DeskItem:
    state = _OF_STANDING[standing]
    release = article.release
    if state == "siap" and is_waiting(article, checked.edition):
        state = "embargo"
    if standing is not Standing.UNREADABLE and any(one.finding.is_blocking for one in remarks):
        state = "tertahan"
    return DeskItem(
        title=article.title.text or article.slug,
        path=article.source.path,
        url=article.url,
        state=state,
        author=article.author.text,
        moment=full(release) if release else "",
        approval=_approval(article, checked.newsroom.satker),
        missing=tuple(_missing(article)) if article.source.is_readable else (),
        remarks=remarks,
    )


def _approval(article: Article, satker: Satker | None) -> str:
    approval = article.approval
    if approval is None or approval.stamp is None:
        return "belum disetujui" if satker and satker.needs_approval else ""
    if approval.digest.text != article.approvable_digest:
        return f"berubah sesudah disetujui {approval.approver.text}"
    return f"disetujui {approval.approver.text}"


def _missing(article: Article) -> Iterator[str]:
    if not article.title:
        yield "judul"
    if article.date is None:
        yield "tanggal"
    if not article.author:
        yield "penulis"
    if not article.tags:
        yield "tag"
    if not article.body.text.strip():
        yield "isi"
    if article.category.text == Category.NEWS and not article.photos:
        yield "foto"
    for number, photo in enumerate(article.photos, 1):
        if not photo.caption:
            yield f"keterangan foto {number}"
        if not photo.alt:
            yield f"teks alternatif foto {number}"


def _owners(items: Sequence[Article | Page]) -> Mapping[str, str]:
    """The source of the item that each path belongs to."""
    owners: dict[str, str] = {}
    for item in items:
        if isinstance(item, Article):
            names = [photo.file.text for photo in item.photos]
            names += [attachment.file.text for attachment in item.attachments]
            owners |= {f"{item.folder}/{name}": item.source.path for name in names}
    return owners | {item.source.path: item.source.path for item in items}


def _newest_first(article: Article) -> tuple[float, str]:
    moment: datetime | None = article.release
    return (-(moment.timestamp() if moment else float("inf")), article.path)


class _Lines:
    """The lines of source files, each file read once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._files: dict[str, list[str]] = {}

    def line(self, finding: Finding) -> str:
        """The line that a finding concerns; of files that are no text none."""
        if not finding.path.endswith((".md", ".yaml")):
            return ""
        if finding.path not in self._files:
            self._files[finding.path] = self._read(finding.path)
        lines = self._files[finding.path]
        text = lines[finding.line - 1] if finding.line <= len(lines) else ""
        return text if len(text) <= _LONGEST_LINE else f"{text[:_LONGEST_LINE]} …"

    def _read(self, path: str) -> list[str]:
        try:
            text = decode((self._root / path).read_bytes()).text
        except OSError:
            return []
        return (text or "").split("\n")


def severities() -> tuple[str, ...]:
    """The weights of findings, the gravest first."""
    return tuple(one.value for one in sorted(Severity, key=lambda one: one.rank))
