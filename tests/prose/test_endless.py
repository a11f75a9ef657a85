"""Texts that no person writes, as pasted files leave them: read at once, and no reason to stop.

None of these asserts a time; each took minutes, all memory or a traceback before it was mended.
"""

from fractions import Fraction

import pytest

from newsroom.prose.knownnames import KnownNames
from newsroom.prose.markup import CELL, FILLER, blanked
from newsroom.prose.nearwords import NearWords
from newsroom.prose.numbers import numbers
from newsroom.prose.passages import Part, Passage
from newsroom.prose.sentences import sentences
from newsroom.spelling.dictionary import indonesian
from newsroom.spelling.speller import Speller

ENDLESS = 50_000


def passage(text: str) -> Passage:
    return Passage(Part.BODY, text, text, text, 1)


def test_a_row_of_empty_cells_is_no_line_under_a_head() -> None:
    row = f"| - {'|   ' * 40}| x |"
    assert blanked(row) == row.replace("|", CELL)


def test_the_line_under_a_head_is_blanked_however_it_is_spaced() -> None:
    rule = f"|:--- {'|   ---: ' * 40}|"
    assert blanked(f"{rule}\n|") == f"{' ' * len(rule)}\n{CELL}"


@pytest.mark.parametrize("sign", ["`", "![", "![](", "<a:", "<i>", "<!-- ", "~~~~ ", "| "])
def test_markup_that_is_never_closed_keeps_its_length(sign: str) -> None:
    text = sign * (ENDLESS // len(sign))
    assert len(blanked(text)) == len(text)


def test_an_address_of_colons_is_no_tag() -> None:
    text = f"<{':' * ENDLESS}"
    assert blanked(text) == text


def test_a_picture_with_brackets_in_its_address_is_filled() -> None:
    assert blanked("![x](a(1).jpg) y") == f"{FILLER * 14} y"


@pytest.mark.parametrize("sign", [".", "!?", "…"])
def test_dots_without_end_part_no_sentences(sign: str) -> None:
    text = f"a {sign * ENDLESS}b"
    assert list(sentences(text, 0, len(text))) == [(0, len(text))]


def test_space_without_end_lies_between_two_sentences() -> None:
    text = f"Satu.{' ' * ENDLESS}- dua."
    assert list(sentences(text, 0, len(text))) == [(0, 5), (5 + ENDLESS, len(text))]


def test_figures_without_end_are_no_number() -> None:
    assert [n.value for n in numbers(f"{'1' * ENDLESS} dan 2 {'1.111' * 9}")] == [Fraction(2)]


def test_letters_without_end_are_near_no_word() -> None:
    assert NearWords(["pemilu"]).near("a" * ENDLESS) == ()


def test_a_name_a_thousand_times_is_found_each_time() -> None:
    names = KnownNames([("reza", "Reza Cristian")])
    assert len(names.found(passage("Reza Cristian " * 7000))) == 7000


def test_prepositions_without_end_are_no_word() -> None:
    assert not indonesian().has("di" * ENDLESS)
    assert indonesian().has("dikantor")


def test_nothing_is_proposed_for_letters_without_end() -> None:
    assert Speller().suggestions("kegitan" * 20) == ()


def test_each_place_is_in_its_sentence_or_in_none() -> None:
    text = passage("Satu dua. Tiga!\n\n- empat\n")
    inside = [text.sentence(at) for at in range(len(text.text))]
    assert inside == [*[(0, 9)] * 9, None, *[(10, 15)] * 5, None, None, *[(17, 24)] * 7, None]
