"""From a Markdown file's bytes to its front matter as a located tree and its body."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote_plus

from newsroom.model import Fault, SourceSpan, Text
from newsroom.populationnumbers import population_numbers
from newsroom.reading.decode import decode, place
from newsroom.reading.faults import fault
from newsroom.reading.quoting import quote_text_fields
from newsroom.reading.yamltree import Mapping, Node, Sequence, Written, line_starts, parse

FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A file's named values and body; `fields` is None where a fault forbids reading on.

    `body_line` is the one-based line, `body_start` the character offset of the body's first line,
    `text` the whole file, decoded.
    """

    fields: Mapping | None
    body: str = ""
    body_line: int = 1
    body_start: int = 0
    faults: tuple[Fault, ...] = ()
    text: str = ""


def read_front_matter(data: bytes) -> FrontMatter:
    """Front matter and body of an item or page, with every fault found; never raises."""
    decoded = decode(data)
    if decoded.text is None:
        return FrontMatter(None, faults=decoded.faults)
    text = decoded.text
    opening = FENCE.match(text)
    if opening is None:
        return FrontMatter(None, faults=(fault("front-matter-missing", SourceSpan()),))
    closing = FENCE.search(text, opening.end() + 1)
    if closing is None:
        return FrontMatter(None, faults=(fault("front-matter-unclosed", SourceSpan()),))
    start = opening.end() + 1
    body_start = min(closing.end() + 1, len(text))
    body = text[body_start:]
    body_line = text.count("\n", 0, body_start) + 1
    tree, faults = parse_fields(text[start : closing.start()], first_line=2, offset=start)
    return FrontMatter(tree, body, body_line, body_start, faults, text)


def read_register(data: bytes) -> FrontMatter:
    """A YAML register or `satker.yaml` as located values without a body; never raises.

    Much of it is on every page, so that no personal number is to stand in it.
    """
    decoded = decode(data)
    if decoded.text is None:
        return FrontMatter(None, faults=decoded.faults)
    tree, faults = parse_fields(decoded.text, first_line=1, offset=0)
    return FrontMatter(tree, faults=(*faults, *_numbers(decoded.text, tree)))


def _numbers(text: str, tree: Mapping | None) -> Iterator[Fault]:
    """A fault for each number of a person in the source, or in a value as it is read."""
    typed = []
    for number in population_numbers(text):
        span = place(text, number.begin, number.end - number.begin)
        typed.append(number.digits)
        yield fault("office-population-number", span, kind=number.kind, shown=number.shown)
    for value in _values(tree):
        for number in population_numbers(unquote_plus(value.text)):
            if number.digits not in typed:
                kind, shown = number.kind, number.shown
                yield fault("office-population-number", value.span, kind=kind, shown=shown)


def _values(node: Node | None) -> Iterator[Text]:
    """Every text below a node."""
    if isinstance(node, Text):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _values(item)
    elif node is not None:
        for _, value in node.entries:
            yield from _values(value)


def parse_fields(
    text: str, *, first_line: int, offset: int
) -> tuple[Mapping | None, tuple[Fault, ...]]:
    """The named values of a YAML text, forgiving in one-line text fields, and all faults."""
    starts = line_starts(text, offset)
    quoted = quote_text_fields(text, first_line=first_line, starts=starts)
    written = Written(text, starts, quoted.ends)
    parsed = parse(quoted.text, first_line=first_line, written=written)
    faults = (*quoted.faults, *parsed.faults)
    if parsed.root is None or isinstance(parsed.root, Mapping):
        return parsed.root, faults
    if not parsed.root:  # a comment alone
        return Mapping((), parsed.root.span), faults
    problem = "harus berupa baris-baris “nama: isi”"
    return None, (*faults, fault("yaml-invalid", parsed.root.span, problem=problem))
