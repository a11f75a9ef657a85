r"""Seeds: each one defect to be put into a sound item of the control set, and what must find it.

    # a comment
    @ 19-rakor-bakohumas BHS101
    - Di antara peserta
    + Diantara peserta
    ? the text of another line

`@` names the item, without `.md`, and the code of the finding that the defect must cause: more
codes where one slip is two defects. Each run of `-` lines is old text that stands in the item
exactly once, from the middle of a line if need be; `- …` stands for all that lies between. The `+`
lines behind it are what is put there; without any the old text is taken out. More such runs may
follow.

The finding is due on the first line that the seed changes. `?` names another: by a text that is
part of that line alone, with `=` by the whole line, or by its number.

In `+` lines `\xNN` is a byte and `\uNNNN` a character that text cannot show.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile, zip_longest
from pathlib import Path

from newsroom.rules.cases import ESCAPE

BETWEEN = "\n…\n"
SEED = re.compile(r"^@ .+(?:\n[-+?].*)*", re.MULTILINE)
CHANGE = re.compile(r"(?P<old>(?:^-.*\n)+)(?P<new>(?:^\+.*\n)*)", re.MULTILINE)
PLACE = re.compile(r"^\? (.+)\n", re.MULTILINE)
STRAY = re.compile(r"^(?!#|$).*", re.MULTILINE)


@dataclass(frozen=True)
class Seed:
    """One defect: where it is written down, its item, the codes due, old and new texts, place."""

    origin: str
    item: str
    codes: tuple[str, ...]
    changes: tuple[tuple[str, str], ...]
    place: str

    def sown(self, sound: bytes) -> bytes:
        """The item's text with the defect in it.

        Raises ValueError where an old text does not stand there exactly once.
        """
        text = sound
        for old, new in self.changes:
            pattern = ".*".join(map(re.escape, old.split(BETWEEN)))
            places = list(re.finditer(pattern.encode(), text, re.DOTALL))
            if len(places) != 1:
                raise ValueError(f"{self.origin}: stands {len(places)} times in {self.item}: {old}")
            there = ESCAPE.sub(_character, new.encode())
            text = text[: places[0].start()] + there + text[places[0].end() :]
        if text == sound:
            raise ValueError(f"{self.origin}: changes nothing")
        return text

    def line(self, sound: bytes, sown: bytes) -> int:
        """The line on which the finding is due. Raises ValueError where `?` names not just one."""
        lines = sown.split(b"\n")
        if not self.place:
            pairs = zip_longest(sound.split(b"\n"), lines)
            return 1 + sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        if self.place.isdigit():
            return int(self.place)
        text = self.place.encode()
        there = [n for n, line in enumerate(lines, 1) if text in line or text == b"=" + line]
        if len(there) != 1:
            raise ValueError(f"{self.origin}: stands on lines {there}: {self.place}")
        return there[0]

    def __str__(self) -> str:
        changes = " ".join(f"{old} → {new}" for old, new in self.changes)
        return f"{self.origin} {self.item}: {changes}".replace("\n", " ⏎ ")


def seeds(folder: Path) -> tuple[Seed, ...]:
    """All seeds of the folder's `*.txt`. Raises ValueError for a line that belongs to none."""
    return tuple(seed for path in sorted(folder.glob("*.txt")) for seed in read(path))


def read(path: Path) -> Iterator[Seed]:
    """The seeds of one file."""
    text = path.read_text(encoding="utf-8")
    if stray := STRAY.search(SEED.sub("", text)):
        raise ValueError(f"{path.name}: belongs to no seed: {stray[0]}")
    for match in SEED.finditer(text):
        head, _, rest = f"{match[0]}\n".partition("\n")
        item, *codes = head.split()[1:]
        changes = [(_plain(found["old"]), _plain(found["new"])) for found in CHANGE.finditer(rest)]
        place = PLACE.search(rest)
        origin = f"{path.name}:{text.count(chr(10), 0, match.start()) + 1}"
        yield Seed(origin, item, tuple(codes), tuple(changes), place[1] if place else "")


def _plain(lines: str) -> str:
    """Lines without their marks."""
    return "\n".join(line[2:] for line in lines.split("\n")[:-1])


def _character(match: re.Match[bytes]) -> bytes:
    return bytes([int(match[1], 16)]) if match[1] else chr(int(match[2], 16)).encode()
