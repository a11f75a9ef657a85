"""Digits in any script and dress, read as plain ones, with the place where each was written."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

LENGTH = 16
"""How many digits a population number has."""

# What stands for one digit: 0-9 in every script, and superscripts, subscripts, circles, full stops.
_DIGIT = "[\\d\u00b2\u00b3\u00b9\u2070-\u2089\u2460-\u249b\u24ea-\u24ff\u2776-\u2793]"
_ANY = re.compile(_DIGIT)
_MANY = re.compile(rf"{_DIGIT}(?:[\W_]{{0,6}}{_DIGIT}){{{LENGTH - 1}}}")
_SIGNS = bytes(sign for sign in range(256) if sign > 127 or not chr(sign).isalnum())
_ASCII = bytes(range(128))
_ZEROS = bytes.maketrans(b"123456789", b"000000000")
# The first 256 signs of Unicode by their kind: digits, letters, and all else, an underscore too.
_KINDS = bytes(
    ord("0" if _ANY.match(chr(sign)) else "a" if chr(sign).isalnum() else " ")
    for sign in range(256)
)
_CLOSE = re.compile(rb"0(?: {0,6}0){%d}" % (LENGTH - 1))
# Signs that nobody sees: joiners, soft hyphens, tags, and the marks that dress a sign.
_UNSEEN = frozenset(("Cf", "Mn", "Me"))


@dataclass(frozen=True, slots=True)
class Plain:
    """A text in compatibility form (NFKC) with plain digits and without signs that nobody sees.

    `origins` holds, for each of its characters and for its end, the offset in the text as written.
    """

    text: str
    origins: tuple[int, ...] | range

    def written(self, begin: int, end: int) -> tuple[int, int]:
        """Where the characters from `begin` to `end` begin and end in the text as written."""
        return self.origins[begin], self.origins[end - 1] + 1


def may_have_many(text: str) -> bool:
    """Whether so many digits can stand together; twenty times as fast as looking where."""
    if len(text) < LENGTH:
        return False
    data = text.encode("utf-8", "replace")
    if b"0" * LENGTH in data.translate(_ZEROS, _SIGNS):
        # What the encoding lacks becomes a sign each.
        kinds = text.encode("latin-1", "replace").translate(_KINDS)
        if _CLOSE.search(kinds) is not None:
            return True
    return _ANY.search(_others(data)) is not None


def _others(data: bytes) -> str:
    """The signs of a text, in UTF-8, that are not ASCII."""
    return data.translate(None, _ASCII).decode("utf-8", "replace")


def plain(text: str) -> Plain | None:
    """The text with its digits made plain; None where too few stand together for such a number."""
    if not may_have_many(text) or _MANY.search(text) is None:
        return None
    if text.isascii():
        return Plain(text, range(len(text) + 1))
    signs = sorted(set(_others(text.encode("utf-8", "replace"))))
    shown = {sign: put for sign in signs if (put := _plain(sign)) != sign}
    if not shown:
        return Plain(text, range(len(text) + 1))
    # Faster than `translate`, which asks for each letter of a text that is not ASCII.
    made = re.sub(f"[{re.escape(''.join(shown))}]", lambda found: shown[found[0]], text)
    longer = "".join(sign for sign, put in shown.items() if len(put) != 1)
    if not longer:
        return Plain(made, range(len(text) + 1))
    origins: list[int] = []
    at = 0
    for found in re.finditer(f"[{re.escape(longer)}]", text):
        origins += range(at, found.start())
        at = found.end()
        origins += [found.start()] * len(shown[found[0]])
    return Plain(made, (*origins, *range(at, len(text) + 1)))


@lru_cache(maxsize=1000)
def _plain(character: str) -> str:
    if unicodedata.category(character) in _UNSEEN:
        return ""
    folded = unicodedata.normalize("NFKC", character)
    return "".join(str(unicodedata.decimal(each)) if each.isdecimal() else each for each in folded)
