"""Quoted speech: where it is, so that nobody's words are judged or changed."""

import re
from collections.abc import Iterator

from newsroom.prose.lookups import occurrences

_DOUBLE = '“”„«»"'
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
# Some staff quote with single marks. An apostrophe has letters on both sides, as in "Jum'at", and
# a lone one never opens: within a paragraph there must be one that closes.
_SINGLE = re.compile(
    r"[‘'](?<![\w'’].)(?=[^\W\d])(?:[^'‘’“”\"\n]|\n(?![ \t]*\n)|(?<=\w)['’](?=\w)){2,600}['’](?!\w)"
)
_MARKS = f"{_DOUBLE}‘’'"
_OPENING, _CLOSING = "“„«", "”»"
_MAY_QUOTE = f"{_DOUBLE}>‘'"


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """Where each quotation begins and ends, its marks included.

    Curly and straight marks count alike. One that is never closed ends with its paragraph.
    """
    begin: int | None = None
    last = 0
    for at in occurrences(text, _DOUBLE):
        mark = text[at]
        if begin is not None and (paragraph := _PARAGRAPH.search(text, last, at)):
            yield begin, paragraph.start()
            begin = None
        last = at
        if begin is None:
            # A closing mark that closes nothing is a slip of typing, and no quotation.
            if mark not in _CLOSING:
                begin = at
        elif mark not in _OPENING:
            yield begin, at + 1
            begin = None
    if begin is not None:
        paragraph = _PARAGRAPH.search(text, last)
        yield begin, paragraph.start() if paragraph else len(text)


def unquoted(words: str, text: str, filler: str) -> str:
    """The words with every quotation filled but its marks, and blockquotes of the text, too."""
    source = text or words
    if not any(mark in source for mark in _MAY_QUOTE):
        return words
    pieces = []
    at = 0
    for begin, end in sorted([*quotations(words), *_single(words), *_blockquotes(text)]):
        if begin >= at and end - begin > 2:
            is_marked = words[begin] in _MARKS
            inner = begin + is_marked, end - (is_marked and words[end - 1] in _MARKS)
            lines = words[inner[0] : inner[1]].split("\n")
            filled = "\n".join(filler * len(line) for line in lines)
            pieces += [words[at : inner[0]], filled]
            at = inner[1]
    return "".join([*pieces, words[at:]])


def _single(words: str) -> Iterator[tuple[int, int]]:
    if "'" in words or "‘" in words:
        last = 0
        for at in occurrences(words, "‘'"):
            found = _SINGLE.match(words, at) if at >= last else None
            if found:
                last = found.end()
                yield found.span()


def _blockquotes(text: str) -> Iterator[tuple[int, int]]:
    if ">" in text:
        for found in re.finditer(r"^[ \t]*>[^\n]*$", text, re.MULTILINE):
            yield found.span()
