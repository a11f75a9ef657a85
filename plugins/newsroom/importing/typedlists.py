"""Lists that somebody typed, sign by sign, in paragraphs of their own or within one."""

from collections.abc import Iterator, Sequence

from newsroom.importing.blocks import Block, Item, Listing, Paragraph
from newsroom.importing.inlinelists import taken_apart
from newsroom.importing.listsigns import sign_of


def gathered(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The parts with every typed list as a list; a sign that has no fellow stays as it is."""
    return tuple(taken_apart(_beneath(blocks)))


def _beneath(blocks: Sequence[Block]) -> Iterator[Block]:
    """Entries in paragraphs below each other."""
    at = 0
    while at < len(blocks):
        found = _run(blocks, at)
        if found is None:
            yield blocks[at]
            at += 1
        else:
            listing, at = found
            yield listing


def _run(blocks: Sequence[Block], at: int) -> tuple[Listing, int] | None:
    """The list that begins there, with lists of another sign below its entries, and its end."""
    first = sign_of(blocks[at])
    if first is None or (first.kind != "-" and first.number != 1 and not _goes_on(blocks, at)):
        return None
    items: list[Item] = []
    expected = first.number
    while at < len(blocks):
        block, sign = blocks[at], sign_of(blocks[at])
        if sign is None or sign.kind != first.kind or sign.number != expected:
            below = _run(blocks, at) if sign is not None and sign.kind != first.kind else None
            if below is None or not items or not _returns(blocks, below[1], first.kind, expected):
                break
            items[-1] = Item(items[-1].text, (*items[-1].below, below[0]))
            at = below[1]
            continue
        assert isinstance(block, Paragraph)
        items.append(Item(block.text.cut(sign.end).stripped()))
        expected += sign.kind != "-"
        at += 1
    if len(items) < 2 and not items[0].below:
        return None
    return Listing(tuple(items), None if first.kind == "-" else first.number), at


def _goes_on(blocks: Sequence[Block], at: int) -> bool:
    """Whether the next paragraph has the number behind that of this one."""
    first = sign_of(blocks[at])
    second = sign_of(blocks[at + 1]) if at + 1 < len(blocks) else None
    return (
        first is not None
        and second is not None
        and (second.kind, second.number) == (first.kind, first.number + 1)
    )


def _returns(blocks: Sequence[Block], at: int, kind: str, number: int) -> bool:
    """Whether the list above goes on there, or nothing does: so what stood between was below."""
    sign = sign_of(blocks[at]) if at < len(blocks) else None
    return sign is not None and (sign.kind, sign.number) == (kind, number)
