"""YAML as a small tree of located text: no tags, anchors or aliases, every scalar stays text."""

import re
from collections.abc import Iterator
from collections.abc import Mapping as MappingABC
from dataclasses import dataclass

import yaml

from newsroom.characters import FORBIDDEN, named
from newsroom.model import Fault, SourceSpan, Text
from newsroom.reading.faults import fault

MAX_DEPTH = 8

# The parser's own words, and what a colleague is told instead.
PROBLEMS = (
    ("\\t", "ada tabulasi; ganti dengan spasi"),
    ("'\t'", "ada tabulasi; ganti dengan spasi"),
    ("tab character", "ada tabulasi; ganti dengan spasi"),
    ("mapping values are not allowed", "ada titik dua di tengah isian; apit isian dengan kutip"),
    ("could not find expected ':'", "kurang titik dua sesudah nama isian"),
    ("while scanning a quoted scalar", "tanda kutip tidak ditutup"),
    ("expected ',' or ']'", "kurung siku tidak ditutup"),
    ("expected ',' or '}'", "kurung kurawal tidak ditutup"),
    ("did not find expected key", "spasi di awal baris ini tidak sejajar dengan baris di atasnya"),
    ("did not find expected '-'", "spasi di awal baris ini tidak sejajar dengan baris di atasnya"),
    ("cannot start any token", "tanda di sini harus diapit kutip"),
)
# Found out only on a later line; the parser's context is where the slip itself stands.
FOUND_LATE = (
    "quoted scalar",
    "could not find expected ':'",
    "expected ',' or ']'",
    "expected ',' or '}'",
)
# A missing blank is told only where the text goes on; these are the rows with the slip itself.
NO_BLANK = (
    (re.compile(r"\s*(?:- +)?[a-z][a-z-]*:(?=[^\s/])"), "kurang spasi sesudah titik dua"),
    (re.compile(r"\s*-(?=[a-z][a-z-]*:)"), "kurang spasi sesudah tanda hubung di awal baris"),
)
BLANKLESS = ("could not find expected ':'", "mapping values are not allowed")
# Several blanks are one to readers (see `schema.OneLine`); a run is what stands between them.
GAP = re.compile(r"\s\s")
RUN = re.compile(r"\S+(?:\s\S+)*")
# What stands behind this sign was to be read: in a comment a blank follows it.
COMMENTED = re.compile(r"\s*#(?=[^\s#])")
COMMENTED_IN_LIST = re.compile(r"""[\[{](?:[^\]}"'#]|"[^"]*"|'[^']*')*?(?<=[\s,\[{])#(?=[^\s#])""")
UNCLOSED = re.compile(r"[\[{][^\]}]*$")
SWALLOWED = "yang tertulis sesudah tanda # tidak terbaca; hapus tanda itu atau apit dengan kutip"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Named values in the order written; a doubled name keeps its first value."""

    entries: tuple[tuple[Text, "Node"], ...]
    span: SourceSpan

    def get(self, key: str) -> "Node | None":
        """The value of that name."""
        return next((node for name, node in self.entries if name.text == key), None)


@dataclass(frozen=True, slots=True)
class Sequence:
    """Values in the order written."""

    items: tuple["Node", ...]
    span: SourceSpan


Node = Text | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class ParsedYaml:
    """The tree of a document, or None with the faults that forbid reading it."""

    root: Node | None
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A text as the file has it, where what is parsed has more quotation marks (see `quoting`).

    `starts` are the offsets of its lines in the file, `ends` those of the ends of values to which
    marks were added, by their zero-based line.
    """

    text: str
    starts: tuple[int, ...]
    ends: MappingABC[int, int]

    def lines(self, event: yaml.ScalarEvent, first_line: int) -> tuple[SourceSpan, ...]:
        """Where the lines of a value stand, and in a line what several blanks divide.

        None for a value on its field's line without such blanks.
        """
        first, last = event.start_mark, event.end_mark
        assert first is not None and last is not None  # the C parser marks every event
        if first.line == last.line:
            value = str(event.value)
            # The expression is tried at every letter; nearly all values are their words as split.
            if value == " ".join(value.split()) or not GAP.search(value):
                return ()
        is_block = event.style in ("|", ">")
        is_marked = first.line in self.ends
        is_quoted = event.style in ("'", '"') and not is_marked
        rows = self.text.split("\n")
        found = []
        for number in range(first.line + is_block, min(last.line + 1, len(rows))):
            begin = first.column + is_quoted if number == first.line else 0
            is_cut = number == last.line and not is_marked
            row, start = rows[number], self.starts[number]
            end = (
                last.column - is_quoted
                if is_cut
                else self.ends.get(number, start + len(row)) - start
            )
            for words in RUN.finditer(row, begin, end):
                at, over = words.span()
                found.append(SourceSpan(number + first_line, at + 1, start + at, start + over))
        return tuple(found)


class _RefusedError(Exception):
    def __init__(self, found: Fault) -> None:
        super().__init__(found.kind)
        self.found = found


@dataclass(slots=True)
class _Builder:
    events: Iterator[yaml.Event]
    line_offset: int
    written: Written
    faults: list[Fault]

    def span(self, event: yaml.Event) -> SourceSpan:
        first, last = event.start_mark, event.end_mark
        assert first is not None and last is not None  # the C parser marks every event
        starts, line, column = self.written.starts, first.line, first.column
        start = (starts[line] if line < len(starts) else starts[-1]) + column
        end = self.written.ends.get(line)
        if end is None:
            below = last.line
            end = (starts[below] if below < len(starts) else starts[-1]) + last.column
        return SourceSpan(line + self.line_offset, column + 1, start, end)

    def refuse(self, kind: str, event: yaml.Event, **values: str | int) -> _RefusedError:
        return _RefusedError(fault(kind, self.span(event), **values))

    def node(self, event: yaml.Event, depth: int, field: str = "") -> Node:
        """The tree below an event; `field` is the name behind which it stands."""
        if depth > MAX_DEPTH:
            raise self.refuse("yaml-too-deep", event, limit=MAX_DEPTH)
        # Nearly all are texts with nothing about them.
        if isinstance(event, yaml.ScalarEvent) and event.anchor is None and event.tag is None:
            return self.scalar(event, field)
        if isinstance(event, yaml.AliasEvent):
            raise self.refuse("yaml-construct-forbidden", event, construct="alias (*)")
        assert isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent))
        if event.anchor is not None:
            raise self.refuse("yaml-construct-forbidden", event, construct="jangkar (&)")
        if event.tag is not None and event.tag != "!":
            raise self.refuse("yaml-construct-forbidden", event, construct="penanda tipe (!)")
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, field)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(child := next(self.events), yaml.SequenceEndEvent):
                items.append(self.node(child, depth + 1, field))
            return Sequence(tuple(items), self.span(event))
        return self.mapping(event, depth)

    def scalar(self, event: yaml.ScalarEvent, field: str) -> Text:
        """The text, without characters that only an escape in quotation marks can hold."""
        span, value = self.span(event), str(event.value)
        is_open = not event.style and (not value or value.endswith(","))
        if field and is_open and self.is_commented(event):
            self.faults.append(fault("value-invalid", span, field=field, problem=SWALLOWED))
        if event.style == '"' and (found := FORBIDDEN.search(value)):
            self.faults.append(fault("character-forbidden", span, character=named(found[0])))
            value = FORBIDDEN.sub("", value)
        return Text(value, span, self.written.lines(event, self.line_offset))

    def is_commented(self, event: yaml.ScalarEvent) -> bool:
        """Whether a hashtag or a colour behind that text was taken for a comment."""
        last = event.end_mark
        assert last is not None  # the C parser marks every event
        row = self.written.text.split("\n")[last.line : last.line + 1]
        return bool(row and COMMENTED.match(row[0], last.column))

    def mapping(self, event: yaml.Event, depth: int) -> Mapping:
        entries: dict[str, tuple[Text, Node]] = {}
        while not isinstance(child := next(self.events), yaml.MappingEndEvent):
            key = self.node(child, depth + 1)
            if not isinstance(key, Text):
                raise self.refuse("yaml-invalid", child, problem="nama isian harus berupa teks")
            value = self.node(next(self.events), depth + 1, key.text)
            if key.text in entries:
                self.faults.append(fault("key-duplicated", key.span, field=key.text))
            else:
                entries[key.text] = (key, value)
        return Mapping(tuple(entries.values()), self.span(event))


def line_starts(text: str, offset: int) -> tuple[int, ...]:
    """The character offset at which each line of a text begins, counted from `offset`."""
    starts = [offset]
    for line in text.split("\n")[:-1]:
        starts.append(starts[-1] + len(line) + 1)
    return tuple(starts)


def parse(text: str, *, first_line: int = 1, written: Written | None = None) -> ParsedYaml:
    """The tree of one YAML document; all faults found on the way, the first fatal one last.

    `first_line` is the file's line on which the text begins; `written` is what the file has where
    that differs from the text handed over.
    """
    faults: list[Fault] = []
    try:
        # As `yaml.parse`, without a step in Python for each event.
        events: Iterator[yaml.Event] = iter(yaml.CSafeLoader(text).get_event, None)
        builder = _Builder(
            events, first_line, written or Written(text, line_starts(text, 0), {}), faults
        )
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    raise builder.refuse(
                        "yaml-invalid", event, problem="ada lebih dari satu bagian bergaris ---"
                    )
                root = builder.node(next(events), 1)
    except _RefusedError as refused:
        return ParsedYaml(None, (*faults, refused.found))
    except yaml.MarkedYAMLError as error:
        return ParsedYaml(None, (*faults, _syntax_fault(error, first_line, text)))
    return ParsedYaml(
        root if root is not None else Mapping((), SourceSpan(first_line)), tuple(faults)
    )


def _syntax_fault(error: yaml.MarkedYAMLError, first_line: int, text: str) -> Fault:
    said = f"{error.context or ''} {error.problem or ''}"
    problem = next(
        (ours for theirs, ours in PROBLEMS if theirs in said), "susunan isian tidak terbaca"
    )
    mark = error.problem_mark or error.context_mark
    if error.context_mark is not None and any(theirs in said for theirs in FOUND_LATE):
        mark = error.context_mark
    if mark and "\t" in "".join(text.split("\n")[mark.line : mark.line + 1])[mark.column :][:1]:
        problem = "ada tabulasi; ganti dengan spasi"
    if mark and "flow" in said:
        rows = text.split("\n")[: mark.line + 1]
        for number in reversed(range(len(rows))):
            if COMMENTED_IN_LIST.search(rows[number]):
                return fault("yaml-invalid", SourceSpan(number + first_line), problem=SWALLOWED)
            if UNCLOSED.search(rows[number]):
                break
    if mark and any(theirs in said for theirs in BLANKLESS):
        rows = text.split("\n")[: mark.line + 1]
        before = (n for n in reversed(range(mark.line)) if not re.match(r"\s*(#|$)", rows[n]))
        for number in (mark.line, next(before, mark.line)):
            for slip, ours in NO_BLANK:
                if found := slip.match(rows[number]):
                    span = SourceSpan(number + first_line, found.end() + 1)
                    return fault("yaml-invalid", span, problem=ours)
    span = SourceSpan(mark.line + first_line, mark.column + 1) if mark else SourceSpan(first_line)
    return fault("yaml-invalid", span, problem=problem)
