"""One-line texts as our front matter reads them back."""

from newsroom.reading.quoting import MISREAD

_QUOTES = frozenset("\"'")


def scalar(text: str) -> str:
    """A one-line text as YAML, in quotation marks only where it needs them; empty stays empty."""
    if text and (MISREAD.search(text) or text[0] in _QUOTES):
        return "'" + text.replace("'", "''") + "'"
    return text
