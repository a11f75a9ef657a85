"""What tells the notes of an item apart, from one publication to the next.

Partners know a note by its number (`…#ralat-1`): one that took another's number would reach nobody,
since importers pass over what they have, and the other would reach everybody twice.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from types import MappingProxyType
from typing import NamedTuple

from newsroom.model import Correction

Signs = Mapping[str, Sequence[str]]
"""What tells the published notes of an item apart, in the order of their numbers, by identity."""

NO_SIGNS: Signs = MappingProxyType({})

_REMOVED = " -"
"""What ends the sign of a note that is no longer in the item."""


class Dated(NamedTuple):
    """A note that has a kind and a moment, with its sign and its words as readers see them."""

    sign: str
    date: datetime
    kind: str
    text: str


def remembered(notes: Sequence[Correction], known: Sequence[str] = ()) -> tuple[str, ...]:
    """The signs of all notes that the item has or had when it was published, by number.

    `known` are those of the last publication. New ones follow by date, those of one moment in the
    order of the file; the number of a note that was removed is nobody's again.
    """
    found = [note.sign for note in dated(notes)]
    signs = dict(zip(numbers(found, known), found, strict=True))
    for number, sign in enumerate(known, 1):
        signs.setdefault(number, sign if sign.endswith(_REMOVED) else sign + _REMOVED)
    return tuple(signs[number] for number in sorted(signs))


def removed(notes: Sequence[Correction], known: Sequence[str]) -> tuple[str, ...]:
    """Those of the `known` signs whose notes were there at the last publication and are not now."""
    now = remembered(notes, known)[: len(known)]
    return tuple(
        old
        for old, new in zip(known, now, strict=True)
        if new.endswith(_REMOVED) and not old.endswith(_REMOVED)
    )


def added(notes: Sequence[Correction], known: Sequence[str]) -> tuple[str, ...]:
    """The signs of the notes that are not among the `known` ones."""
    return remembered(notes, known)[len(known) :]


def read(sign: str) -> tuple[datetime, str] | None:
    """The moment and the kind of the note with that sign; None for a sign that is none of ours."""
    moment, _, rest = sign.partition(" ")
    kind = rest.partition(" ")[0]
    try:
        date = datetime.fromisoformat(moment)
    except ValueError:
        return None
    return (date, kind) if kind and date.tzinfo is not None else None


def numbers(signs: Sequence[str], known: Sequence[str]) -> list[int]:
    """The number of each sign: that of the same note, else of what it was before other words.

    Words that were put right do not make another note: what is left of the notes of that moment
    and kind is taken in its order. What was removed comes back with the same words only.
    """
    given: dict[str, int] = {}
    for number, sign in enumerate(known, 1):
        if sign.removesuffix(_REMOVED) in signs:
            given[sign.removesuffix(_REMOVED)] = number
    for sign in signs:
        free = (
            number
            for number, other in enumerate(known, 1)
            if number not in given.values()
            and not other.endswith(_REMOVED)
            and other.split()[:2] == sign.split()[:2]
        )
        if sign not in given:
            given[sign] = next(free, max([len(known), *given.values()]) + 1)
    return [given[sign] for sign in signs]


def dated(notes: Sequence[Correction]) -> Iterator[Dated]:
    """The notes that have a kind and a moment, by date, each with its sign.

    A sign is moment, kind and a mark of the words.
    """
    whole = [
        (note.stamp.value, note.kind, _sentence(note.text.text))
        for note in notes
        if note.kind and note.stamp is not None
    ]
    seen = Counter[str]()
    for date, kind, text in sorted(whole, key=lambda note: note[0]):
        mark = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        sign = f"{date.isoformat()} {kind} {mark}"
        seen[sign] += 1
        yield Dated(sign if seen[sign] == 1 else f"{sign} {seen[sign]}", date, kind, text)


def _sentence(text: str) -> str:
    """One line of words with the full stop that a person in a hurry left out."""
    return f"{text}." if text[-1:].isalnum() and "\n" not in text else text
