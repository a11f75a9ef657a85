"""The register of regulations: whole, free of contradictions, and found by what staff write."""

import pytest

from newsroom.standard.regulations import Citation, parse_regulations, regulations


def test_an_entry_in_full() -> None:
    register = parse_regulations(
        [
            {
                "kutipan": "UU 7/2017",
                "tentang": "Pemilihan Umum",
                "sebutan": ["Pemilu"],
                "nama": ["Pemilu"],
                "diubah-dengan": ["UU 7/2023"],
            },
            {"kutipan": "UU 15/2011", "tentang": "Penyelenggara", "dicabut-dengan": "UU 7/2017"},
        ]
    )
    law = register.get(Citation("UU", 7, 2017))
    assert law is not None
    assert law.full == "Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum"
    assert law.amended_by == (Citation("UU", 7, 2023),)
    assert law.repealed_by is None
    assert register.named == {"pemilu": law}
    assert register.titled("UU", "pemilihan umum") == (law,)
    former = register.get(Citation("UU", 15, 2011))
    assert former is not None
    assert former.repealed_by == law.citation
    assert register.get(Citation("PP", 7, 2017)) is None


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Pemilihan Umum", True),
        ("Pemilu", True),
        ("Pemilu dan perubahannya", True),
        ("pemilihan  umum, yang berlaku", True),
        ("Pemilihan", True),
        ("Pemilihan Umumnya", False),
        ("Keterbukaan Informasi Publik", False),
    ],
)
def test_titles_cut_off_or_going_on(title: str, expected: bool) -> None:
    law = regulations().get(Citation("UU", 7, 2017))
    assert law is not None
    assert law.is_titled(title) is expected


@pytest.mark.parametrize(
    "entries",
    [
        [{"kutipan": "UU Nomor 7", "tentang": "x"}],
        [{"kutipan": "XX 7/2017", "tentang": "x"}],
        [{"kutipan": "UU 7/2017", "tentang": "x"}, {"kutipan": "UU 7/2017", "tentang": "y"}],
    ],
)
def test_faulty_entries_are_refused(entries: list[dict[str, str]]) -> None:
    with pytest.raises(ValueError, match=r"UU|XX|twice"):
        parse_regulations(entries)


def test_the_packages_register_does_not_contradict_itself() -> None:
    known = regulations().known
    for citation, regulation in known.items():
        years = [change.year for change in regulation.amended_by]
        assert years == sorted(years), citation
        assert all(year >= citation.year for year in years), citation
        assert citation not in regulation.amended_by
        if regulation.repealed_by is not None:
            assert regulation.repealed_by in known, citation
            assert regulation.repealed_by.year > citation.year
        assert regulation.title
    names = [name.casefold() for regulation in known.values() for name in regulation.names]
    assert len(names) == len(set(names))


def test_a_law_spoken_of_by_name_is_in_force() -> None:
    assert all(law.repealed_by is None for law in regulations().named.values())
