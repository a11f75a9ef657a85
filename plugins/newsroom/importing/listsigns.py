"""The signs that people type before the entries of a list: "1.", "a)", "(2)", "-", "•"."""

import re
from dataclasses import dataclass

from newsroom.importing.blocks import Block, Paragraph

_SIGN = re.compile(
    r"\(?(?P<figure>\d{1,2})[.)](?=\s|[A-Z])\s*|\(?(?P<letter>[a-z])[.)]\s+"
    r"|(?P<bullet>[-–—•·●○◦▪■□▫➢➤✓✔*o])\s+"
)
_BULLET = 0


@dataclass(frozen=True, slots=True)
class Sign:
    """The sign of an entry: "1" for figures, "a" for letters, "-" for others; where words begin."""

    kind: str
    number: int
    end: int


def sign_of(block: Block) -> Sign | None:
    """The sign that a paragraph opens with, if there are words behind it."""
    if not isinstance(block, Paragraph) or block.role:
        return None
    found = _SIGN.match(block.text.plain)
    if found is None or not block.text.plain[found.end() :].strip():
        return None
    return read(found)


def read(found: re.Match[str]) -> Sign:
    """The sign that a match with the groups `figure` and `letter` stands for."""
    if found["figure"]:
        return Sign("1", int(found["figure"]), found.end())
    if found["letter"]:
        return Sign("a", ord(found["letter"]) - ord("a") + 1, found.end())
    return Sign("-", _BULLET, found.end())
