"""The parties that stood at the last general election, read from the package's own file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Party:
    """One party by its number on the ballot.

    `short` are forms that stand alone, `names` those known behind the word "Partai" alone.
    """

    number: int
    name: str
    short: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    is_local: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form by which the party, and nothing else, is meant."""
        behind = (*self.names, *self.short)
        every = (self.name, *(f"Partai {word}" for word in behind), *self.short)
        return tuple(dict.fromkeys(every))


@cache
def parties() -> tuple[Party, ...]:
    """Every party of the last general election, by its number on the ballot."""
    text = resources.files("newsroom.standard").joinpath("peserta.yaml").read_text("utf-8")
    return parse_parties(yaml.load(text, Loader=yaml.CSafeLoader)["peserta"])


def parse_parties(entries: Iterable[Mapping[str, Any]]) -> tuple[Party, ...]:
    """The parties of a file of that form; raises KeyError if it is not one."""
    return tuple(
        Party(
            number=entry["nomor"],
            name=entry["resmi"],
            short=tuple(entry.get("sebutan", ())),
            names=tuple(entry.get("nama", ())),
            is_local=entry.get("lokal", False),
        )
        for entry in entries
    )
