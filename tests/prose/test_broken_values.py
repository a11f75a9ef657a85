"""Front-matter texts in a block or broken over lines: each word is where the file has it."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.prose.passages import Passage, Prose
from newsroom.reading.article import read_article
from newsroom.reading.markdown import BodyReader
from newsroom.rules import pdp001_population_number as pdp001

ZONE = ZoneInfo("Asia/Jakarta")
BODIES = BodyReader(frozenset())


def source(value: str) -> str:
    return f"---\ntanggal: 2025-07-17\njudul: {value}\nkategori: berita\n---\nIsi.\n"


def title(text: str) -> Passage:
    read = read_article("berita/2025/rapat/index.md", text.encode(), ZONE, BODIES, frozenset())
    return Prose(read).title


def written(value: str, word: str) -> tuple[int, int, str | None]:
    """Line and column of the word in the title, and what the file has there to be replaced."""
    text = source(value)
    passage = title(text)
    begin = passage.text.index(word)
    span = passage.span(begin, begin + len(word))
    if span is not None:
        assert (span.line, span.column) == passage.place(begin)
    return (*passage.place(begin), text[span.start : span.end] if span else None)


@pytest.mark.parametrize(
    ("value", "line", "column"),
    [
        (">-\n  Rapat: satu\n  di mana", 5, 6),
        (">\n  Rapat\n\n  di mana\n", 6, 6),
        ("|-\n  Rapat: di mana", 4, 13),
        ("|2 # catatan\n    di mana", 4, 8),
        (">-\n  # satu\n  di mana\n# catatan", 5, 6),
        ("Rapat\n  di mana # catatan", 4, 6),
        ("Rapat: satu\n  di mana", 4, 6),
        ("'Rapat\n  di mana'", 4, 6),
        ('"Rapat\n  di mana"', 4, 6),
        ("'di mana'", 3, 12),
        ("Rapat di mana", 3, 17),
        ("Rapat  satu,   di mana  # catatan", 3, 26),
        ("'Rapat  di mana'", 3, 19),
        ('"Rapat  di mana"', 3, 19),
        ("Rapat: satu  di mana", 3, 24),
        (">-\n  Rapat:  satu\n  dua  di mana\n", 5, 11),
        ("Rapat  satu\n  dua  di mana", 4, 11),
    ],
)
def test_a_word_is_on_its_line(value: str, line: int, column: int) -> None:
    assert written(value, "mana") == (line, column, "mana")


def test_what_runs_over_the_end_of_a_line_is_not_mended() -> None:
    assert written(">-\n  Rapat di\n  mana", "di mana") == (4, 9, None)


def test_words_of_which_the_file_has_others_are_where_the_value_begins() -> None:
    assert written('"Rapat\n  \\"di mana\\""', "mana")[::2] == (3, None)


LINES = st.lists(st.from_regex(r"[a-zé]{1,6}( [a-zé]{1,6}){0,2}", fullmatch=True), min_size=1)


@given(LINES, st.sampled_from([">-", ">", "|", "|-", ">+"]), st.integers(1, 4))
def test_every_word_of_a_block_is_found_where_it_stands(
    lines: list[str], sign: str, indent: int
) -> None:
    text = source("\n".join([sign, *(" " * indent + line for line in lines)]))
    passage = title(text)
    at = 0
    for number, line in enumerate(lines, 4):
        for word in line.split():
            at = passage.text.index(word, at)
            span = passage.span(at, at + len(word))
            assert span is not None
            assert text[span.start : span.end] == word
            assert passage.place(at)[0] == span.line == number
            at += len(word)


def test_personal_data_is_on_its_line() -> None:
    text = source(">-\n  Rapat warga\n  ber-NIK 3571011507900001").encode()
    read = read_article("berita/2025/rapat/index.md", text, ZONE, BODIES, frozenset())
    (hit,) = pdp001.check(Prose(read))
    assert (hit.line, hit.column) == (5, 11)
