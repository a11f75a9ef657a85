"""JSON as nodes with lines, so that a report can name them."""

import json
import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from newsroom.feedcheck.document import Kind, Node

MAX_NODES = 500_000
"""Values; beyond that the memory of a small machine is at stake."""

MAX_DEPTH = 100
"""Levels; a feed has about five."""

# Possessive: of a string of millions of escapes nothing is kept to go back to.
_PART = re.compile(r'[{}\[\]:,]|"(?:[^"\\]++|\\.)*+"|[^\s{}\[\]:,"]+', re.DOTALL)
_KINDS = {"t": Kind.BOOLEAN, "f": Kind.BOOLEAN, "n": Kind.NULL}


class JsonFaultError(Exception):
    """The text is no JSON that can be read; `is_size` where it is too much or too deep."""

    def __init__(self, line: int, *, is_size: bool = False) -> None:
        super().__init__(line)
        self.line = line
        self.is_size = is_size


def parse(text: str) -> Node:
    """The tree of the text; its root has no name. Raises JsonFaultError."""
    ends = [match.start() for match in re.finditer("\n", text)]

    def line(position: int) -> int:
        return bisect_left(ends, position) + 1

    try:
        json.loads(text, parse_constant=_refuse, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        raise JsonFaultError(line(error.pos)) from None
    except RecursionError:
        raise JsonFaultError(1, is_size=True) from None
    except ValueError:
        raise JsonFaultError(1) from None
    return _tree(text, line)


def _refuse(constant: str) -> None:
    """NaN and Infinity, which Python takes and JSON does not have (RFC 8259, 6)."""
    raise ValueError(constant)


@dataclass(slots=True)
class _Open:
    """An object or array that has not been closed yet, and the key that waits for its value."""

    name: str
    line: int
    kind: Kind
    children: list[Node]
    key: str | None = None


def _tree(text: str, line: Callable[[int], int]) -> Node:
    """The tree of a text that is JSON for sure."""
    stack: list[_Open] = []
    root = Node("", 1)
    count = 0
    for match in _PART.finditer(text):
        part, place = match[0], line(match.start())
        if part in ":,":
            continue
        if part in "]}":
            ended = stack.pop()
            node = Node(ended.name, ended.line, children=tuple(ended.children), kind=ended.kind)
        else:
            parent = stack[-1] if stack else None
            if parent and parent.kind is Kind.OBJECT and parent.key is None:
                parent.key = json.loads(part)
                continue
            count += 1
            if count > MAX_NODES or len(stack) >= MAX_DEPTH:
                raise JsonFaultError(place, is_size=True)
            name = _name(parent)
            if part in "[{":
                kind = Kind.ARRAY if part == "[" else Kind.OBJECT
                stack.append(_Open(name, place, kind, []))
                continue
            node = _value(name, place, part)
        if stack:
            stack[-1].children.append(node)
        else:
            root = node
    return root


def _name(parent: _Open | None) -> str:
    """What the next value in the parent is called; the key of an object is used up."""
    if parent is None:
        return ""
    name, parent.key = parent.key, None
    return f"{parent.name}[]" if name is None else name


def _value(name: str, line: int, part: str) -> Node:
    if part[0] == '"':
        # A lone surrogate is legal in JSON and in nothing that its text goes to.
        words = str(json.loads(part)).encode("utf-8", "replace").decode()
        return Node(name, line, words, kind=Kind.STRING)
    return Node(name, line, part, kind=_KINDS.get(part[0], Kind.NUMBER))
