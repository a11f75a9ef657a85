"""Slips of writing that have one right form: what stands there, and what should."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsroom.edits import Edit
from newsroom.prose.passages import Passage
from newsroom.rules.engine import Hit


@dataclass(frozen=True, slots=True)
class Slip:
    """A stretch of a passage, and what should stand in its place."""

    passage: Passage
    begin: int
    end: int
    right: str

    @property
    def text(self) -> str:
        """What stands there."""
        return self.passage.text[self.begin : self.end]

    @property
    def is_quoted(self) -> bool:
        """Whether it stands in quoted speech, whose words nobody but its speaker changes."""
        own = slice(self.begin, self.end)
        return self.passage.words[own] != self.passage.unquoted[own]


def is_gap(passage: Passage, begin: int, end: int) -> bool:
    """Whether nothing but space stands there; blanked words may hide a list or a dateline."""
    return passage.text[begin:end].isspace()


def hits(slips: Iterable[Slip]) -> Iterator[Hit]:
    """A hit for each slip, with `text` and `right`, line breaks shown as spaces."""
    for slip in slips:
        place = slip.passage.place(slip.begin)
        yield Hit(*place, text=_on_a_line(slip.text), right=_on_a_line(slip.right))


def edits(slips: Iterable[Slip]) -> Iterator[Edit]:
    """The edits that mend the slips, but those in quoted speech."""
    for slip in slips:
        span = slip.passage.span(slip.begin, slip.end)
        if span is not None and not slip.is_quoted:
            yield Edit(span, slip.right)


def _on_a_line(text: str) -> str:
    return " ".join(text.split())
