"""The register of institutions is consistent, and says where its names come from."""

import re
from collections import Counter
from importlib import resources

from newsroom.standard.institutions import Institution, alike_but_right, institutions


def test_an_institution_is_told_whole() -> None:
    assert (
        Institution(
            "Badan Pengawas Pemilihan Umum", ("Bawaslu",), ("Badan Pengawas Pemilu",), "uu-7-2017"
        )
        in institutions()
    )


def test_every_name_belongs_to_one_institution() -> None:
    names = Counter(name for each in institutions() for name in each.names)
    assert [name for name, count in names.items() if count > 1] == []


def test_every_source_is_described() -> None:
    text = resources.files("newsroom.standard").joinpath("lembaga.yaml").read_text("utf-8")
    described = set(re.findall(r"^#   (\S+)  ", text, re.MULTILINE))
    assert {each.source for each in institutions()} <= described


def test_what_is_right_beside_a_name_is_no_name_itself() -> None:
    names = {name.casefold() for each in institutions() for name in each.names}
    assert names.isdisjoint(alike_but_right())
    assert "kemendag" in alike_but_right()
