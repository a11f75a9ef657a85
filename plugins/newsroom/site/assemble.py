"""From a checked newsroom to the site readers see: what is public, in complete views."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from urllib.parse import quote

from newsroom.formeraddresses import former_addresses
from newsroom.model import (
    Article,
    Attachment,
    BodyPhoto,
    BodyVideo,
    Finding,
    Newsroom,
    Page,
    Photo,
    Registers,
    Satker,
)
from newsroom.notesigns import NO_SIGNS, Signs
from newsroom.rules.standing import is_complete
from newsroom.site.filelinks import with_file_facts
from newsroom.site.notes import shown, withdrawals
from newsroom.site.pictures import PublishedPhoto, picture
from newsroom.site.prose import lead_sentences, with_code, with_dateline
from newsroom.site.standardview import standard_view
from newsroom.site.videos import video
from newsroom.site.views import (
    ArticleView,
    Download,
    PageView,
    Part,
    Picture,
    Site,
    Topic,
)
from newsroom.slugs import slugify
from newsroom.standard.profile import Profile

TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def identity(article: Article, satker: Satker) -> str:
    """The permanent tag URI of an item (RFC 4151); title, date and address do not enter it."""
    return f"tag:{satker.identity_domain},{article.year}:{article.path}"


def page_identity(page: Page, satker: Satker) -> str:
    """The permanent tag URI of a page."""
    return f"tag:{satker.identity_domain},2000:{page.path}"


def is_public(article: Article, edition: datetime) -> bool:
    """Whether the item belongs to the site published at that time."""
    return is_complete(article) and not article.is_draft and not is_waiting(article, edition)


def is_waiting(article: Article, edition: datetime) -> bool:
    """Whether an embargo, or a date still to come, holds the item back."""
    return article.release is not None and article.release > edition


def shown_articles(newsroom: Newsroom, edition: datetime, *, preview: bool) -> tuple[Article, ...]:
    """The items the site shows, newest first; a preview shows drafts and waiting items too."""
    shown = (
        article
        for article in newsroom.articles
        if (is_complete(article) if preview else is_public(article, edition))
    )
    return tuple(sorted(shown, key=_newest_first))


def _newest_first(article: Article) -> tuple[float, str]:
    release = article.release
    return (-(release.timestamp() if release else 0.0), article.path)


def assemble(
    newsroom: Newsroom,
    profile: Profile,
    edition: datetime,
    photos: Mapping[tuple[str, str], PublishedPhoto],
    *,
    preview: bool = False,
    findings: tuple[Finding, ...] = (),
    signs: Signs = NO_SIGNS,
) -> Site:
    """The site at the edition time; `photos` are the renditions by item path and file name.

    `signs` tells, by identity, which notes were published, so that they keep their numbers.
    Raises ValueError where the newsroom has no office.
    """
    if newsroom.satker is None:
        raise ValueError("a site needs its office")
    visible = shown_articles(newsroom, edition, preview=preview)
    maker = _Views(newsroom.satker, newsroom.registers, profile, edition, photos, signs, visible)
    by_path: dict[str, list[Finding]] = {}
    if preview:
        for finding in findings:
            by_path.setdefault(finding.path, []).append(finding)
    articles = tuple(
        maker.article(article, tuple(by_path.get(article.source.path, ()))) for article in visible
    )
    pages = tuple(
        maker.page(page, tuple(by_path.get(page.source.path, ())))
        for page in sorted(newsroom.pages, key=lambda page: page.path)
        if page.source.is_readable and page.title and (preview or not page.is_draft)
    )
    return Site(
        satker=newsroom.satker,
        edition=edition,
        articles=articles,
        pages=pages,
        categories=tuple(maker.category(kind.slug) for kind in profile.categories),
        standard=standard_view(profile),
        is_preview=preview,
        findings=findings if preview else (),
    )


class _Views:
    def __init__(
        self,
        satker: Satker,
        registers: Registers,
        profile: Profile,
        edition: datetime,
        photos: Mapping[tuple[str, str], PublishedPhoto],
        signs: Signs,
        shown: tuple[Article, ...],
    ) -> None:
        self._satker = satker
        self._profile = profile
        self._edition = edition
        self._photos = photos
        self._signs = signs
        self._authors = {author.code: author for author in registers.authors}
        self._tags = registers.vocabulary()
        self._files = {file.url: file for article in shown for file in self._downloads(article)}

    def category(self, word: str) -> Topic:
        kind = self._profile.category(word)
        # What nobody registered may be anything, and becomes part of an address and a path.
        slug = kind.slug if kind else slugify(word)
        return Topic(kind.name if kind else word, slug, f"/kategori/{slug}/")

    def person(self, code: str) -> Topic:
        author = self._authors.get(code)
        slug = author.code if author else slugify(code)
        return Topic(author.name if author else code, slug, f"/penulis/{slug}/")

    def tags(self, article: Article) -> tuple[Topic, ...]:
        found = {}
        for word in article.tags:
            tag = self._tags.get(word.text.casefold())
            if tag is not None:
                found[tag.slug] = Topic(tag.name, tag.slug, f"/tag/{tag.slug}/")
        return tuple(found.values())

    def article(self, article: Article, findings: tuple[Finding, ...]) -> ArticleView:
        stamp, release = article.date, article.release
        assert stamp is not None and release is not None
        known = self._signs.get(identity(article, self._satker), ())
        notes = shown(article.corrections, known)
        updated = max([release, *(note.date for note in notes)])
        common = ArticleView(
            identity=identity(article, self._satker),
            title=article.title.text,
            url=article.url,
            date=release,
            updated=updated,
            category=self.category(article.category.text),
            author=self.person(article.author.text),
            tags=self.tags(article),
            editor=self.person(article.editor.text) if article.editor else None,
            city=article.place.text or self._satker.city,
            corrections=notes,
            former=former_addresses(article, self._satker),
            is_draft=article.is_draft,
            is_embargoed=is_waiting(article, self._edition),
            findings=findings,
        )
        if article.withdrawal is not None:
            return replace(common, corrections=withdrawals(notes), is_withdrawn=True)
        lead, gallery = self._pictures(article)
        event_day = article.event.day
        return replace(
            common,
            summary=article.summary.text or lead_sentences(article.body.plain),
            organiser=article.event.organiser.text,
            event_day=event_day.day if event_day else None,
            parts=tuple(self._parts(article)),
            lead=lead,
            gallery=gallery,
            attachments=tuple(self._downloads(article)),
        )

    def page(self, page: Page, findings: tuple[Finding, ...]) -> PageView:
        return PageView(
            title=page.title.text,
            slug=page.slug,
            url=page.url,
            summary=page.summary.text,
            parts=tuple(self._page_parts(page)),
            is_draft=page.is_draft,
            findings=findings,
        )

    def _page_parts(self, page: Page) -> Iterator[Part]:
        """The parts without photos, which pages cannot hold; so a video is a link there."""
        for part in page.body.parts:
            if isinstance(part, BodyVideo):
                yield video(part, None, page.title.text)
            elif isinstance(part, str):
                yield with_file_facts(part, self._files)

    def _pictures(self, article: Article) -> tuple[Picture | None, tuple[Picture, ...]]:
        placed = {place.file for place in article.body.photos}
        free = [
            picture
            for photo in article.photos
            if photo.file.text not in placed
            and (picture := self._picture(article, photo)) is not None
        ]
        return (free[0], tuple(free[1:])) if free else (None, ())

    def _picture(self, article: Article, photo: Photo) -> Picture | None:
        published = self._photos.get((article.path, photo.file.text))
        if published is None:
            return None
        return picture(article, photo, published, self._satker, self._authors)

    def _parts(self, article: Article) -> Iterator[Part]:
        by_name = {photo.file.text: photo for photo in article.photos}

        def pictured(place: BodyPhoto | None) -> Picture | None:
            photo = by_name.get(place.file) if place else None
            return self._picture(article, photo) if photo else None

        parts: list[Part] = []
        for part in article.body.parts:
            if isinstance(part, BodyPhoto):
                parts += filter(None, (pictured(part),))
            elif isinstance(part, BodyVideo):
                parts.append(video(part, pictured(part.photo), article.title.text))
            else:
                parts.append(with_file_facts(part, self._files))
        kind = self._profile.category(article.category.text)
        if kind is not None and kind.prints_dateline:
            parts = with_dateline(parts, self._dateline(article))
            codes = (article.author.text, article.editor.text)
            parts = with_code(parts, "/".join(filter(None, codes)))
        yield from parts

    def _dateline(self, article: Article) -> str:
        return f"{article.place.text or self._satker.city}, {self._satker.domain}"

    def _downloads(self, article: Article) -> Iterator[Download]:
        """The attachments of an item that readers can have."""
        for attachment in article.attachments if article.withdrawal is None else ():
            if attachment.facts is not None and not attachment.facts.fault:
                yield self._download(article, attachment)

    def _download(self, article: Article, attachment: Attachment) -> Download:
        facts = attachment.facts
        assert facts is not None
        form = facts.format.lower()
        return Download(
            url=f"{article.url}{quote(attachment.file.text)}",
            title=attachment.title.text or attachment.file.text,
            format=form.upper(),
            size=facts.published_size,
            type=TYPES.get(form, "application/octet-stream"),
        )
