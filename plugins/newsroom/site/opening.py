"""The words that stand under a title."""

import html
import re
from collections.abc import Sequence

from newsroom.site.views import Picture

_MARKUP = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")
_SAMPLE = 48
"""How many characters of a summary tell whether the text opens with it."""


def standfirst(summary: str, parts: Sequence[str | Picture]) -> str:
    """The summary, or nothing where the text's opening says the same words again."""
    opening = next((part for part in parts if isinstance(part, str)), "")
    wanted = _bare(summary)[:_SAMPLE]
    return "" if wanted in _bare(opening[: 8 * _SAMPLE]) else summary


def _bare(text: str) -> str:
    words = html.unescape(_MARKUP.sub("", text)) if "<" in text or "&" in text else text
    return _SPACE.sub(" ", words).casefold().strip(" .…")
