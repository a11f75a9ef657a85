"""NAM106 — a province, regency or city behind its level, almost right."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from newsroom.model import Severity
from newsroom.prose.nearwords import NearWords
from newsroom.prose.passages import Prose
from newsroom.reading.places import PLACES
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.slips import Slip, hits
from newsroom.standard.regions import regions

_WORD = r"[A-Z][A-Za-z'’-]+"
_NAME = rf"[ \n](?:Administrasi )?(?=(?P<name>{_WORD}(?: (?:dan )?{_WORD}){{0,4}}))"
# Begun with letters of its own, each is found fast.
_PLACED = tuple(
    (level, re.compile(re.escape(word) + _NAME))
    for word, level in (
        ("Kabupaten", "kabupaten"),
        ("Kab.", "kabupaten"),
        ("Kota", "kota"),
        ("Provinsi", "provinsi"),
        ("Prov.", "provinsi"),
    )
)
_SHORTEST, _LONG = 5, 8
# Other places and words that follow "Kota" and "Provinsi" rightly, and are near a name.
_RIGHT = frozenset(
    (
        *("jatim", "jateng", "jabar", "sumut", "sumbar", "sumsel", "babel", "kepri", "kalbar"),
        *("kalteng", "kalsel", "kaltim", "kaltara", "sulut", "sulteng", "sulsel", "sultra"),
        *("sulbar", "malut", "irianjaya", "tengah", "selatan", "utara", "santri", "melaka"),
        *("bandar", "bandeng", "batas", "damai"),
    )
)


@cache
def _known() -> tuple[frozenset[str], dict[str, tuple[NearWords, dict[str, str]]]]:
    """Every right name, and those of each level ready to be compared, both without spaces."""
    right = {_letters(place) for place in PLACES} | _RIGHT
    levels: dict[str, dict[str, str]] = {"provinsi": {}, "kabupaten": {}, "kota": {}}
    for region in regions():
        for name in region.names:
            right.add(_letters(name))
            levels[region.level].setdefault(_letters(name), name)
    near = {level: (NearWords(names), names) for level, names in levels.items()}
    return frozenset(right), near


@lru_cache(maxsize=4096)
def _meant(level: str, text: str) -> tuple[str, str]:
    """The beginning of the text that is almost a name of that level, and the name; else empty."""
    right, levels = _known()
    near, names = levels[level]
    words = text.split()
    for number in range(len(words), 0, -1):
        stretch = " ".join(words[:number])
        letters = _letters(stretch)
        if letters in right:
            return "", ""
        alike = sorted(
            (slips, known)
            for known, slips in near.near(letters)
            if len(known) >= _SHORTEST and (slips == 1 or len(known) >= _LONG)
        )
        # Of two names equally near, nobody can tell which is meant.
        if alike and (len(alike) == 1 or alike[0][0] < alike[1][0]):
            return stretch, names[alike[0][1]]
    return "", ""


def _letters(text: str) -> str:
    letters = "".join(letter for letter in text.casefold() if letter.isalpha())
    return letters.replace("sumatra", "sumatera")


def check(prose: Prose) -> Iterator[Hit]:
    named = ((level, name) for level, each in _PLACED for name in each.findall(prose.sheet))
    if any(_meant(*each)[1] for each in named):
        yield from hits(_slips(prose))


def _slips(prose: Prose) -> Iterator[Slip]:
    for passage in prose.passages:
        slips = []
        for level, placed in _PLACED:
            for found in placed.finditer(passage.words):
                text, name = _meant(level, found["name"])
                if name:
                    begin = found.start("name")
                    slips.append(Slip(passage, begin, begin + len(text), name))
        yield from sorted(slips, key=lambda slip: slip.begin)


RULE = Rule(
    code="NAM106",
    name="region-misspelt",
    default=Severity.WARNING,
    check=check,
    message="“{text}” tidak ada dalam daftar daerah. Mungkin maksud Anda “{right}”; betulkan.",
)
