"""A run's speller: judges words, remembers what it judged, and says what was probably meant."""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache

from newsroom.prose.nearwords import NearWords, distance
from newsroom.prose.runs import is_whole, pieces
from newsroom.spelling.affixes import hosts
from newsroom.spelling.dictionary import indonesian, is_english
from newsroom.spelling.misspellings import misspellings
from newsroom.spelling.wordlists import terms, vocabulary

WORD = re.compile(r"(?<![\w.@/#'’])[A-Za-z]{2,}(?![\w@/]|['’]\w|\.[a-z])")
"""A word that is no part of an address, of a file's name or of a tag."""

# What stands behind a mark of writing direction may be meant backwards.
SMALL_WORD = re.compile(
    r"(?<![\w.@/#'’&=?\u202a-\u202e\u2066-\u2069-])[a-z]{4,}(?:-[a-z]{4,})?(?![\w@/'’-]|\.\w)"
)
"""Such a word, or a reduplication, in small letters throughout, so that it is no name."""

MOST_SUGGESTIONS = 3
_FAR = 2
# More texts than an item has, so that each is looked at once though rules come in turn.
_TEXTS = 100
# Longer than any word: what a pasted file leaves is nothing to guess at.
_ENDLESS = 60
# In a shorter word two slips are a third of it, and lead anywhere.
_LONG = 8


@dataclass(frozen=True, slots=True)
class Notes:
    """What is of note in a text, in small letters; most texts hold nothing of it.

    `rights` are the right forms of misspelt words, `unknown` the words that nobody knows.
    """

    rights: Mapping[str, str] = field(default_factory=dict)
    unknown: frozenset[str] = frozenset()


NOTHING = Notes()


class Speller:
    """Judges the words of texts; made by `spelling.office.speller`.

    `own` are words that an office knows beside the dictionary, `names` those of people and places,
    which are spelt as they are; `places` are more of these, in small letters. A newsroom uses the
    same few thousand words again and again: each piece of text between spaces is looked at once.
    """

    def __init__(
        self,
        own: Iterable[str] = (),
        names: Iterable[str] = (),
        places: frozenset[str] = frozenset(),
    ) -> None:
        self._names = places.union(word.casefold() for word in names)
        self._own = frozenset(word.casefold() for word in own) | self._names
        # Runs of letters: the sound ones, those met but once, with a capital, and those that are
        # unknown, so that they may be names alone.
        self._sound: set[str] = set()
        self._met: set[str] = set()
        self._unknown: set[str] = set()
        self._seen: set[str] = set()
        self._noted: dict[str, Notes] = {}
        self._texts: dict[str, Notes] = {}
        self._suggestions: dict[str, tuple[str, ...]] = {}

    def load(self) -> "Speller":
        """Itself, with the dictionary in memory, so that copies of this process share it."""
        indonesian()
        misspellings()
        return self

    def notes(self, text: str, runs: Set[str] | None = None) -> Notes:
        """All that is of note in a text; the rules that ask for it in turn get one answer.

        `runs` are every run of letters in it in small letters, of which a text has far fewer than
        pieces: only the pieces of those that are not sound need be looked at.
        """
        known = self._texts.get(text)
        if known is None:
            known = self._notes(set(text.split()) if runs is None else self._doubtful(runs, text))
            if len(self._texts) >= _TEXTS:
                self._texts.clear()
            self._texts[text] = known
        return known

    def _notes(self, parts: set[str]) -> Notes:
        for piece in parts - self._seen:
            self._look_at(piece)
        if parts.isdisjoint(self._noted):
            return NOTHING
        return _joined([self._noted[piece] for piece in parts if piece in self._noted])

    def _doubtful(self, runs: Set[str], text: str) -> set[str]:
        """The pieces of that text that hold a run of letters that may be of note."""
        doubtful = [run for run in runs - self._sound if not self._is_sound_in(text, run)]
        if not all(map(is_whole, doubtful)):
            return set(text.split())
        return pieces(text, doubtful) if doubtful else set()

    def _is_sound_in(self, text: str, run: str) -> bool:
        """Whether a run of letters is nothing of note; one unknown may be a name with a capital."""
        if run in self._unknown:
            return run not in text
        if run not in self._met:
            if not is_whole(run) or self._right(run) is not None:
                return False
            # Most names come once, and judging them takes long.
            if run not in text:
                self._met.add(run)
                return True
        is_known = SMALL_WORD.fullmatch(run) is None or self._is_sound(run)
        (self._sound if is_known else self._unknown).add(run)
        self._met.discard(run)
        return is_known or run not in text

    def _right(self, word: str) -> str | None:
        return None if word in self._names else misspellings().right(word, indonesian())

    def suggestions(self, word: str) -> tuple[str, ...]:
        """At most three words that may be meant: those of election work and frequent ones first."""
        found = self._suggestions.get(word)
        if found is None:
            found = self._suggestions[word] = self._suggested(word)[:MOST_SUGGESTIONS]
        return found

    def _look_at(self, piece: str) -> None:
        self._seen.add(piece)
        words = (found.lower() for found in WORD.findall(piece))
        rights = {word: right for word in words if (right := self._right(word)) is not None}
        unknown = frozenset(w for w in SMALL_WORD.findall(piece) if not self._is_sound(w))
        if rights or unknown:
            self._noted[piece] = Notes(rights, unknown)

    def _is_sound(self, word: str) -> bool:
        first, hyphen, second = word.partition("-")
        if hyphen and (not second.startswith(first) or indonesian().is_listed(word)):
            return True
        return (
            first in self._own
            or indonesian().has(first)
            or misspellings().right(first, indonesian()) is not None
            or any(is_english(host) for host in (first, *hosts(first)))
        )

    def _suggested(self, word: str) -> tuple[str, ...]:
        first, hyphen, _ = word.partition("-")
        if hyphen:
            return tuple(f"{right}-{right}" for right in self.suggestions(first))
        if len(first) > _ENDLESS:
            return ()
        near = _nearest(first)
        if near and distance(first, near[0]) == 1:
            return near
        guessed = _guessed(first)
        close = tuple(right for right in guessed if distance(first, right) == 1)
        return close or near or guessed or _parted(first)


def _joined(notes: Sequence[Notes]) -> Notes:
    return Notes(
        {word: right for each in notes for word, right in each.rights.items()},
        frozenset().union(*(each.unknown for each in notes)),
    )


def _nearest(word: str) -> tuple[str, ...]:
    """The nearest of the words of the package's lists, those of election work first."""
    lists = (_near_terms(), _near_vocabulary())
    near = [
        (slips, order, found)
        for order, words in enumerate(lists)
        for found, slips in words.near(word)
        if slips == 1 or len(word) >= _LONG
    ]
    least = min(near)[0] if near else 0
    return tuple(found for slips, _, found in sorted(near) if slips == least)


def _guessed(word: str) -> tuple[str, ...]:
    """The words of the dictionary that Hunspell holds for near."""
    return tuple(
        right
        for right in indonesian().suggestions(word)
        if right.isalpha() and right.islower() and distance(word, right) <= _FAR
    )


def _parted(word: str) -> tuple[str, ...]:
    """Two words that were typed without the space between them."""
    for at in range(4, len(word) - 3):
        if indonesian().is_listed(word[:at]) and indonesian().is_listed(word[at:]):
            return (f"{word[:at]} {word[at:]}",)
    return ()


@cache
def _near_terms() -> NearWords:
    return NearWords(terms())


@cache
def _near_vocabulary() -> NearWords:
    return NearWords(frozenset(vocabulary()) - frozenset(terms()))
