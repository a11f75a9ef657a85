"""An item's notes as readers see them, with numbers that never change once they were published.

Partners know a note by its number (`…#ralat-1`): one that took another's number would reach nobody,
since importers pass over what they have, and the other would reach everybody twice.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from newsroom.model import Correction
from newsroom.site.views import Note

Signs = Mapping[str, Sequence[str]]
"""What tells the published notes of an item apart, in the order of their numbers, by identity."""

NO_SIGNS: Signs = MappingProxyType({})


def remembered(notes: Sequence[Correction], known: Sequence[str] = ()) -> tuple[str, ...]:
    """The signs of all notes that the item has or had when it was published, by number.

    `known` are those of the last publication. New ones follow by date, those of one moment in the
    order of the file; the number of a note that was removed is nobody's again.
    """
    return (*known, *(sign for sign, _ in _signed(notes) if sign not in known))


def shown(notes: Sequence[Correction], known: Sequence[str] = ()) -> tuple[Note, ...]:
    """The notes that are complete, by date, each with its number."""
    numbers = {sign: number for number, sign in enumerate(remembered(notes, known), 1)}
    return tuple(
        Note(note.kind, note.date, note.text, numbers[sign]) for sign, note in _signed(notes)
    )


def withdrawals(notes: Sequence[Note]) -> tuple[Note, ...]:
    """Why an item was withdrawn; what its other notes repeat of it was withdrawn, too."""
    return tuple(note for note in notes if note.kind == "pencabutan")


def _signed(notes: Sequence[Correction]) -> Iterator[tuple[str, Note]]:
    """Each note with what tells it from the item's others: its moment and kind, not its words.

    Those may be put right later, and the note stays the same one.
    """
    dated = [
        Note(note.kind, note.stamp.value, _sentence(note.text.text))
        for note in notes
        if note.kind and note.stamp is not None
    ]
    seen = Counter[str]()
    for note in sorted(dated, key=lambda note: note.date):
        sign = f"{note.date.isoformat()} {note.kind}"
        seen[sign] += 1
        yield sign if seen[sign] == 1 else f"{sign} {seen[sign]}", note


def _sentence(text: str) -> str:
    """One line of words with the full stop that a person in a hurry left out."""
    return f"{text}." if text[-1:].isalnum() and "\n" not in text else text
