"""Registered officials in what staff write: who is meant, and whether the name is right."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.model import Official, Registers
from newsroom.prose.knownnames import KnownNames
from newsroom.prose.markup import FILLER
from newsroom.prose.nameforms import Likeness
from newsroom.prose.passages import Part, Passage, Prose
from newsroom.prose.posts import vocabulary

# Degrees behind a name: ", S.Sos., M.Si.", ", SH".
_DEGREES = re.compile(
    r"(?:,?\s?(?:[SMDA][a-z]{0,2}\.[A-Z][A-Za-z]{0,6}\.?(?:[A-Z][a-z]{0,5}\.?)*"
    r"|S[HEPT]|M[HMKPT]|S[IK]P|M[AKS]P|[MS]Si|SSos)(?!\w))+"
)
# A word with a capital directly behind, or before where no sentence begins with it.
_NEXT = re.compile(r"[ \n]([A-Z]\w+)")
_PREVIOUS = re.compile(r"(?<=[\w,;:)] )([A-Z]\w+)[ \n]$")
_LONGEST = 40
_DAYS = frozenset(("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"))


@dataclass(frozen=True, slots=True)
class Mention:
    """An official named in a passage; `end` lies behind the degrees.

    `is_whole` tells that no other name stands directly beside it, as in "Nur Salam Fatoni". In a
    title every word has a capital, so there nobody can tell.
    """

    official: Official
    likeness: Likeness[Official | None]
    end: int
    is_whole: bool

    @property
    def passage(self) -> Passage:
        """The text in which the name stands."""
        return self.likeness.passage

    @property
    def begin(self) -> int:
        """Where in the passage the name begins."""
        return self.likeness.begin

    @property
    def is_right(self) -> bool:
        """Whether the name is written as one of its registered forms."""
        return self.likeness.is_right

    @property
    def is_quoted(self) -> bool:
        """Whether the name stands in quoted speech."""
        return self.passage.unquoted[self.begin] == FILLER


class OfficialNames:
    """The names of the registers; `mentions` finds them in an item."""

    def __init__(self, registers: Registers) -> None:
        names: list[tuple[Official | None, str]] = [
            (official, name)
            for official in registers.officials
            for name in dict.fromkeys((official.name, *official.variants))
        ]
        known = {name.casefold() for _, name in names}
        # Those who write are people, too, unless they are a team: their names are nobody else's.
        names += [
            (None, author.name)
            for author in registers.authors
            if author.name.casefold() not in known
            and vocabulary().isdisjoint(author.name.lower().split())
        ]
        self._names = KnownNames(names)
        self._last: tuple[Prose | None, tuple[Mention, ...]] = (None, ())

    def mentions(self, prose: Prose) -> Sequence[Mention]:
        """The officials that an item names, in order; asked again for the same item, at once."""
        item, found = self._last
        if item is not prose:
            found = tuple(
                _mention(owner, likeness)
                for likeness in self._names.found_in(prose)
                if (owner := likeness.form.owner) is not None
            )
            self._last = (prose, found)
        return found


def _mention(owner: Official, likeness: Likeness[Official | None]) -> Mention:
    passage, end = likeness.passage, likeness.end
    degrees = _DEGREES.match(passage.words, end)
    end = degrees.end() if degrees else end
    is_whole = passage.part is Part.TITLE or _is_whole(passage.words, likeness.begin, end)
    return Mention(owner, likeness, end, is_whole)


def _is_whole(words: str, begin: int, end: int) -> bool:
    behind = _NEXT.match(words, end)
    if behind is not None and behind[1] not in _DAYS:
        return behind[1].lower() in vocabulary()
    # Sought from the last space before it, and not at every letter.
    space = words.rfind(" ", max(0, begin - _LONGEST - 1), max(0, begin - 2))
    before = _PREVIOUS.match(words, space + 1, begin) if space > 0 else None
    return before is None or before[1].isupper() or before[1].lower() in vocabulary()
