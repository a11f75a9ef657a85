"""Where entries of photos go in an item's source; nothing that a person wrote is changed."""

import re
from collections.abc import Callable
from typing import Any

from newsroom.model import Text
from newsroom.reading.frontmatter import FENCE, FrontMatter, read_front_matter
from newsroom.reading.yamltree import Mapping, Node, Sequence

FIELDS = ("foto", "photos")
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
DASH = re.compile(r"( *)-(?: |$)")
COMMENT = re.compile(r"(?:^|[ \t])(#.*)$")
EMPTY = re.compile(r"\[\s*\]|\{\s*\}|\"\s*\"|'\s*'")
BY_HAND = "Salin isian di bawah ini dengan tangan."


class NotInsertableError(ValueError):
    """Raised where the source is not in a form that can be added to; the message is for staff."""


def insert(raw: str, compose: Callable[[int | None], str]) -> str:
    """The source with more photos in its front matter.

    `compose` gives the lines to add: entries with their dashes behind so many blanks, or for None
    a whole `foto` of its own. An empty `foto`, as `new` writes it, is filled; comments stay. Line
    ends are those of the file. Raises NotInsertableError.
    """
    before = read_front_matter(raw.encode())
    if before.fields is None:
        raise NotInsertableError(f"Isian tulisan ini belum dapat dibaca. {BY_HAND}")
    names = [key.text for key, _ in before.fields.entries if key.text in FIELDS]
    if len(names) > 1 or any(fault.kind == "key-duplicated" for fault in before.faults):
        raise NotInsertableError(
            f"Ada isian yang tertulis dua kali; hapus salah satunya. {BY_HAND}"
        )
    lines = LINE.findall(raw)
    plain = [line.rstrip("\r\n") for line in lines]
    end = lines[0][len(plain[0]) :]
    closing = next(n for n, line in enumerate(plain) if n and FENCE.match(line))
    found = next((pair for pair in before.fields.entries if pair[0].text in FIELDS), None)
    if found is None:
        at, until, kept, added = closing, closing, [], compose(None)
    else:
        key, value = found
        first = key.span.line - 1
        last = _end(plain, first + 1, closing)
        if _is_blank(value):
            kept = [_without(plain[first], first, value), *_comments(plain[first + 1 : last])]
            at, until, added = first, last, compose(2)
        else:
            at, until, kept = last, last, []
            added = compose(_indent(value, plain[first:last]))
    new = [line + end for line in (*kept, *added.removesuffix("\n").split("\n"))]
    changed = "".join([*lines[:at], *new, *lines[until:]])
    _compare(before, read_front_matter(changed.encode()))
    return changed


def _end(lines: list[str], start: int, closing: int) -> int:
    """The line after the last one that belongs to a field; comments behind it are the next's."""
    last = start
    for number in range(start, closing):
        line = lines[number]
        if line.strip() and not line.startswith((" ", "\t", "-", "#")):
            break
        if line.strip() and not line.startswith("#"):
            last = number + 1
    return last


def _is_blank(value: Node) -> bool:
    """Whether nothing is written anywhere in it."""
    if isinstance(value, Text):
        return not value
    if isinstance(value, Sequence):
        return all(map(_is_blank, value.items))
    return all(_is_blank(node) for _, node in value.entries)


def _without(line: str, number: int, value: Node) -> str:
    """The line of the field's name without an empty value ("[]", "''"); a comment stays."""
    empty = EMPTY.match(line, value.span.column - 1) if value.span.line == number + 1 else None
    return f"{line[: empty.start()]}{line[empty.end() :]}".rstrip() if empty else line


def _comments(lines: list[str]) -> list[str]:
    """What an empty template holds beside its empty fields."""
    found = (COMMENT.search(line) for line in lines)
    return [f"  {match[1]}" if line[:1] in " -" else match[1]
            for line, match in zip(lines, found, strict=True) if match]  # fmt: skip


def _indent(value: Node, lines: list[str]) -> int:
    """How many blanks stand before the dashes of a list that has a line for each."""
    dash = next(filter(None, map(DASH.match, lines[1:])), None)
    if not isinstance(value, Sequence) or dash is None:
        raise NotInsertableError(
            f"Isian foto tidak ditulis satu butir sebaris dengan tanda hubung. {BY_HAND}"
        )
    return len(dash[1])


def _compare(before: FrontMatter, after: FrontMatter) -> None:
    """Raise NotInsertableError unless all that was read before is still read."""
    if after.fields is None or before.fields is None:
        raise NotInsertableError(f"Isian foto tidak dapat ditambahi. {BY_HAND}")
    old, new = _said(before.fields), _said(after.fields)
    listed, more = (part.pop("photos", ()) for part in (old, new))
    is_kept = not listed or more[: len(listed)] == listed
    kinds = [[fault.kind for fault in front.faults] for front in (before, after)]
    if old != new or not is_kept or before.body != after.body or not set(kinds[1]) <= {*kinds[0]}:
        raise NotInsertableError(f"Isian foto tidak dapat ditambahi. {BY_HAND}")


def _said(fields: Mapping) -> dict[str, Any]:
    """All that front matter says, without places; a blank list of photos says nothing."""
    said = {}
    for key, value in fields.entries:
        name = "photos" if key.text in FIELDS else key.text
        said[name] = () if name == "photos" and _is_blank(value) else _plain(value)
    return said


def _plain(value: Node) -> Any:
    if isinstance(value, Text):
        return value.text
    if isinstance(value, Sequence):
        return tuple(map(_plain, value.items))
    return tuple((key.text, _plain(node)) for key, node in value.entries)
