"""Where entries of a list go in an item's front matter; nothing that a person wrote is changed."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from newsroom.model import Text
from newsroom.reading.frontmatter import FENCE, FrontMatter, read_front_matter
from newsroom.reading.lines import LINE, end_of_field
from newsroom.reading.yamltree import Mapping, Node, Sequence

DASH = re.compile(r"( *)-(?: |$)")
COMMENT = re.compile(r"(?:^|[ \t])(#.*)$")
EMPTY = re.compile(r"\[\s*\]|\{\s*\}|\"\s*\"|'\s*'")
BY_HAND = "Salin isian di bawah ini dengan tangan."


class NotInsertableError(ValueError):
    """Raised where the source is not in a form that can be added to; the message is for staff."""


@dataclass(frozen=True, slots=True)
class ListField:
    """A field that holds a list, by its names in both languages; staff call it by the first."""

    names: tuple[str, ...]

    @property
    def label(self) -> str:
        """What staff call it."""
        return self.names[0]


PHOTOS = ListField(("foto", "photos"))
CORRECTIONS = ListField(("ralat", "corrections"))


def insert(
    raw: str, field: ListField, compose: Callable[[int | None], str], bracketed: str = ""
) -> str:
    """The source with more entries in that field of its front matter.

    `compose` gives the lines to add: entries with their dashes behind so many blanks, or for None
    the whole field. `bracketed` is what to add to a list in square brackets; without it such a
    list is left alone. An empty field, as `new` writes it, is filled; comments stay. Line ends are
    those of the file. Raises NotInsertableError.
    """
    before = read_front_matter(raw.encode())
    if before.fields is None:
        raise NotInsertableError(f"Isian tulisan ini belum dapat dibaca. {BY_HAND}")
    names = [key.text for key, _ in before.fields.entries if key.text in field.names]
    if len(names) > 1 or any(fault.kind == "key-duplicated" for fault in before.faults):
        raise NotInsertableError(
            f"Ada isian yang tertulis dua kali; hapus salah satunya. {BY_HAND}"
        )
    lines = LINE.findall(raw)
    bare = [line.rstrip("\r\n") for line in lines]
    end = lines[0][len(bare[0]) :]
    closing = next(n for n, line in enumerate(bare) if n and FENCE.match(line))
    found = next((pair for pair in before.fields.entries if pair[0].text in field.names), None)
    if found is None:
        at, until, kept, added = closing, closing, [], compose(None)
    else:
        key, value = found
        first = key.span.line - 1
        last = end_of_field(bare, first + 1, closing)
        if _is_blank(value):
            kept = [_without(bare[first], first, value), *_comments(bare[first + 1 : last])]
            at, until, added = first, last, compose(2)
        elif bracketed and isinstance(value, Sequence) and not _dash(bare[first:last]):
            start, stop = (sum(map(len, lines[:number])) for number in (first, closing))
            return _in_brackets(raw, (start, stop), field, bracketed)
        else:
            at, until, kept = last, last, []
            added = compose(_indent(field, value, bare[first:last]))
    new = [line + end for line in (*kept, *added.removesuffix("\n").split("\n"))]
    changed = "".join([*lines[:at], *new, *lines[until:]])
    _compare(field, before, read_front_matter(changed.encode()))
    return changed


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


def _indent(field: ListField, value: Node, lines: list[str]) -> int:
    """How many blanks stand before the dashes of a list that has a line for each."""
    dash = _dash(lines)
    if not isinstance(value, Sequence) or dash is None:
        raise NotInsertableError(
            f"Isian {field.label} tidak ditulis satu butir sebaris dengan tanda hubung. {BY_HAND}"
        )
    return len(dash[1])


def _dash(lines: list[str]) -> re.Match[str] | None:
    return next(filter(None, map(DASH.match, lines[1:])), None)


def _in_brackets(raw: str, place: tuple[int, int], field: ListField, entry: str) -> str:
    """The source with the entry before the bracket that closes the field's list.

    Other brackets stand in texts and comments; with an entry before one of these the list does
    not read as before and one longer.
    """
    before = read_front_matter(raw.encode())
    at, stop = place
    while (at := raw.find("]", at + 1, stop)) > 0:
        kept = raw[:at].rstrip()
        comma = "" if kept.endswith((",", "[")) else ","
        changed = f"{kept}{comma} {entry}{raw[len(kept) :]}"
        try:
            _compare(field, before, read_front_matter(changed.encode()))
        except NotInsertableError:
            continue
        return changed
    raise NotInsertableError(f"Isian {field.label} tidak dapat ditambahi. {BY_HAND}")


def _compare(field: ListField, before: FrontMatter, after: FrontMatter) -> None:
    """Raise NotInsertableError unless all that was read before is still read, and more."""
    if after.fields is None or before.fields is None:
        raise NotInsertableError(f"Isian {field.label} tidak dapat ditambahi. {BY_HAND}")
    old, new = _said(field, before.fields), _said(field, after.fields)
    listed, more = (part.pop(field.label, ()) for part in (old, new))
    is_kept = len(more) > len(listed) and more[: len(listed)] == listed
    kinds = [[fault.kind for fault in front.faults] for front in (before, after)]
    if old != new or not is_kept or before.body != after.body or not set(kinds[1]) <= {*kinds[0]}:
        raise NotInsertableError(f"Isian {field.label} tidak dapat ditambahi. {BY_HAND}")


def _said(field: ListField, fields: Mapping) -> dict[str, Any]:
    """All that front matter says, without places; the field says nothing where it is blank."""
    said = {}
    for key, value in fields.entries:
        name = field.label if key.text in field.names else key.text
        said[name] = () if name == field.label and _is_blank(value) else plain(value)
    return said


def plain(value: Node) -> Any:
    """What a value says, without places."""
    if isinstance(value, Text):
        return value.text
    if isinstance(value, Sequence):
        return tuple(map(plain, value.items))
    return tuple((key.text, plain(node)) for key, node in value.entries)
