"""Items of a site as entries of a feed: complete, absolute and legal in XML."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from heapq import nlargest

from newsroom.feeds import text
from newsroom.site.views import ArticleView, Picture, Site, Topic

WINDOW = 50
"""How many items a feed holds: those changed last, so that a late correction gets through."""

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
"""The change date of a feed that holds nothing: fixed, so that its bytes never change."""

WITHDRAWN, CORRECTED = "DICABUT: ", "RALAT: "


@dataclass(frozen=True, slots=True)
class Label:
    """A category or tag: its slug, its name and the absolute address of its kind."""

    term: str
    name: str
    scheme: str


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo that travels with an entry: absolute address, bytes, media type, pixels, words."""

    url: str
    size: int
    type: str
    width: int
    height: int
    caption: str = ""
    credit: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One item for a feed: plain words, `content` as markup, every address absolute.

    The first of the photos leads. `text` is the content without it: importers set a picture of
    their own over the text, and would show it twice.
    """

    identity: str
    title: str
    url: str
    published: datetime
    updated: datetime
    author: str
    author_url: str
    labels: tuple[Label, ...]
    summary: str
    content: str
    text: str
    photos: tuple[Photo, ...] = ()

    @property
    def lead(self) -> Photo | None:
        """The photo that stands for the item."""
        return self.photos[0] if self.photos else None


def public(site: Site) -> tuple[ArticleView, ...]:
    """The items that readers may see, newest first."""
    return tuple(
        article for article in site.articles if not (article.is_draft or article.is_embargoed)
    )


class Entries:
    """The entries of one site: each is made once, in however many feeds it is."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._made: dict[str, FeedEntry] = {}
        self._public = public(site)
        self._by_topic: dict[str, list[ArticleView]] = {}
        for article in self._public:
            for url in {topic.url for topic in (article.category, *article.tags)}:
                self._by_topic.setdefault(url, []).append(article)

    def latest(self, topic: Topic | None = None) -> tuple[ArticleView, ...]:
        """The items, or those of a category or tag, newest first, at most `WINDOW` of them."""
        chosen = self._public if topic is None else self._by_topic.get(topic.url, ())
        # Where many changed at the same time, the newest items are kept.
        changed = nlargest(WINDOW, chosen, key=lambda article: article.updated)
        kept = {article.identity for article in changed}
        return tuple(article for article in chosen if article.identity in kept)

    def newest(self, topic: Topic | None = None) -> tuple[FeedEntry, ...]:
        """Those as entries; no two of them were updated at the same time (see `distinct`)."""
        return distinct([self._of(article) for article in self.latest(topic)], self._site.edition)

    def _of(self, article: ArticleView) -> FeedEntry:
        made = self._made.get(article.identity)
        if made is None:
            made = self._made[article.identity] = entry(self._site, article)
        return made


def distinct(made: Sequence[FeedEntry], edition: datetime) -> tuple[FeedEntry, ...]:
    """The entries as they are, each with an update time of its own.

    Readers that sort or compare by update time may lose one of two equals. So each time gets a
    fraction of its second that comes from the identity alone: whatever happens to other items, no
    reader sees it move, and cut to the second it is the true time. Nothing is later than the
    edition; where that would be so, and where two items of one second have one fraction (a pair in
    a million), the later identity steps back by microseconds until it is alone. Source: RFC 4287,
    3.3 and 4.2.15; RFC 3339, 5.6 (fractions of a second).
    """
    moments: dict[str, datetime] = {}
    used: set[datetime] = set()
    for one in sorted(made, key=lambda one: one.identity):
        moment = min(one.updated + _fraction(one.identity), edition)
        while moment in used:
            moment -= timedelta(microseconds=1)
        used.add(moment)
        moments[one.identity] = moment.astimezone(one.updated.tzinfo)
    return tuple(replace(one, updated=moments[one.identity]) for one in made)


def _fraction(identity: str) -> timedelta:
    """Less than a second, always the same for an identity."""
    number = int.from_bytes(sha256(identity.encode()).digest()[:8], "big")
    return timedelta(microseconds=number % 1_000_000)


def entry(site: Site, article: ArticleView) -> FeedEntry:
    """One item as a feed entry; a withdrawn one keeps its identity and tells only why."""
    base = site.satker.base_url + article.url
    notes = "\n".join(note.text for note in article.corrections if note.kind == "pencabutan")
    pictures: tuple[Picture, ...] = ()
    if article.is_withdrawn:
        content = shortened = text.clean(text.paragraphs(notes))
        summary = notes
    else:
        pictures = article.pictures
        parts = [(text.clean(words), one) for words, one in _content(article, base, pictures)]
        content = "".join(words for words, _ in parts)
        shortened = "".join(words for words, one in parts if one is None or one not in pictures[:1])
        summary = article.summary
    return FeedEntry(
        identity=article.identity,
        title=_mark(article) + title_of(article),
        url=base,
        published=article.date,
        updated=article.updated,
        author=text.one_line(article.author.name),
        # The listing of an author who has written nothing else is gone as well.
        author_url=text.absolute("/" if article.is_withdrawn else article.author.url, base),
        labels=tuple(_label(topic, base) for topic in (article.category, *article.tags)),
        summary=text.one_line(summary) or title_of(article),
        content=content,
        text=shortened,
        photos=tuple(_photo(picture, base) for picture in pictures),
    )


def title_of(article: ArticleView) -> str:
    """The item's title on one line; every entry has one."""
    return text.one_line(article.title) or "Tanpa judul"


def _mark(article: ArticleView) -> str:
    """What opens the title, for partners whose importers look at nothing else."""
    if article.is_withdrawn:
        return WITHDRAWN
    return CORRECTED if any(note.kind == "ralat" for note in article.corrections) else ""


def _content(
    article: ArticleView, base: str, pictures: Sequence[Picture]
) -> Iterator[tuple[str, Picture | None]]:
    """An item as its page has it: corrections, lead photo, text, photos, notes, attachments.

    Each as markup, with the picture where it is one.
    """
    corrections = [note for note in article.corrections if note.kind == "ralat"]
    yield from ((text.note(note), None) for note in corrections)
    placed = {picture.url for picture in article.placed}
    left = [picture for picture in pictures if picture.url not in placed]
    first = [picture for picture in left if picture == article.cover]
    shown = (*first, *article.parts, *(picture for picture in left if picture not in first))
    for part in shown:
        if isinstance(part, str):
            yield text.absolute_html(part, base), None
        elif isinstance(part, Picture):
            yield text.figure(part, base), part
        else:
            if part.picture:
                yield text.figure(part.picture, base), part.picture
            yield text.watching(part), None
    later = [note for note in article.corrections if note not in corrections]
    yield from ((text.note(note), None) for note in later)
    yield text.downloads(article.attachments, base), None


def _photo(picture: Picture, base: str) -> Photo:
    """The photo as a file that travels with the entry."""
    return Photo(
        url=text.absolute(picture.url, base),
        size=picture.size,
        type=picture.type,
        width=picture.width,
        height=picture.height,
        caption=text.one_line(picture.caption),
        credit=text.one_line(picture.credit),
        alt=text.one_line(picture.alt),
    )


def _label(topic: Topic, base: str) -> Label:
    """A topic as a label whose scheme is the address its listing stands under."""
    scheme = text.absolute(topic.url, base).rstrip("/").rpartition("/")[0] + "/"
    return Label(topic.slug, text.one_line(topic.name), scheme)
