"""The frozen types that pass between the stages; nothing here reads, writes or decides.

One module on purpose, long as it is: every stage speaks these words, they refer to one another,
and whoever looks for a type looks in one place. Only what is known of photo files is told in
`photos/facts.py`, because the processes that look at photos need nothing else of this.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo

from newsroom.characters import BLANK
from newsroom.photos.facts import AttachmentFacts, PhotoFacts

APPROVAL_DIGITS = 16
"""Hexadecimal digits that an approval keeps of what was approved."""


class Severity(StrEnum):
    """How much a finding weighs; only an error of a publishable item closes the gate."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for advice."""
        return ("error", "warning", "advice").index(self.value)


class Standing(StrEnum):
    """Why the findings of a source file may stop nothing."""

    BLOCKING = "blocking"
    REVISED = "revised"  # public, and changed since: as a draft it would leave the site
    UNREADABLE = "unreadable"  # stops a build even as a draft: nobody can tell what it is
    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class Category(StrEnum):
    """The four kinds of item; the value is the slug in addresses and front matter."""

    NEWS = "berita"
    PRESS_RELEASE = "siaran-pers"
    ANNOUNCEMENT = "pengumuman"
    FEATURE = "artikel"


class Role(StrEnum):
    """What a registered author code may sign for."""

    WRITER = "penulis"
    PHOTOGRAPHER = "fotografer"
    EDITOR = "penyunting"
    APPROVER = "penyetuju"


# ---------------------------------------------------------------- places in source files


@dataclass(frozen=True, slots=True)
class SourceSpan:
    """Where a piece of source begins and ends: one-based line and column, character offsets."""

    line: int = 1
    column: int = 1
    start: int = 0
    end: int = 0


NOWHERE = SourceSpan()


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of plain text and its place; empty where the source has none.

    `lines` are the places of what it is made of, where it does not begin on its field's line,
    fills several, or has several blanks in a row: the lines of a block (`>-`) or of a long text
    that was broken, and in a line what such blanks divide.
    """

    text: str = ""
    span: SourceSpan = NOWHERE
    lines: tuple[SourceSpan, ...] = ()

    @property
    def line(self) -> int:
        """One-based line in the source file."""
        return self.span.line

    @property
    def column(self) -> int:
        """One-based column in the source file."""
        return self.span.column

    def __bool__(self) -> bool:
        return bool(self.text.strip(BLANK))

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Stamp:
    """A moment in the office's zone as written; `has_time` is false when only a day was given."""

    value: datetime
    has_time: bool
    span: SourceSpan = NOWHERE

    @property
    def line(self) -> int:
        """One-based line in the source file."""
        return self.span.line

    @property
    def day(self) -> date:
        """The calendar day in the office's zone."""
        return self.value.date()


@dataclass(frozen=True, slots=True)
class Fault:
    """Something the reading could not take; the rule of the same name words it."""

    kind: str
    span: SourceSpan
    values: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """One source file: posix path relative to `content/`, SHA-256 of its bytes, its faults."""

    path: str
    digest: str
    faults: tuple[Fault, ...] = ()
    is_readable: bool = True


# ---------------------------------------------------------------- the office and its registers


@dataclass(frozen=True, slots=True)
class Link:
    """A labelled address, and the line of the office's file where it stands."""

    label: str
    url: str
    line: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the office; a part it did not give is empty."""

    telephone: str = ""
    email: str = ""
    whatsapp: str = ""


@dataclass(frozen=True, slots=True)
class Satker:
    """One office (satuan kerja) as its `satker.yaml` describes it.

    `colour_lines` are those of `accent` and `dark`, `domain_line` that of what identities are of,
    `logo_line` that of `logo`.
    """

    source: Source
    code: str
    name: str
    short_name: str
    level: str
    city: str
    domain: str
    identity_domain: str
    zone: ZoneInfo
    parent: str = ""
    address: str = ""
    logo: str = ""
    contact: Contact = Contact()
    channels: tuple[Link, ...] = ()
    voter_links: tuple[Link, ...] = ()
    menu: tuple[Link, ...] = ()
    accent: str = ""
    dark: str = ""
    colour_lines: tuple[int, int] = (1, 1)
    domain_line: int = 1
    logo_line: int = 1
    licence: Link | None = None
    needs_approval: bool = False

    @property
    def base_url(self) -> str:
        """The site's address without a trailing slash."""
        return f"https://{self.domain}"


@dataclass(frozen=True, slots=True)
class Term:
    """A period with open ends; both days belong to it."""

    since: date | None = None
    until: date | None = None

    def __contains__(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


@dataclass(frozen=True, slots=True)
class Author:
    """A registered code, the name it stands for and what it may sign."""

    code: str
    name: str
    roles: frozenset[Role]
    term: Term = Term()
    line: int = 1


@dataclass(frozen=True, slots=True)
class Office:
    """A post an official holds or held."""

    title: str
    satker: str
    term: Term = Term()


@dataclass(frozen=True, slots=True)
class Official:
    """A public official, the accepted forms of the name, and the posts held."""

    name: str
    variants: tuple[str, ...] = ()
    degree: str = ""
    offices: tuple[Office, ...] = ()
    line: int = 1


@dataclass(frozen=True, slots=True)
class Tag:
    """A term of the vocabulary and the words that mean the same."""

    slug: str
    name: str
    synonyms: tuple[str, ...] = ()
    line: int = 1


@dataclass(frozen=True, slots=True)
class Registers:
    """What `content/daftar/` holds; `tags` is the national vocabulary and the office's own."""

    sources: tuple[Source, ...] = ()
    authors: tuple[Author, ...] = ()
    officials: tuple[Official, ...] = ()
    tags: tuple[Tag, ...] = ()

    def author(self, code: str) -> Author | None:
        """The author registered under that code, if any."""
        return next((author for author in self.authors if author.code == code), None)

    def tag(self, word: str) -> Tag | None:
        """The tag whose slug that word is, else the first that has it as a name or synonym."""
        for tag in self.tags:
            if tag.slug == word:
                return tag
        return self.vocabulary().get(word.strip().casefold())

    def vocabulary(self) -> dict[str, Tag]:
        """The tag that each word means, casefolded; a slug means its own tag before any other."""
        meant = {tag.slug: tag for tag in reversed(self.tags)}
        for tag in self.tags:
            for word in (tag.name, *tag.synonyms):
                meant.setdefault(word.casefold(), tag)
        return meant


# ---------------------------------------------------------------- photos and attachments


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo as the front matter names it; `facts` is None until it has been inspected."""

    file: Text
    caption: Text = Text()
    credit: Text = Text()
    alt: Text = Text()
    focus: tuple[float, float] | None = None
    is_archive: bool = False
    consent: Text = Text()
    span: SourceSpan = NOWHERE
    facts: PhotoFacts | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file offered for download with an item."""

    file: Text
    title: Text = Text()
    facts: AttachmentFacts | None = None


# ---------------------------------------------------------------- items


@dataclass(frozen=True, slots=True)
class Event:
    """What the item reports: its day and who held it."""

    day: Stamp | None = None
    organiser: Text = Text()


@dataclass(frozen=True, slots=True)
class Correction:
    """A dated note on a published item; kind is ralat, pembaruan, hak-jawab or pencabutan."""

    kind: str
    stamp: Stamp | None
    text: Text
    span: SourceSpan = NOWHERE


@dataclass(frozen=True, slots=True)
class Approval:
    """Who let an item pass, when, and the digest of what it was then."""

    approver: Text = Text()
    stamp: Stamp | None = None
    digest: Text = Text()
    span: SourceSpan = NOWHERE


@dataclass(frozen=True, slots=True)
class Ignore:
    """A finding the writer has looked at and keeps, with the reason."""

    code: str
    reason: Text
    span: SourceSpan = NOWHERE


@dataclass(frozen=True, slots=True)
class TypedDateline:
    """A dateline found at the head of a body, in its parts; a part not typed is empty."""

    text: str
    city: str
    domain: str
    office: str
    day: str
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class TypedCode:
    """Author codes found at the end of a body: as typed and the codes read from it."""

    text: str
    codes: tuple[str, ...]
    span: SourceSpan


@dataclass(frozen=True, slots=True)
class BodyPhoto:
    """A place in the body where a photo stands; `alt` is what was typed in the brackets."""

    file: str
    alt: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True)
class BodyVideo:
    """A place in the body where a YouTube video stands, the second it begins at, its picture."""

    id: str
    start: int = 0
    line: int = 1
    photo: BodyPhoto | None = None


@dataclass(frozen=True, slots=True)
class BodyLink:
    """A link in the body as typed; `target` is the path in `content/` of an internal one."""

    url: str
    text: str
    target: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True)
class Body:
    """A body as source and as sanitised HTML.

    `text` is the Markdown from `first_line` of the file on (offset `start`); `parts` alternate
    between sanitised HTML (str) and the photos and videos placed in it, without typed dateline and
    code. `plain` is the words alone, paragraphs separated by newlines.
    """

    text: str = ""
    first_line: int = 1
    start: int = 0
    parts: tuple[str | BodyPhoto | BodyVideo, ...] = ()
    plain: str = ""
    links: tuple[BodyLink, ...] = ()
    dateline: TypedDateline | None = None
    code: TypedCode | None = None

    @property
    def photos(self) -> tuple[BodyPhoto, ...]:
        """The photos placed in the body, in order, those of its videos among them."""
        placed = (part.photo if isinstance(part, BodyVideo) else part for part in self.parts)
        return tuple(part for part in placed if isinstance(part, BodyPhoto))

    @property
    def videos(self) -> tuple[BodyVideo, ...]:
        """The videos placed in the body, in order."""
        return tuple(part for part in self.parts if isinstance(part, BodyVideo))


@dataclass(frozen=True, slots=True)
class Article:
    """One item as read: complete where the source is, empty where a rule will speak.

    `path` is the identity path: the file's path in `content/` without `index.md` or `.md`.
    """

    source: Source
    path: str
    slug: str
    year: str
    title: Text = Text()
    date: Stamp | None = None
    date_span: SourceSpan = NOWHERE
    author: Text = Text()
    editor: Text = Text()
    category: Text = Text()
    tags: tuple[Text, ...] = ()
    tags_span: SourceSpan = NOWHERE
    summary: Text = Text()
    place: Text = Text()
    event: Event = Event()
    photos: tuple[Photo, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    is_draft: bool = False
    embargo: Stamp | None = None
    corrections: tuple[Correction, ...] = ()
    aliases: tuple[Text, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    approval: Approval | None = None
    unsigned: str = ""
    body: Body = Body()

    @property
    def folder(self) -> str:
        """The folder in `content/` beside whose files photos are looked for."""
        return self.source.path.rpartition("/")[0]

    @property
    def url(self) -> str:
        """Root-relative address, from the folders alone."""
        return f"/berita/{self.year}/{self.slug}/"

    @property
    def lead(self) -> Photo | None:
        """The first photo that the body does not place, else the first that it places."""
        order = {place.file: number for number, place in enumerate(self.body.photos)}
        return min(self.photos, key=lambda photo: order.get(photo.file.text, -1), default=None)

    @property
    def release(self) -> datetime | None:
        """The moment from which the item is public: the later of date and embargo."""
        stamps = [stamp.value for stamp in (self.date, self.embargo) if stamp is not None]
        return max(stamps, default=None)

    @property
    def withdrawal(self) -> Correction | None:
        """The note that withdraws the item, if there is one."""
        return next((n for n in self.corrections if n.kind == "pencabutan" and n.stamp), None)

    @property
    def content_digests(self) -> tuple[str, ...]:
        """The hashes of everything the item is made of: source, photos, attachments."""
        return (self.source.digest, *self._file_digests)

    @property
    def approvable_digest(self) -> str:
        """Sixteen digits that change with the item, but not with its approval or status."""
        return hashlib.sha256(" ".join((self.unsigned, *self._file_digests)).encode()).hexdigest()[
            :APPROVAL_DIGITS
        ]

    @property
    def _file_digests(self) -> tuple[str, ...]:
        facts = [p.facts.digest for p in self.photos if p.facts]
        files = [a.facts.digest for a in self.attachments if a.facts]
        return (*facts, *files)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of `content/halaman/`, at `/SLUG/`."""

    source: Source
    path: str
    slug: str
    title: Text = Text()
    summary: Text = Text()
    is_draft: bool = False
    ignores: tuple[Ignore, ...] = ()
    body: Body = Body()

    @property
    def url(self) -> str:
        """Root-relative address."""
        return f"/{self.slug}/"


@dataclass(frozen=True, slots=True)
class Entry:
    """One name found under `content/`: posix path, what it is, size in bytes.

    `kind` is item, page, register, satker, asset (a photo or attachment beside an item), logo,
    stray (nothing reads it) or special (neither file nor folder: FIFO, device, loop, escape).
    """

    path: str
    kind: str
    size: int = 0
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Tree:
    """Everything found under `content/`, sorted by path, ignored names left out."""

    root: Path
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Newsroom:
    """One office's content, read whole; what the rules look at and the site is made from.

    `logo` is what is known of the file that the office names as its logo, None where it names none.
    """

    tree: Tree
    satker: Satker | None
    satker_source: Source
    registers: Registers
    articles: tuple[Article, ...] = ()
    pages: tuple[Page, ...] = ()
    logo: PhotoFacts | None = None

    @property
    def items(self) -> tuple[Article | Page, ...]:
        """Articles and pages together."""
        return (*self.articles, *self.pages)


# ---------------------------------------------------------------- findings


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence to a person about one place in one file."""

    path: str
    line: int
    column: int
    code: str
    name: str
    severity: Severity
    message: str
    standing: Standing = Standing.BLOCKING

    @property
    def is_blocking(self) -> bool:
        """Whether this finding closes the gate."""
        stops = self.standing in (Standing.BLOCKING, Standing.REVISED, Standing.UNREADABLE)
        return stops and self.severity is Severity.ERROR

    def concerns(self, paths: tuple[str, ...]) -> bool:
        """Whether it is about one of these paths or something in them; no paths mean all."""
        return not paths or any(
            path in (".", self.path) or self.path.startswith(f"{path}/") for path in paths
        )
