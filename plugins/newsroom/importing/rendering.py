"""The parts of a draft as the Markdown of an item's body."""

from collections.abc import Iterator, Mapping, Sequence

from newsroom.importing.blocks import Block, Grid, Heading, Item, Listing, Paragraph, Picture
from newsroom.importing.escaping import markdown
from newsroom.importing.richtext import EMPHASIS, STRONG, Rich

_INDENT = "    "
_HIGHEST = 2
_LOWEST = 6
# Between two lists that must not become one; nothing of it is published.
_APART = "<!-- -->"


def body(
    blocks: Sequence[Block], notes: Sequence[Rich] = (), pictures: Mapping[int, str] | None = None
) -> str:
    """The body; `pictures` are the file names of those that are placed in it, by number."""
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    rise = min(levels, default=_HIGHEST) - _HIGHEST
    parts: list[str] = []
    previous: Block | None = None
    for block in blocks:
        text = _written(block, rise, pictures or {})
        if not text:
            continue
        if isinstance(block, Listing) and isinstance(previous, Listing) and _joins(previous, block):
            parts.append(_APART)
        parts.append(text)
        previous = block
    parts += [f"[^{number}]: {markdown(note)}" for number, note in enumerate(notes, start=1)]
    return "\n\n".join(parts) + "\n" if parts else ""


def _joins(first: Listing, second: Listing) -> bool:
    """Whether Markdown would make one list of two that are none."""
    if (first.first is None) != (second.first is None):
        return False
    return first.first is None or second.first != first.first + len(first.items)


def _written(block: Block, rise: int, pictures: Mapping[int, str]) -> str:
    match block:
        case Paragraph(text=text, role=role):
            words = markdown(calm(text)).replace("\n", "  \n")
            return (
                "\n".join(f"> {line}" for line in words.split("\n")) if role == "quote" else words
            )
        case Heading(text=text, level=level):
            signs = "#" * min(max(level - rise, _HIGHEST), _LOWEST)
            return f"{signs} {_one_line(calm(text))}"
        case Listing():
            return "\n".join(_entries(block, ""))
        case Grid(rows=rows):
            return _table(rows)
        case Picture(number=number):
            return f"![]({pictures[number]})" if number in pictures else ""


def calm(text: Rich) -> Rich:
    """Without emphasis that the whole text has: it sets nothing off."""
    for mark in (STRONG, EMPHASIS):
        if text.is_wholly(mark):
            text = text.unmarked(mark)
    return text


def _entries(listing: Listing, margin: str) -> Iterator[str]:
    for number, item in enumerate(listing.items, start=listing.first or 0):
        sign = "-" if listing.first is None else f"{number}."
        yield f"{margin}{sign} {_one_line(calm(item.text))}".rstrip()
        yield from _below(item, margin + _INDENT)


def _below(item: Item, margin: str) -> Iterator[str]:
    for block in item.below:
        if isinstance(block, Listing):
            yield from _entries(block, margin)


def _one_line(text: Rich) -> str:
    return markdown(text).replace("\n", " ")


def _table(rows: Sequence[Sequence[Rich]]) -> str:
    head, *rest = (
        [markdown(cell).replace("|", "\\|").replace("\n", "<br>") for cell in row] for row in rows
    )
    rule = ["---"] * len(head)
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *rest))
