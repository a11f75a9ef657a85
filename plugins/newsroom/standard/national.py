"""The national profile, read from the package's own file."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

import yaml

from newsroom.model import Severity, Tag
from newsroom.standard.profile import CategoryKind, Limit, Profile
from newsroom.standard.stages import parse_stages

DIRECTIONS = {"turun": -1, "naik": 1}


@cache
def national_profile() -> Profile:
    """The profile of KPU RI, before any province or office."""
    text = resources.files("newsroom.standard").joinpath("kpu-ri.yaml").read_text("utf-8")
    return parse_profile(yaml.load(text, Loader=yaml.CSafeLoader))


def parse_profile(data: Mapping[str, Any]) -> Profile:
    """The profile that a file of the national form describes; raises KeyError if it is not one."""
    limits = {
        key: Limit(
            key,
            entry["nama"],
            entry["nilai"],
            entry["satuan"],
            DIRECTIONS[entry["ketat"]],
            entry["sumber"],
        )
        for key, entry in data["batas"].items()
    }
    categories = tuple(
        CategoryKind(slug, entry["nama"], entry["foto"] == "wajib", bool(entry["baris-tempat"]))
        for slug, entry in data["kategori"].items()
    )
    tags = tuple(
        Tag(entry["slug"], entry["nama"], tuple(entry.get("sinonim", ()))) for entry in data["tag"]
    )
    rules: Mapping[str, Mapping[str, Any]] = data["aturan"] or {}
    severities = {
        code: Severity(entry["tingkat"]) for code, entry in rules.items() if "tingkat" in entry
    }
    since: dict[str, date] = {
        code: entry["sejak"] for code, entry in rules.items() if "sejak" in entry
    }
    return Profile(
        limits=MappingProxyType(limits),
        categories=categories,
        tags=tags,
        severities=MappingProxyType(severities),
        since=MappingProxyType(since),
        unwaivable=frozenset(data["tanpa-pengecualian"]),
        stages=parse_stages(data.get("tahapan", ())),
    )
