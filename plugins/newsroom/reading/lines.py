"""The lines of a source, and which of them belong to a field of its front matter."""

import re
from collections.abc import Sequence

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
"""A line with its end, as it stands in the file."""


def end_of_field(lines: Sequence[str], start: int, closing: int) -> int:
    """The line after the last one that belongs to a field; comments behind it are the next's.

    `start` is the line after that of the field's name, `closing` that of the fence; from 0.
    """
    last = start
    for number in range(start, closing):
        line = lines[number]
        if line.strip() and not line.startswith((" ", "\t", "-", "#")):
            break
        if line.strip() and not line.startswith("#"):
            last = number + 1
    return last
