"""From bytes to text that is safe to show: UTF-8, no control or direction-override characters."""

from dataclasses import dataclass

from newsroom.characters import FORBIDDEN, named
from newsroom.model import Fault, SourceSpan
from newsroom.reading.faults import fault

MAX_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text with LF line ends, and what was wrong; `text` is None if it is unusable."""

    text: str | None
    faults: tuple[Fault, ...] = ()


def place(text: str, offset: int, length: int = 1) -> SourceSpan:
    """Line and column of a character offset."""
    line_start = text.rfind("\n", 0, offset) + 1
    line = text.count("\n", 0, offset) + 1
    return SourceSpan(line, offset - line_start + 1, offset, offset + length)


def decode(data: bytes) -> Decoded:
    """The text of a source file of at most a megabyte; a BOM and CRLF are taken silently."""
    if len(data) > MAX_BYTES:
        found = fault(
            "file-too-large",
            SourceSpan(1, 1),
            size="lebih dari 1 MB",
            limit="1 MB",
        )
        return Decoded(None, (found,))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        sound = data[: error.start].decode("utf-8", "replace")
        detail = f"0x{data[error.start]:02X}"
        return Decoded(None, (fault("bytes-not-utf8", place(sound, len(sound)), detail=detail),))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    # None of the forbidden counts as printable, and the expression is tried at every letter.
    if text.replace("\n", " ").isprintable() or FORBIDDEN.search(text) is None:
        return Decoded(text)
    faults = []
    for match in list(FORBIDDEN.finditer(text))[:5]:
        span = place(text, match.start())
        faults.append(fault("character-forbidden", span, character=named(match[0])))
    return Decoded(None, tuple(faults))
