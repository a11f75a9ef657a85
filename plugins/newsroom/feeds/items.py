"""Items of a site as entries of a feed: complete, absolute and legal in XML."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice

from newsroom.feeds import text
from newsroom.site.views import ArticleView, Picture, Site, Topic

WINDOW = 50
"""How many of the newest items a feed holds."""

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
"""The change date of a feed that holds nothing: fixed, so that its bytes never change."""

WITHDRAWN = "DICABUT: "


@dataclass(frozen=True, slots=True)
class Label:
    """A category or tag: its slug, its name and the absolute address of its kind."""

    term: str
    name: str
    scheme: str


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A photo that travels with an entry: absolute address, bytes and media type."""

    url: str
    size: int
    type: str


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One item for a feed: plain words, `content` as markup, every address absolute."""

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
    enclosure: Enclosure | None = None


def entries(site: Site, category: Topic | None = None) -> tuple[FeedEntry, ...]:
    """The newest public items of the site, or of one category, at most `WINDOW` of them."""
    shown = (
        article
        for article in site.articles
        if not (article.is_draft or article.is_embargoed)
        and (category is None or article.category.slug == category.slug)
    )
    return tuple(entry(site, article) for article in islice(shown, WINDOW))


def entry(site: Site, article: ArticleView) -> FeedEntry:
    """One item as a feed entry; a withdrawn one keeps its identity and tells only why."""
    base = site.satker.base_url + article.url
    title = text.one_line(article.title) or "Tanpa judul"
    notes = "\n".join(note.text for note in article.corrections if note.kind == "pencabutan")
    if article.is_withdrawn:
        content, summary = text.paragraphs(notes), notes
    else:
        content, summary = "".join(_content(article, base)), article.summary
    lead = None if article.is_withdrawn else article.lead
    return FeedEntry(
        identity=article.identity,
        title=WITHDRAWN + title if article.is_withdrawn else title,
        url=base,
        published=article.date,
        updated=article.updated,
        author=text.one_line(article.author.name),
        author_url=text.absolute(article.author.url, base),
        labels=tuple(_label(topic, base) for topic in (article.category, *article.tags)),
        summary=text.one_line(summary) or title,
        content=text.clean(content),
        enclosure=_enclosure(lead, base) if lead else None,
    )


def _content(article: ArticleView, base: str) -> Iterator[str]:
    """The whole item as markup: notes, lead photo, text, the other photos, attachments."""
    yield from map(text.note, article.corrections)
    shown = {part.url for part in article.parts if isinstance(part, Picture)}
    if article.lead and article.lead.url not in shown:
        shown.add(article.lead.url)
        yield text.figure(article.lead, base)
    for part in article.parts:
        if isinstance(part, Picture):
            yield text.figure(part, base)
        else:
            yield text.absolute_html(part, base)
    for picture in article.gallery:
        if picture.url not in shown:
            yield text.figure(picture, base)
    yield text.downloads(article.attachments, base)


def _enclosure(picture: Picture, base: str) -> Enclosure:
    """The photo as a file that travels with the entry."""
    return Enclosure(text.absolute(picture.url, base), picture.size, picture.type)


def _label(topic: Topic, base: str) -> Label:
    """A topic as a label whose scheme is the address its listing stands under."""
    scheme = text.absolute(topic.url, base).rstrip("/").rpartition("/")[0] + "/"
    return Label(topic.slug, text.one_line(topic.name), scheme)
