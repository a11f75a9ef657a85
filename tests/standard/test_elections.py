"""The parties and stages that the standard knows."""

from datetime import date

import pytest

from newsroom.standard.national import national_profile
from newsroom.standard.participants import parse_parties, parties
from newsroom.standard.stages import parse_stages


def test_eighteen_national_and_six_local_parties_each_with_its_number() -> None:
    known = parties()
    assert [party.number for party in known] == list(range(1, 25))
    assert [party.number for party in known if party.is_local] == list(range(18, 24))
    forms = [form for party in known for form in party.forms]
    assert len(forms) == len(set(forms))


def test_a_party_is_known_by_its_name_and_its_short_forms() -> None:
    (party,) = parse_parties(
        [{"nomor": 8, "resmi": "Partai Satu Dua", "sebutan": ["Satudua"], "nama": ["PSD"]}]
    )
    assert party.forms == ("Partai Satu Dua", "Partai PSD", "Partai Satudua", "Satudua")


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2024, 2, 10), ""),
        (date(2024, 2, 11), "masa tenang"),
        (date(2024, 2, 14), "pemungutan suara"),
        (date(2024, 2, 15), ""),
        (date(2024, 11, 26), "masa tenang"),
        (date(2025, 7, 17), ""),
    ],
)
def test_quiet_days(day: date, name: str) -> None:
    stage = national_profile().quiet_stage(day)
    assert (stage.name if stage else "") == name


def test_a_stage_without_its_source_is_none() -> None:
    with pytest.raises(KeyError):
        parse_stages([{"nama": "kampanye", "pemilihan": "Pemilu", "dari": 1, "sampai": 2}])
