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

    @ 19-rakor-bakohumas FTO101
    ! ./rakor-zoom.jpg jpeg 640x360

    @ satker.yaml STR203
    - domain: kota-kediri.kpu.go.id
    + domain: kediri.go.id
    ?? halaman/profil.md

`!` places or removes (`none`) a file in the words of the case files' `pohon` block; a path that
begins with `./` lies beside the seeded item. Where no text is changed, the finding is due on the
line that names the first such file. Instead of an item a seed may name a file of the office: the
registers and `halaman/profil.md`. `??` names the file in which the finding is due if it is another
than the changed one: on any line unless `?` says which. `~` alone: all that stands in the sound
newsroom has been published, with its notes. `& PATH` last of all: the changes behind it are made in
that other file, as part of the same defect.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from rules.scene import read_placed
from seeds.seed import Changes, Seed

SEED = re.compile(r"^@ .+(?:\n[-+?!&~].*)*", re.MULTILINE)
CHANGE = re.compile(r"(?P<old>(?:^-.*\n)+)(?P<new>(?:^\+.*\n)*)", re.MULTILINE)
PLACE = re.compile(r"^\? (.+)\n", re.MULTILINE)
FURTHER = re.compile(r"^& (.+)\n", re.MULTILINE)
ELSEWHERE = re.compile(r'^\?\? "?(.+?)"?\n', re.MULTILINE)
PLACED = re.compile(r"^! (.+)\n", re.MULTILINE)
PUBLIC = re.compile(r"^~$", re.MULTILINE)
STRAY = re.compile(r"^(?!#|$).*", re.MULTILINE)


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
        own, *further = FURTHER.split(rest)
        yield Seed(
            origin=f"{path.name}:{text.count(chr(10), 0, match.start()) + 1}",
            item=item,
            codes=tuple(codes),
            changes=_changes(own),
            further=tuple(zip(further[::2], map(_changes, further[1::2]), strict=True)),
            placed=tuple(read_placed(line) for line in PLACED.findall(rest)),
            elsewhere=_only(ELSEWHERE, rest),
            place=_only(PLACE, rest),
            is_public=PUBLIC.search(rest) is not None,
        )


def _changes(text: str) -> Changes:
    found = CHANGE.finditer(text)
    return tuple((_plain(one["old"]), _plain(one["new"])) for one in found)


def _only(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found[1] if found else ""


def _plain(lines: str) -> str:
    """Lines without their marks."""
    return "\n".join(line[2:] for line in lines.split("\n")[:-1])
