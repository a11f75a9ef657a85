"""Bytes as text, with what is wrong with their encoding."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

MAX_BYTES = 20_000_000
"""What the checker takes, and far more than a reader does."""

MAX_LINES = 100
"""On how many lines a character is told that should not be there."""

_DECLARED = re.compile(rb"""\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
# The encodings that feeds are met in; others are read as UTF-8, as far as that goes.
_KNOWN = re.compile(r"(?i)us-ascii|iso-8859-\d{1,2}|latin-?1|windows-125\d|utf-(?:16|32)(?:le|be)?")
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
# XML 1.0, 2.2: what no document may hold.
_ILLEGAL = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Legal and always an accident: C1 controls, and the mark of a character that was lost before.
_SPOILT = re.compile("[\x80-\x9f\ufffd]")

Found = tuple[tuple[int, str], ...]
"""Lines and the number of the first such character on each, `U+000B`."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a feed with only characters that XML may hold, and what had to be mended.

    `encoding` is the name of another encoding than UTF-8, where it was declared or marked;
    `invalid` the line of the first byte that is not in the encoding, else 0; `has_mark` whether a
    byte order mark stood before UTF-8.
    """

    text: str
    encoding: str = ""
    invalid: int = 0
    has_mark: bool = False
    illegal: Found = ()
    spoilt: Found = ()


def decode(data: bytes) -> Decoded:
    """The bytes as text by the encoding that they declare, else by UTF-8."""
    name = declared(data)
    invalid = 0
    try:
        text = data.decode(name if _KNOWN.fullmatch(name) else "utf-8-sig")
    except UnicodeDecodeError as error:
        invalid = data.count(b"\n", 0, error.start) + 1
        # The rest is read all the same, with a question mark for what could not be.
        text = data.decode("utf-8-sig", "replace").replace("\ufffd", "?")
    except LookupError:  # iso-8859-12 was never made
        text = data.decode("utf-8-sig", "replace").replace("\ufffd", "?")
    return Decoded(
        text=_ILLEGAL.sub("", text),
        encoding=name,
        invalid=invalid,
        has_mark=data.startswith(codecs.BOM_UTF8),
        illegal=_found(_ILLEGAL, text),
        spoilt=_found(_SPOILT, text),
    )


def declared(data: bytes) -> str:
    """The name of the encoding, where a mark or the XML declaration names another than UTF-8."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    found = _DECLARED.match(data[:500].removeprefix(codecs.BOM_UTF8))
    name = found[1].decode("ascii") if found else ""
    return "" if name.casefold() in ("utf-8", "utf8") else name


def _found(pattern: re.Pattern[str], text: str) -> Found:
    return tuple(islice(_lines(pattern, text), MAX_LINES))


def _lines(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, str]]:
    line, before, told = 1, 0, 0
    for match in pattern.finditer(text):
        line += text.count("\n", before, match.start())
        before = match.start()
        if line != told:
            told = line
            yield line, f"U+{ord(match[0]):04X}"
