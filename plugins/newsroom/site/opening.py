"""The words that stand under a title."""

import html
import re
from collections.abc import Sequence

from newsroom.site.views import Part

_MARKUP = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")
_SAMPLE = 48
"""How many characters of a summary tell whether the text opens with it."""


def standfirst(summary: str, parts: Sequence[Part]) -> str:
    """The summary, or nothing where the text's opening says the same words again."""
    opening = next((part for part in parts if isinstance(part, str)), "")
    words = html.unescape(_MARKUP.sub("", opening[: 8 * _SAMPLE]))
    return "" if _plain(summary)[:_SAMPLE] in _plain(words) else summary


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text).casefold().strip(" .…")
