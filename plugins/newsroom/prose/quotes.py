"""Quoted speech: where it is, so that nobody's words are judged or changed."""

import re
from collections.abc import Iterator

# It begins with one sign of a set, which is quick to look for.
_MARK = re.compile('[“”„«»"\n](?:(?<!\n)|[ \t]*\n)')
_MAY_QUOTE = re.compile("[“”„«»\">‘']")
# Some staff quote with single marks. An apostrophe has letters on both sides, as in "Jum'at", and
# a lone one never opens: within a paragraph there must be one that closes.
_SINGLE = re.compile(
    r"(?<![\w'’])[‘'](?=[^\W\d])(?:[^'‘’“”\"\n]|\n(?![ \t]*\n)|(?<=\w)['’](?=\w)){2,600}['’](?!\w)"
)
_MARKS = "“”„«»\"‘’'"
_OPENING, _CLOSING = "“„«", "”»"


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """Where each quotation begins and ends, its marks included.

    Curly and straight marks count alike. One that is never closed ends with its paragraph.
    """
    begin: int | None = None
    for found in _MARK.finditer(text):
        mark = found[0]
        if mark.startswith("\n"):
            if begin is not None:
                yield begin, found.start()
            begin = None
        elif begin is None:
            # A closing mark that closes nothing is a slip of typing, and no quotation.
            if mark not in _CLOSING:
                begin = found.start()
        elif mark not in _OPENING:
            yield begin, found.end()
            begin = None
    if begin is not None:
        yield begin, len(text)


def unquoted(words: str, text: str, filler: str) -> str:
    """The words with every quotation filled but its marks, and blockquotes of the text, too."""
    if not _MAY_QUOTE.search(text or words):
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
        for found in _SINGLE.finditer(words):
            yield found.span()


def _blockquotes(text: str) -> Iterator[tuple[int, int]]:
    if ">" in text:
        for found in re.finditer(r"^[ \t]*>[^\n]*$", text, re.MULTILINE):
            yield found.span()
