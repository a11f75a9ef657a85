"""The press release as plain text, for those whose e-mail takes nothing else."""

import textwrap
from collections.abc import Iterator, Sequence

from newsroom.importing.richtext import Rich
from newsroom.packs.blocks import (
    Block,
    Divider,
    Grid,
    Heading,
    Listing,
    Paragraph,
    Quotation,
    Verbatim,
)
from newsroom.packs.release import Release
from newsroom.packs.texts import text_file

_WIDTH = 72
_LINE = "=" * _WIDTH
_THIN = "-" * _WIDTH
# A table wider than this breaks in any window: its cells then stand one below another.
_WIDEST = 100


def release_text(release: Release) -> bytes:
    """The release for Notepad: a paragraph a line, as it is to be pasted elsewhere."""
    return text_file(_lines(release))


def _lines(release: Release) -> Iterator[str]:
    yield release.office.upper()
    yield from release.letterhead
    yield _LINE
    yield ""
    if release.embargo:
        yield release.embargo
        yield "Jangan disiarkan atau diunggah sebelum waktu itu."
        yield ""
    yield release.kind
    yield release.day
    yield ""
    yield release.title
    yield ""
    for label, text in release.corrections:
        yield from (f"{label}: {text}", "")
    for block in release.blocks:
        yield from (*block_lines(block), "")
    for label, text in release.additions:
        yield from (f"{label}: {text}", "")
    if release.signature:
        yield from (release.signature, "")
    if release.attachments:
        yield "Lampiran"
        yield from (f"- {one.title} ({one.format}): {one.url}" for one in release.attachments)
        yield ""
    yield _THIN
    yield "Kontak media"
    yield release.desk
    yield from (f"{label}: {way}" for label, way in release.contact)
    if release.photos:
        yield from ("", _THIN, "Foto", "Cantumkan kredit setiap kali foto dimuat.")
        for photo in release.photos:
            yield from ("", photo.file, photo.caption, photo.credit)
    yield ""
    yield _THIN
    if release.licence:
        yield f"Lisensi: {release.licence}"
    yield f"Alamat tulisan: {release.url}"


def block_lines(block: Block) -> Iterator[str]:
    """A block as lines, whatever it is made of."""
    match block:
        case Paragraph(text=text):
            yield from _plain(text).split("\n")
        case Heading(text=text):
            heading = _plain(text).replace("\n", " ")
            yield from (heading, "-" * min(len(heading), _WIDTH))
        case Listing():
            yield from _listing(block)
        case Quotation(blocks=blocks):
            yield from _indented(_stacked(blocks), "    ")
        case Grid():
            yield from _grid(block)
        case Verbatim(text=typed):
            yield from _indented(iter(typed.split("\n")), "    ")
        case Divider():
            yield "* * *"


def _listing(listing: Listing) -> Iterator[str]:
    for number, item in enumerate(listing.items, start=listing.first or 0):
        sign = "- " if listing.first is None else f"{number}. "
        lines = list(_stacked(item, is_tight=True))
        yield sign + lines[0]
        yield from _indented(iter(lines[1:]), " " * len(sign))


def _stacked(blocks: Sequence[Block], *, is_tight: bool = False) -> Iterator[str]:
    for number, block in enumerate(blocks):
        if number and not is_tight:
            yield ""
        yield from block_lines(block)


def _indented(lines: Iterator[str], indent: str) -> Iterator[str]:
    for line in lines:
        yield textwrap.indent(line, indent)


def _grid(grid: Grid) -> Iterator[str]:
    rows = [[_plain(cell).replace("\n", " ") for cell in row] for row in grid.rows]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    if sum(widths) + 3 * (len(widths) - 1) > _WIDEST:
        yield from _records(rows, grid.head)
        return
    for number, row in enumerate(rows):
        cells = (
            cell.rjust(width) if place in grid.right else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield " | ".join(cells).rstrip()
        if number + 1 == grid.head:
            yield "-+-".join("-" * width for width in widths)


def _records(rows: Sequence[Sequence[str]], head: int) -> Iterator[str]:
    """A wide table as one group of lines a row, each cell behind the name of its column."""
    if head == len(rows):
        head = 0
    yield from (" | ".join(filter(None, row)) for row in rows[: max(head - 1, 0)])
    names = rows[head - 1] if head else [""] * len(rows[0])
    for number, row in enumerate(rows[head:]):
        if number:
            yield ""
        for name, cell in zip(names, row, strict=True):
            if cell:
                yield f"{name}: {cell}" if name else cell


def _plain(text: Rich) -> str:
    """The words, an address behind the words that link it, a footnote's number in brackets."""
    made = []
    spans = text.spans
    for number, span in enumerate(spans):
        made.append(span.text)
        following = spans[number + 1].href if number + 1 < len(spans) else ""
        if span.href and span.href != following:
            words = "".join(one.text for one in spans if one.href == span.href)
            if words.strip().rstrip("/") not in _spellings(span.href):
                made.append(f" ({span.href})")
        made += [f" [{note}]" for note in span.notes]
    return "".join(made)


def _spellings(address: str) -> tuple[str, ...]:
    """The ways in which an address is written out, without a slash at its end."""
    bare = address.removeprefix("mailto:").removeprefix("tel:").rstrip("/")
    return bare, bare.removeprefix("https://"), bare.removeprefix("https://www.")
