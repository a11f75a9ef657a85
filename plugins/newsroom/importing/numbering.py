"""The numbers that Word gives the entries of its lists, written before their words.

Mammoth tells only that a list is numbered; one that goes on after a paragraph would begin anew.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from newsroom.importing.namespaces import W, tree, value

NUMBER = re.compile("\ue000(\\d+)\ue001")
"""What `mark` writes: the number between two characters that no text has."""

_UNNUMBERED = ("bullet", "none", "")


@dataclass(slots=True)
class Numbers:
    """How far each list of a document has come, by list and level."""

    ordered: frozenset[tuple[str, str]]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def mark(self, paragraph: ET.Element) -> None:
        """Write the number of a numbered paragraph before its words."""
        found = paragraph.find(f"{W}pPr/{W}numPr")
        if found is None or not any((each.text or "").strip() for each in paragraph.iter(f"{W}t")):
            return
        name, level = value(found.find(f"{W}numId")), value(found.find(f"{W}ilvl")) or "0"
        if (name, level) not in self.ordered:
            return
        counts = self.counts.setdefault(name, {})
        depth = int(level)
        counts[depth] = counts.get(depth, 0) + 1
        for deeper in [each for each in counts if each > depth]:
            del counts[deeper]
        run = ET.Element(f"{W}r")
        ET.SubElement(run, f"{W}t").text = f"\ue000{counts[depth]}\ue001"
        paragraph.insert(1, run)


def numbers(data: bytes) -> Numbers:
    """The lists that `numbering.xml` describes, none of them begun; `data` may be empty."""
    return Numbers(frozenset(_ordered(data) if data else ()))


def _ordered(data: bytes) -> Iterator[tuple[str, str]]:
    """The lists and levels that have numbers or letters."""
    root = tree(data)
    levels = {
        abstract.get(f"{W}abstractNumId", ""): [
            level.get(f"{W}ilvl", "0")
            for level in abstract.iter(f"{W}lvl")
            if value(level.find(f"{W}numFmt")) not in _UNNUMBERED
        ]
        for abstract in root.iter(f"{W}abstractNum")
    }
    for number in root.iter(f"{W}num"):
        for level in levels.get(value(number.find(f"{W}abstractNumId")), []):
            if level.isdecimal():
                yield number.get(f"{W}numId", ""), level
