"""What stands above the title of a draft: letterhead, kind, number."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.importing.blocks import Block, Heading, Paragraph, Picture
from newsroom.importing.cleaning import line
from newsroom.model import Category

_KINDS = {
    "siaran pers": Category.PRESS_RELEASE,
    "rilis": Category.PRESS_RELEASE,
    "rilis pers": Category.PRESS_RELEASE,
    "press release": Category.PRESS_RELEASE,
    "pengumuman": Category.ANNOUNCEMENT,
    "artikel": Category.FEATURE,
    "opini": Category.FEATURE,
    "berita": Category.NEWS,
}
_INSTITUTION = re.compile(
    r"komisi pemilihan umum(?: \(kpu\))?"
    r"(?: republik indonesia| (?:provinsi|kota|kabupaten) .{2,40})?",
    re.IGNORECASE,
)
_BELOW = re.compile(
    r"republik indonesia|(?:kpu )?(?:provinsi|kota|kabupaten) .{2,40}|(?:jalan|jl\.?) .{4,120}"
    r"|(?:telp|telepon|faks|laman|website|situs|email|e-mail|surel|kode pos)\b.{0,120}|[-=_ ]{3,}",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"(?:nomor|no\.?)\s*[:.]\s*\S.{0,60}", re.IGNORECASE)
_ABOUT = "tentang"
MAX_LINES = 10


@dataclass(frozen=True, slots=True)
class Opened:
    """A draft without the lines above its title, and what they say.

    `letterhead` are lines that name the office, which the site does itself, and the number of a
    letter that is no announcement; `is_about` where "Tentang" leads over to the title.
    """

    blocks: tuple[Block, ...]
    category: Category = Category.NEWS
    letterhead: tuple[str, ...] = ()
    is_about: bool = False


def opened(blocks: Sequence[Block]) -> Opened:
    """Take the lines above the title out; the number of an announcement moves below the title."""
    category, is_about = Category.NEWS, False
    letterhead: list[str] = []
    kept: list[Block] = []
    numbers: list[Paragraph | Heading] = []
    at = 0
    while at < min(len(blocks) - 1, MAX_LINES):
        block = blocks[at]
        text = line(block.text.plain) if isinstance(block, Paragraph | Heading) else ""
        plain = text.casefold().strip(" :*_")
        if isinstance(block, Picture):
            kept.append(block)
        elif _INSTITUTION.fullmatch(text) or (letterhead and _BELOW.fullmatch(text)):
            letterhead.append(text)
        elif plain in _KINDS:
            category = _KINDS[plain]
        elif plain == _ABOUT:
            is_about = True
        elif isinstance(block, Paragraph | Heading) and _REFERENCE.fullmatch(text):
            numbers.append(block)
        else:
            break
        at += 1
    if at < len(blocks):
        kept.append(blocks[at])
    if category != Category.ANNOUNCEMENT:
        # The site would print the dateline before it.
        letterhead += [line(each.text.plain) for each in numbers]
        numbers = []
    rest = (*kept, *(Paragraph(each.text) for each in numbers), *blocks[at + 1 :])
    return Opened(rest, category, tuple(letterhead), is_about)
