"""Words of a known vocabulary that differ from a word by a slip or two of typing."""

from collections.abc import Iterable, Iterator

MOST = 2
"""Slips that are looked for at most."""

_SHORTEST = 4


def distance(one: str, other: str) -> int:
    """How many slips lie between two words: a letter too many, missing, wrong, or two swapped."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        past, before, row = before, row, [i]
        for j, against in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, past[j - 2] + 1)
            row.append(cost)
    return row[-1]


class NearWords:
    """The words of a vocabulary by what is left of them when letters are dropped.

    Two words that are near share such a rest, so only those few are measured. What was asked once
    is remembered: an office's items use the same words again and again.
    """

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._known = frozenset(vocabulary)
        self._longest = max(map(len, self._known), default=0) + MOST
        self._rests: dict[str, list[str]] = {}
        self._answers: dict[str, tuple[tuple[str, int], ...]] = {}
        for word in sorted(self._known):
            for rest in _rests(word, _reach(word)):
                self._rests.setdefault(rest, []).append(word)

    def near(self, word: str) -> tuple[tuple[str, int], ...]:
        """The words at most `MOST` slips away, one for a short word, with their distance.

        A known word is near itself alone, at distance 0.
        """
        answer = self._answers.get(word)
        if answer is None:
            answer = self._answers[word] = self._sought(word)
        return answer

    def apart(self, word: str, known: str) -> int | None:
        """How far a word is from that one of the vocabulary; None where it is not near."""
        if word == known:
            return 0
        return next((slips for other, slips in self.near(word) if other == known), None)

    def _sought(self, word: str) -> tuple[tuple[str, int], ...]:
        if word in self._known:
            return ((word, 0),)
        # A string of letters without end, as pasted files leave, has too many rests.
        if len(word) > self._longest:
            return ()
        shared = {
            known for rest in _rests(word, _reach(word)) for known in self._rests.get(rest, ())
        }
        measured = ((known, distance(word, known)) for known in sorted(shared))
        return tuple((known, apart) for known, apart in measured if apart <= _reach(known))


def _reach(word: str) -> int:
    return 0 if len(word) < _SHORTEST - 1 else 1 if len(word) <= _SHORTEST else MOST


def _rests(word: str, most: int) -> Iterator[str]:
    """The word, and what is left of it without one letter, without two, up to `most`."""
    left = {word}
    yield word
    for _ in range(most):
        left = {rest[:at] + rest[at + 1 :] for rest in left for at in range(len(rest))}
        yield from left
