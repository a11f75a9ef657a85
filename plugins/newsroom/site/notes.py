"""An item's notes as readers see them, with numbers that never change once they were published.

Partners know a note by its number (`…#ralat-1`): one that took another's number would reach nobody,
since importers pass over what they have, and the other would reach everybody twice.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from types import MappingProxyType

from newsroom.model import Correction
from newsroom.site.views import Note

Signs = Mapping[str, Sequence[str]]
"""What tells the published notes of an item apart, in the order of their numbers, by identity."""

NO_SIGNS: Signs = MappingProxyType({})

_REMOVED = " -"
"""What ends the sign of a note that is no longer in the item."""


def remembered(notes: Sequence[Correction], known: Sequence[str] = ()) -> tuple[str, ...]:
    """The signs of all notes that the item has or had when it was published, by number.

    `known` are those of the last publication. New ones follow by date, those of one moment in the
    order of the file; the number of a note that was removed is nobody's again.
    """
    signed = list(_signed(notes))
    numbers = _numbers([sign for sign, _ in signed], known)
    signs = {number: sign for number, (sign, _) in zip(numbers, signed, strict=True)}
    for number, sign in enumerate(known, 1):
        signs.setdefault(number, sign if sign.endswith(_REMOVED) else sign + _REMOVED)
    return tuple(signs[number] for number in sorted(signs))


def shown(notes: Sequence[Correction], known: Sequence[str] = ()) -> tuple[Note, ...]:
    """The notes that are complete, by date, each with its number."""
    signed = list(_signed(notes))
    numbers = _numbers([sign for sign, _ in signed], known)
    return tuple(
        replace(note, number=number) for number, (_, note) in zip(numbers, signed, strict=True)
    )


def withdrawals(notes: Sequence[Note]) -> tuple[Note, ...]:
    """Why an item was withdrawn; what its other notes repeat of it was withdrawn, too."""
    return tuple(note for note in notes if note.kind == "pencabutan")


def _numbers(signs: Sequence[str], known: Sequence[str]) -> list[int]:
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


def _signed(notes: Sequence[Correction]) -> Iterator[tuple[str, Note]]:
    """Each note with what tells it from the item's others: moment, kind and a mark of its words."""
    dated = [
        Note(note.kind, note.stamp.value, _sentence(note.text.text))
        for note in notes
        if note.kind and note.stamp is not None
    ]
    seen = Counter[str]()
    for note in sorted(dated, key=lambda note: note.date):
        mark = sha256(note.text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        sign = f"{note.date.isoformat()} {note.kind} {mark}"
        seen[sign] += 1
        yield sign if seen[sign] == 1 else f"{sign} {seen[sign]}", note


def _sentence(text: str) -> str:
    """One line of words with the full stop that a person in a hurry left out."""
    return f"{text}." if text[-1:].isalnum() and "\n" not in text else text
