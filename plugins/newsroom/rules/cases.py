"""Case files: what a rule must say and must not say, read from `tests/rules/CODE.md`.

    # MTD105

    ## Baik: judul yang pas (contoh)

    ## Buruk: judul terlalu panjang (contoh)

    ~~~muka
    judul: …
    !! MTD105 Judul 130 karakter; batasnya 120. …
    ~~~

A heading `## Baik: …` or `## Buruk: …` begins a case; "(contoh)" at its end marks the ones that are
printed in the documentation. A block between tildes changes the sound newsroom which every case
starts from; its info string says what it is:

    muka              front-matter keys that replace those of the sound item; the others stay
    tanpa             front-matter keys of the sound item left out, one a line
    isi               the body of the sound item
    item PATH         a whole file at PATH under content/
    halaman NAME      a whole page, halaman/NAME.md
    berkas            `NAME KIND [ARGUMENT]`, a file beside the sound item
    pohon             `PATH KIND [ARGUMENT]`, anything anywhere under content/: a sound `item` or
                      `page`, a `file` with a word in it, `filler BYTES`, `folder`, `fifo`,
                      `symlink TARGET`, a photo or attachment by its kind, `none` to remove
    satker.yaml, daftar/NAME.yaml    that file, whole
    siar              the edition time, ISO 8601
    tayang            `PATH [DOMAIN] [| DAY KIND WORDS]…`, what readers have had since 18 July
                      2025, each with its notes; one that ends in ` -` was removed before

With `-escaped` behind the first word, `\\xNN` is a byte and `\\uNNNN` a character that text cannot
show. A line `!! CODE message` states a finding on the source line before it (standing first in a
block: on line 1); it is taken out before the file is written.
"""

import re
from dataclasses import dataclass
from pathlib import Path

HEADING = re.compile(r"^## (?P<kind>Baik|Buruk): (?P<title>.+?)(?P<example> \(contoh\))?$")
FENCE = re.compile(r"^(?P<fence>~{3,})(?P<info>[^~].*)$")
NOTE = re.compile(r"^!! (?P<code>[A-Z]{3}\d{3}) (?P<message>.+)$")
ESCAPE = re.compile(rb"\\x([0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})")
KINDS = frozenset({"muka", "tanpa", "isi", "item", "halaman", "berkas", "pohon", "siar", "tayang"})


@dataclass(frozen=True, slots=True)
class Note:
    """A finding that a block states: after how many of its lines, which code, which words."""

    after: int
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Block:
    """One fenced block: its kind, what stands behind it, its lines and the findings it states."""

    kind: str
    argument: str
    lines: tuple[str, ...]
    notes: tuple[Note, ...]
    is_escaped: bool = False

    @property
    def text(self) -> str:
        """The block's lines as they are to be written, without the findings."""
        return "".join(f"{line}\n" for line in self.lines)


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a rule: sound or defective, printed as an example or not."""

    code: str
    title: str
    is_good: bool
    is_example: bool
    line: int
    blocks: tuple[Block, ...]

    @property
    def notes(self) -> tuple[Note, ...]:
        """Every finding the case expects."""
        return tuple(note for block in self.blocks for note in block.notes)


def parse(text: str) -> tuple[Case, ...]:
    """The cases of one file, in its order.

    Raises ValueError naming the line where the file keeps to no case format, where a good case
    expects a finding of the file's own rule, or a bad one expects none.
    """
    lines = text.split("\n")
    head = re.match(r"^# ([A-Z]{3}\d{3})$", lines[0])
    if head is None:
        raise ValueError("line 1: expected '# CODE'")
    code = head[1]
    cases: list[Case] = []
    blocks: list[Block] = []
    opened: tuple[re.Match[str], int] | None = None
    index = 1
    while index < len(lines):
        line = lines[index]
        if heading := HEADING.match(line):
            if opened:
                cases.append(_case(code, *opened, blocks))
            opened, blocks = (heading, index + 1), []
        elif fence := FENCE.match(line):
            if opened is None:
                raise ValueError(f"line {index + 1}: a block before the first case")
            block, index = _block(lines, index, fence)
            blocks.append(block)
        elif line.startswith(("#", "~~~", "!!")):
            raise ValueError(f"line {index + 1}: not understood: {line}")
        index += 1
    if opened:
        cases.append(_case(code, *opened, blocks))
    return tuple(cases)


def read(folder: Path, code: str) -> tuple[Case, ...]:
    """The cases of one rule; none where the folder has no file for it."""
    path = folder / f"{code.lower()}.md"
    return parse(path.read_text(encoding="utf-8")) if path.is_file() else ()


def encode(block: Block) -> bytes:
    """The bytes a block stands for: UTF-8, with the escapes resolved where it has any."""
    raw = block.text.encode()
    if not block.is_escaped:
        return raw
    return ESCAPE.sub(
        lambda m: bytes([int(m[1], 16)]) if m[1] else chr(int(m[2], 16)).encode(), raw
    )


def _block(lines: list[str], start: int, fence: re.Match[str]) -> tuple[Block, int]:
    """The block opened at that index, and the index of the line that closes it."""
    word, _, argument = fence["info"].strip().partition(" ")
    kind = word.removesuffix("-escaped")
    if kind not in KINDS and not kind.endswith(".yaml"):
        raise ValueError(f"line {start + 1}: unknown kind of block: {word}")
    kept: list[str] = []
    notes: list[Note] = []
    for index in range(start + 1, len(lines)):
        if lines[index] == fence["fence"]:
            block = Block(kind, argument.strip(), tuple(kept), tuple(notes), kind != word)
            return block, index
        if lines[index].startswith("!! "):
            note = NOTE.match(lines[index])
            if note is None:
                raise ValueError(f"line {index + 1}: expected '!! CODE message'")
            notes.append(Note(len(kept), note["code"], note["message"]))
        else:
            kept.append(lines[index])
    raise ValueError(f"line {start + 1}: the block is never closed")


def _case(code: str, heading: re.Match[str], line: int, blocks: list[Block]) -> Case:
    is_good = heading["kind"] == "Baik"
    case = Case(code, heading["title"], is_good, bool(heading["example"]), line, tuple(blocks))
    expects_own = any(note.code == code for note in case.notes)
    if is_good == expects_own:
        raise ValueError(
            f"line {line}: a {'good' if is_good else 'bad'} case of {code} must "
            f"{'not ' if is_good else ''}expect a finding of {code}"
        )
    return case
