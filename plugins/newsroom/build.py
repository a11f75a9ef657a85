"""From a checked newsroom to every file of its site: photos, attachments, pages, feeds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from newsroom.feeds import plan as feeds
from newsroom.model import Article, Newsroom
from newsroom.notesigns import NO_SIGNS, Signs, remembered
from newsroom.photos.attachments import render_attachment
from newsroom.photos.facts import AttachmentFacts, PhotoFacts, Use
from newsroom.photos.logo import FORMATS, Logo, make_logo
from newsroom.photos.orders import orders as photo_orders
from newsroom.photos.sources import PASSING_FAULTS, FileUnreadError, is_beside
from newsroom.pipeline import Checked
from newsroom.release.manifest import Listed, Manifest
from newsroom.rules.standing import content_hash
from newsroom.site.assemble import (
    assemble,
    identity,
    is_waiting,
    page_identity,
    shown_articles,
)
from newsroom.site.environment import make_environment
from newsroom.site.pictures import PublishedPhoto
from newsroom.site.render import Press
from newsroom.site.views import Site

File = tuple[str, bytes]
PhotoKey = tuple[str, str]
Photos = Mapping[PhotoKey, PublishedPhoto]


@dataclass(frozen=True, slots=True)
class PhotoFiles:
    """The files of one photo of one item, and what pages need to know of them."""

    key: PhotoKey
    files: tuple[File, ...]
    published: PublishedPhoto


def photographed(newsroom: Newsroom, edition: datetime, *, preview: bool) -> Iterator[Article]:
    """The items whose photos the site of that time shows."""
    for article in shown_articles(newsroom, edition, preview=preview):
        if article.withdrawal is None:
            yield article


def photo_files(checked: Checked, cache: Path, *, preview: bool = False) -> Iterator[PhotoFiles]:
    """Every photo of the items shown in all its renditions, one photo after another.

    Those that the reading has made come from the cache. A photo whose bytes are not sound is
    left out; the gate has said so before. Raises SourceChangedError where a photo has to be read
    again and is no longer the one that was inspected, and FileUnreadError where this machine did
    not manage to read one just now: what is public must not lose it for that.
    """
    newsroom = checked.newsroom
    assert newsroom.satker is not None
    articles = tuple(photographed(newsroom, checked.edition, preview=preview))
    if not any(article.photos for article in articles):
        return
    from newsroom.photos import plan, render  # noqa: PLC0415 - Pillow, where there are photos

    orders = photo_orders(articles, newsroom.satker, newsroom.registers)
    for article in articles:
        for photo in article.photos:
            if photo.facts is None or photo.facts.fault:
                refuse_unread(photo.facts)
                continue
            planned = plan.plan(orders[article.path, photo.file.text], photo.facts)
            made = tuple(render.renditions(newsroom.tree.root, planned, cache))
            size = next(
                len(data) for one, data in made if (one.use, one.format) == (Use.WHOLE, "jpeg")
            )
            yield PhotoFiles(
                (article.path, photo.file.text),
                tuple((one.path, data) for one, data in made),
                PublishedPhoto(planned.renditions, size),
            )


def refuse_unread(facts: PhotoFacts | AttachmentFacts | None) -> None:
    """Raise FileUnreadError where a file is not known to be bad, only not read this time."""
    if facts is not None and facts.fault in PASSING_FAULTS:
        raise FileUnreadError(facts.path)


def attachment_files(checked: Checked, cache: Path, *, preview: bool = False) -> Iterator[File]:
    """Every sound attachment of the items shown, as it is published, at its item's address.

    Raises FileUnreadError for one that was not read this time.
    """
    root = checked.newsroom.tree.root
    for article in photographed(checked.newsroom, checked.edition, preview=preview):
        for attachment in article.attachments:
            refuse_unread(attachment.facts)
            if attachment.facts is not None and not attachment.facts.fault:
                path = f"{article.url.strip('/')}/{attachment.file.text}"
                yield path, render_attachment(root, attachment.facts, cache)


def published_signs(previous: Manifest | None) -> Signs:
    """What the last publication knows of notes, so that they keep their numbers."""
    known = previous.identities if previous else {}
    return {identity: one.notes for identity, one in known.items() if one.notes}


def assemble_site(
    checked: Checked, published: Photos, *, preview: bool = False, signs: Signs = NO_SIGNS
) -> Site:
    """The site as readers see it, or with drafts and findings as colleagues do.

    Raises what `office_logo` raises.
    """
    site = assemble(
        checked.newsroom,
        checked.profile,
        checked.edition,
        published,
        preview=preview,
        findings=checked.findings,
        signs=signs,
    )
    return replace(site, logo=office_logo(checked.newsroom))


def office_logo(newsroom: Newsroom) -> Logo | None:
    """The office's logo as it is published; None without a sound one beside the office's file.

    A picture elsewhere may be that of an item that is not public.

    Raises SourceChangedError where the file is no longer the one that was inspected, and
    FileUnreadError for one that was not read this time.
    """
    facts = newsroom.logo
    refuse_unread(facts)
    if facts is None or not is_beside(facts.path):
        return None
    if facts.fault or facts.format not in FORMATS:
        return None
    return make_logo(newsroom.tree.root, facts)


def page_press(site: Site, theme: Path, cache: Path) -> Press:
    """What prints the pages of the site, and its style sheet, script and icons."""
    return Press(site, make_environment(theme, cache))


def feed_files(site: Site) -> Iterator[File]:
    """Every feed of the site."""
    return feeds.render(site)


@dataclass(frozen=True, slots=True)
class PreviewFiles:
    """Every file of a preview, and the paths of the pages that its search finds."""

    files: Mapping[str, bytes]
    searched: tuple[str, ...]


def preview_files(checked: Checked, theme: Path, cache: Path) -> PreviewFiles:
    """The whole preview, drafts and waiting items included; it has no feeds.

    Its search finds what that of the published site would.
    """
    files: dict[str, bytes] = {}
    published = {}
    for photo in photo_files(checked, cache, preview=True):
        files.update(photo.files)
        published[photo.key] = photo.published
    files.update(attachment_files(checked, cache, preview=True))
    site = assemble_site(checked, published, preview=True)
    press = page_press(site, theme, cache)
    files.update(press.files())
    return PreviewFiles(files, press.searched)


def listed(checked: Checked, signs: Signs) -> Iterator[Listed]:
    """Every item and page of the site as the manifest records it."""
    newsroom = checked.newsroom
    assert newsroom.satker is not None
    for article in shown_articles(newsroom, checked.edition, preview=False):
        name = identity(article, newsroom.satker)
        yield Listed(
            name,
            article.url,
            content_hash(article),
            article.withdrawal is not None,
            remembered(article.corrections, signs.get(name, ())),
        )
    for page in newsroom.pages:
        if page.source.is_readable and not page.is_draft:
            yield Listed(
                page_identity(page, newsroom.satker),
                page.url,
                content_hash(page),
            )


def drafts(checked: Checked) -> int:
    """How many items stay off the site as drafts."""
    return sum(article.is_draft for article in checked.newsroom.articles)


def waiting(checked: Checked) -> tuple[datetime, ...]:
    """The moments from which items held back now are public, earliest first."""
    return tuple(
        sorted(
            article.release
            for article in checked.newsroom.articles
            if article.release is not None
            and not article.is_draft
            and is_waiting(article, checked.edition)
        )
    )
