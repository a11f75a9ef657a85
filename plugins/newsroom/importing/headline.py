"""The title of a draft: its heading or first line, else one proposed from its first sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsroom.importing.blocks import Block, Heading, Paragraph, Picture, words
from newsroom.importing.capitals import is_capital, title_case
from newsroom.importing.cleaning import line
from newsroom.importing.openinglines import opened
from newsroom.importing.proposedtitle import proposed
from newsroom.importing.richtext import STRONG, Rich
from newsroom.model import Category, Registers
from newsroom.prose.markup import without_addresses
from newsroom.prose.sentences import count_words, sentences
from newsroom.reading import codes, dateline

MAX_WORDS, MAX_CHARACTERS = 30, 220
"""Of a line that can be a title."""

_LABEL = re.compile(r"^(?:judul(?: berita)?|title)\s*[:–-]\s*", re.IGNORECASE)
_BOLD_IN_CHATS = re.compile(r"^(?P<mark>[*_]{1,3})(?P<words>[^*_]+)(?P=mark)$")
_END = re.compile(r"[.;:,]$")


@dataclass(frozen=True, slots=True)
class Headed:
    """A draft apart from its title; `is_proposed` where it had none of its own.

    `letterhead` are the lines that were left out above it.
    """

    title: str
    blocks: tuple[Block, ...]
    category: Category = Category.NEWS
    letterhead: tuple[str, ...] = ()
    is_proposed: bool = False


def headed(blocks: Sequence[Block], registers: Registers) -> Headed:
    """The title, and the parts without it."""
    opening = opened(blocks)
    rest, category = opening.blocks, opening.category
    first = next((n for n, block in enumerate(rest) if not _is_wordless(block)), None)
    known = tuple(_known(rest, registers))
    if first is None or not _is_title(rest, first):
        title = proposed(rest, known)
        return Headed(title, rest, category, opening.letterhead, is_proposed=True)
    last = _last_line(rest, first)
    texts = [_text(block).plain for block in rest[first : last + 1]]
    title = _END.sub("", _LABEL.sub("", line(" ".join(texts)))).strip()
    title = _BOLD_IN_CHATS.sub(r"\g<words>", title)
    if is_capital(title):
        title = title_case(title, known)
    if opening.is_about:
        title = f"{category.capitalize()} tentang {title}"
    return Headed(title, (*rest[:first], *rest[last + 1 :]), category, opening.letterhead)


def _is_wordless(block: Block) -> bool:
    """Whether it is a picture, a line drawn with signs, or a date in figures."""
    if isinstance(block, Paragraph | Heading):
        return not any(map(str.isalpha, block.text.plain))
    return isinstance(block, Picture)


def _is_title(blocks: Sequence[Block], at: int) -> bool:
    block = blocks[at]
    if isinstance(block, Heading):
        return True
    if not isinstance(block, Paragraph) or block.role:
        return False
    text = line(block.text.plain)
    if _LABEL.match(text):
        return True
    if len(text) > MAX_CHARACTERS or count_words(text) > MAX_WORDS:
        return False
    is_set_off = is_capital(text) or block.text.is_wholly(STRONG)
    ends = list(sentences(without_addresses(text), 0, len(text)))
    is_sentence = len(ends) > 1 or text.endswith((".", ":", ";", ","))
    if is_sentence and not (is_set_off and len(ends) == 1):
        return False
    # Neither where and when something was, nor what somebody signed, is a title.
    return dateline.find(text + "\n\nKPU") is None and codes.find(text, ()) is None


def _last_line(blocks: Sequence[Block], first: int) -> int:
    """The last of the lines that a title in capitals, or in bold, was broken into."""
    last = first
    for number in range(first + 1, min(first + 4, len(blocks) - 1)):
        block, before = blocks[number], blocks[number - 1]
        if type(block) is not type(before) or not _is_title(blocks, number):
            break
        text, above = _text(block), _text(before)
        if isinstance(block, Heading) or not (
            (is_capital(text.plain) and is_capital(above.plain))
            or (
                text.is_wholly(STRONG)
                and above.is_wholly(STRONG)
                and not above.plain.rstrip().endswith((".", "!", "?"))
                and is_capital(text.plain) == is_capital(above.plain)
            )
        ):
            break
        last = number
    return last


def _text(block: Block) -> Rich:
    return block.text if isinstance(block, Paragraph | Heading) else Rich()


def _known(blocks: Sequence[Block], registers: Registers) -> Iterator[str]:
    """Words as draft and registers write them, those in lines of capitals left out."""
    for text in words(tuple(blocks)):
        if not is_capital(text):
            yield from re.findall(r"[^\W\d_]+", without_addresses(text))
    for official in registers.officials:
        yield from official.name.split()
    for tag in registers.tags:
        yield from tag.name.split()
