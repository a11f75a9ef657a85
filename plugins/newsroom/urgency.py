"""A withdrawal goes out at once: what others have yet to mend stays as the public knows it."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from newsroom.formeroffice import StandIns, faulty, is_shared, stand_ins
from newsroom.model import Article, Page, Satker
from newsroom.photos.inventory import inspected, national_desk
from newsroom.photos.store import load, save
from newsroom.pipeline import Checked, ItemReader, public_items, published_hashes
from newsroom.release.manifest import Manifest, Published
from newsroom.rules.huk002_published_item_vanished import RULE as VANISHED
from newsroom.rules.standing import content_hash
from newsroom.rules.str020_logo_missing import RULE as LOGO_MISSING
from newsroom.rules.str021_logo_unsupported import RULE as LOGO_UNSUPPORTED
from newsroom.rules.str023_logo_too_large import RULE as LOGO_TOO_LARGE
from newsroom.rules.unopened import lies_in, unopened
from newsroom.site.assemble import identity, is_waiting, page_identity, shown_articles

_FOLDER = "published"
Item = TypeVar("Item", Article, Page)
# Every page can do without the office's logo.
_LOGO = frozenset(rule.name for rule in (LOGO_MISSING, LOGO_UNSUPPORTED, LOGO_TOO_LARGE))


@dataclass(frozen=True, slots=True)
class Urgent:
    """A newsroom whose unsound items are left out or stand as they were published last.

    An item that is withdrawn and lacks its title or date is withdrawn with those that it was
    published with. `checked` has the findings of all as they are now; `held` are the sources of
    the other unsound items, and the unsound files that all pages share.
    """

    checked: Checked
    held: tuple[str, ...]


def urgent(
    checked: Checked,
    previous: Manifest | None,
    cache: Path,
    read: Callable[[StandIns], Checked],
) -> Urgent | None:
    """What may be published in spite of errors, because an item that is public is withdrawn.

    Items with an error are held: a new one is left out, one that is public stands as it was
    published last. A logo with an error is left out. What all pages share is `read` as it was
    published last where it has another error; nothing else new or changed goes out then, for what
    the office now demands of it, an approval, say, cannot be told. A title that is changed with
    the withdrawal is part of it: the old one may be what has to go. None where nothing new is
    withdrawn, or where such a file or an item that is public cannot be opened or its published
    form is not at hand. One that its office has put out of sight is left out, too: what it is owed
    can wait.
    """
    if previous is None or not withdrawn(checked, previous):
        return None
    broken = tuple(path for path in faulty(checked) if _is_grave(path, checked))
    if not broken:
        return _urgent(checked, previous, cache, frozenset())
    former = stand_ins(checked, previous, cache)
    spared = former and _urgent(read(former), previous, cache, frozenset(former))
    if not spared:
        return None
    # What is to be mended is what they are now.
    sound = replace(spared.checked, findings=checked.findings)
    return Urgent(sound, tuple(sorted({*spared.held, *broken})))


def withdrawn(checked: Checked, previous: Manifest) -> tuple[str, ...]:
    """The sources of items that are withdrawn while readers still have them."""
    public = public_items(previous)
    return tuple(
        article.source.path
        for article in checked.newsroom.articles
        if _is_withdrawn(article)
        and (known := public.get(article.path)) is not None
        and known.state == "published"
    )


def _is_grave(path: str, checked: Checked) -> bool:
    """Whether a shared file has more against it than a logo that all pages can do without."""
    mine = (one for one in checked.findings if one.is_blocking and one.path == path)
    return any(one.name not in _LOGO for one in mine)


def _urgent(
    checked: Checked, previous: Manifest, cache: Path, stood_in: frozenset[str]
) -> Urgent | None:
    satker = checked.newsroom.satker
    if satker is None or not _is_new_withdrawal(checked, satker, previous):
        return None
    grave = [finding for finding in checked.findings if finding.is_blocking]
    blocked = {finding.path for finding in grave if finding.name not in _LOGO} - stood_in
    if any(map(is_shared, blocked)) or _is_any_shut(checked, previous):
        return None
    restorer = _Restorer(checked, previous, cache, satker)
    items = checked.newsroom.items
    unsound = {item.source.path for item in items if not blocked.isdisjoint(_files(item))}
    unproved = restorer.unknown_to_readers() if stood_in else frozenset()
    held = {item.source.path: item for item in items if item.source.path in unsound | unproved}
    stand_ins = {
        path: restorer.published(item, keeps_title=path not in unsound)
        or (item if path not in unsound and restorer.is_notice(item) else None)
        for path, item in held.items()
    }
    lost = [item for path, item in held.items() if stand_ins[path] is None]
    if any(restorer.is_public(item) and not _is_put_away(item, checked) for item in lost):
        return None
    newsroom = checked.newsroom
    articles = tuple(_standing_in(newsroom.articles, stand_ins, Article))
    pages = tuple(_standing_in(newsroom.pages, stand_ins, Page))
    newsroom = replace(newsroom, articles=articles, pages=pages)
    if any(finding.name in _LOGO for finding in grave):
        newsroom = replace(newsroom, logo=None)
    kept = (path for path in unsound if not _is_withdrawn(held[path]))
    return Urgent(replace(checked, newsroom=newsroom), tuple(sorted(kept)))


def unhindered(checked: Checked, previous: Manifest | None) -> Checked:
    """The same newsroom, in which no withdrawn item that readers have waits for its time.

    Put off after it was published, it would leave the site and the feeds without its reason. It
    keeps its date, or where that is still to come, has the day it was first published.
    """
    satker = checked.newsroom.satker
    if previous is None or satker is None:
        return checked
    articles = tuple(
        _notified(article, known, checked, satker)
        if _is_withdrawn(article)
        and is_waiting(article, checked.edition)
        and (known := previous.identities.get(identity(article, satker))) is not None
        else article
        for article in checked.newsroom.articles
    )
    return replace(checked, newsroom=replace(checked.newsroom, articles=articles))


def _notified(article: Article, known: Published, checked: Checked, satker: Satker) -> Article:
    date = article.date
    if date is not None and date.value > checked.edition:
        first = datetime.fromisoformat(known.first_published)
        date = replace(date, value=min(first, checked.edition).astimezone(satker.zone))
    return replace(article, embargo=None, date=date)


def keep_sources(checked: Checked, cache: Path) -> None:
    """Keep the sources of what is published now, by the hash of all that each item is made of.

    A file that has changed since it was checked is not kept.
    """
    newsroom = checked.newsroom
    shown = shown_articles(newsroom, checked.edition, preview=False)
    pages = tuple(page for page in newsroom.pages if not page.is_draft)
    items: tuple[Article | Page, ...] = (*shown, *pages)
    for item in items:
        place = _stored(content_hash(item), cache)
        if not place.exists():
            try:
                data = (newsroom.tree.root / item.source.path).read_bytes()
            except OSError:
                continue
            if hashlib.sha256(data).hexdigest() == item.source.digest:
                save(place, data)


def _is_new_withdrawal(checked: Checked, satker: Satker, previous: Manifest) -> bool:
    return any(
        _is_withdrawn(article)
        and (known := previous.identities.get(identity(article, satker))) is not None
        and known.state == "published"
        and known.content_hash != content_hash(article)
        for article in checked.newsroom.articles
    )


def _is_withdrawn(item: Article | Page) -> bool:
    return isinstance(item, Article) and item.withdrawal is not None and not item.is_draft


def _is_any_shut(checked: Checked, previous: Manifest) -> bool:
    """Whether an item that is public is, or lies in, what cannot be opened now.

    It would leave the site as one does whose file was deleted.
    """
    shut = unopened(checked.newsroom.tree)
    return any(lies_in(path, shut) for path in published_hashes(previous))


def _is_put_away(item: Article | Page, checked: Checked) -> bool:
    """Whether all that is wrong with it is that it was made a draft or is to wait."""
    mine = set(_files(item))
    codes = {one.code for one in checked.findings if one.is_blocking and one.path in mine}
    return codes == {VANISHED.code}


def _files(item: Article | Page) -> Iterator[str]:
    """The paths whose findings are an item's."""
    yield item.source.path
    if isinstance(item, Article):
        names = [photo.file.text for photo in item.photos]
        names += [attachment.file.text for attachment in item.attachments]
        for name in names:
            yield f"{item.folder}/{name}"


def _standing_in(
    items: tuple[Item, ...], stand_ins: Mapping[str, Article | Page | None], kind: type[Item]
) -> Iterator[Item]:
    for item in items:
        shown = stand_ins.get(item.source.path, item)
        if isinstance(shown, kind):
            yield shown


def _stored(content: str, cache: Path) -> Path:
    return cache / _FOLDER / f"{content}.md"


@dataclass(frozen=True, slots=True)
class _Restorer:
    checked: Checked
    previous: Manifest
    cache: Path
    satker: Satker

    def is_public(self, item: Article | Page) -> bool:
        known = self._known(item)
        return known is not None and known.state == "published"

    def is_notice(self, item: Article | Page) -> bool:
        """Whether it is withdrawn, and readers have it or have had it."""
        return _is_withdrawn(item) and self._known(item) is not None

    def unknown_to_readers(self) -> frozenset[str]:
        """The sources of what would be shown, and is new or not what was published last.

        What is withdrawn would be, whatever its time (see `unhindered`).
        """
        newsroom = self.checked.newsroom
        shown = shown_articles(newsroom, self.checked.edition, preview=False)
        notices = filter(_is_withdrawn, newsroom.articles)
        pages = tuple(page for page in newsroom.pages if not page.is_draft)
        items: tuple[Article | Page, ...] = (*shown, *notices, *pages)
        known = ((item, self._known(item)) for item in items)
        return frozenset(
            item.source.path
            for item, last in known
            if last is None or last.content_hash != content_hash(item)
        )

    def published(self, item: Article | Page, *, keeps_title: bool) -> Article | Page | None:
        """The item as it was published last; None where it was not, or is not at hand.

        What was withdrawn then stays as it was. What is withdrawn now is so with the notes of now,
        and with `keeps_title` under the title of now.
        """
        known = self._known(item)
        if known is None:
            return None
        data = load(_stored(known.content_hash, self.cache))
        if data is None:
            return None
        newsroom, path = self.checked.newsroom, item.source.path
        reader = ItemReader(newsroom.registers, self.checked.profile, self.satker.zone)
        if isinstance(item, Article):
            read = (reader.article(path, data),)
            former: Article | Page = inspected(newsroom.tree.root, read, national_desk(self.cache))[
                0
            ]
        else:
            former = reader.page(path, data)
        if content_hash(former) != known.content_hash:
            return None
        if _is_withdrawn(former):
            return former
        if isinstance(item, Article) and isinstance(former, Article) and _is_withdrawn(item):
            title = item.title if keeps_title else former.title
            return replace(former, title=title, corrections=item.corrections)
        return former if known.state == "published" else None

    def _known(self, item: Article | Page) -> Published | None:
        one = (
            identity(item, self.satker)
            if isinstance(item, Article)
            else page_identity(item, self.satker)
        )
        return self.previous.identities.get(one)
