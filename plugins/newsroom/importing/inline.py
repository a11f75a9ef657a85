"""Words, marks, links and pictures within one paragraph of mammoth's HTML."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from newsroom.importing.blocks import Picture
from newsroom.importing.cleaning import cleaned, spaced
from newsroom.importing.richtext import EMPHASIS, LOWERED, RAISED, STRONG, STRUCK, Rich, Span

Piece = Rich | Picture

_MARKS = {"strong": STRONG, "em": EMPHASIS, "s": STRUCK, "sup": RAISED, "sub": LOWERED}
_BLOCKS = frozenset(("ul", "ol", "table"))
_NOTE = re.compile(r"#(?:foot|end)note-(?!ref-)")
_NOTE_NUMBER = re.compile(r"\[(\d+)\]")
# A link to somewhere in the document, on the writer's computer or to a script leads nowhere here.
_LINK = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>]+", re.IGNORECASE)
_BOXES = {True: "☑", False: "☐"}


def pieces(element: ET.Element) -> tuple[Piece, ...]:
    """The words of an element and the pictures between them; lists and tables in it left out."""
    made: list[Piece] = []
    spans: list[Span] = []
    for each in _spans(element, frozenset(), ""):
        if isinstance(each, Picture):
            made += [Rich(tuple(spans)), each]
            spans = []
        elif each.notes and spans and not each.text:
            last = spans.pop()
            spans.append(Span(last.text, last.marks, last.href, last.notes + each.notes))
        else:
            spans.append(each)
    made.append(Rich(tuple(spans)))
    return tuple(each for each in made if isinstance(each, Picture) or each)


def _spans(element: ET.Element, marks: frozenset[str], href: str) -> Iterator[Span | Picture]:
    yield from _text(element.text, marks, href)
    for child in element:
        if child.tag == "br":
            yield Span("\n", marks)
        elif child.tag == "img":
            yield Picture(int(child.get("src", "0")))
        elif child.tag == "input":
            yield Span(_BOXES["checked" in child.attrib], marks)
        elif child.tag == "a" and _NOTE.match(child.get("href", "")):
            number = _NOTE_NUMBER.search(child.text or "")
            if number:
                yield Span("", notes=(int(number[1]),))
        elif child.tag == "a":
            target = child.get("href", "").strip()
            yield from _spans(child, marks, target if _LINK.fullmatch(target) else "")
        elif child.tag not in _BLOCKS:
            mark = _MARKS.get(child.tag)
            inner = marks | {mark} if mark else marks
            yield from _spans(child, inner, href)
        yield from _text(child.tail, marks, href)


def _text(text: str | None, marks: frozenset[str], href: str) -> Iterator[Span]:
    # A line break of the document is an element; one in its text is a space.
    words = spaced(cleaned(text or "").replace("\n", " "))
    if words:
        yield Span(words, marks, href)
