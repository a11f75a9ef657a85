"""Edits are put where they belong, whatever their order; none touches what another replaced."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.edits import Edit, apply
from newsroom.model import SourceSpan


def edit(start: int, end: int, replacement: str = "") -> Edit:
    return Edit(SourceSpan(start=start, end=end), replacement)


@pytest.mark.parametrize(
    ("edits", "result"),
    [
        ((), "Kediri – KPU"),
        ((edit(0, 9),), "KPU"),
        ((edit(9, 12, "KIP"), edit(0, 6, "Blitar")), "Blitar – KIP"),
        ((edit(0, 0, "("), edit(6, 6, ")")), "(Kediri) – KPU"),
        ((edit(0, 6, "A"), edit(6, 9, "B")), "ABKPU"),
        ((edit(0, 7, "A"), edit(6, 9, "B")), "A– KPU"),
        ((edit(12, 12, "."),), "Kediri – KPU."),
    ],
)
def test_edits_in_a_text(edits: tuple[Edit, ...], result: str) -> None:
    assert apply("Kediri – KPU", edits) == result


@given(st.text(max_size=30), st.data())
def test_what_no_edit_covers_stays(text: str, data: st.DataObject) -> None:
    ends = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(ends, ends).map(sorted), max_size=5))
    mended = apply(text, [edit(start, end) for start, end in pairs])
    covered = {at for start, end in pairs for at in range(start, end)}
    kept = iter(mended)
    assert all(text[at] in kept for at in range(len(text)) if at not in covered)
