"""What a press release says, part by part, whatever file it is written into."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.feeds.items import CORRECTED, WITHDRAWN
from newsroom.feeds.text import NOTE_LABELS
from newsroom.importing.richtext import rich
from newsroom.model import Satker
from newsroom.packs import names
from newsroom.packs.blocks import Block, Paragraph
from newsroom.packs.bodyblocks import body_blocks
from newsroom.packs.contact import contacts, website
from newsroom.packs.gist import whole_sentences
from newsroom.packs.occasion import is_greeting
from newsroom.packs.selection import Pack, Shot
from newsroom.photos.wording import one_line
from newsroom.site.dates import day, full, long_day
from newsroom.site.views import ArticleView, Note

REQUEST = "Mohon naskah dan fotonya tidak disiarkan lagi."


@dataclass(frozen=True, slots=True)
class PhotoLine:
    """One photo that comes along: the name of its file, caption and credit."""

    file: str
    caption: str
    credit: str


@dataclass(frozen=True, slots=True)
class AttachmentLine:
    """One attachment on the site: its title, format and address."""

    title: str
    format: str
    url: str


@dataclass(frozen=True, slots=True)
class Release:
    """A press release; a part that there is nothing for is empty.

    `letterhead` are the lines below the office's name, `corrections` and `additions` what was noted
    later, with labels, the latter below the text as on the page; `desk` is who answers, `contact`
    the ways to reach them, each with its label.
    """

    office: str
    letterhead: tuple[str, ...]
    kind: str
    embargo: str
    day: str
    title: str
    corrections: tuple[tuple[str, str], ...]
    blocks: tuple[Block, ...]
    additions: tuple[tuple[str, str], ...]
    signature: str
    attachments: tuple[AttachmentLine, ...]
    desk: str
    contact: tuple[tuple[str, str], ...]
    photos: tuple[PhotoLine, ...]
    licence: str
    url: str


def write_release(pack: Pack) -> Release:
    """The release of an item: all that its page shows, and of a withdrawn one the withdrawal."""
    view, satker = pack.view, pack.satker
    licence = satker.licence
    notes = () if view.is_withdrawn else view.corrections
    return Release(
        office=one_line(satker.name),
        letterhead=tuple(_letterhead(satker)),
        kind=_kind(pack),
        embargo=f"EMBARGO sampai {full(pack.embargo)}" if pack.embargo else "",
        day=long_day(pack.withdrawn_at or pack.release),
        title=corrected_title(view),
        corrections=tuple(_labelled(note) for note in notes if note.kind == "ralat"),
        blocks=_withdrawal(pack) if view.is_withdrawn else body_blocks(view.parts, pack.url),
        additions=tuple(_labelled(note) for note in notes if note.kind != "ralat"),
        signature="" if view.is_withdrawn else _signature(view),
        attachments=tuple(
            AttachmentLine(one_line(one.title), one.format, f"{satker.base_url}{one.url}")
            for one in view.attachments
        ),
        desk=f"Tim Humas {one_line(satker.short_name)}",
        contact=(*contacts(satker), ("Situs", website(satker))),
        photos=tuple(_photo(pack, shot) for shot in pack.shots),
        licence=one_line(f"{licence.label} {licence.url}") if licence else "",
        url=pack.url,
    )


def body_of(pack: Pack) -> tuple[Block, ...]:
    """The blocks that the writer wrote, without dateline and code."""
    return body_blocks(pack.article.body.parts, pack.url)


def corrected_title(view: ArticleView) -> str:
    """The title on one line, with the mark that the feeds set before it, too."""
    is_corrected = any(note.kind == "ralat" for note in view.corrections)
    mark = WITHDRAWN if view.is_withdrawn else CORRECTED if is_corrected else ""
    return mark + one_line(view.title)


def last_correction(view: ArticleView) -> Note | None:
    """What was corrected last: whoever saw the item before may have the error."""
    notes = [note for note in view.corrections if note.kind == "ralat"]
    return max(notes, key=lambda note: note.date, default=None)


def greeting(satker: Satker) -> str:
    """The line that tells a greeting from news."""
    return f"Ucapan resmi {one_line(satker.short_name)}"


def withdrawn_sentences(pack: Pack) -> tuple[str, ...]:
    """That an item was withdrawn, what the press is asked for, and why; nothing else of it."""
    dated = f" pada {day(pack.withdrawn_at)}" if pack.withdrawn_at else ""
    told = f"Tulisan yang terbit pada {day(pack.release)} ini dicabut{dated}."
    return (told, REQUEST, *_reasons(pack.view))


def _withdrawal(pack: Pack) -> tuple[Block, ...]:
    told, request, *reasons = withdrawn_sentences(pack)
    texts = (told, " ".join(reasons), f"{request} Pemberitahuan ini menggantikan naskah semula.")
    return tuple(Paragraph(rich(text)) for text in texts if text)


def _reasons(view: ArticleView) -> Iterator[str]:
    # An earlier note may repeat what was taken back.
    for note in view.corrections:
        if note.kind == "pencabutan":
            yield from whole_sentences(note.text)


def _kind(pack: Pack) -> str:
    if pack.view.is_withdrawn:
        return "PENCABUTAN"
    if is_greeting(pack.view, pack.satker):
        return "UCAPAN"
    return one_line(pack.view.category.name).upper()


def _letterhead(satker: Satker) -> Iterator[str]:
    if satker.address.strip():
        yield one_line(satker.address)
    ways = contacts(satker)
    if ways:
        yield " · ".join(f"{label} {way}" for label, way in ways)
    yield website(satker)


def _labelled(note: Note) -> tuple[str, str]:
    return f"{NOTE_LABELS[note.kind]}, {day(note.date)}", one_line(note.text)


def _signature(view: ArticleView) -> str:
    editor = f"; penyunting: {one_line(view.editor.name)}" if view.editor else ""
    return f"Penulis: {one_line(view.author.name)}{editor}"


def _photo(pack: Pack, shot: Shot) -> PhotoLine:
    lead = " (foto utama)" if shot.is_lead else ""
    label = "Foto arsip" if shot.photo.is_archive else "Foto"
    return PhotoLine(
        file=names.press_photo(pack, shot) + lead,
        caption=one_line(shot.words.caption),
        credit=f"{label}: {one_line(shot.words.credit)}",
    )
