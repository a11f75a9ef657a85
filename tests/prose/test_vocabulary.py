"""What an item's vocabulary tells: a word that may stand in it is never said to be missing."""

from zoneinfo import ZoneInfo

import pytest

from newsroom.prose.passages import Prose
from newsroom.reading.article import read_article
from newsroom.reading.markdown import BodyReader

ZONE = ZoneInfo("Asia/Jakarta")


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("Rapat di Kediri", False),
        ("Rapat, lalu “Sound” terdengar", True),
        ("Rapat (sound)", True),
        ("sound-system rapat", True),
        ("Rapat 🎵sound", True),
        ("Rapat½sound", True),
        ("Rapat soundhttps://kpu.go.id", True),
        ("Rapat 🎵", True),
    ],
)
def test_no_word_is_said_to_be_missing_that_may_be_there(text: str, may: bool) -> None:
    source = f"---\ntanggal: 2025-07-17\njudul: '{text}'\nkategori: berita\n---\nIsi.\n"
    bodies = BodyReader(frozenset())
    read = read_article("berita/2025/rapat/index.md", source.encode(), ZONE, bodies, frozenset())
    prose = Prose(read)
    assert prose.title.text == text
    assert prose.may_say("sound", "backsound") is may
