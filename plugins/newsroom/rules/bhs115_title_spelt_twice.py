"""BHS115 — an item that spells the title "Kasubbag" or "Subbagian" in two ways."""

import re
from collections.abc import Iterator

from newsroom.edits import Edit
from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.slips import Slip, edits

_TITLE = re.compile(
    r"(?<![\w-])(?:(?P<chief>ka[ .]{0,2}sub)(?:[ .-]{0,2}bag|ag)"
    r"|sub(?:[ .-]{0,2}bag|ag)(?P<whole>ian)?)\b",
    re.IGNORECASE,
)


def slips(prose: Prose) -> Iterator[tuple[Slip, str]]:
    """Each spelling that is not the official one, with another that stands in the same item.

    Nothing where the item keeps to one spelling, be it the official one or not.
    """
    if len({title[0] for title in _titles(prose.sheet, prose.lowered)}) < 2:
        return
    found = [
        Slip(passage, *title.span(), _right(title))
        for passage in prose.passages
        for title in _TITLE.finditer(passage.words)
    ]
    right: dict[str, str] = {}
    wrong: dict[str, dict[str, str]] = {}
    for slip in found:
        if slip.text == slip.right:
            right.setdefault(slip.right.lower(), slip.text)
        wrong.setdefault(slip.right.lower(), {}).setdefault(slip.text.lower(), slip.text)
    for slip in found:
        if slip.text != slip.right:
            # The same title in its official form, else the official form of one like it, else
            # the same title in another wrong one.
            others = [
                *(text for title, text in right.items() if title == slip.right.lower()),
                *right.values(),
                *(t for low, t in wrong[slip.right.lower()].items() if low != slip.text.lower()),
            ]
            if others:
                yield slip, others[0]


def _titles(words: str, lowered: str) -> Iterator[re.Match[str]]:
    """Every title of a text, found by the letters that each has."""
    at = lowered.find("sub")
    if at >= 0 and len(lowered) != len(words):
        yield from _TITLE.finditer(words)
        return
    while at >= 0:
        for begin in (*range(max(0, at - 4), at - 1), at):
            if title := _TITLE.match(words, begin):
                yield title
                break
        at = lowered.find("sub", at + 1)


def _right(title: re.Match[str]) -> str:
    """The official form, in capitals where the title has them."""
    word = f"{'ka' if title['chief'] else ''}subbag{'ian' if title['whole'] else ''}"
    if title[0].isupper():
        return word.upper()
    return word.capitalize() if title[0][0].isupper() else word


def check(prose: Prose) -> Iterator[Hit]:
    for slip, other in slips(prose):
        place = slip.passage.place(slip.begin)
        yield Hit(*place, text=slip.text, right=slip.right, other=other)


def remedy(prose: Prose) -> Iterator[Edit]:
    yield from edits(slip for slip, _ in slips(prose))


RULE = Rule(
    code="BHS115",
    name="title-spelt-twice",
    default=Severity.WARNING,
    check=check,
    remedy=remedy,
    rewords=True,
    message="“{text}” ditulis “{right}”; dalam tulisan ini ada juga “{other}”.",
)
