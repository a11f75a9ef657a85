"""The words of XML as it lies in documents: what its elements hold, and what its attributes say."""

import re
from collections.abc import Iterator
from html import unescape

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# Word may part a number anywhere, even between digits; only these part words (ECMA-376, part 1,
# 17.3 and 18.4), whatever the prefix.
_END = re.compile(r"</(?:\w+:)?(?:p|c|v|f|si|is|formula\d?)>|<(?:\w+:)?(?:br|tab|cr)\b[^<>]*>")
_TAG = re.compile(r"<[^<>]*>")
# Names, instructions, choices, hints, values of pivot tables: whatever attribute they stand in.
# What is shorter is no number of 16 digits, nor one that a program shortened to "3.57101150799E15".
_QUOTED = re.compile(r"""=\s*(?:"([^"<]{12,}+)"|'([^'<]{12,}+)')""")
_IDENTIFIER = re.compile(r"\{[0-9A-Fa-f-]{36}\}")
# Excel keeps 15 digits of a number and writes the rest as noughts; fractions are no such number.
_NUMBER = r"-?(?:\d\.\d{1,16}[eE]\+?15|\d+\.\d+(?:[eE][+-]?\d+)?)"
_VALUE = re.compile(rf"(?<=v>){_NUMBER}(?=</(?:\w+:)?v>)")
_FIGURE = re.compile(_NUMBER)


def decoded(content: bytes) -> str:
    """The text of an XML file, in whichever of its usual encodings."""
    return content.decode("utf-16" if content.startswith(_UTF_16) else "utf-8", "replace")


def words(text: str) -> str:
    """The words of XML, each paragraph and cell on a line; then those of its attributes."""
    elements = _TAG.sub("", _END.sub("\n\n", _VALUE.sub(_whole, text)))
    return unescape("\n\n".join((elements, *_attributes(text))))


def _attributes(text: str) -> Iterator[str]:
    for found in _QUOTED.finditer(text):
        value = found[1] or found[2]
        if figure := _FIGURE.fullmatch(value):
            yield _whole(figure)
        elif not _IDENTIFIER.fullmatch(value):
            yield value


def _whole(value: re.Match[str]) -> str:
    """A number as Excel shows it; nothing where it is a fraction."""
    number = float(value[0])
    return f"{number:.0f}" if number.is_integer() else ""
