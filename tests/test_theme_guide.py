"""The guide to the theme: what it shows can be copied, what it quotes is said."""

import re
from pathlib import Path

import yaml

from newsroom.reading.satker import read_satker
from newsroom.rules.engine import all_rules
from newsroom.site.contrast import READABLE, WHITE, contrast, weak_pairs
from newsroom.standard.national import national_profile
from test_documentation import CODE_BLOCK, ROOT, text

GUIDE = ROOT / "docs" / "tema.md"


def test_the_example_is_an_office_without_a_fault() -> None:
    [example] = [body for _, body in CODE_BLOCK.findall(text(GUIDE)) if body.startswith("kode:")]
    satker, source = read_satker("satker.yaml", example.encode())
    assert source.faults == ()
    assert satker is not None
    assert (satker.logo, satker.menu[0].url) == ("logo.png", "/profil/")
    assert list(weak_pairs(satker)) == []


def test_the_finding_is_one_of_the_cases() -> None:
    [(code, message)] = re.findall(
        r"^> (STR\d{3}) Wajib diperbaiki: (.+)$", text(GUIDE), re.MULTILINE
    )
    cases = (ROOT / "tests" / "rules" / f"{code.lower()}.md").read_text(encoding="utf-8")
    assert f"!! {code} {message}\n" in cases


def test_the_colours_that_pass_do_pass() -> None:
    offered = re.findall(r"`(#[0-9A-F]{6})`", text(GUIDE))
    assert len(offered) == 2
    assert all(contrast(colour, WHITE) >= READABLE for colour in offered)


def test_the_numbers_and_rules_of_the_logo_are_those_in_force() -> None:
    told = text(GUIDE)
    profile = national_profile()
    assert f"paling besar {profile.limit('logo-megabita-terbesar')} MB" in told
    assert f"{profile.limit('logo-sisi-terpendek')} piksel" in told.replace("\n", " ")
    known = {rule.code for rule in all_rules() if rule.name.startswith("logo-")}
    assert set(re.findall(r"\[(STR\d{3})\]", told)) == known


def test_the_files_it_names_are_there() -> None:
    named = re.findall(r"`((?:theme|tests)/[\w./-]+)`", text(GUIDE))
    assert len(named) >= 8
    assert [name for name in named if not Path(ROOT, name).exists()] == []
    example = yaml.safe_load((ROOT / "theme/components/tag-list/examples.yaml").read_text("utf-8"))
    assert set(example) == {"does", "params", "examples"}
