"""Captions and credits of photos that somebody typed into the text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from newsroom.importing.blocks import Block, Paragraph, Picture
from newsroom.importing.cleaning import line
from newsroom.importing.credits import SCENE, Caption, credited, parted
from newsroom.importing.richtext import EMPHASIS
from newsroom.prose.markup import without_addresses
from newsroom.prose.sentences import count_words, sentences
from newsroom.reading import dateline
from newsroom.reading.codes import find as find_code

MAX_WORDS = 60
"""Of a caption without "Foto:" before it."""

_LABEL = re.compile(
    r"^\(?\s*(?:(?:keterangan|ket\.?|teks)\s*(?:foto|gambar)|caption|foto|gambar|photo)"
    r"(?:\s*(?P<number>\d{1,2})\s*[.:)–-]|\s*:)\s*(?P<words>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_NOTE = re.compile(
    r"^\(?\s*(?:keterangan|ket\.?)\s*:\s*(?P<words>\S.*)$", re.IGNORECASE | re.DOTALL
)
_OPENER = re.compile(
    r"(?:tangkap(?:an)? layar|screenshot|suasana|foto bersama|sesi foto|dokumentasi|tampak"
    r"|potret)\b",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?:;]['\"”’)]*$")


@dataclass(frozen=True, slots=True)
class Captioned:
    """A draft without its captions, and these: by picture, and those of photos it does not have."""

    blocks: tuple[Block, ...]
    by_picture: dict[int, Caption]
    others: tuple[Caption, ...] = ()


def captioned(blocks: Sequence[Block], codes: Iterable[str] = ()) -> Captioned:
    """Take the captions out; `codes` are those of colleagues, which a credit may name."""
    pictures = [block.number for block in blocks if isinstance(block, Picture)]
    known = frozenset(codes)
    found: dict[int, Caption] = {}
    others: list[Caption] = []
    kept: list[Block] = []
    first_text = next((n for n, each in enumerate(blocks) if isinstance(each, Paragraph)), -1)
    for at, block in enumerate(blocks):
        before = blocks[at - 1] if at else None
        caption = None
        if isinstance(block, Paragraph):
            is_behind = isinstance(before, Picture)
            caption = _caption(block, known, is_behind=is_behind, is_first=at == first_text)
        if caption is None:
            kept.append(block)
            continue
        number = _picture(block, blocks[:at], pictures, found, caption)
        if number is None and caption.credit and not caption.words and others:
            others[-1] = replace(others[-1], credit=caption.credit)
        elif number is None:
            others.append(caption)
        else:
            old = found.get(number, Caption())
            found[number] = Caption(caption.words or old.words, caption.credit or old.credit)
    return Captioned(tuple(kept), found, tuple(others))


def _caption(
    block: Paragraph, codes: frozenset[str], *, is_behind: bool, is_first: bool
) -> Caption | None:
    """What a paragraph says of a photo, None where it is a paragraph of the text."""
    text = line(block.text.plain)
    if credit := credited(text, codes):
        return Caption(credit=credit)
    label = _LABEL.match(text) or (_NOTE.match(text) if is_behind else None)
    if label:
        return parted(_without_bracket(text, label["words"]), codes)
    if count_words(text) > MAX_WORDS or not text or dateline.find(text):
        return None
    if block.role == "caption" or (is_behind and block.text.is_wholly(EMPHASIS)):
        return parted(text, codes)
    code = find_code(text, codes)
    core = text[: code.start].rstrip() if code else text
    is_one = len(list(sentences(without_addresses(core), 0, len(core)))) == 1
    is_scene = _OPENER.match(core) is not None or SCENE.search(core) is not None
    has_end = _END.search(core) is not None
    if is_behind and is_one and (not has_end or is_scene):
        return parted(text, codes)
    if is_first or not is_one or has_end or not is_scene or count_words(text) < 4:
        return None
    return parted(text, codes)


def _without_bracket(text: str, words: str) -> str:
    """The words of a caption that stands in brackets with its label."""
    is_enclosed = text.startswith("(") and words.endswith(")") and "(" not in words
    return words[:-1].rstrip() if is_enclosed else words.strip()


def _picture(
    block: Block,
    before: Sequence[Block],
    pictures: Sequence[int],
    found: dict[int, Caption],
    caption: Caption,
) -> int | None:
    """Whose caption that is: of the number it names, else the nearest that has none."""
    label = _LABEL.match(line(block.text.plain)) if isinstance(block, Paragraph) else None
    if label and label["number"] and int(label["number"]) in pictures:
        return int(label["number"])
    passed = [each.number for each in before if isinstance(each, Picture)]
    if not caption.words:
        # A credit belongs to what was last spoken of.
        return passed[-1] if passed else None
    free = [number for number in reversed(passed) if not found.get(number, Caption()).words]
    ahead = [number for number in pictures if number not in passed and number not in found]
    return next(iter([*free[:1], *ahead[:1]]), None)
