"""Population numbers (NIK) and numbers of family cards (KK) in any text, and texts without them.

A NIK has 16 digits: province, regency or city, district, day of birth (of a woman 40 more), month,
year, and a serial number (Presidential Regulation 62 of 2019, article 3; the code of a region is
that of the Ministry of Home Affairs). A KK has the day on which it was issued instead.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from newsroom.digitgroups import digits_of, sixteens
from newsroom.digits import plain
from newsroom.standard.regions import regions

NIK, KK = "NIK", "nomor Kartu Keluarga"
_SHOWN = 4
_CARD = re.compile(
    r"(?P<card>\b(?:no\.?)?n?kk\b|\bkartu[ \t]+keluarga\b)|\b(?:nik|ktp|kependudukan)\b", re.I
)
_LOOK_BACK = 80
# Codes of regencies that changed province when North Kalimantan, West Sulawesi and the provinces of
# Papua were founded; a number is kept for life. So are those of two cities.
_FORMER = {"64": 11, "73": 26, "91": 28, "92": 12}
_FORMER_CITIES = frozenset(("6473", "9271"))
# No regency has more than 51 districts. Few cities have twenty; that of the others is the third and
# fourth digit of a year, as in "3571" and "20250717".
_MOST_DISTRICTS, _MOST_IN_CITY = 55, 19
_LARGE_CITIES = frozenset(("1271", "1871", "3273", "3578"))


@dataclass(frozen=True, slots=True)
class PopulationNumber:
    """One such number: where it is written, what it is called, its digits.

    The digits are for comparing alone; what is shown to anybody is `shown`.
    """

    begin: int
    end: int
    kind: str
    digits: str = field(repr=False)

    @property
    def shown(self) -> str:
        """The number as a message may say it: its first four digits, those of the region."""
        return f"{self.digits[:_SHOWN]}…"


def population_numbers(text: str, *, is_tabular: bool = False) -> Iterator[PopulationNumber]:
    """Each number of a person or family in the text, in its order.

    Digits may stand in groups, and in any script. In a text that is `is_tabular`, where figures
    stand side by side, only full stops and hyphens join groups, and not spaces.
    """
    read = plain(text)
    if read is None:
        return
    after = 0
    for begin, end in sixteens(read.text, is_tabular=is_tabular):
        digits = digits_of(read.text[begin:end])
        if begin >= after and is_population_number(digits):
            after = end
            place = read.written(begin, end)
            yield PopulationNumber(*place, _kind(read.text, begin, digits), digits)


def without_population_numbers(text: str) -> str:
    """The text with no more than the first four digits of each such number."""
    pieces, at = [], 0
    for number in population_numbers(text):
        pieces += [text[at : number.begin], number.shown]
        at = number.end
    return "".join([*pieces, text[at:]]) if pieces else text


def is_population_number(digits: str) -> bool:
    """Whether 16 plain digits are those of a region and a day, as in a NIK or KK."""
    day = int(digits[6:8])
    if not (1 <= day <= 31 or 41 <= day <= 71) or not _is_region(digits[:4], int(digits[4:6])):
        return False
    from stdnum.exceptions import ValidationError  # noqa: PLC0415 - slow, and hardly ever due
    from stdnum.id import nik  # noqa: PLC0415

    try:
        nik.get_birth_date(digits)
    except ValidationError:
        return False
    return True


def _is_region(code: str, district: int) -> bool:
    """Whether there is or was that regency or city, with as many districts.

    The library's own list lacks 54 of them, all of North Kalimantan among them, and it asks for
    the province alone.
    """
    is_city = code[2] == "7"
    most = _MOST_IN_CITY if is_city and code not in _LARGE_CITIES else _MOST_DISTRICTS
    if not 1 <= district <= most:
        return False
    return code in _codes() or 1 <= int(code[2:]) <= _FORMER.get(code[:2], 0)


@cache
def _codes() -> frozenset[str]:
    known = (region.code.replace(".", "") for region in regions() if region.parent)
    return frozenset(known) | _FORMER_CITIES


def _kind(text: str, begin: int, digits: str) -> str:
    """What the words before it call the number; a KK has no day of birth of a woman."""
    if int(digits[6:8]) > 31:
        return NIK
    called = [found["card"] for found in _CARD.finditer(text, max(0, begin - _LOOK_BACK), begin)]
    return KK if called and called[-1] else NIK
