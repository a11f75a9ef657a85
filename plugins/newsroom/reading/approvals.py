"""What an approval is given for: a source but for the fields that approving itself writes."""

import hashlib
import re

from newsroom.reading.frontmatter import FENCE
from newsroom.reading.lines import end_of_field

FIELDS = ("persetujuan", "approval", "status")
_FIELD = re.compile(rf"(?:{'|'.join(FIELDS)})[ \t]*:")
_ANYWHERE = re.compile(rf"\n{_FIELD.pattern}")


def unsigned_digest(text: str) -> str:
    """SHA-256 of a decoded source without its approval and its status, whatever its line ends."""
    if not _ANYWHERE.search(text) and not _FIELD.match(text):
        return hashlib.sha256(text.encode()).hexdigest()
    lines = text.split("\n")
    closing = next((n for n, line in enumerate(lines) if n and FENCE.match(line)), 0)
    kept, at = [], 0
    while at < len(lines):
        if at < closing and _FIELD.match(lines[at]):
            at = end_of_field(lines, at + 1, closing)
        else:
            kept.append(lines[at])
            at += 1
    return hashlib.sha256("\n".join(kept).encode()).hexdigest()
