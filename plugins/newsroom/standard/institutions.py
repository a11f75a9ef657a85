"""Institutions and terms with their official names, from the package's own file."""

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Institution:
    """An institution or term: official name, short forms, other right forms, and the source."""

    name: str
    short: tuple[str, ...]
    also: tuple[str, ...]
    source: str

    @property
    def names(self) -> tuple[str, ...]:
        """Every right form, the official one first."""
        return (self.name, *self.also, *self.short)


@cache
def institutions() -> tuple[Institution, ...]:
    """Every institution and term of the register, in its order."""
    return tuple(
        Institution(
            entry["nama"],
            tuple(entry.get("singkatan", ())),
            tuple(entry.get("juga", ())),
            entry["sumber"],
        )
        for entry in _file()["lembaga"]
    )


@cache
def alike_but_right() -> frozenset[str]:
    """Words that are near one of the names and right, casefolded."""
    return frozenset(word.casefold() for word in _file()["mirip-tetapi-benar"])


def _file() -> dict[str, Any]:
    text = resources.files("newsroom.standard").joinpath("lembaga.yaml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return loaded
