"""Blocks of a text set into a document of Word."""

import re
from collections.abc import Sequence
from urllib.parse import quote, urlsplit

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Row
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from newsroom.importing.richtext import EMPHASIS, LOWERED, RAISED, STRONG, STRUCK, Rich, Span
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
from newsroom.packs.wordstyles import BULLETS, CONTINUED, GRID, NUMBERS, QUOTE

_LINK_COLOUR = RGBColor(0x05, 0x3A, 0x8A)
# Word calls a document damaged whose links hold anything else (RFC 3986, 2.2 and 2.3).
_UNTOUCHED = "%:/?#[]@!$&'()*+,;=-._~"
_SOUND_LINK = re.compile(r"(?:https?://[^/?#]+|mailto:[^@]+@[^@]+$|tel:)[!-~]*", re.IGNORECASE)


class Setter:
    """Sets blocks one below another at the end of a document."""

    def __init__(self, document: WordDocument) -> None:
        self._document = document

    def set(self, blocks: Sequence[Block], style: str | None = None) -> None:
        """The blocks in order; `style` is that of their paragraphs."""
        for block in blocks:
            self._block(block, style)

    def words(self, text: Rich, style: str | None = None) -> WordParagraph:
        """One paragraph."""
        return self._fill(self._document.add_paragraph(style=style), text)

    def _block(self, block: Block, style: str | None) -> None:
        match block:
            case Paragraph(text=text):
                self.words(text, style)
            case Heading(text=text, level=level):
                self.words(text, f"Heading {min(level, 4)}")
            case Listing():
                self._listing(block, 0)
            case Quotation(blocks=blocks):
                self.set(blocks, QUOTE)
            case Grid():
                self._grid(block)
            case Verbatim(text=typed):
                paragraph = self._document.add_paragraph(style=style)
                paragraph.paragraph_format.left_indent = Cm(0.75)
                paragraph.add_run(typed).font.name = "Courier New"
            case Divider():
                paragraph = self._document.add_paragraph("* * *")
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def _listing(self, listing: Listing, depth: int) -> None:
        depth = min(depth, len(BULLETS) - 1)
        number = None
        if listing.first is not None:
            number = self._numbering(NUMBERS[depth], listing.first)
        style = BULLETS[depth] if number is None else NUMBERS[depth]
        for item in listing.items:
            has_sign = False
            for block in item:
                if isinstance(block, Listing):
                    self._listing(block, depth + 1)
                elif isinstance(block, Paragraph) and not has_sign:
                    paragraph = self.words(block.text, style)
                    if number is not None:
                        _count(paragraph, number)
                    has_sign = True
                else:
                    self._block(block, CONTINUED[depth])

    def _numbering(self, style: str, first: int) -> int:
        """A count of its own for a list: the style alone would go on from the list before."""
        numbering = self._document.part.numbering_part.element
        counted = self._document.styles[style].element.pPr.numPr.numId.val
        kind = numbering.num_having_numId(counted).abstractNumId.val
        made = numbering.add_num(kind)
        made.add_lvlOverride(ilvl=0).add_startOverride(first)
        return int(made.numId)

    def _grid(self, grid: Grid) -> None:
        table = self._document.add_table(len(grid.rows), len(grid.rows[0]), GRID)
        for number, (row, texts) in enumerate(zip(table.rows, grid.rows, strict=True)):
            is_head = number < grid.head
            if is_head:
                _repeat_on_each_page(row)
            for place, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
                paragraph = self._fill(cell.paragraphs[0], text)
                paragraph.paragraph_format.space_after = Pt(2)
                paragraph.paragraph_format.space_before = Pt(2)
                if place in grid.right:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        # Two tables without a paragraph between them would be one.
        self._document.add_paragraph().paragraph_format.space_after = Pt(0)

    def _fill(self, paragraph: WordParagraph, text: Rich) -> WordParagraph:
        for span in text.spans:
            address = sound_link(span.href)
            run = paragraph.add_run(span.text)
            _mark(run, span)
            if address and span.text.strip():
                _link(paragraph, run, address)
            for note in span.notes:
                paragraph.add_run(str(note)).font.superscript = True
        return paragraph


def _mark(run: Run, span: Span) -> None:
    marks = span.marks
    if STRONG in marks:
        run.bold = True
    if EMPHASIS in marks:
        run.italic = True
    if STRUCK in marks:
        run.font.strike = True
    if RAISED in marks:
        run.font.superscript = True
    if LOWERED in marks:
        run.font.subscript = True


def _link(paragraph: WordParagraph, run: Run, address: str) -> None:
    """Make a link of a run that stands last in its paragraph."""
    run.font.underline, run.font.color.rgb = True, _LINK_COLOUR
    key = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), key)
    link.append(run._r)
    paragraph._p.append(link)


def sound_link(address: str) -> str:
    """The address in the characters that Word takes; nothing where it is none after all."""
    encoded = quote(address.strip(), safe=_UNTOUCHED)
    try:
        urlsplit(encoded)
    except ValueError:
        return ""
    return encoded if _SOUND_LINK.fullmatch(encoded) else ""


def _count(paragraph: WordParagraph, number: int) -> None:
    counted = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    counted.get_or_add_ilvl().val = 0
    counted.get_or_add_numId().val = number


def _repeat_on_each_page(row: _Row) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
