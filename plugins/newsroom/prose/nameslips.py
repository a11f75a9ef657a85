"""Whether a text may hold a known name with a slip in it: told from its words alone."""

from collections.abc import Callable, Iterator

from newsroom.prose.knownnames import KnownNames
from newsroom.prose.nameforms import MARKS, WORD, K, key
from newsroom.prose.passages import Prose
from newsroom.prose.runs import capitalised, is_plain

# No word of a name is longer, and what is cut off there is like none.
_LONGEST = 60


class NameSlips:
    """The words that are almost a word of a name, each with the others that the name has.

    `counts` says of a word of a name, of how many it is one, and of its slips whether these matter.
    What was asked once is remembered: most words are like none of them.
    """

    def __init__(self, names: KnownNames[K], counts: Callable[[str, int, int], bool]) -> None:
        self._near = names.near
        self._counts = counts
        self._beside: dict[str, list[tuple[int, frozenset[str]]]] = {}
        self._joined = {form.words[0] for form in names.forms if form.is_joined}
        for form in names.forms:
            for at, word in enumerate(form.words) if not form.is_joined else ():
                others = form.words[:at] + form.words[at + 1 :]
                # What has a mark in it is no run of letters.
                runs = frozenset(other for other in others if other.isalpha() and other.isascii())
                self._beside.setdefault(word, []).append((len(form.words), runs))
        self._unlike: set[str] = set()
        self._alike: dict[str, tuple[frozenset[str], ...]] = {}

    def may_be_in(self, prose: Prose) -> bool:
        """Whether a word that is almost a name's is in it, with a capital, and the others, too."""
        words = prose.vocabulary
        # Other words can be missing in the vocabulary alone where it is not plain.
        if not (prose.is_plain or all(map(is_plain, words))):
            return True
        capitals = frozenset().union(*capitalised(prose))
        # "Komisi" of "diKomisi Pemilian Umum", whose run is another.
        words = words.union(map(str.lower, capitals))
        return any(self._is_among(words, word) for word in capitals - self._unlike) or any(
            self._is_among(words, word) for word in _marked(prose.sheet)
        )

    def _is_among(self, words: frozenset[str], word: str) -> bool:
        beside = self._alike.get(word)
        if beside is None:
            beside = tuple(self._sought(word))
            if beside:
                self._alike[word] = beside
            else:
                self._unlike.add(word)
        return any(others <= words for others in beside)

    def _sought(self, word: str) -> Iterator[frozenset[str]]:
        """For each name that the word is almost one of, its other words."""
        # What stands beside it within a word, as figures may, is none of the name.
        for letters in WORD.findall(word):
            for known, slips in self._near(key(letters)):
                if known in self._joined and not slips:
                    yield frozenset()
                for number, others in self._beside.get(known, ()) if slips else ():
                    if self._counts(known, number, slips):
                        yield others


def _marked(text: str) -> Iterator[str]:
    """The words with a hyphen or an apostrophe in them, and a capital, as they are compared."""
    for mark in MARKS:
        at = text.find(mark)
        while at >= 0:
            begin = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
            # "Undang-undang" has one; most have none.
            if begin < at and not text[begin:at].islower() and text[at + 1 : at + 2].isalpha():
                words = WORD.finditer(text, begin, at + _LONGEST)
                yield next(key(found[0]) for found in words if found.end() > at)
            at = text.find(mark, at + 1)
