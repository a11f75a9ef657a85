"""Words a slip or two away from known ones."""

import pytest

from newsroom.prose.nearwords import NearWords, distance


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("kediri", "kediri", 0),
        ("kedri", "kediri", 1),
        ("kedriri", "kediri", 1),
        ("kidiri", "kediri", 1),
        ("kedrii", "kediri", 1),
        ("cristian", "christian", 1),
        ("", "abc", 3),
        ("salam", "halim", 2),
    ],
)
def test_distance_counts_slips_of_typing(one: str, other: str, slips: int) -> None:
    assert distance(one, other) == distance(other, one) == slips


def test_a_known_word_is_near_itself_alone() -> None:
    known = NearWords(("reza", "rezi", "cristian"))
    assert known.near("reza") == (("reza", 0),)
    assert known.apart("reza", "rezi") is None


def test_two_slips_are_found_in_long_words_and_one_in_short() -> None:
    known = NearWords(("reza", "cristian", "kota", "ri"))
    assert known.near("kristan") == (("cristian", 2),)
    assert known.near("riza") == (("reza", 1),)
    assert known.near("rizo") == ()
    assert known.near("re") == ()
    assert known.apart("kristan", "cristian") == 2
    assert known.near("kristan") is known.near("kristan")
