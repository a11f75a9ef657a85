"""The list of provinces, regencies and cities is whole and consistent."""

from collections import Counter

import pytest

from newsroom.reading.places import PLACES
from newsroom.standard.regions import Region, regions

# Regencies and cities of each province, from the decree's own summary.
COUNTS = {
    **{"11": (18, 5), "12": (25, 8), "13": (12, 7), "14": (10, 2), "15": (9, 2), "16": (13, 4)},
    **{"17": (9, 1), "18": (13, 2), "19": (6, 1), "21": (5, 2), "31": (1, 5), "32": (18, 9)},
    **{"33": (29, 6), "34": (4, 1), "35": (29, 9), "36": (4, 4), "51": (8, 1), "52": (8, 2)},
    **{"53": (21, 1), "61": (12, 2), "62": (13, 1), "63": (11, 2), "64": (7, 3), "65": (4, 1)},
    **{"71": (11, 4), "72": (12, 1), "73": (21, 3), "74": (15, 2), "75": (5, 1), "76": (6, 0)},
    **{"81": (9, 2), "82": (8, 2), "91": (8, 1), "92": (7, 0), "93": (4, 0), "94": (8, 0)},
    **{"95": (8, 0), "96": (5, 1)},
}
# Left out of what a dateline may print, because it also begins ordinary sentences.
NO_DATELINE = {"94.05"}


def test_there_are_as_many_as_the_decree_counts() -> None:
    assert Counter(region.level for region in regions()) == {
        "provinsi": 38,
        "kabupaten": 416,
        "kota": 98,
    }


@pytest.mark.parametrize("province", COUNTS)
def test_every_province_has_its_regencies_and_cities(province: str) -> None:
    own = Counter(region.level for region in regions() if region.parent == province)
    assert (own["kabupaten"], own["kota"]) == COUNTS[province]


def test_codes_are_unique_sorted_and_tell_the_level() -> None:
    codes = [region.code for region in regions()]
    assert codes == sorted(set(codes))
    for region in regions():
        if region.parent:
            assert (region.level == "kota") == (int(region.code[3:]) > 70)


def test_a_region_is_told_whole() -> None:
    known = {region.code: region for region in regions()}
    assert known["35"] == Region("35", "Jawa Timur", "provinsi")
    assert known["35.71"] == Region("35.71", "Kediri", "kota", "35")
    assert known["74.72"].names == ("Bau Bau", "Baubau", "Bau-Bau")


def test_no_two_of_one_level_share_a_name() -> None:
    names = Counter((region.level, name) for region in regions() for name in region.names)
    assert [name for name, count in names.items() if count > 1] == []


def test_every_place_is_one_a_dateline_may_print() -> None:
    missing = {
        region.code
        for region in regions()
        if not any(name.casefold() in PLACES for name in region.names)
    }
    assert missing == NO_DATELINE
