"""Words with what they are marked with, whatever program they were written in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

STRONG, EMPHASIS, STRUCK, RAISED, LOWERED = "strong", "em", "del", "sup", "sub"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters marked alike; `notes` are the numbers of the footnotes right behind them."""

    text: str
    marks: frozenset[str] = frozenset()
    href: str = ""
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Rich:
    """A run of words; a newline in it is a line break that is meant."""

    spans: tuple[Span, ...] = ()

    @property
    def plain(self) -> str:
        """The characters alone."""
        return "".join(span.text for span in self.spans)

    def __bool__(self) -> bool:
        return any(span.text.strip() or span.notes for span in self.spans)

    def cut(self, begin: int, end: int | None = None) -> "Rich":
        """These characters with their marks; footnotes go with the character before them."""
        return Rich(tuple(self._cut(begin, len(self.plain) if end is None else end)))

    def _cut(self, begin: int, end: int) -> Iterator[Span]:
        at = 0
        for span in self.spans:
            first, last = max(begin, at), min(end, at + len(span.text))
            at += len(span.text)
            has_notes = bool(span.notes) and (begin < at <= end or begin == at == 0)
            if first < last or has_notes:
                text = span.text[first - at + len(span.text) : last - at + len(span.text)]
                yield replace(
                    span, text=text if first < last else "", notes=span.notes if has_notes else ()
                )

    def stripped(self) -> "Rich":
        """Without the space around it."""
        plain = self.plain
        begin = len(plain) - len(plain.lstrip())
        return self.cut(begin, max(begin, len(plain.rstrip())))

    def without(self, begin: int, end: int) -> "Rich":
        """All but these characters."""
        return joined((self.cut(0, begin), self.cut(end)))

    def is_wholly(self, mark: str) -> bool:
        """Whether all its words are marked so."""
        spans = [span for span in self.spans if span.text.strip()]
        return bool(spans) and all(mark in span.marks for span in spans)

    def unmarked(self, *marks: str) -> "Rich":
        """Without these marks."""
        return Rich(tuple(replace(span, marks=span.marks - set(marks)) for span in self.spans))


def rich(text: str) -> Rich:
    """Words without any mark."""
    return Rich((Span(text),)) if text else Rich()


def joined(parts: Iterable[Rich], separator: str = "") -> Rich:
    """The parts one after another, with that between them."""
    spans: list[Span] = []
    for number, part in enumerate(parts):
        if number and separator:
            spans.append(Span(separator))
        spans += part.spans
    return Rich(tuple(spans))
