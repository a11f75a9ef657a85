"""NAM105 — the name of an institution or a term of election work, almost right."""

import re
from collections.abc import Iterator
from functools import cache

from newsroom.model import Severity
from newsroom.prose.knownnames import KnownNames
from newsroom.prose.nameforms import Likeness
from newsroom.prose.nameslips import NameSlips
from newsroom.prose.passages import Part, Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.slips import Slip, hits
from newsroom.spelling.misspellings import misspellings
from newsroom.standard.abbreviations import abbreviations
from newsroom.standard.institutions import Institution, alike_but_right, institutions

_SHORTEST, _LONG_ALONE, _LONG_AMONG = 6, 9, 8
# Words explained by an abbreviation beside them are another rule's.
_EXPLAINED = re.compile(r"\s*\((\w+)\)")


@cache
def _names() -> KnownNames[Institution]:
    return KnownNames(
        (institution, name)
        for institution in institutions()
        for name in institution.names
        if len(name) >= _SHORTEST
    )


@cache
def _slips() -> NameSlips:
    return NameSlips(_names(), _is_near)


def check(prose: Prose) -> Iterator[Hit]:
    if not _slips().may_be_in(prose):
        return
    yield from hits(
        Slip(alike.passage, alike.begin, alike.end, alike.form.written)
        for alike in _names().found_in(prose)
        if _is_misspelt(alike) and not (alike.passage.part is Part.BODY and _is_explained(alike))
    )


def _is_near(word: str, number: int, slips: int) -> bool:
    """Whether so many slips in a word of a name, one of that number, still leave it that word."""
    long = _LONG_AMONG if number > 1 else _LONG_ALONE
    return len(word) >= _SHORTEST and (slips == 1 or len(word) >= long)


def _is_misspelt(alike: Likeness[Institution]) -> bool:
    """Whether the name is meant: one word of it is a little wrong, and has a capital."""
    wrong = [
        (word, text, slip)
        for word, text, slip in zip(alike.form.words, alike.text.split(), alike.slips, strict=False)
        if slip
    ]
    if alike.form.is_joined:
        return True
    if len(wrong) != 1:
        return False
    word, text, slip = wrong[0]
    return (
        _is_near(word, len(alike.slips), slip)
        and text[0].isupper()
        and text.casefold() not in alike_but_right()
        # A spelling known as wrong is another rule's.
        and text.casefold() not in misspellings().words
    )


def _is_explained(alike: Likeness[Institution]) -> bool:
    behind = _EXPLAINED.match(alike.passage.words, alike.end)
    return behind is not None and behind[1] in abbreviations()


RULE = Rule(
    code="NAM105",
    name="institution-misspelt",
    default=Severity.WARNING,
    check=check,
    message="“{text}” ditulis “{right}”. Betulkan nama lembaga atau istilah itu.",
)
