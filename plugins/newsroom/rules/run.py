"""Every rule over one newsroom: hits → findings, with waivers, ignores, drafts and standing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from hashlib import sha256
from typing import Any

from newsroom.itemmemory import ItemMemory
from newsroom.model import (
    Article,
    Fault,
    Finding,
    Newsroom,
    Page,
    Severity,
    Source,
    Standing,
)
from newsroom.packed import Packed
from newsroom.parallel import spread
from newsroom.populationnumbers import without_population_numbers
from newsroom.prose.passages import Prose
from newsroom.release.manifest import Published
from newsroom.rules.engine import Check, Context, Hit, Rule, all_rules, checks_of, fault_rules
from newsroom.rules.standing import standings_of
from newsroom.standard.profile import Profile

IGNORE_UNUSED = "ignore-unused"
IGNORE_REFUSED = "ignore-refused"


_Bound = list[tuple[Rule, Check]]


@dataclass(frozen=True, slots=True)
class _ItemRules:
    """The rules for one kind of item, each with all it reads in hand.

    What `own` rules find changes with the item and the standard alone.
    """

    own: tuple[_Bound, _Bound]
    others: tuple[_Bound, _Bound]


@dataclass(frozen=True, slots=True)
class _Judged:
    """What was found in an item; `own` is what its own rules found, where that was not known.

    `digest` tells the item from any other state of it, where there is a memory.
    """

    findings: tuple[Finding, ...]
    own: tuple[Finding, ...] | None
    digest: str


@dataclass(slots=True)
class _Judge:
    context: Context
    drafts: tuple[str, ...] = ()
    standings: dict[str, Standing] = field(default_factory=dict)
    workers: int = 1
    memory: ItemMemory | None = None

    def findings(self, newsroom: Newsroom) -> Iterator[Finding]:
        for source in newsroom_sources(newsroom):
            yield from self._faults(source, None)
        kinds: tuple[tuple[Sequence[Article | Page], str], ...] = (
            (newsroom.articles, "article"),
            (newsroom.pages, "page"),
        )
        for subjects, kind in kinds:
            rules = _ItemRules(
                (self._bound(kind, is_own=True), self._bound("prose", is_own=True)),
                (self._bound(kind, is_own=False), self._bound("prose", is_own=False)),
            )
            judged = spread(partial(self._subjects, rules=rules), subjects, self.workers)
            for subject, one in zip(subjects, judged, strict=True):
                self._remember(subject, one)
                yield from one.findings
        for rule, check in self._bound("newsroom", is_own=False):
            for hit in check(newsroom):
                yield self._finding(rule, hit, hit.path, None)

    def _bound(self, subject: str, *, is_own: bool) -> _Bound:
        """The rules that look at that kind of subject, each with all it reads in hand."""
        return [
            (bound.rule, check)
            for bound in checks_of(subject, is_own=is_own)
            if (check := bound.bind(self.context)) is not None
        ]

    def _subjects(self, subjects: Sequence[Article | Page], rules: _ItemRules) -> list[_Judged]:
        return [self._subject(subject, rules) for subject in subjects]

    def _subject(self, subject: Article | Page, rules: _ItemRules) -> _Judged:
        day = subject.date.day if isinstance(subject, Article) and subject.date else None
        found = list(self._faults(subject.source, day))
        own = None
        digest = _digest(subject) if self.memory is not None else ""
        if subject.source.is_readable:
            prose = Prose(subject)
            known = self._recalled(subject, digest)
            if known is None:
                known = own = tuple(self._hits(subject, prose, rules.own, day))
            found += known
            found += self._hits(subject, prose, rules.others, day)
        return _Judged(tuple(self._without_ignored(subject, found)), own, digest)

    def _remember(self, subject: Article | Page, judged: _Judged) -> None:
        """What a copy of this process recalled it has not told: here it is still to be kept."""
        if self.memory is None or not subject.source.is_readable:
            return
        if judged.own is None:
            self.memory.retain(subject.source.path)
        else:
            self.memory.keep(subject.source.path, judged.digest, Packed(judged.own))

    def _recalled(self, subject: Article | Page, digest: str) -> tuple[Finding, ...] | None:
        """What its own rules found in the item as it is, if that is known, as it stands now."""
        if self.memory is None:
            return None
        known = self.memory.recall(subject.source.path, digest)
        return known and tuple(
            replace(finding, standing=self._standing(finding.path)) for finding in known
        )

    def _hits(
        self, subject: Article | Page, prose: Prose, rules: tuple[_Bound, _Bound], day: date | None
    ) -> Iterator[Finding]:
        for read, bound in zip((subject, prose), rules, strict=True):
            for rule, check in bound:
                for hit in check(read):
                    yield self._finding(rule, hit, hit.path or subject.source.path, day)

    def _faults(self, source: Source, day: date | None) -> Iterator[Finding]:
        for found in source.faults:
            yield self._fault(found, source.path, day)

    def _fault(self, found: Fault, path: str, day: date | None) -> Finding:
        hit = Hit(found.span.line, found.span.column, path=path, **dict[str, Any](found.values))
        return self._finding(fault_rules()[found.kind], hit, path, day)

    def _finding(self, rule: Rule, hit: Hit, path: str, day: date | None) -> Finding:
        standing = self._standing(path)
        if rule.stops_drafts and standing is not Standing.WITHDRAWN:
            standing = Standing.REVISED
        return Finding(
            path=path,
            line=hit.line,
            column=hit.column,
            code=rule.code,
            name=rule.name,
            severity=severity(rule, self.context.profile, day),
            # Reports go to logs and preview pages; what a rule quotes may hold such a number.
            message=without_population_numbers(rule.message.format(**hit.values)),
            standing=standing,
        )

    def _standing(self, path: str) -> Standing:
        known = self.standings.get(path)
        if known is not None:
            return known
        if any(path.startswith(folder) for folder in self.drafts):
            return Standing.DRAFT
        # A Markdown file that is no item is not read: it cannot say that it is a draft.
        return Standing.UNREADABLE if path.endswith(".md") else Standing.BLOCKING

    def _without_ignored(self, subject: Article | Page, found: list[Finding]) -> Iterator[Finding]:
        """Drop what the writer keeps on purpose; an ignore that does nothing is a finding."""
        if not subject.ignores:
            yield from found
            return
        by_code = {rule.code: rule for rule in all_rules()}
        day = subject.date.day if isinstance(subject, Article) and subject.date else None
        silenced: set[str] = set()
        for ignore in subject.ignores:
            hits = [finding for finding in found if finding.code == ignore.code]
            problem = ""
            if ignore.code not in by_code:
                problem = "kode aturan itu tidak ada"
            elif not ignore.reason:
                problem = "alasannya belum ditulis"
            elif any(finding.severity is Severity.ERROR for finding in hits):
                problem = "temuan yang wajib diperbaiki tidak dapat diabaikan"
            values: tuple[tuple[str, str | int], ...] = (("code", ignore.code),)
            if problem:
                refused = Fault(IGNORE_REFUSED, ignore.span, (*values, ("problem", problem)))
                found.append(self._fault(refused, subject.source.path, day))
            elif hits:
                silenced.add(ignore.code)
            else:
                unused = Fault(IGNORE_UNUSED, ignore.span, values)
                found.append(self._fault(unused, subject.source.path, day))
        yield from (finding for finding in found if finding.code not in silenced)


def _digest(item: Article | Page) -> str:
    """What tells an item with its photos and attachments from any other state of it."""
    if isinstance(item, Page):
        return item.source.digest
    photos = [photo.facts for photo in item.photos]
    attachments = [attachment.facts for attachment in item.attachments]
    told = f"{item.source.digest} {photos} {attachments}"
    return sha256(told.encode("utf-8", "surrogateescape")).hexdigest()


def severity(rule: Rule, profile: Profile, day: date | None) -> Severity:
    """The weight of a rule's finding in an item of that day.

    What the standard added later weighs no more than advice in items dated before.
    """
    since = profile.since.get(rule.code)
    if since is not None and day is not None and day < since:
        return Severity.ADVICE
    return profile.severities.get(rule.code, rule.default)


def newsroom_sources(newsroom: Newsroom) -> tuple[Source, ...]:
    """The sources that are neither item nor page: the office's file and the registers."""
    return (newsroom.satker_source, *newsroom.registers.sources)


def judge(
    newsroom: Newsroom,
    profile: Profile,
    edition: datetime,
    published: Mapping[str, Published],
    workers: int = 1,
    memory: ItemMemory | None = None,
) -> tuple[Finding, ...]:
    """Every finding, sorted by path, line, column and code; the items shared among the workers.

    `published` is what readers have by its path in `content/`: an item whose bytes and photos are
    unchanged since is standing PUBLISHED. Findings of a draft are standing DRAFT, unless its front
    matter cannot be read. What the `memory` knows of an item by itself is not found out again.
    """
    context = Context(profile, newsroom.registers, edition, newsroom.satker, newsroom, published)
    hashes = {path: one.content_hash for path, one in published.items()}
    standings = standings_of(newsroom, hashes)
    drafts = tuple(
        item.source.path.removesuffix("index.md")
        for item in newsroom.items
        if item.source.path.endswith("/index.md") and standings[item.source.path] is Standing.DRAFT
    )
    run = _Judge(context, drafts, standings, workers, memory)
    zone = newsroom.satker.zone if newsroom.satker else edition.tzinfo
    today = edition.astimezone(zone).date()
    found = set(_not_waived(run.findings(newsroom), profile, today))
    return tuple(sorted(found, key=lambda f: (f.path, f.line, f.column, f.code, f.message)))


def _not_waived(findings: Iterable[Finding], profile: Profile, today: date) -> Iterator[Finding]:
    for finding in findings:
        waived = profile.is_waivable(finding.code) and any(
            waiver.covers(finding.code, finding.path, today) for waiver in profile.waivers
        )
        if not waived:
            yield finding
