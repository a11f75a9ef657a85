"""BHS105 — "se" before a name without its hyphen."""

import re
from collections.abc import Iterator

from newsroom.edits import Edit
from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.slips import Slip, edits, hits, is_gap

_UNIT = "kabupaten|kota|kecamatan|kelurahan|desa|provinsi|wilayah"
_SE = re.compile(
    r"(?P<se>[Ss]e)(?=[ \t\n–A-Zi-])(?<![\w-]..)(?:"
    r"(?P<gap>[ \t]+(?:[-–][ \t]*)?|[-–][ \t]+|–|[ \t]*\n[ \t]*)"
    rf"(?P<name>[A-Z]\w*|indonesia\b|(?:{_UNIT})(?=[ \t]+[A-Z][a-z]))"
    r"|-?(?P<joined>(?<=e)[A-Z][a-z]\w*|indonesia\b))"
)
_WORDS = frozenset(("se", "seindonesia"))
# "Se" with a capital may be a name or a degree; before these words it is neither.
_REGION = re.compile(
    "Aceh|Bali|Banten|Bengkulu|D(?:aerah|esa|I|IY|KI|istrik)|Eks|Gorontalo|Indonesia|Ja(?:bar|karta"
    "|mbi|teng|tim|wa)|Ka(?:bupaten|limantan|panewon|residenan)|Ke(?:camatan|lurahan|pulauan"
    "|residenan)|Kota|Lampung|Madura|Maluku|Nusa|Nusantara|Papua|Provinsi|Riau|Sulawesi|Sumatra"
    f"|Sumatera|Wilayah|{_UNIT}"
)
_OPENS = re.compile(r"(?:^|[.!?]\s|\n\s*|[“\"(])$")


def slips(prose: Prose) -> Iterator[Slip]:
    """Each "se" with the name behind it, joined by a hyphen."""
    is_there = prose.may_say(*_WORDS)
    is_joined = any(_SE.match(prose.sheet, capital - 2) for capital in prose.inner_capitals)
    for passage in prose.passages if is_there or is_joined else ():
        words = passage.words
        for found in _SE.finditer(words):
            begin, gap = found.start(), found["gap"] or ""
            name = found["name"] or found["joined"]
            is_capital = found["se"] == "Se"
            if is_capital and not _REGION.fullmatch(name):
                continue
            if words.endswith("per ", 0, begin) or (
                gap.isspace() and not is_gap(passage, *found.span("gap"))
            ):
                continue
            keeps = is_capital and _OPENS.search(words, max(0, begin - 4), begin)
            prefix = "Se" if keeps else "se"
            yield Slip(passage, begin, found.end(), f"{prefix}-{name[0].upper()}{name[1:]}")


def check(prose: Prose) -> Iterator[Hit]:
    yield from hits(slips(prose))


def remedy(prose: Prose) -> Iterator[Edit]:
    yield from edits(slips(prose))


RULE = Rule(
    code="BHS105",
    name="se-unhyphenated",
    default=Severity.WARNING,
    check=check,
    remedy=remedy,
    rewords=True,
    message="“{text}” ditulis “{right}”. Hubungkan “se” dengan nama tanpa spasi.",
)
