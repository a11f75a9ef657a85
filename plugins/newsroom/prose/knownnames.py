"""Known names in a text, written right or almost right, word by word."""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise
from typing import Generic

from newsroom.prose.nameforms import MARKS, WORD, Form, K, Likeness, is_cased, is_next, key
from newsroom.prose.nearwords import NearWords
from newsroom.prose.passages import Passage, Prose
from newsroom.prose.runs import CAPITALISED, capitalised

_MARK = re.compile("['-]")
# A word with a mark in it is left to be looked at whole.
_NEXT = re.compile(r"\W{1,4}([^\W\d_]+)(?!['’ʼ-]?\w)")
_SHORT_WHOLE = 7


class KnownNames(Generic[K]):
    """Names that are known, each with its owner, to be found in passages.

    `forms` are all ways to write them, `near` tells which words of these a word is almost.
    """

    def __init__(self, names: Iterable[tuple[K, str]]) -> None:
        forms: list[Form[K]] = []
        for owner, written in names:
            shapes = tuple(WORD.findall(written))
            words = tuple(map(key, shapes))
            if words:
                is_plain = written == " ".join(shapes)
                forms.append(Form(owner, written, shapes, words, is_plain=is_plain))
            if len(words) > 1 and len("".join(words)) > _SHORT_WHOLE:
                forms.append(Form(owner, written, shapes, ("".join(words),), is_joined=True))
        self.forms = tuple(forms)
        self._first: dict[str, list[Form[K]]] = {}
        self._last: dict[str, list[Form[K]]] = {}
        for form in forms:
            self._first.setdefault(form.words[0], []).append(form)
            # "ma" leads to "ma'ruf", too.
            if _MARK.search(form.words[0]):
                self._first.setdefault(_MARK.split(form.words[0])[0], []).append(form)
            if len(form.words) == 2:
                self._last.setdefault(form.words[1], []).append(form)
        self._near = NearWords(word for form in forms for word in form.words)
        self.near = self._near.near
        self._led: dict[str, tuple[tuple[Form[K], ...], tuple[Form[K], ...]]] = {}
        self._nothing: set[str] = set()
        self._gone_on: dict[tuple[str, str], tuple[Form[K], ...]] = {}

    def found_in(self, prose: Prose) -> Iterator[Likeness[K]]:
        """What is or may be one of the names, passage by passage; see `found`."""
        for passage, capitals in zip(prose.passages, capitalised(prose), strict=True):
            yield from self.found(passage, capitals)

    def found(self, passage: Passage, capitals: frozenset[str] | None = None) -> list[Likeness[K]]:
        """What is or may be one of the names, in order; of those that overlap, the longest.

        Each is found from its first word, or the second of two, with a capital. `capitals` are all
        such words of the passage, where they are known already.
        """
        words = passage.words
        alike: list[Likeness[K]] = []
        if capitals is None:
            capitals = frozenset(CAPITALISED.findall(words))
        for text in capitals - self._nothing:
            led = self._led.get(text)
            if led is None:
                led = self._led[text] = self._sought(text)
            first, last = led
            if not (first or last):
                self._nothing.add(text)
            for begin, end in _places(words, text) if first or last else ():
                if first:
                    alike += self._aligned(passage, begin, self._left(words, text, end, first))
                # The word before has no capital: with one, it would have led here itself.
                before = words.rfind(" ", 0, begin - 1) + 1
                if last and words[before].islower():
                    alike += self._aligned(passage, before, last)
        return _apart(alike) if alike else []

    def _sought(self, text: str) -> tuple[tuple[Form[K], ...], tuple[Form[K], ...]]:
        """The forms that a word may begin, and those of two words that it may end."""
        word = key(text)
        known = sorted({near for near, _ in self._near.near(word)} | {word})
        first = tuple(form for near in known for form in self._first.get(near, ()))
        return first, tuple(form for near in known for form in self._last.get(near, ()))

    def _left(
        self, words: str, text: str, end: int, forms: tuple[Form[K], ...]
    ) -> tuple[Form[K], ...]:
        """Of the forms that a word may begin, those that the next word leaves.

        Most words that may begin a name do not, as the next one tells.
        """
        behind = None if words[end : end + 1] in MARKS else _NEXT.match(words, end)
        if behind is None:
            return forms
        left = self._gone_on.get((text, behind[1]))
        if left is None:
            near = dict(self._near.near(key(behind[1])))
            left = tuple(form for form in forms if len(form.words) < 2 or form.words[1] in near)
            self._gone_on[text, behind[1]] = left
        return left

    def _aligned(
        self, passage: Passage, begin: int, forms: tuple[Form[K], ...]
    ) -> Iterator[Likeness[K]]:
        """The forms that can be laid over the words from `begin` on."""
        words = passage.words
        for form in forms:
            number = len(form.words)
            # Most names are written as they should be.
            if form.is_plain and words.startswith(form.written, begin):
                end = begin + len(form.written)
                if not (words[end : end + 1].isalnum() or words[end : end + 1] in MARKS):
                    yield Likeness(passage, begin, end, form, (0,) * number, is_cased=True)
                    continue
            own = list(islice(WORD.finditer(words, begin), number))
            if len(own) < number:
                continue
            slips = [
                self._near.apart(key(found[0]), word)
                for found, word in zip(own, form.words, strict=True)
            ]
            known = [slip for slip in slips if slip is not None]
            if len(known) < number or (form.is_joined and any(known)):
                continue
            if all(is_next(words, *pair) for pair in pairwise(own)):
                capitals = is_cased([found[0] for found in own], form, known)
                yield Likeness(passage, begin, own[-1].end(), form, tuple(known), capitals)


def _places(words: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a word stands, and is not the beginning of another."""
    begin = words.find(text)
    while begin >= 0:
        end = begin + len(text)
        if not words[end : end + 1].isalnum():
            yield begin, end
        begin = words.find(text, end)


def _apart(alike: Iterable[Likeness[K]]) -> list[Likeness[K]]:
    """Of those that overlap the longest, of these the one with the fewest slips."""
    kept: list[Likeness[K]] = []
    for one in sorted(alike, key=_rank):
        at = bisect(kept, one.begin, key=lambda other: other.begin)
        is_behind = at == 0 or kept[at - 1].end <= one.begin
        if is_behind and (at == len(kept) or one.end <= kept[at].begin):
            kept.insert(at, one)
    return kept


def _rank(alike: Likeness[K]) -> tuple[int, int, bool, int]:
    return alike.begin - alike.end, sum(alike.slips), not alike.is_cased, alike.begin
