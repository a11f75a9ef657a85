"""One build from lock to swap: what is staged, when the gate closes, how the folder changes.

The order is fixed: `check`, then `stage_photos`, `stage_pages` and `stage_feeds`, then `finish`.
Nothing is written before the gate is open, and the published folder changes in `finish` alone.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self
from zoneinfo import ZoneInfo

from newsroom import build
from newsroom.accounting import refuse_unaccounted
from newsroom.edition import edition_time
from newsroom.feeds import contract
from newsroom.formeroffice import StandIns, keep_office
from newsroom.model import Article, Finding
from newsroom.notices import covered
from newsroom.parallel import spread
from newsroom.pipeline import DEFAULT_ZONE, NOTHING, Checked, Reading, check, read_newsroom
from newsroom.release.claimed import claimed
from newsroom.release.lock import hold
from newsroom.release.manifest import FileRecord, Manifest, gone, succeed
from newsroom.release.staging import Staging
from newsroom.release.swap import publish, recover
from newsroom.release.target import check_target, read_ours
from newsroom.site.pictures import PublishedPhoto
from newsroom.site.plannedpage import PlannedPage
from newsroom.site.search import SearchUnmadeError, search_index
from newsroom.site.views import Site
from newsroom.urgency import keep_sources, unhindered, urgent, withdrawn

LOCK_PATIENCE = 120.0


class GateClosedError(Exception):
    """Raised when a finding forbids building, and the withdrawal of the items `withdrawn`, too."""

    def __init__(self, findings: tuple[Finding, ...], withdrawn: tuple[str, ...] = ()) -> None:
        super().__init__("gate closed")
        self.findings = findings
        self.withdrawn = withdrawn


class FeedsRefusedError(Exception):
    """Raised when finished feeds break what partners rely on; the report names each breach."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("feeds refused")
        self.findings = findings


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """Where a build reads and writes, and for which time; paths as given by the caller.

    `at` is the edition time as written, `environment` where SOURCE_DATE_EPOCH is looked up,
    `now` the present for when neither says anything. `workers` is how many processes may share
    the work.
    """

    root: Path
    content: Path
    output: Path
    theme: Path
    cache: Path
    at: str | None
    is_published: bool
    environment: Mapping[str, str]
    now: datetime
    home: Path | None = None
    workers: int = 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a finished build made, what is left to do, and which addresses the public lost.

    `gone` are those of items and pages that a publication took off the site, `held` the sources
    of those that errors kept out of an edition with an urgent withdrawal, `drafts` the number of
    items so marked. `office` is its code, `search_fault` why the site has no search, if so.
    """

    output: Path
    articles: int
    photos: int
    pages: int
    findings: tuple[Finding, ...]
    waiting: tuple[datetime, ...]
    zone: ZoneInfo
    edition: datetime
    manifest: Manifest
    gone: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    drafts: int = 0
    office: str = ""
    search_fault: str = ""


class Production:
    """A build in progress; leaving it without `finish` leaves the published folder as it was.

    `say` is told, in Indonesian, what is being done. Entering raises a `ReleaseFault` for an unfit
    target or a lock that stays taken.
    """

    def __init__(self, options: BuildOptions, say: Callable[[str], None]) -> None:
        self._options = options
        self._say = say
        self._stack = ExitStack()
        self._checked: Checked | None = None
        self._held: tuple[str, ...] = ()
        self._is_urgent = False
        self._photos: dict[build.PhotoKey, PublishedPhoto] | None = None
        self._site: Site | None = None
        self._staging: Staging | None = None
        self._search_fault = ""

    def __enter__(self) -> Self:
        options = self._options
        target = check_target(options.output, options.content, options.root, home=options.home)
        self._target = target
        with ExitStack() as stack:
            stack.enter_context(hold(target, LOCK_PATIENCE, on_wait=self._say, zone=DEFAULT_ZONE))
            recover(target)
            self._previous = read_ours(target)
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._stack.__exit__(kind, error, traceback)

    def check(self, on_photo: Callable[[int, int], None] = lambda done, of: None) -> Checked:
        """Read and check everything; `on_photo` is told how many of how many new photos are done.

        Raises GateClosedError, EditionRefusedError and UnaccountedError.
        """
        self._say("Membaca dan memeriksa naskah ...")
        read = partial(self._read, on_photo)
        checked = read(NOTHING)
        if not checked.is_open:
            previous = self._previous if self._options.is_published else None
            spared = urgent(checked, previous, self._options.cache, read)
            if spared is None:
                raise GateClosedError(
                    checked.findings, withdrawn(checked, previous) if previous else ()
                )
            checked, self._held, self._is_urgent = spared.checked, spared.held, True
        self._checked = covered(unhindered(checked, self._previous))
        return self._checked

    def _read(self, on_photo: Callable[[int, int], None], stand_ins: StandIns) -> Checked:
        options = self._options
        reading = read_newsroom(
            options.content,
            options.cache,
            options.workers,
            wanted=self._shown,
            on_photo=on_photo,
            stand_ins=stand_ins,
        )
        refuse_unaccounted(reading.newsroom)
        return check(reading, self._edition(reading), self._previous, options.workers)

    def _edition(self, reading: Reading) -> datetime:
        options = self._options
        return edition_time(options.at, options.environment, options.now, reading.zone)

    def _shown(self, reading: Reading) -> Iterator[Article]:
        return build.photographed(reading.newsroom, self._edition(reading), preview=False)

    @property
    def checked(self) -> Checked:
        """What `check` found; RuntimeError before it."""
        if self._checked is None:
            raise RuntimeError("nothing is staged before the check")
        return self._checked

    @property
    def site(self) -> Site:
        """The site as readers will see it; its photos are staged first."""
        if self._site is None:
            if self._photos is None:
                self.stage_photos()
            assert self._photos is not None
            signs = build.published_signs(self._previous)
            self._site = build.assemble_site(self.checked, self._photos, signs=signs)
        return self._site

    def stage_photos(self) -> None:
        """Render the photos and attachments of what is public into staging."""
        self._say("Menyiapkan foto dan lampiran ...")
        self._photos = {}
        for photo in build.photo_files(self.checked, self._options.cache):
            self._stage(photo.files)
            self._photos[photo.key] = photo.published
        self._stage(build.attachment_files(self.checked, self._options.cache))

    def stage_pages(self) -> None:
        """Render the pages into staging, shared among the workers with the writing."""
        options = self._options
        self._say("Membuat halaman dan RSS ...")
        press = build.page_press(self.site, options.theme, options.cache)
        staging = self._staged()
        theirs = claimed(self._target, self._previous)
        pages = [page for page in press.pages if page.path not in theirs]
        for page in pages:
            staging.reserve(page.path)

        def produce(share: Sequence[PlannedPage]) -> list[tuple[str, FileRecord]]:
            return [(page.path, staging.put(page.path, press.print(page))) for page in share]

        for path, record in spread(produce, pages, options.workers):
            staging.record(path, record)
        assets = (asset for asset in press.assets if asset.path not in theirs)
        self._stage((asset.path, asset.content) for asset in assets)
        self._stage_search(press.searched)

    def _stage_search(self, paths: Iterable[str]) -> None:
        """Make the index of the site's search; where that fails, the site goes out without one.

        An index of an earlier build would still tell of what has been withdrawn since.
        """
        folder = self._staged().folder
        try:
            self._stage(search_index((path, (folder / path).read_bytes()) for path in paths))
        except SearchUnmadeError as unmade:
            self._search_fault = str(unmade)

    def stage_feeds(self) -> None:
        """Render the feeds into staging."""
        self._stage(build.feed_files(self.site))

    def finish(self) -> Outcome:
        """Verify what was staged and put it in the place of the published folder.

        Raises FeedsRefusedError where the feeds break their contract; nothing is published then.
        """
        if self._staging is None or self._photos is None:
            raise RuntimeError("nothing was staged")
        checked, files = self.checked, self._staging.files
        self._say("Memasang hasilnya ...")
        listed = tuple(build.listed(checked, build.published_signs(self._previous)))
        staged, online = self._staging.folder, self._target
        breaches = contract.breaches(
            contract.Publication(self.site, listed, files, staged, online, self._previous)
        )
        if breaches:
            raise FeedsRefusedError(breaches)
        manifest = succeed(
            self._previous,
            files=files,
            items=listed,
            edition=checked.edition,
            is_published=self._options.is_published,
            keeps_missing=self._is_urgent,
        )
        publish(self._staging, self._target, manifest, self._previous)
        if self._options.is_published:
            keep_sources(checked, self._options.cache)
        cache, previous = self._options.cache, self._previous
        keep_office(checked.newsroom, manifest, self._target, cache, previous)
        satker = checked.newsroom.satker
        assert satker is not None
        return Outcome(
            output=self._target,
            articles=len(self.site.articles),
            photos=len(self._photos),
            pages=sum(path.endswith(".html") for path in files),
            findings=checked.findings,
            waiting=build.waiting(checked),
            zone=satker.zone,
            edition=checked.edition,
            manifest=manifest,
            gone=gone(self._previous, files) if self._options.is_published else (),
            held=self._held,
            drafts=build.drafts(checked),
            office=satker.code,
            search_fault=self._search_fault,
        )

    def _stage(self, files: Iterable[build.File]) -> None:
        staging = self._staged()
        for path, data in files:
            staging.write(path, data)

    def _staged(self) -> Staging:
        if self._staging is None:
            self._staging = self._stack.enter_context(Staging(self._target))
        return self._staging
