"""Characters as an item may hold them: what only programs see is taken out."""

import re
import unicodedata

from newsroom.characters import FORBIDDEN

# Soft hyphens, zero-width characters and joiners: none is a letter of Indonesian.
_UNSEEN = re.compile("[\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u2060-\u2064\ufe0e\ufffc]")
_SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_RUNS = re.compile(r" {2,}")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "\u2011": "-", "\u2010": "-"}
)
# What the fonts Symbol and Wingdings show as bullets has no character of its own.
_PRIVATE_BULLETS = re.compile("[\uf0a7-\uf0a8\uf0b7\uf0d8\uf0fc\uf076\uf071\uf06e\uf06f]")


def cleaned(text: str) -> str:
    """The text with plain spaces, composed letters and nothing unseen; newlines stay."""
    text = _BREAKS.sub("\n", text)
    text = _SPACES.sub(" ", _UNSEEN.sub("", text))
    text = _PRIVATE_BULLETS.sub("•", text).translate(_LIGATURES)
    return FORBIDDEN.sub("", unicodedata.normalize("NFC", text))


def line(text: str) -> str:
    """A text on one line, with single spaces."""
    return " ".join(cleaned(text).split())


def spaced(text: str) -> str:
    """Runs of spaces as one."""
    return _RUNS.sub(" ", text)
