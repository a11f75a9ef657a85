"""Known names in a text, written right or almost right, word by word."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Generic, TypeVar

from newsroom.prose.markup import FILLER
from newsroom.prose.nearwords import NearWords
from newsroom.prose.passages import Passage

K = TypeVar("K")

WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
# Every name is found from a word of it with a capital.
_CAPITAL = re.compile(r"[A-Z]\w+")
_MARK = re.compile("['-]")
_SHORT_WHOLE = 7
_ABBREVIATED = 4
_LONGEST = 30
_GAP = re.compile(rf"(?P<stop>\.)?[ \t{FILLER}]*(?:\n[ \t]*)?[ \t{FILLER}]*")


@dataclass(frozen=True, slots=True)
class Form(Generic[K]):
    """One form of a name: whose it is, as it is written, its words, and these in small letters.

    `is_joined` marks the form without its spaces, which is a slip.
    """

    owner: K
    written: str
    shapes: tuple[str, ...]
    words: tuple[str, ...]
    is_joined: bool = False


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


class KnownNames(Generic[K]):
    """Names that are known, each with its owner, to be found in passages."""

    def __init__(self, names: Iterable[tuple[K, str]]) -> None:
        forms: list[Form[K]] = []
        for owner, written in names:
            shapes = tuple(WORD.findall(written))
            words = tuple(map(key, shapes))
            if words:
                forms.append(Form(owner, written, shapes, words))
            if len(words) > 1 and len("".join(words)) > _SHORT_WHOLE:
                forms.append(Form(owner, written, shapes, ("".join(words),), is_joined=True))
        self._forms: dict[str, list[tuple[Form[K], int]]] = {}
        for form in forms:
            for at, word in enumerate(form.words):
                self._forms.setdefault(word, []).append((form, at))
        self._near = NearWords(self._forms)
        # "Ma" leads to "Ma'ruf", too.
        for word in [word for word in self._forms if _MARK.search(word)]:
            self._forms.setdefault(_MARK.split(word)[0], []).extend(self._forms[word])
        self._places: dict[str, tuple[tuple[Form[K], int], ...]] = {}

    def found(self, passage: Passage) -> list[Likeness[K]]:
        """What is or may be one of the names, in order; of those that overlap, the longest."""
        alike: dict[tuple[int, int], Likeness[K]] = {}
        for token in _CAPITAL.finditer(passage.words):
            text = token[0]
            places = self._places.get(text)
            if places is None:
                places = self._places[text] = self._sought(text)
            for form, place in places:
                likeness = self._aligned(passage, token, form, place)
                if likeness is not None:
                    alike[likeness.begin, id(form)] = likeness
        return _apart(alike.values()) if alike else []

    def _sought(self, text: str) -> tuple[tuple[Form[K], int], ...]:
        """The forms that a word may be part of, each with its place there."""
        word = key(text)
        known = {near for near, _ in self._near.near(word)} | {word}
        return tuple(place for near in sorted(known) for place in self._forms.get(near, ()))

    def _aligned(
        self, passage: Passage, token: re.Match[str], form: Form[K], place: int
    ) -> Likeness[K] | None:
        """The form laid over the words around a token; None where one is too far off."""
        begin, number = token.start(), len(form.words)
        before: list[re.Match[str]] = []
        if place:
            before = list(WORD.finditer(passage.words, max(0, begin - place * _LONGEST), begin))
        own = before[len(before) - place :]
        own += islice(WORD.finditer(passage.words, begin), number - place)
        if len(own) < number:
            return None
        slips = []
        for found, word in zip(own, form.words, strict=True):
            apart = self._near.apart(key(found[0]), word)
            if apart is None or (form.is_joined and apart):
                return None
            slips.append(apart)
        if not all(_is_next(passage.words, *pair) for pair in pairwise(own)):
            return None
        texts = [found[0] for found in own]
        is_cased = _is_cased(texts, form, slips)
        return Likeness(passage, own[0].start(), own[-1].end(), form, tuple(slips), is_cased)


def key(word: str) -> str:
    """A word in small letters with one kind of apostrophe."""
    return _straight(word).casefold()


def _straight(word: str) -> str:
    return word.replace("’", "'").replace("ʼ", "'")


def _is_next(words: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether nothing but a space lies between two words, or the full stop of a short form."""
    gap = _GAP.fullmatch(words, one.end(), other.start())
    return gap is not None and (not gap["stop"] or len(one[0]) <= _ABBREVIATED)


def _is_cased(texts: list[str], form: Form[K], slips: list[int]) -> bool:
    """Whether a text has the capitals of a form; one all in capitals is no matter of the name."""
    if all(text.isupper() for text in texts):
        return True
    return all(
        text.istitle() if apart else _straight(text) == _straight(shape)
        for text, shape, apart in zip(texts, form.shapes, slips, strict=False)
    )


def _apart(alike: Iterable[Likeness[K]]) -> list[Likeness[K]]:
    """Of those that overlap the longest, of these the one with the fewest slips."""
    kept: list[Likeness[K]] = []
    for one in sorted(alike, key=lambda a: (a.begin - a.end, sum(a.slips), not a.is_cased)):
        if all(one.end <= other.begin or other.end <= one.begin for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.begin)
