"""The paper of a press release in Word: A4, one typeface, Indonesian, and no trace of a machine."""

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

# Every Windows and every LibreOffice has it, or a typeface of the same widths.
FONT = "Arial"
LANGUAGE = "id-ID"
TITLE, QUOTE = "Heading 1", "Quote"
BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")
NUMBERS = ("List Number", "List Number 2", "List Number 3")
CONTINUED = ("List Continue", "List Continue 2", "List Continue 3")
GRID = "Table Grid"
BLACK = RGBColor(0, 0, 0)
_HEADINGS = {"Heading 1": 16, "Heading 2": 13, "Heading 3": 11.5, "Heading 4": 11}
_USED = (*_HEADINGS, *BULLETS, *NUMBERS, *CONTINUED, QUOTE, GRID, "Header", "Footer")
# What the library's template brings along: a picture of its page, the program it was made with,
# a list of sources in another format, its styles once more.
_FOREIGN = frozenset(
    (
        RELATIONSHIP_TYPE.THUMBNAIL,
        RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
        RELATIONSHIP_TYPE.CUSTOM_XML,
        "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
    )
)
_RELATED = ("w:basedOn", "w:next", "w:link")
_FONT_NAMES = ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia")


def blank_document() -> WordDocument:
    """An empty document with the styles of a release."""
    document = Document()
    for relationships in (document.part.package.rels, document.part.rels):
        for key in [key for key, one in relationships.items() if one.reltype in _FOREIGN]:
            del relationships[key]
    _drop_unused_styles(document)
    _set_up(document)
    _set_page(document)
    _set_styles(document)
    return document


def _drop_unused_styles(document: WordDocument) -> None:
    """Leave the styles that are used, those they rest on and the defaults: a tenth of the bytes."""
    root = document.styles.element
    by_key = {style.get(qn("w:styleId")): style for style in root.findall(qn("w:style"))}
    wanted = [document.styles[name].style_id for name in _USED]
    wanted += [key for key, style in by_key.items() if style.get(qn("w:default")) == "1"]
    kept = set()
    while wanted:
        key = wanted.pop()
        if key not in kept:
            kept.add(key)
            related = (by_key[key].find(qn(name)) for name in _RELATED)
            wanted += [one.get(qn("w:val")) for one in related if one is not None]
    for key, style in by_key.items():
        if key not in kept:
            root.remove(style)


def _set_up(document: WordDocument) -> None:
    """As today's Word has it: without this one it would open in compatibility mode."""
    settings = document.settings.element
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    for name in ("w:proofState", "w:rsids", "w:savePreviewPicture"):
        for element in settings.findall(qn(name)):
            settings.remove(element)


def _set_page(document: WordDocument) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.2)


def _set_styles(document: WordDocument) -> None:
    styles = document.styles
    for fonts in styles.element.iter(qn("w:rFonts")):
        # A typeface of the theme would win over one that is named.
        fonts.attrib.clear()
        for name in _FONT_NAMES:
            fonts.set(qn(name), FONT)
    for language in styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
    normal = styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(11)
    normal.paragraph_format.space_after = Pt(8)
    normal.paragraph_format.line_spacing = 1.15
    for name, size in _HEADINGS.items():
        style = styles[name]
        style.font.size, style.font.bold, style.font.italic = Pt(size), True, False
        style.font.color.rgb = BLACK
        style.paragraph_format.space_before = Pt(12)
        style.paragraph_format.space_after = Pt(4)
        style.paragraph_format.keep_with_next = True
    quote = styles[QUOTE]
    quote.font.italic, quote.font.color.rgb = True, BLACK
    quote.paragraph_format.left_indent = quote.paragraph_format.right_indent = Cm(1)
    # As behind any paragraph; between items of one style Word's own styles leave it out.
    for name in (*BULLETS, *NUMBERS, *CONTINUED):
        styles[name].paragraph_format.space_after = normal.paragraph_format.space_after
