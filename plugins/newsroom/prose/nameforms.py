"""Forms of a name, and stretches of a text that are one of them or nearly so."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from newsroom.prose.markup import FILLER
from newsroom.prose.passages import Passage

K = TypeVar("K")

WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
MARKS = ("'", "’", "ʼ", "-")
"""What may stand within a word."""

_ABBREVIATED = 4
_GAP = re.compile(rf"(?P<stop>\.)?[ \t{FILLER}]*(?:\n[ \t]*)?[ \t{FILLER}]*")


@dataclass(frozen=True, slots=True)
class Form(Generic[K]):
    """One form of a name: whose it is, as it is written, its words, and these in small letters.

    `is_joined` marks the form without its spaces, which is a slip, `is_plain` one that is written
    as its words with a space between them.
    """

    owner: K
    written: str
    shapes: tuple[str, ...]
    words: tuple[str, ...]
    is_joined: bool = False
    is_plain: bool = False


@dataclass(frozen=True, slots=True)
class Likeness(Generic[K]):
    """A stretch of a passage that is a form of a name, or nearly so.

    `slips` has for each word how far it is from the right one; `is_cased` tells that the same
    letters are capitals.
    """

    passage: Passage
    begin: int
    end: int
    form: Form[K]
    slips: tuple[int, ...]
    is_cased: bool

    @property
    def text(self) -> str:
        """What was written, on one line."""
        return " ".join(self.passage.text[self.begin : self.end].split())

    @property
    def is_right(self) -> bool:
        """Whether it is written just as it should be, but for full stops."""
        return self.is_cased and not self.form.is_joined and not any(self.slips)


def key(word: str) -> str:
    """A word in small letters with one kind of apostrophe."""
    return _straight(word).casefold()


def _straight(word: str) -> str:
    return word.replace("’", "'").replace("ʼ", "'")


def is_next(words: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether nothing but a space lies between two words, or the full stop of a short form."""
    gap = _GAP.fullmatch(words, one.end(), other.start())
    return gap is not None and (not gap["stop"] or len(one[0]) <= _ABBREVIATED)


def is_cased(texts: Sequence[str], form: Form[K], slips: Sequence[int]) -> bool:
    """Whether a text has the capitals of a form; one all in capitals is no matter of the name."""
    if all(text.isupper() for text in texts):
        return True
    return all(
        text.istitle() if apart else _straight(text) == _straight(shape)
        for text, shape, apart in zip(texts, form.shapes, slips, strict=False)
    )
