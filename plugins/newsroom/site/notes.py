"""An item's notes as readers see them, with numbers that never change once they were published."""

import re
from collections.abc import Sequence

from newsroom.model import Correction
from newsroom.notesigns import dated, numbers
from newsroom.site.views import Note

_CHANGE = re.compile(r"(Semula) (.+?)(?:(\.)|[,;]) ([Ss]eharusnya) (.+)", re.DOTALL)


def shown(notes: Sequence[Correction], known: Sequence[str] = ()) -> tuple[Note, ...]:
    """The notes that are complete, by date, each with its number.

    `known` are the signs of the last publication (newsroom.notesigns).
    """
    whole = list(dated(notes))
    given = numbers([note.sign for note in whole], known)
    return tuple(
        Note(note.kind, note.date, note.text, number)
        for number, note in zip(given, whole, strict=True)
    )


def withdrawals(notes: Sequence[Note]) -> tuple[Note, ...]:
    """Why an item was withdrawn; what its other notes repeat of it was withdrawn, too."""
    return tuple(note for note in notes if note.kind == "pencabutan")


def change(line: str) -> tuple[tuple[str, str], ...]:
    """“Semula …, seharusnya …” as two pairs of that word and what it says; empty for other lines.

    Nothing is added, and nothing lost but the comma or semicolon between the two.
    """
    found = _CHANGE.fullmatch(line)
    if not found:
        return ()
    was, before, stop, should, after = found.groups()
    return ((was, f"{before}{stop or ''}"), (should.capitalize(), after))
