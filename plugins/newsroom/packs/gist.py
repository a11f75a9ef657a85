"""What an item says in its own first sentences, for those who read no further."""

from collections.abc import Sequence

from newsroom.packs.blocks import Block, Paragraph
from newsroom.photos.wording import one_line
from newsroom.prose.sentences import sentences

GIST = 2
"""Sentences of a gist."""


def gist(summary: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    """Two sentences, each whole: of the summary, and of the opening where that has fewer."""
    told = whole_sentences(summary)
    return (*told, *(sentence for sentence in opening(blocks) if sentence not in told))[:GIST]


def opening(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The sentences of the first paragraph; none where there is no paragraph."""
    first = next((block for block in blocks if isinstance(block, Paragraph)), None)
    return whole_sentences(first.text.plain) if first else ()


def whole_sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, each on one line."""
    line = one_line(text)
    return tuple(line[begin:end] for begin, end in sentences(line, 0, len(line)))
