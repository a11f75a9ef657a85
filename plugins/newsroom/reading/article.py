"""From an item's or page's bytes to the model: front matter, fields, body."""

import hashlib
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field

from newsroom.model import (
    Approval,
    Article,
    Attachment,
    Correction,
    Event,
    Ignore,
    Page,
    Photo,
    Source,
    Stamp,
)
from newsroom.reading.approvals import unsigned_digest
from newsroom.reading.frontmatter import read_front_matter
from newsroom.reading.markdown import BodyReader
from newsroom.reading.names import ITEM, PAGE
from newsroom.reading.schema import Checked, check_names
from newsroom.reading.stamps import Moment
from newsroom.reading.validation import (
    Fields,
    Listed,
    OneLine,
    When,
    left_blank,
    left_empty,
    left_open,
    problem,
    validate,
)


def _yes_no(value: object) -> object:
    answers = {"ya": True, "yes": True, "tidak": False, "no": False, "": False}
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in answers:
        return answers[value.lower()]
    raise problem("pilih salah satu: ya atau tidak")


def _point(value: object) -> object:
    if value is None or value == "":
        return None
    parts = value.replace(",", " ").split() if isinstance(value, str) else value
    numbers: tuple[float, ...] = ()
    if isinstance(parts, list):
        try:
            numbers = tuple(float(part) for part in parts)
        except (TypeError, ValueError):
            numbers = ()
    if len(numbers) != 2 or not all(0 <= number <= 1 for number in numbers):
        raise problem("tulis dua angka antara 0 dan 1, misalnya 0.5 0.4")
    return numbers


def _if_any(value: object) -> object:
    return None if value in ("", None) else value


Point = Annotated[tuple[float, float] | None, BeforeValidator(_point)]
YesNo = Annotated[bool, BeforeValidator(_yes_no)]
Status = Literal["", "draf", "draft", "terbit"]
Kind = Literal["", "ralat", "pembaruan", "hak-jawab", "pencabutan"]
Reasons = Annotated[dict[str, OneLine], BeforeValidator(left_blank)]


class PhotoFields(Fields):
    """One entry of `foto`."""

    file: OneLine = ""
    caption: OneLine = ""
    credit: OneLine = ""
    alt: OneLine = ""
    focus: Point = None
    archive: YesNo = False
    consent: OneLine = ""


class AttachmentFields(Fields):
    """One entry of `lampiran`."""

    file: OneLine = ""
    title: OneLine = ""


class EventFields(Fields):
    """The details of `kegiatan`."""

    date: When = None
    organiser: OneLine = ""


class CorrectionFields(Fields):
    """One entry of `ralat`."""

    date: When = None
    kind: Kind = ""
    text: str = ""


class ApprovalFields(Fields):
    """The details of `persetujuan`."""

    by: OneLine = ""
    time: When = None
    digest: OneLine = ""


class ItemFields(Fields):
    """The front matter of an item."""

    title: OneLine = ""
    date: When = None
    author: OneLine = ""
    editor: OneLine = ""
    category: OneLine = ""
    tags: Listed = ()
    summary: OneLine = ""
    place: OneLine = ""
    event: Annotated[EventFields, BeforeValidator(left_blank)] = EventFields()
    photos: Annotated[tuple[PhotoFields, ...], BeforeValidator(left_empty)] = ()
    attachments: Annotated[tuple[AttachmentFields, ...], BeforeValidator(left_empty)] = ()
    status: Status = ""
    embargo: When = None
    corrections: Annotated[tuple[CorrectionFields, ...], BeforeValidator(left_empty)] = ()
    aliases: Listed = ()
    approval: Annotated[ApprovalFields | None, BeforeValidator(_if_any)] = None
    ignore: Reasons = Field(default_factory=dict)


class PageFields(Fields):
    """The front matter of a page."""

    title: OneLine = ""
    summary: OneLine = ""
    status: Status = ""
    ignore: Reasons = Field(default_factory=dict)


def read_article(
    path: str, data: bytes, zone: ZoneInfo, bodies: BodyReader, dateline_categories: frozenset[str]
) -> Article:
    """The item at that path of `content/`; what cannot be read becomes faults, never an error.

    A typed dateline and author code are looked for in the categories whose dateline is printed.
    """
    digest = hashlib.sha256(data).hexdigest()
    identity = path.removesuffix("/index.md").removesuffix(".md")
    _, year, slug = ("//" + identity).rsplit("/", 2)
    front = read_front_matter(data)
    if front.fields is None:
        source = Source(path, digest, front.faults, is_readable=False)
        return Article(source, identity, slug, year)
    checked = check_names(front.fields, ITEM)
    fields, faults = validate(ItemFields, checked, ITEM, zone)
    body, body_faults = bodies.read(
        front.body,
        path=path,
        first_line=front.body_line,
        start=front.body_start,
        has_dateline=fields.category in dateline_categories,
    )
    text = checked.text
    # One who wrote that name wants the item to wait; without a time it would go out at once.
    missing = left_open(ITEM, checked, [("embargo",)], front.faults)
    all_faults = (*front.faults, *checked.faults, *faults, *missing, *body_faults)
    return Article(
        source=Source(path, digest, all_faults),
        path=identity,
        slug=slug,
        year=year,
        title=text(fields.title, "title"),
        date=_stamp(fields.date, checked, "date"),
        date_span=checked.span(("date",)),
        author=text(fields.author, "author"),
        editor=text(fields.editor, "editor"),
        category=text(fields.category, "category"),
        tags=tuple(text(tag, "tags", i) for i, tag in enumerate(fields.tags)),
        tags_span=checked.span(("tags",)),
        summary=text(fields.summary, "summary"),
        place=text(fields.place, "place"),
        event=Event(
            _stamp(fields.event.date, checked, "event", "date"),
            text(fields.event.organiser, "event", "organiser"),
        ),
        photos=tuple(_photo(photo, checked, i) for i, photo in enumerate(fields.photos)),
        attachments=tuple(
            Attachment(
                text(entry.file, "attachments", i, "file"),
                text(entry.title, "attachments", i, "title"),
            )
            for i, entry in enumerate(fields.attachments)
        ),
        is_draft=fields.status in ("draf", "draft"),
        embargo=_stamp(fields.embargo, checked, "embargo"),
        corrections=tuple(
            Correction(
                note.kind,
                _stamp(note.date, checked, "corrections", i, "date"),
                text(note.text.strip(), "corrections", i, "text"),
                checked.span(("corrections", i)),
            )
            for i, note in enumerate(fields.corrections)
        ),
        aliases=tuple(text(alias, "aliases", i) for i, alias in enumerate(fields.aliases)),
        ignores=_ignores(fields.ignore, checked),
        approval=_approval(fields.approval, checked),
        unsigned=unsigned_digest(front.text),
        body=body,
    )


def read_page(path: str, data: bytes, zone: ZoneInfo, bodies: BodyReader) -> Page:
    """The page at that path of `content/`; what cannot be read becomes faults, never an error."""
    digest = hashlib.sha256(data).hexdigest()
    identity = path.removesuffix(".md")
    slug = identity.rpartition("/")[2]
    front = read_front_matter(data)
    if front.fields is None:
        return Page(Source(path, digest, front.faults, is_readable=False), identity, slug)
    checked = check_names(front.fields, PAGE)
    fields, faults = validate(PageFields, checked, PAGE, zone)
    body, body_faults = bodies.read(
        front.body,
        path=path,
        first_line=front.body_line,
        start=front.body_start,
        has_dateline=False,
    )
    return Page(
        source=Source(path, digest, (*front.faults, *checked.faults, *faults, *body_faults)),
        path=identity,
        slug=slug,
        title=checked.text(fields.title, "title"),
        summary=checked.text(fields.summary, "summary"),
        is_draft=fields.status in ("draf", "draft"),
        ignores=_ignores(fields.ignore, checked),
        body=body,
    )


def _approval(fields: ApprovalFields | None, checked: Checked) -> Approval | None:
    if fields is None:
        return None
    return Approval(
        checked.text(fields.by, "approval", "by"),
        _stamp(fields.time, checked, "approval", "time"),
        checked.text(fields.digest, "approval", "digest"),
        checked.span(("approval",)),
    )


def _stamp(moment: Moment | None, checked: Checked, *location: str | int) -> Stamp | None:
    if moment is None:
        return None
    return Stamp(moment.value, moment.has_time, checked.span(location))


def _photo(fields: PhotoFields, checked: Checked, number: int) -> Photo:
    return Photo(
        file=checked.text(fields.file, "photos", number, "file"),
        caption=checked.text(fields.caption, "photos", number, "caption"),
        credit=checked.text(fields.credit, "photos", number, "credit"),
        alt=checked.text(fields.alt, "photos", number, "alt"),
        focus=fields.focus,
        is_archive=fields.archive,
        consent=checked.text(fields.consent, "photos", number, "consent"),
        span=checked.span(("photos", number)),
    )


def _ignores(reasons: dict[str, str], checked: Checked) -> tuple[Ignore, ...]:
    return tuple(
        Ignore(code, checked.text(reason, "ignore", code), checked.span(("ignore", code)))
        for code, reason in reasons.items()
    )
