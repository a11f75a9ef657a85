"""Characters that a body holds only in writing, as references, and that no reader may meet."""

import html
import re

from newsroom.characters import FORBIDDEN, named
from newsroom.model import Fault, SourceSpan
from newsroom.reading.faults import fault

# HTML standard, 13.5: a numbered reference needs no semicolon and may begin with zeros.
REFERENCE = re.compile(r"&#(?:([xX])0*([0-9a-fA-F]{1,8})|0*([0-9]{1,8}));?")


def without_hidden(shown: str, text: str, first_line: int) -> tuple[str, list[Fault]]:
    """What is shown of a text without references to forbidden characters, and faults for these.

    A body holds such characters only in writing: `&#x202E;` (HTML standard, 13.5).
    """
    if "&#" not in text:
        return shown, []
    found = []
    for match in REFERENCE.finditer(text):
        if _is_hidden(match):
            number = int(match[2], 16) if match[2] else int(match[3])
            span = span_at(text, match.start(), first_line)
            found.append(fault("character-forbidden", span, character=named(chr(number))))
    return REFERENCE.sub(lambda match: "" if _is_hidden(match) else match[0], shown), found


def _is_hidden(reference: re.Match[str]) -> bool:
    character = html.unescape(f"&#{reference[1] or ''}{reference[2] or reference[3]};")
    return not character or FORBIDDEN.search(character) is not None


def span_at(text: str, at: int, first_line: int) -> SourceSpan:
    """The place in the file of that character of a body."""
    line = first_line + text.count("\n", 0, at)
    return SourceSpan(line, at - (text.rfind("\n", 0, at) + 1) + 1)
