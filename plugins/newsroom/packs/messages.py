"""A text to be pasted, filled in the order of what matters until an app takes no more."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from newsroom.packs.lengths import Limit

_BETWEEN = "\n\n"
_MORE = " …"


class Message:
    """A text in named paragraphs, shown in the order of the names, filled in any order.

    Whole sentences go in or stay out. Only a title may be cut, behind a word, as nothing could
    stand for it.
    """

    def __init__(self, limit: Limit, names: Sequence[str]) -> None:
        self._limit = limit
        self._parts = dict.fromkeys(names, "")

    @property
    def text(self) -> str:
        """The paragraphs that have been filled, parted by empty lines."""
        return _BETWEEN.join(filter(None, self._parts.values()))

    @property
    def size(self) -> int:
        """Its length as the app counts it."""
        return self._limit.measure(self.text)

    def put(self, name: str, text: str) -> bool:
        """Set a paragraph where it still fits; whether it did."""
        if not self._fits(name, text):
            return False
        self._parts[name] = text
        return True

    def put_title(self, name: str, title: str, shown: Callable[[str], str] = str) -> None:
        """Set a title as `shown`, cut behind a word where the app takes no more."""
        if self.put(name, shown(title)):
            return
        # No character counts less than one.
        longest = title[: self._limit.size]
        ends = [at for at, character in enumerate(longest) if character == " "]
        for places in (ends, range(1, len(longest))):
            cut = _longest(
                [title[:end].rstrip() + _MORE for end in places],
                lambda text: self._fits(name, shown(text)),
            )
            if cut:
                self._parts[name] = shown(cut)
                return

    def put_sentences(self, name: str, sentences: Iterable[str]) -> None:
        """Set as many of the sentences as fit, from the first on; none where that is too long."""
        told: list[str] = []
        for sentence in sentences:
            if not self.put(name, " ".join((*told, sentence))):
                return
            told.append(sentence)

    def put_hashtags(self, name: str, hashtags: Sequence[str]) -> None:
        """Set as many hashtags as the app takes and as fit, from the first on."""
        for count in range(1, min(len(hashtags), self._limit.hashtags) + 1):
            if not self.put(name, " ".join(hashtags[:count])):
                return

    def _fits(self, name: str, text: str) -> bool:
        parts = {**self._parts, name: text}
        return self._limit.holds(_BETWEEN.join(filter(None, parts.values())))


def _longest(texts: Sequence[str], fits: Callable[[str], bool]) -> str:
    """The last of texts that grow which fits; empty where none does."""
    count = bisect_left(texts, True, key=lambda text: not fits(text))
    return texts[count - 1] if count else ""
