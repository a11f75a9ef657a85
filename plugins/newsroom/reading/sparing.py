"""Spares Markdown the inline patterns that a text cannot match, without changing a byte of HTML.

`markdown` tries each of its thirty inline patterns on each piece of text, which is most of the
time that reading takes. Every pattern needs a certain string; a source without that string is
read without the pattern, and in other sources a piece of text without it. Patterns not named here
are always tried.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor

_LINK, _IMAGE, _TAG = ("[",), ("![",), ("<",)
NEEDED: Mapping[str, tuple[str, ...]] = {
    "backtick": ("`",),
    "escape": ("\\",),
    "footnote": ("[^",),
    "reference": _LINK,
    "link": _LINK,
    "short_reference": _LINK,
    "image_link": _IMAGE,
    "image_reference": _IMAGE,
    "short_image_ref": _IMAGE,
    "autolink": _TAG,
    "automail": _TAG,
    "html": _TAG,
    "entity": ("&",),
    # Two blanks at a line's end, which may be written as a tab or before a carriage return.
    "linebreak": ("  \n", "  \r", "\t"),
    "em_strong": ("*", "_"),
    "smarty-em-dashes": ("---",),
    "smarty-en-dashes": ("--",),
    "smarty-ellipses": ("...",),
    **{f"smarty-quotes-{number}": ("'", '"') for number in range(15)},
}
"""Pattern name → the strings of which a source must hold one for the pattern to match at all."""


class Spared:
    """An expression that is looked for in those texts alone that have a string it needs."""

    def __init__(self, expression: re.Pattern[str], needed: tuple[str, ...]) -> None:
        self._expression = expression
        self._needed = needed

    def finditer(self, text: str, begin: int = 0) -> Iterator[re.Match[str]]:
        """As the expression's own."""
        for part in self._needed:
            if part in text:
                return self._expression.finditer(text, begin)
        return iter(())


class Sparing:
    """Sets the inline patterns of one converter to those that a source can match."""

    def __init__(self, converter: Markdown) -> None:
        self._stages = [
            (stage, _patterns(stage))
            for stage in converter.treeprocessors
            if isinstance(stage, InlineProcessor)
        ]

    def prepare(self, source: str) -> None:
        """Make the converter ready for that source; to be called before each conversion."""
        for stage, patterns in self._stages:
            # A list is all that the stage asks for: a length and items by position.
            stage.inlinePatterns = [  # type: ignore[assignment]
                pattern
                for needed, pattern in patterns
                if not needed or any(part in source for part in needed)
            ]


def _patterns(stage: InlineProcessor) -> list[tuple[tuple[str, ...], object]]:
    """The stage's patterns in the order in which they are tried, each with what it needs."""
    registry = stage.inlinePatterns
    needed = {
        registry.get_index_for_name(name): strings
        for name, strings in NEEDED.items()
        if name in registry
    }
    for index, strings in needed.items():
        pattern: Any = registry[index]  # the library's own types miss what it has
        # The stage asks for nothing else of it.
        spared = Spared(pattern.getCompiledRegExp(), strings)
        pattern.compiled_re = spared
    return [(needed.get(index, ()), registry[index]) for index in range(len(registry))]
