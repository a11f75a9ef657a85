"""Replacements in a source text, and how they are put into it."""

from collections.abc import Iterable
from dataclasses import dataclass

from newsroom.model import SourceSpan


@dataclass(frozen=True, slots=True)
class Edit:
    """What is to stand in the place of that span; its offsets count characters of the text."""

    span: SourceSpan
    replacement: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with the edits in it; one that overlaps an edit before it is left out."""
    pieces = []
    at = 0
    for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)):
        if edit.span.start >= at:
            pieces += [text[at : edit.span.start], edit.replacement]
            at = edit.span.end
    return "".join([*pieces, text[at:]])
