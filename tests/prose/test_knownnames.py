"""Known names in a passage, right and almost right."""

from newsroom.prose.knownnames import KnownNames
from newsroom.prose.passages import Part, Passage

NAMES = KnownNames(
    (name, name)
    for name in (
        "Ilham Saputra",
        "Raka Sandi",
        "I Dewa Kade Wiarsa Raka Sandi",
        "M. Wahyudi",
        "Ma'ruf Amin",
        "Viryan",
    )
)


def passage(text: str) -> Passage:
    return Passage(Part.BODY, text, text, text, 1)


def found(text: str) -> list[tuple[str, str, tuple[int, ...], bool]]:
    """What was written, the form, the slips, and whether it is right."""
    return [
        (alike.text, alike.form.written, alike.slips, alike.is_right)
        for alike in NAMES.found(passage(text))
    ]


def test_right_names_are_found_across_lines_and_in_capitals() -> None:
    assert found("Hadir Ilham\nSaputra dan M Wahyudi. RAKA SANDI menutup.") == [
        ("Ilham Saputra", "Ilham Saputra", (0, 0), True),
        ("M Wahyudi", "M. Wahyudi", (0, 0), True),
        ("RAKA SANDI", "Raka Sandi", (0, 0), True),
    ]


def test_the_longest_name_is_meant() -> None:
    name = "I Dewa Kade Wiarsa Raka Sandi"
    assert found(f"Pembicaranya {name}.") == [(name, name, (0,) * 6, True)]


def test_wrong_letters_capitals_and_spaces_are_told_apart() -> None:
    assert found("ILham Saputra, Ilham Sapura, IlhamSaputra, ilham Saputra") == [
        ("ILham Saputra", "Ilham Saputra", (0, 0), False),
        ("Ilham Sapura", "Ilham Saputra", (0, 1), False),
        ("IlhamSaputra", "Ilham Saputra", (0,), False),
        ("ilham Saputra", "Ilham Saputra", (0, 0), False),
    ]


def test_apostrophes_are_alike() -> None:
    assert found("Ma’ruf Amin") == [("Ma’ruf Amin", "Ma'ruf Amin", (0, 0), True)]


def test_a_sentence_ends_a_name() -> None:
    assert found("Kabar dari Ilham. Saputra pulang. Raka, Sandi, dan ilham saputra.") == []


def test_no_name_is_no_name() -> None:
    assert found("Rapat membahas mutu foto di Kediri.") == []
    assert found("") == []
