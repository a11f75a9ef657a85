"""What a body of ours says to a reader: the words of the page that our reading makes of it."""

import re

from newsroom.reading.markdown import BodyReader

TYPOGRAPHY = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "…": ".", "–": "-", "—": "-"})


def shown(body: str) -> str:
    """The words of the page, one line a block."""
    read, faults = BodyReader(frozenset()).read(
        body, path="berita/2025/x/index.md", first_line=1, start=0, has_dateline=False
    )
    assert faults == (), faults
    return read.plain


def markup(body: str) -> str:
    """The sanitised HTML of the page."""
    read, _ = BodyReader(frozenset()).read(
        body, path="berita/2025/x/index.md", first_line=1, start=0, has_dateline=False
    )
    return "".join(part for part in read.parts if isinstance(part, str))


def bare(text: str) -> str:
    """A text without what a page sets otherwise: kinds of quotation marks and dashes, spaces."""
    plain = text.translate(TYPOGRAPHY)
    return re.sub(r"\.{2,}", ".", re.sub(r"-{2,}", "-", " ".join(plain.split())))
