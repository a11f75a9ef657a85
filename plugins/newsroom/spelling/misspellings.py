"""Known misspellings and their right forms, also with affixes and clitics."""

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from newsroom.spelling import affixes
from newsroom.spelling.dictionary import Dictionary
from newsroom.spelling.wordlists import rows

_SMALL_ONLY = "kecil"
_SOUND = "="


@dataclass(frozen=True, slots=True)
class Misspellings:
    """What is known to be misspelt, in small letters: words, and phrases of two words and more.

    `small` are those that with a capital may be a name. A phrase whose right form is None is
    sound, and so is every word in it; longer phrases come first. `phrase_words` are the words that
    each is made of, but its figures.
    """

    words: Mapping[str, str]
    phrases: Mapping[str, str | None]
    small: frozenset[str]
    phrase_words: Mapping[str, frozenset[str]]

    def right(self, word: str, dictionary: Dictionary) -> str | None:
        """The right form of a word in small letters; None where it is not known as misspelt."""
        right = self.words.get(word) or self._derived(word, dictionary)
        if right is not None:
            return right
        for host in affixes.hosts(word):
            right = self.words.get(host) or self._derived(host, dictionary)
            if right is not None:
                return right + word[len(host) :]
        return None

    def phrases_in(self, text: str, words: Set[str]) -> tuple[str, ...]:
        """The phrases that may stand in a text in small letters of those words, longest first."""
        return tuple(
            phrase
            for phrase, own in self.phrase_words.items()
            if own <= words and _spaced(phrase).search(text)
        )

    def is_small_only(self, word: str) -> bool:
        """Whether the word, in small letters, may be a name where it has a capital."""
        return word in self.small or any(host in self.small for host in affixes.hosts(word))

    def _derived(self, word: str, dictionary: Dictionary) -> str | None:
        """The right form of a derivation in which a misspelt stem stands letter by letter."""
        for stem, _ in affixes.splits(word):
            right = self.words.get(stem)
            if right is None or " " in right or stem not in word or dictionary.is_listed(word):
                continue
            return word.replace(stem, right)
        return None


@cache
def misspellings() -> Misspellings:
    """Those of the package's file."""
    words: dict[str, str] = {}
    phrases: dict[str, str | None] = {}
    small: set[str] = set()
    for wrong, right, *notes in rows("salah-eja.tsv"):
        if " " in wrong:
            phrases[wrong] = None if right == _SOUND else right
        else:
            words[wrong] = right
        if _SMALL_ONLY in notes:
            small.add(wrong)
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return Misspellings(
        MappingProxyType(words),
        MappingProxyType({phrase: phrases[phrase] for phrase in longest_first}),
        frozenset(small),
        MappingProxyType(
            {phrase: frozenset(filter(str.isalpha, phrase.split())) for phrase in longest_first}
        ),
    )


@cache
def _spaced(phrase: str) -> re.Pattern[str]:
    """Its words with any space between them; begun with its letters, it is found fast."""
    return re.compile(r"\s+".join(phrase.split()))


@cache
def pattern(phrase: str) -> re.Pattern[str]:
    """Where a phrase stands, over a line's end and in capitals, too."""
    words = r"\s+".join(phrase.split())
    return re.compile(rf"(?<![\w-]){words}(?![\w-])", re.IGNORECASE)


def cased(right: str, like: str, *, is_title: bool = False) -> str:
    """The right form with the capitals of what was written; in a title each word has its own."""
    if len(like) > 1 and like.isupper():
        return right.upper()
    if not like[:1].isupper():
        return right
    is_each = is_title or (" " in like and like.istitle())
    words = right.split(" ") if is_each else [right]
    return " ".join(word[:1].upper() + word[1:] for word in words)
