"""BHS107 — a space before a punctuation mark, or inside a bracket."""

import re
from collections.abc import Iterator

from newsroom.edits import Edit
from newsroom.model import Severity
from newsroom.prose.lookups import has_any
from newsroom.prose.markup import CELL, FILLER
from newsroom.prose.passages import Part, Passage, Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.slips import Slip, edits, hits, is_gap

# Not before dots of an ellipsis, of a name (".NET", ".pdf") or of a decimal; not before ":)".
_BEFORE = re.compile(
    r"(?<![ \t])[ \t]++(?P<mark>[,;](?![()\d/])|[!?](?![\w(/])|:(?![\w()/-])"
    r"|\.(?!\s*\.)(?=\s|$|[A-Z][a-z]{2}|[”\"]))"
)
_BRACKET = re.compile(r"\((?P<left>[ \t]+)(?=[^\W_])|(?<![ \t])(?P<right>[ \t]++)\)")
_WORD_BEFORE = re.compile(rf"(?:\w+[)%”]?|\w*[)%{FILLER}]+)$")
_WORD = re.compile(r"\w+")
_LABEL = re.compile(rf"(?:^|[\n{CELL}])[ \t]*\S+(?:[ \t]\S+){{0,2}}$")
_LONGEST = 40
# Where none of these is, none of those can be.
_MAY_STAND = (
    (" ", re.compile(r" (?=[,;:!?.)])")),
    ("(", re.compile(r"\([ \t]")),
    ("\t", re.compile(r"\t(?=[,;:!?.)])")),
)


def slips(prose: Prose) -> Iterator[Slip]:
    """Each such mark without its space, with the words about it."""
    if not has_any(prose.sheet, _MAY_STAND):
        return
    for passage in prose.passages:
        words = passage.words
        for found in _BEFORE.finditer(words):
            begin, end = found.span("mark")
            before = _word(words, found.start())
            if before and is_gap(passage, found.start(), begin) and not _is_apart(passage, found):
                behind = _behind(passage, end)
                left = passage.text[before.start() : before.end()]
                right = f"{left}{found['mark']}{' ' if behind else ''}{behind}"
                yield Slip(passage, before.start(), end + len(behind), right)
        if "( " in words or " )" in words:
            yield from _brackets(passage)


def _brackets(passage: Passage) -> Iterator[Slip]:
    for found in _BRACKET.finditer(passage.words):
        begin, end = found.span()
        if found["left"]:
            behind = _behind(passage, end)
            yield Slip(passage, begin, end + len(behind), f"({behind}")
            continue
        # "1 )" numbers a line; a bracket that closes was opened.
        before = _word(passage.words, begin)
        is_opened = "(" in passage.words[max(0, begin - 200) : begin]
        if is_opened and before and len(before[0]) > 1:
            left = passage.text[before.start() : begin]
            yield Slip(passage, before.start(), end, f"{left})")


def _behind(passage: Passage, at: int) -> str:
    """The word that begins there, empty where none does."""
    found = _WORD.match(passage.words, at)
    return found[0] if found else ""


def _word(words: str, end: int) -> re.Match[str] | None:
    return _WORD_BEFORE.search(words, max(0, end - _LONGEST), end)


def _is_apart(passage: Passage, found: re.Match[str]) -> bool:
    """Whether the mark stands apart by custom, or belongs to the attribution of a quotation."""
    words, mark, at = passage.words, found["mark"], found.start()
    if mark == ",":
        return words[at - 1] == "”"
    if mark != ":":
        return False
    # "1 : 2" is a ratio, and labels of an announcement stand in a column: "Hari : Senin".
    behind = words[found.end() : found.end() + 2]
    if words[at - 1].isdigit() and behind.strip()[:1].isdigit():
        return True
    is_column = passage.part is Part.BODY and behind.startswith((" ", "\t"))
    return is_column and bool(_LABEL.search(words, max(0, at - _LONGEST), at))


def check(prose: Prose) -> Iterator[Hit]:
    yield from hits(slips(prose))


def remedy(prose: Prose) -> Iterator[Edit]:
    yield from edits(slips(prose))


RULE = Rule(
    code="BHS107",
    name="space-before-mark",
    default=Severity.WARNING,
    check=check,
    remedy=remedy,
    rewords=True,
    message="“{text}” ditulis “{right}”. Hapus spasi yang berlebih.",
)
