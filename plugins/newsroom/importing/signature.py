"""Who wrote a draft: the code at its end, or a line such as "Penulis: wsw"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from newsroom.importing.blocks import Block, Paragraph, Picture
from newsroom.importing.cleaning import line
from newsroom.model import Registers, Role
from newsroom.reading import codes

_LINES = 4
"""Paragraphs at either end of a draft that may name who wrote it."""

_NAMED = re.compile(
    r"^\(?\s*(?P<what>penulis|pewarta|reporter|kontributor|teks|naskah|oleh|editor|penyunting)"
    r"\s*[:/]\s*(?P<who>[^():]{2,40}?)\s*\)?\.?$",
    re.IGNORECASE,
)
_EDITORS = ("editor", "penyunting")


@dataclass(frozen=True, slots=True)
class Signed:
    """A draft without its signature, and whom that means.

    `author` and `editor` are registered codes or empty; `typed` is what was written and says more
    than these two.
    """

    blocks: tuple[Block, ...]
    author: str = ""
    editor: str = ""
    typed: tuple[str, ...] = ()


def signed(blocks: Sequence[Block], registers: Registers, day: date) -> Signed:
    """Take the signature out; only colleagues who may write on that day count as its author."""
    kept, who, typed = _named_lines(tuple(blocks), registers)
    kept, match = _coded(kept, registers)
    writers = [
        each.code for each in registers.authors if _may(registers, each.code, Role.WRITER, day)
    ]
    author = who.get("author", "")
    editor = who.get("editor", "")
    if match is not None:
        author = author or next((code for code in match.codes if code in writers), "")
        left = [code for code in match.codes if code not in (author, editor)]
        if left or not match.codes or author not in writers:
            typed = (*typed, match.text)
    if author not in writers:
        author = ""
    return Signed(kept, author, editor, typed)


def _may(registers: Registers, code: str, role: Role, day: date) -> bool:
    author = registers.author(code)
    return author is not None and role in author.roles and day in author.term


def _named_lines(
    blocks: tuple[Block, ...], registers: Registers
) -> tuple[tuple[Block, ...], dict[str, str], tuple[str, ...]]:
    """Take out lines that say who wrote or edited: what is left, the codes, what stays unclear."""
    kept: list[Block] = []
    who: dict[str, str] = {}
    typed: list[str] = []
    for number, block in enumerate(blocks):
        is_at_end = number < _LINES or number >= len(blocks) - _LINES
        text = line(block.text.plain) if isinstance(block, Paragraph) else ""
        found = _NAMED.match(text) if is_at_end else None
        if found is None:
            kept.append(block)
            continue
        field = "editor" if found["what"].casefold() in _EDITORS else "author"
        code = _code(found["who"], registers)
        if code and field not in who:
            who[field] = code
        else:
            typed.append(text)
    return tuple(kept), who, tuple(typed)


def _code(who: str, registers: Registers) -> str:
    """The code of a colleague who is named by code or name; empty where nobody is known so."""
    words = who.casefold().strip()
    for author in registers.authors:
        if words in (author.code, author.name.casefold()):
            return author.code
    return ""


def _coded(
    blocks: tuple[Block, ...], registers: Registers
) -> tuple[tuple[Block, ...], codes.Match | None]:
    """Cut the code at the end of the last paragraph, which may be nothing but that code."""
    texts = [n for n, block in enumerate(blocks) if isinstance(block, Paragraph)]
    if not texts:
        return blocks, None
    last = texts[-1]
    if not all(isinstance(each, Picture) for each in blocks[last + 1 :]):
        return blocks, None  # a list or table closes the draft
    block = blocks[last]
    assert isinstance(block, Paragraph)
    before = _plain(blocks[texts[-2]]) + "\n\n" if len(texts) > 1 else ""
    match = codes.find(before + block.text.plain, (each.code for each in registers.authors))
    if match is None or match.end <= len(before):
        return blocks, None
    text = block.text.without(max(match.start - len(before), 0), match.end - len(before)).stripped()
    rest = (Paragraph(text, block.role),) if text else ()
    return (*blocks[:last], *rest, *blocks[last + 1 :]), match


def _plain(block: Block) -> str:
    return block.text.plain if isinstance(block, Paragraph) else ""
