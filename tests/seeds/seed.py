"""One defect that is put into a sound newsroom; how it is written down says `seedfile.py`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import takewhile, zip_longest

from newsroom.rules.cases import ESCAPE
from rules.scene import Placed

BETWEEN = "\n…\n"
Changes = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Seed:
    """One defect: where it is written down, its item or file of the office, and the codes due.

    Old and new texts, and those in further files; what is placed beside it; the file and the line
    of the finding, if told; and whether all that stands in the sound newsroom was public before.
    """

    origin: str
    item: str
    codes: tuple[str, ...]
    changes: Changes
    further: tuple[tuple[str, Changes], ...]
    placed: tuple[Placed, ...]
    elsewhere: str
    place: str
    is_public: bool

    @property
    def is_of_office(self) -> bool:
        """Whether a file of the office is changed instead of an item."""
        return "." in self.item

    @property
    def needs_room(self) -> bool:
        """Whether it must be judged in a newsroom of its own: more than an item's text counts."""
        others = self.placed or self.elsewhere or self.further
        return bool(others or self.is_of_office or self.is_public)

    def sown(self, sound: bytes) -> bytes:
        """The item's text with the defect in it.

        Raises ValueError where an old text does not stand there exactly once.
        """
        text = self._changed(sound, self.item, self.changes)
        if text == sound and not (self.placed or self.further):
            raise ValueError(f"{self.origin}: changes nothing")
        return text

    def sown_further(self, sound: Mapping[str, bytes]) -> Mapping[str, bytes]:
        """The texts of the further files with the defect in them, by their paths."""
        return {path: self._changed(sound[path], path, new) for path, new in self.further}

    def line(self, sound: bytes, sown: bytes) -> int:
        """The line on which the finding is due. Raises ValueError where `?` names not just one."""
        lines = sown.split(b"\n")
        if not self.place and self.changes:
            pairs = zip_longest(sound.split(b"\n"), lines)
            return 1 + sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        if self.place.isdigit():
            return int(self.place)
        text = self.place or next((thing.path.rpartition("/")[2] for thing in self.placed), "")
        mark = text.encode()
        there = [n for n, line in enumerate(lines, 1) if mark in line or mark == b"=" + line]
        if not there or (self.place and len(there) > 1):
            raise ValueError(f"{self.origin}: stands on lines {there}: {text}")
        return there[0]

    def _changed(self, text: bytes, name: str, changes: Changes) -> bytes:
        for old, new in changes:
            pattern = ".*".join(map(re.escape, old.split(BETWEEN)))
            places = list(re.finditer(pattern.encode(), text, re.DOTALL))
            if len(places) != 1:
                raise ValueError(f"{self.origin}: stands {len(places)} times in {name}: {old}")
            there = ESCAPE.sub(_character, new.encode())
            text = text[: places[0].start()] + there + text[places[0].end() :]
        return text

    def __str__(self) -> str:
        changes = [f"{old} → {new}" for old, new in self.changes]
        changes += [" ".join(("!", *thing)) for thing in self.placed]
        return f"{self.origin} {self.item}: {' '.join(changes)}".replace("\n", " ⏎ ")


def _character(match: re.Match[bytes]) -> bytes:
    return bytes([int(match[1], 16)]) if match[1] else chr(int(match[2], 16)).encode()
