"""Where a note on a published item goes in its front matter, in whatever form notes stand there."""

from zoneinfo import ZoneInfo

import pytest

from newsroom.editorial.notes import with_note
from newsroom.reading.article import read_article
from newsroom.reading.markdown import BodyReader
from newsroom.sourceedits.insertion import NotInsertableError

ZONE = ZoneInfo("Asia/Jakarta")
FIRST = "{tanggal: 2025-07-30 09:00, jenis: ralat, isi: Satu angka.}"
SECOND = (
    "{tanggal: 2025-08-01 10:00, jenis: pencabutan, isi: 'Batal: “hujan”, dan [lain], {ya} it''s'}"
)
REASON = "Batal: “hujan”, dan [lain], {ya} it's"


def item(notes: str) -> str:
    return f"---\njudul: A [b]\n{notes}tag: [satu, dua]\n---\nIsi [c].\n"


def noted(raw: str) -> str:
    return with_note(raw, "2025-08-01 10:00", "pencabutan", REASON)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"ralat: [{FIRST}]\n", f"ralat: [{FIRST}, {SECOND}]\n"),
        (f"ralat: [{FIRST}, ] # satu [1]\n", f"ralat: [{FIRST}, {SECOND} ] # satu [1]\n"),
        (f"ralat:\n  [{FIRST}]\n", f"ralat:\n  [{FIRST}, {SECOND}]\n"),
        (f"ralat: [\n  {FIRST},\n]\n", f"ralat: [\n  {FIRST}, {SECOND}\n]\n"),
        (f"corrections: [\n  {FIRST}\n  ]\n", f"corrections: [\n  {FIRST}, {SECOND}\n  ]\n"),
        (f"ralat: [ # lihat [1]\n  {FIRST}]\n", f"ralat: [ # lihat [1]\n  {FIRST}, {SECOND}]\n"),
        (
            "ralat: [{tanggal: 2025-07-30, jenis: ralat, isi: 'a ], b'}]\n",
            f"ralat: [{{tanggal: 2025-07-30, jenis: ralat, isi: 'a ], b'}}, {SECOND}]\n",
        ),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_list_in_brackets_gets_one_more(before: str, after: str, ends: str) -> None:
    raw = "\ufeff" + item(before).replace("\n", ends)
    changed = noted(raw)
    assert changed == "\ufeff" + item(after).replace("\n", ends)
    bodies = BodyReader(frozenset())
    read = read_article("berita/2025/a/index.md", changed.encode(), ZONE, bodies, frozenset())
    assert [note.kind for note in read.corrections] == ["ralat", "pencabutan"]
    assert read.corrections[1].text.text == REASON
    assert read.source.faults == ()


@pytest.mark.parametrize("notes", [f"ralat: {FIRST}\n", "ralat: Satu angka.\n"])
def test_what_is_no_list_is_left_alone_and_the_note_is_shown(notes: str) -> None:
    with pytest.raises(NotInsertableError, match="tanda hubung") as refused:
        noted(item(notes))
    assert "jenis: pencabutan\n    isi: 'Batal: “hujan”" in str(refused.value)


def test_a_list_whose_end_cannot_be_found_safely_is_left_alone() -> None:
    with pytest.raises(NotInsertableError, match="tidak dapat ditambahi"):
        noted(item(f"ralat: [{FIRST} # satu\n  ]\n"))
