"""What every publication promises of its feeds, compared with the last one before it is online.

Partners keep what they fetched by its guid: an item that changes it is stored twice, one that takes
another's is never stored. A sound build keeps all of this; what is found here is a defect of ours
that nobody downstream could put right, so nothing is published.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from pathlib import Path
from urllib.parse import unquote

from newsroom.feeds import plan
from newsroom.feeds.readback import File, Told, told
from newsroom.feeds.soundness import Soundness
from newsroom.model import Finding
from newsroom.release.manifest import FileRecord, Listed, Manifest, Published
from newsroom.rules.engine import fault_rules
from newsroom.site.views import Site

KINDS = frozenset(
    {
        "feed-damaged",
        "guid-changed",
        "guid-reused",
        "entry-lost",
        "entry-unlisted",
        "feed-file-untrue",
        "entry-early",
    }
)
"""What may be wrong with a finished feed; each is the name of the rule that words it."""

SHOWN = 5
"""Of one kind no more are told of one feed: a defect of ours is in every entry."""

# The first bytes of the media types that we publish (ITU-T T.81, B.1.1.3; PNG, 5.2).
_HEADS = {"image/jpeg": b"\xff\xd8\xff", "image/png": b"\x89PNG\r\n\x1a\n"}


@dataclass(frozen=True, slots=True)
class Publication:
    """What is about to be published, staged in `folder`, and what was published last, `online`."""

    site: Site
    listed: Sequence[Listed]
    files: Mapping[str, FileRecord]
    folder: Path
    online: Path
    previous: Manifest | None


def breaches(publication: Publication) -> tuple[Finding, ...]:
    """Everything in which the feeds break the contract, at most `SHOWN` of a kind in a feed."""
    contract = _Contract(publication)
    return tuple(
        finding
        for path, due in plan.due(publication.site)
        for finding in _fewer(contract.findings(path, due))
    )


@dataclass(frozen=True, slots=True)
class _Breach:
    """What is wrong, in the words of its rule; `mark` is a text that stands where it is."""

    kind: str
    mark: str
    values: Mapping[str, object]


def _breach(kind: str, mark: str, /, **values: object) -> _Breach:
    assert kind in KINDS
    return _Breach(kind, mark, values)


class _Contract:
    """One publication, and what is known of its items: guids by address, addresses by guid."""

    def __init__(self, publication: Publication) -> None:
        self._new = publication
        previous = publication.previous
        # What was withdrawn under another domain may have a new sign; FED001 asks for the old one
        # where anything else would change its own.
        office = publication.site.satker.identity_domain
        before: tuple[Published, ...] = tuple(
            one
            for one in (previous.identities.values() if previous else ())
            if one.state == "published" or one.domain == office
        )
        self._before = {one.url: one.identity for one in before}
        self._listed = {one.url: one.identity for one in publication.listed}
        # What partners know already goes before what we say now.
        now = {one.identity: one.url for one in publication.listed}
        self._places = now | {one.identity: one.url for one in before}
        self._types: dict[str, str] = {}
        self._soundness = Soundness(publication.site, publication.online, publication.previous)

    def findings(self, path: str, due: Sequence[str]) -> Iterator[Finding]:
        """What is wrong with one feed, in which those guids are due."""
        if path not in self._new.files:
            yield _finding(path, 1, _breach("feed-damaged", "", problem="Berkasnya tidak dibuat."))
            return
        data = (self._new.folder / path).read_bytes()
        problems = self._soundness.errors(path, data)
        for problem in problems:
            found = _breach("feed-damaged", "", problem=problem.message)
            yield _finding(path, problem.line, found)
        entries = told(data)
        if entries is None:
            if not problems:
                found = _breach("feed-damaged", "", problem="Isinya tidak terbaca.")
                yield _finding(path, 1, found)
            return
        for found in self._breaches(entries, due):
            yield _finding(path, _line(data, found.mark), found)

    def _breaches(self, entries: Sequence[Told], due: Sequence[str]) -> Iterator[_Breach]:
        times = Counter(entry.guid for entry in entries)
        for entry in entries:
            yield from self._entry(entry)
        for guid in sorted(guid for guid, count in times.items() if count > 1):
            other = "entri lain di RSS ini"
            yield _breach("guid-reused", guid, guid=guid, url=self._url(guid), other=other)
        for guid in sorted(set(due) - times.keys()):
            yield _breach("entry-lost", "", url=self._url(guid))

    def _entry(self, entry: Told) -> Iterator[_Breach]:
        guid = entry.guid
        item = guid.partition("#")[0]
        url = self._path(entry.url).partition("#")[0]
        known = self._before.get(url) or self._listed.get(url)
        owner = self._places.get(item)
        if owner not in (None, url):
            yield _breach("guid-reused", guid, guid=guid, url=url or entry.url, other=owner)
        elif known is not None and known != item:
            yield _breach("guid-changed", guid, guid=guid, url=url, known=known)
        elif self._listed.get(url) is None:
            yield _breach("entry-unlisted", guid, url=url or entry.url)
        if entry.published and entry.published > self._new.site.edition:
            yield _breach("entry-early", guid, url=url, moment=_shown(entry.published))
        for file in entry.files:
            if problem := self._fault(file):
                values = {"file": file.url, "url": url, "problem": problem}
                yield _breach("feed-file-untrue", file.url, **values)

    def _url(self, guid: str) -> str:
        """The address of the item with that guid, or of the item of that correction."""
        return self._places.get(guid.partition("#")[0], guid)

    def _fault(self, file: File) -> str:
        """What is wrong with a file that an entry names; empty where it is as it says."""
        path = unquote(self._path(file.url)).lstrip("/")
        record = self._new.files.get(path)
        if record is None:
            return "tidak ada di situs ini"
        if file.size and file.size != str(record.size):
            return f"berukuran {record.size} bita, bukan {file.size}"
        if file.type and self._type(path) != file.type:
            return f"bukan {file.type}"
        return ""

    def _type(self, path: str) -> str:
        """The media type by the file's first bytes; empty for one that we do not publish."""
        if path not in self._types:
            with (self._new.folder / path).open("rb") as staged:
                head = staged.read(8)
            found = (name for name, mark in _HEADS.items() if head.startswith(mark))
            self._types[path] = next(found, "")
        return self._types[path]

    def _path(self, url: str) -> str:
        """An address on this site from its root; of any other nothing."""
        base = self._new.site.satker.base_url
        return url.removeprefix(base) if url.startswith(f"{base}/") else ""


def _finding(path: str, line: int, breach: _Breach) -> Finding:
    rule = fault_rules()[breach.kind]
    words = rule.message.format(**breach.values)
    return Finding(path, line, 1, rule.code, rule.name, rule.default, words)


def _line(data: bytes, mark: str) -> int:
    """The line of the first place where that text stands; the first line where it does not."""
    return data.count(b"\n", 0, max(data.find(escape(mark).encode()), 0)) + 1


def _shown(moment: datetime) -> str:
    return moment.strftime("%d-%m-%Y %H.%M")


def _fewer(findings: Iterator[Finding]) -> Iterator[Finding]:
    told: Counter[str] = Counter()
    for finding in findings:
        told[finding.code] += 1
        if told[finding.code] <= SHOWN:
            yield finding
