"""The press release as a document that Word and LibreOffice open: the same bytes every time."""

import zipfile
from datetime import UTC
from io import BytesIO

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from newsroom.importing.richtext import STRONG, Rich, Span, rich
from newsroom.packs.release import Release
from newsroom.packs.selection import Pack
from newsroom.packs.wordblocks import Setter
from newsroom.packs.wordstyles import LANGUAGE, TITLE, blank_document

# ECMA-376, part 2, 11.1: the library refuses longer ones.
_MOST_CHARACTERS = 255
# The first moment that a ZIP can tell, and what Word itself writes there.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def word_document(release: Release, pack: Pack) -> bytes:
    """The release, its properties naming nobody but the office."""
    document = blank_document()
    _describe(document, release, pack)
    setter = Setter(document)
    _head(document, setter, release)
    setter.set(release.blocks)
    _tail(setter, release)
    _number_pages(document)
    stream = BytesIO()
    document.save(stream)
    return _settled(stream.getvalue())


def _describe(document: WordDocument, release: Release, pack: Pack) -> None:
    """All that the library's template says of itself is replaced."""
    properties, moment = document.core_properties, pack.view.updated.astimezone(UTC)
    properties.author = properties.last_modified_by = release.office[:_MOST_CHARACTERS]
    properties.title = release.title[:_MOST_CHARACTERS]
    properties.comments = properties.subject = properties.keywords = ""
    properties.identifier = pack.identity[:_MOST_CHARACTERS]
    properties.language, properties.revision = LANGUAGE, 1
    properties.created = properties.modified = moment.replace(tzinfo=None, microsecond=0)


def _head(document: WordDocument, setter: Setter, release: Release) -> None:
    centre = WD_ALIGN_PARAGRAPH.CENTER
    office = setter.words(_bold(release.office.upper()))
    office.runs[0].font.size = Pt(14)
    lines = [office, *(setter.words(rich(line)) for line in release.letterhead)]
    for line in lines:
        line.alignment, line.paragraph_format.space_after = centre, Pt(0)
    for line in lines[1:]:
        line.runs[0].font.size = Pt(9.5)
    _border(lines[-1], "bottom")
    if release.embargo:
        notice = f"{release.embargo}. Jangan disiarkan atau diunggah sebelum waktu itu."
        embargo = setter.words(_bold(notice))
        embargo.paragraph_format.space_before = Pt(14)
        _border(embargo, "top", "left", "bottom", "right")
    kind = setter.words(_bold(release.kind))
    kind.alignment, kind.paragraph_format.space_before = centre, Pt(16)
    kind.paragraph_format.space_after = Pt(0)
    day = setter.words(rich(release.day))
    day.alignment = centre
    setter.words(rich(release.title), TITLE)
    for label, text in release.corrections:
        _border(_labelled(setter, label, text), "left")


def _tail(setter: Setter, release: Release) -> None:
    for label, text in release.additions:
        _labelled(setter, label, text)
    if release.signature:
        setter.words(rich(release.signature))
    if release.attachments:
        setter.words(rich("Lampiran"), "Heading 2")
        for one in release.attachments:
            linked = Span(one.title, href=one.url)
            setter.words(Rich((linked, Span(f" ({one.format})"))), "List Bullet")
    setter.words(rich("Kontak media"), "Heading 2")
    setter.words(rich(release.desk)).paragraph_format.space_after = Pt(0)
    for label, way in release.contact:
        href = way if way.startswith("https://") else ""
        line = setter.words(Rich((Span(f"{label}: "), Span(way, href=href))))
        line.paragraph_format.space_after = Pt(0)
    if release.photos:
        setter.words(rich("Foto"), "Heading 2")
        plea = setter.words(rich("Cantumkan kredit setiap kali foto dimuat."))
        plea.paragraph_format.keep_with_next = True
    for photo in release.photos:
        text = f"\n{photo.caption}\n{photo.credit}"
        line = setter.words(Rich((*_bold(photo.file).spans, Span(text))))
        line.paragraph_format.keep_together = True
    if release.licence:
        setter.words(rich(f"Lisensi: {release.licence}"))
    last = setter.words(Rich((Span("Alamat tulisan: "), Span(release.url, href=release.url))))
    last.paragraph_format.space_before = Pt(12)


def _labelled(setter: Setter, label: str, text: str) -> WordParagraph:
    return setter.words(Rich((*_bold(f"{label}: ").spans, Span(text))))


def _bold(text: str) -> Rich:
    return Rich((Span(text, frozenset((STRONG,))),))


def _border(paragraph: WordParagraph, *sides: str) -> None:
    """Draw lines around a paragraph; the sides come as Word's schema orders them."""
    drawn = "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="6" w:color="404040"/>' for side in sides
    )
    border = parse_xml(f"<w:pBdr {nsdecls('w')}>{drawn}</w:pBdr>")
    paragraph._p.get_or_add_pPr().insert_element_before(
        border, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def _number_pages(document: WordDocument) -> None:
    footer = document.sections[0].footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for words, field in (("Halaman ", "PAGE"), (" dari ", "NUMPAGES")):
        footer.add_run(words)
        counted = f'<w:fldSimple {nsdecls("w")} w:instr="{field}"><w:r><w:t>1</w:t></w:r>'
        footer._p.append(parse_xml(f"{counted}</w:fldSimple>"))


def _settled(data: bytes) -> bytes:
    """The package anew, stored as it is and dated alike: no clock and no zlib changes its bytes."""
    stream = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(data)) as package,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as settled,
    ):
        for name in package.namelist():
            entry = zipfile.ZipInfo(name, _MOMENT)
            # As if made on Unix, wherever it is made.
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            settled.writestr(entry, package.read(name))
    return stream.getvalue()
