"""Spares Markdown the inline patterns that a text cannot match, without changing a byte of HTML.

`markdown` tries each of its thirty inline patterns on each piece of text, which is most of the
time that reading takes. Every pattern needs a certain string; a source without that string is
read without the pattern, and in other sources a block and a piece of text without it. Patterns not
named here are always tried.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import Registry

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

_STAGES = {"inline": 20, "smarty": 6}
"""The converter's inline stages, each with its priority."""


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


class _Inline(InlineProcessor):
    """A stage that passes over those blocks of a body in which no pattern finds what it needs."""

    def __init__(self, converter: Markdown, patterns: Registry[Any]) -> None:
        super().__init__(converter)
        self._patterns = _with_needs(patterns)
        self._parts = tuple({part for needed, _ in self._patterns for part in needed})
        self._signs: tuple[str, ...] = ()

    def prepare(self, source: str) -> None:
        """Take the patterns that the source can match."""
        # Single signs are found ten times as fast as several, and many sources have none of them.
        found = {part for part in self._parts if part[-1:] in source and part in source}
        taken = [one for one in self._patterns if not found.isdisjoint(one[0])] if found else []
        # A list is all that the stage asks for: a length and items by position.
        self.inlinePatterns = [pattern for _, pattern in taken]  # type: ignore[assignment]
        # All that these need: a tab in the source is no longer one in the tree.
        self._signs = tuple({part for needed, _ in taken for part in needed})

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """As the library's own; but for what stands behind a block, blocks are alone."""
        blocks = []
        for block in tree:
            if self._has_sign(block.tail or ""):
                return super().run(tree, ancestors)
            if self._has_sign("".join(block.itertext())):
                blocks.append(block)
        if blocks:
            part = Element(tree.tag)
            part.extend(blocks)
            super().run(part, ancestors)
        return tree

    def _has_sign(self, text: str) -> bool:
        for sign in self._signs:  # noqa: SIM110 - asked of each block: `any` takes twice as long
            if sign in text:
                return True
        return False


class Sparing:
    """Sets the inline patterns of one converter to those that a source can match."""

    def __init__(self, converter: Markdown) -> None:
        self._stages = []
        for name, priority in _STAGES.items():
            own = converter.treeprocessors[name]
            assert isinstance(own, InlineProcessor)
            stage = _Inline(converter, own.inlinePatterns)
            converter.treeprocessors.register(stage, name, priority)
            self._stages.append(stage)

    def prepare(self, source: str) -> None:
        """Make the converter ready for that source; to be called before each conversion."""
        for stage in self._stages:
            stage.prepare(source)


def _with_needs(registry: Registry[Any]) -> list[tuple[tuple[str, ...], Any]]:
    """The stage's patterns in the order in which they are tried, each with what it needs."""
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
    # Every text holds the empty one: patterns that are not named are always tried.
    return [(needed.get(index, ("",)), registry[index]) for index in range(len(registry))]
