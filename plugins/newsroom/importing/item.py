"""A draft, taken apart, becomes what an item's front matter and body say."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from newsroom.drafting import Draft, Note
from newsroom.importing import openpoints, proposals
from newsroom.importing.blocks import (
    Block,
    Grid,
    Heading,
    Listing,
    Manuscript,
    Paragraph,
    Picture,
    words,
)
from newsroom.importing.captions import Captioned, captioned
from newsroom.importing.headline import headed
from newsroom.importing.occasion import Located, Occasion, located, occasion
from newsroom.importing.photolist import Taken, block, listed, missing
from newsroom.importing.rendering import body
from newsroom.importing.richtext import STRONG, STRUCK, Rich
from newsroom.importing.signature import signed
from newsroom.importing.splitting import readable
from newsroom.importing.typedlists import gathered
from newsroom.model import Category, Satker
from newsroom.pipeline import Reading
from newsroom.prose.sentences import count_words
from newsroom.reading.daymentions import spell

LEAD = 2
"""Paragraphs in which an event's day is looked for first."""

_SUBHEADING_WORDS = 12
_STRUCK = "sebagian naskah dicoret (di antara <del> dan </del>); hapus, atau hapus tandanya saja"


@dataclass(frozen=True, slots=True)
class Composed:
    """An item as the draft gives it, and what is still to be filled in, in words."""

    draft: Draft
    still_open: tuple[str, ...]
    left: tuple[tuple[int, str], ...]
    """The pictures that were not taken, by number, and why not."""


def composed(
    manuscript: Manuscript,
    found: Taken,
    name: str,
    reading: Reading,
    satker: Satker,
    moment: datetime,
) -> Composed:
    """What the item says; `name` is its title where it has no words for one.

    `moment` is in the office's zone. What cannot be decided stands as a note at its field.
    """
    registers, profile = reading.newsroom.registers, reading.profile
    head = headed(manuscript.blocks, registers)
    title = head.title or name
    photographed = captioned(gathered(head.blocks), (each.code for each in registers.authors))
    signature = signed(photographed.blocks, registers, moment.date())
    kind = profile.category(head.category)
    has_dateline = kind is not None and kind.prints_dateline
    place = located(signature.blocks, satker) if has_dateline else Located(signature.blocks)
    blocks = readable(subheaded(place.blocks))
    paragraphs = [each.text.plain for each in blocks if isinstance(each, Paragraph)]
    lead = (title, *paragraphs[:LEAD], *_captions(photographed))
    event = occasion(place.day, lead, paragraphs[LEAD:], moment.date())
    if head.category == Category.NEWS and event.day and event.day > moment.date():
        # News reports what has been (rule TGL103).
        event = Occasion(note=f"naskah menyebut {spell(event.day)}, yang belum tiba; isi sendiri")
    photos = tuple(listed(photographed, manuscript.pictures, found, registers, moment.date()))
    author, unclear = openpoints.author(signature, registers, moment)
    draft = Draft(
        title=title,
        moment=moment,
        author=author,
        editor=signature.editor,
        category=head.category,
        tags=proposals.tags(title, tuple(words(blocks)), registers, satker),
        summary=proposals.summary(next(iter(paragraphs), ""), title),
        place=place.place,
        day=event.day if has_dateline else None,
        photos=block(photos),
        body=body(blocks, manuscript.notes, _placed(blocks, found.names)),
    )
    notes = (
        *unclear,
        *openpoints.notes(head, place, event, draft, profile),
        *(
            Note("foto", f"gambar {number} di naskah tidak diambil: {why}")
            for number, why in found.left
        ),
        *((Note("status", _STRUCK),) if any(map(_is_struck, _texts(blocks))) else ()),
    )
    left = tuple(openpoints.still_open(draft, head, event, tuple(missing(photos)), profile))
    return Composed(replace(draft, notes=notes), left, found.left)


def subheaded(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The parts with short lines that are wholly bold, and head something, as headings."""
    followed = [isinstance(each, Paragraph | Listing | Grid) for each in (*blocks[1:], None)]
    return tuple(
        Heading(each.text, 2)
        if number and followed[number] and isinstance(each, Paragraph) and _is_heading(each)
        else each
        for number, each in enumerate(blocks)
    )


def _is_heading(paragraph: Paragraph) -> bool:
    text = paragraph.text.plain.rstrip()
    is_line = count_words(text) <= _SUBHEADING_WORDS and not text.endswith((".", ",", ";", ":"))
    return is_line and paragraph.text.is_wholly(STRONG) and not paragraph.role


def _captions(photographed: Captioned) -> Iterator[str]:
    yield from (each.words for each in photographed.by_picture.values())
    yield from (each.words for each in photographed.others)


def _placed(blocks: Sequence[Block], names: Mapping[int, str]) -> Mapping[int, str]:
    """The photos that stand amid the words, but for the first, which leads the item."""
    text = [n for n, each in enumerate(blocks) if not isinstance(each, Picture)]
    amid = blocks[text[0] : text[-1]] if text else ()
    inside = {each.number for each in amid if isinstance(each, Picture)}
    first = min(names, default=0)
    return {number: name for number, name in names.items() if number in inside - {first}}


def _texts(blocks: Sequence[Block]) -> Iterator[Rich]:
    return (each.text for each in blocks if isinstance(each, Paragraph | Heading))


def _is_struck(text: Rich) -> bool:
    return any(STRUCK in span.marks for span in text.spans)
