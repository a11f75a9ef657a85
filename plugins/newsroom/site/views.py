"""What templates and feeds see: complete, escaped nowhere, with the names Pelican's themes use."""

import datetime as dt
from dataclasses import dataclass

from newsroom.formeraddresses import FormerAddress
from newsroom.model import Finding, Satker
from newsroom.photos.logo import Logo
from newsroom.site.standardview import NO_STANDARD, StandardView


@dataclass(frozen=True, slots=True)
class Topic:
    """A category, tag, author or period: a name, its slug and its listing's address."""

    name: str
    slug: str
    url: str


@dataclass(frozen=True, slots=True)
class Cut:
    """A crop of a photo: the address and pixels of its JPEG; `avif` is a `srcset` or empty."""

    url: str
    width: int
    height: int
    avif: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """One published photo: root-relative address, size in pixels and bytes, and its words.

    `url` is the largest JPEG. `avif` and `jpeg` are values of `srcset` with all widths of the whole
    picture, `colour` the name of what fills its place while it loads. `card` is the 3:2 crop of a
    photo that leads an item or closes it, `share` the 1.91:1 crop of one that leads. `creator` and
    `copyright` are what the file says of itself; it is ours if a colleague took it.
    """

    url: str
    width: int
    height: int
    size: int
    alt: str
    caption: str
    credit: str
    is_archive: bool = False
    type: str = "image/jpeg"
    avif: str = ""
    jpeg: str = ""
    colour: str = ""
    card: Cut | None = None
    share: Cut | None = None
    creator: str = ""
    copyright: str = ""
    is_ours: bool = False


@dataclass(frozen=True, slots=True)
class Video:
    """A YouTube video: its page there, the player's address, and its title.

    Without a picture of ours to stand for it, it is a link and no more.
    """

    url: str
    player: str
    title: str
    picture: Picture | None = None


Part = str | Picture | Video
"""A piece of a text: sanitised HTML, safe to print, a picture, or a video."""


@dataclass(frozen=True, slots=True)
class Download:
    """One published attachment: root-relative address, label, format name and size in bytes."""

    url: str
    title: str
    format: str
    size: int
    type: str


@dataclass(frozen=True, slots=True)
class Note:
    """A correction as readers see it; kind is ralat, pembaruan, hak-jawab or pencabutan.

    `number` counts the notes of its item, from 1, and never changes once it was published.
    """

    kind: str
    date: dt.datetime
    text: str
    number: int = 1

    @property
    def anchor(self) -> str:
        """Where it stands on the page of its item, and what tells it apart in feeds."""
        return f"ralat-{self.number}"


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One item, ready to be shown.

    `parts` are in order, with dateline and author code already in their places. `url` is
    root-relative, `identity` the permanent tag URI.
    A withdrawn item has no parts, pictures, attachments or summary, and no note but why it is gone.
    `former` are the addresses that lead to it.
    """

    identity: str
    title: str
    url: str
    date: dt.datetime
    updated: dt.datetime
    category: Topic
    author: Topic
    tags: tuple[Topic, ...] = ()
    editor: Topic | None = None
    summary: str = ""
    city: str = ""
    organiser: str = ""
    event_day: dt.date | None = None
    parts: tuple[Part, ...] = ()
    lead: Picture | None = None
    gallery: tuple[Picture, ...] = ()
    attachments: tuple[Download, ...] = ()
    corrections: tuple[Note, ...] = ()
    former: tuple[FormerAddress, ...] = ()
    is_draft: bool = False
    is_embargoed: bool = False
    is_withdrawn: bool = False
    findings: tuple[Finding, ...] = ()

    @property
    def cover(self) -> Picture | None:
        """The picture that stands for the item elsewhere: its lead, else the first in its body."""
        return self.lead or next(iter(self.placed), None)

    @property
    def placed(self) -> tuple[Picture, ...]:
        """The pictures in its body, those of videos among them."""
        found = (part.picture if isinstance(part, Video) else part for part in self.parts)
        return tuple(part for part in found if isinstance(part, Picture))

    @property
    def has_player(self) -> bool:
        """Whether a video can be played on its page."""
        return any(isinstance(part, Video) and part.picture for part in self.parts)

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Every picture once, the one that stands for the item first."""
        known: dict[str, Picture] = {}
        for picture in (self.cover, *self.placed, *self.gallery):
            if picture is not None:
                known.setdefault(picture.url, picture)
        return tuple(known.values())


@dataclass(frozen=True, slots=True)
class PageView:
    """One page of the office, ready to be shown; `parts` as in an article."""

    title: str
    slug: str
    url: str
    summary: str = ""
    parts: tuple[Part, ...] = ()
    is_draft: bool = False
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """A whole site at one edition time: articles newest first, pages by title."""

    satker: Satker
    edition: dt.datetime
    articles: tuple[ArticleView, ...] = ()
    pages: tuple[PageView, ...] = ()
    categories: tuple[Topic, ...] = ()
    standard: StandardView = NO_STANDARD
    is_preview: bool = False
    findings: tuple[Finding, ...] = ()
    logo: Logo | None = None
