"""What an office knows beside the dictionary: its people, places, posts and tags."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from newsroom.model import Registers, Satker
from newsroom.spelling.speller import Speller
from newsroom.standard.regions import regions

_WORD = re.compile(r"[^\W\d_]+")


def speller(registers: Registers, satker: Satker | None, words: Iterable[str]) -> Speller:
    """The speller of one office; `words` are those that it adds itself."""
    own = " ".join([*words, *_terms(registers)])
    names = " ".join(_names(registers, satker))
    return Speller(_WORD.findall(own), _WORD.findall(names), _places()).load()


def _terms(registers: Registers) -> Iterator[str]:
    for tag in registers.tags:
        yield from (tag.name, *tag.synonyms)
    for official in registers.officials:
        yield from (office.title for office in official.offices)


def _names(registers: Registers, satker: Satker | None) -> Iterator[str]:
    for official in registers.officials:
        yield from (official.name, *official.variants)
    yield from (author.name for author in registers.authors)
    if satker is not None:
        yield from (satker.name, satker.short_name, satker.city)


@cache
def _places() -> frozenset[str]:
    """The words in the names of the regions, in small letters: the same for every office."""
    names = (name for region in regions() for name in region.names)
    return frozenset(word.casefold() for name in names for word in _WORD.findall(name))
