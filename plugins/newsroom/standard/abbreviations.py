"""The abbreviations of election work whose meaning readers are told, from the package's file."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType

import yaml


@cache
def abbreviations() -> Mapping[str, tuple[str, ...]]:
    """What each abbreviation may stand for, the recommended words first."""
    text = resources.files("newsroom.standard").joinpath("singkatan.yaml").read_text("utf-8")
    entries = yaml.load(text, Loader=yaml.CSafeLoader)["singkatan"]
    return MappingProxyType({name: tuple(entry["kepanjangan"]) for name, entry in entries.items()})
