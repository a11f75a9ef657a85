"""Documents with what their makers left in them, put together on the spot.

Everything private in them carries the word in `PRIVATE`, or is the position of `geotagged`.
"""

import struct
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from io import BytesIO

from PIL import Image

PRIVATE = "Budi"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument."


@cache
def geotagged(orientation: int = 1) -> bytes:
    """A JPEG with position, maker, comment and a second picture behind its end."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x013B] = PRIVATE
    exif[0x8825] = {1: "S", 2: (7.0, 48.0, 58.0), 3: "E", 4: (112.0, 0.0, 42.0)}
    stream = BytesIO()
    picture = Image.linear_gradient("L").resize((64, 48)).convert("RGB")
    picture.save(stream, "JPEG", exif=exif, comment=PRIVATE.encode(), dpi=(96, 96))
    return stream.getvalue() + PRIVATE.encode()


# ---------------------------------------------------------------- PDF


def pdf_file(objects: Mapping[int, bytes], info: int = 0, before: bytes = b"") -> bytes:
    """A PDF of those objects, the first the catalog; `before` is an earlier revision of it."""
    body, places = bytearray(before or b"%PDF-1.7\n"), {}
    for number, content in objects.items():
        places[number] = len(body)
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(body)
    body += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        body += b"%d 1\n%010d 00000 n \n" % (number, place)
    size = max(objects) + 1
    tail = b" /Info %d 0 R" % info if info else b""
    tail += b" /Prev %d" % before.rindex(b"xref\n0") if before else b""
    body += b"trailer\n<</Size %d /Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (size, tail, start)
    return bytes(body)


def stream(dictionary: bytes, data: bytes) -> bytes:
    return b"<<%s /Length %d>>\nstream\n%s\nendstream" % (dictionary, len(data), data)


def image(data: bytes, more: bytes = b"/Filter /DCTDecode") -> bytes:
    head = b"/Type /XObject /Subtype /Image /Width 64 /Height 48 /BitsPerComponent 8"
    return stream(head + b" /ColorSpace /DeviceRGB " + more, data)


def announcement(
    catalog: bytes = b"", page: bytes = b"", more: Mapping[int, bytes] | None = None, info: int = 0
) -> bytes:
    """A PDF of one page of text with that added to catalog and page, and those objects."""
    words = b"BT /F1 12 Tf 72 720 Td (Pengumuman hasil seleksi) Tj ET"
    font = b"<</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>> /XObject <<"
    pictures = b"/I 9 0 R" if more and 9 in more else b""
    return pdf_file(
        {
            1: b"<</Type /Catalog /Pages 2 0 R %s>>" % catalog,
            2: b"<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842]>>",
            3: b"<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources %s%s>>>> %s>>"
            % (font, pictures, page),
            4: stream(b"", words),
            **(more or {}),
        },
        info,
    )


INFO = {8: b"<</Author (Budi) /Creator (Word) /Producer (Word) /Keywords (Budi, x)>>"}
SIGNED = b"<</Type /Sig /Name (Budi) /ByteRange [0 9 19 99] /Contents <3080>>>"
SIGNATURE = {
    5: b"<</Fields [6 0 R] /SigFlags 3>>",
    6: b"<</FT /Sig /T (Tanda) /V 7 0 R /Type /Annot /Subtype /Widget /Rect [0 0 0 0]>>",
    7: b"<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached"
    b" /ByteRange [0 9 19 99] /Contents <3080>>>",
}
JAVASCRIPT = b"<</S /JavaScript /JS (app.alert\\('Budi'\\))>>"
FILES = b"/Names <</EmbeddedFiles <</Names [(a) 10 0 R]>>>>"
INSIDE = {
    10: b"<</Type /Filespec /F (a.txt) /EF <</F 11 0 R>>>>",
    11: stream(b"/Type /EmbeddedFile", b"daftar milik Budi"),
}


def signed_pdf() -> bytes:
    return announcement(b"/AcroForm 5 0 R", more=SIGNATURE | INFO, info=8)


def signed_pdf_with(more: Mapping[int, bytes]) -> bytes:
    return announcement(b"/AcroForm 5 0 R", more={**SIGNATURE, **more})


def signed_pdf_of(properties: bytes) -> bytes:
    """A signed PDF with that in its information dictionary."""
    return announcement(b"/AcroForm 5 0 R", more={**SIGNATURE, 8: b"<<%s>>" % properties}, info=8)


def signed_pdf_with_position() -> bytes:
    more = SIGNATURE | INSIDE | {9: image(geotagged())}
    return announcement(b"/AcroForm 5 0 R /OpenAction " + JAVASCRIPT + FILES, more=more)


def form_for_signing() -> bytes:
    """A form with an empty place for a signature, and a photo that says where it was taken."""
    field = b"<</FT /Sig /T (Tanda) /Type /Annot /Subtype /Widget /Rect [0 0 9 9]>>"
    form = b"/AcroForm <</SigFlags 3 /Fields [%s]>>" % field
    return announcement(form, more={9: image(geotagged())})


def pdf_with_note() -> bytes:
    note = b"<</Type /Annot /Subtype /Text /Rect [9 9 20 20] /T (Budi) /Contents (Benarkah?)>>"
    return announcement(page=b"/Annots [" + note + b"]")


def pdf_of_strange_names() -> bytes:
    """Sound, but a key is spelt in bytes that no rewriting keeps for certain."""
    return announcement(b"/Sk\xe9ma 1", more=INFO, info=8)


# ---------------------------------------------------------------- Word and Excel


def office_file(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A package of those parts in that order, dated as Office and others date them."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, (2025, 7, 17, 16, 30, 0))
            info.compress_type = method
            archive.writestr(info, content)
    return out.getvalue()


def relations(*entries: tuple[str, str]) -> str:
    """A part of relationships: type's last words and target of each; "!" before an external."""
    lines = [
        f'<Relationship Id="rId{n}" Type="{kind if "://" in kind else f"{_R}/{kind}"}"'
        f' Target="{target.lstrip("!")}"{external(target)}/>'
        for n, (kind, target) in enumerate(entries, start=1)
    ]
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(lines)}</Relationships>'


def external(target: str) -> str:
    return ' TargetMode="External"' if target.startswith("!") else ""


def types(main: str, *overrides: str) -> str:
    more = "".join(f'<Override PartName="/{name}" ContentType="x"/>' for name in overrides)
    return (
        f'<?xml version="1.0"?><Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="xml" ContentType="application/xml"/>{more}'
        f'<Override PartName="/{main.partition(" ")[0]}"'
        f' ContentType="{_OFFICE}{main.partition(" ")[2]}.main+xml"/></Types>'
    )


CORE = (
    f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Draf Budi</dc:title>'
    "<dc:creator>Budi</dc:creator><cp:lastModifiedBy>Siti &amp; Budi</cp:lastModifiedBy>"
    "<cp:keywords>Budi</cp:keywords></cp:coreProperties>"
)
APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Word</Application><Company>CV Budi</Company></Properties>"
)
ROOT = (
    (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    ("extended-properties", "docProps/app.xml"),
)


def word_file(body: str = "", more: Mapping[str, str | bytes] | None = None, *links: str) -> bytes:
    """A Word document with that in its body, those parts and "type target" relationships."""
    pairs = [(kind, target) for kind, _, target in (link.partition(" ") for link in links)]
    text = f"<w:p><w:r><w:t>Pengumuman hasil seleksi</w:t></w:r>{body}</w:p>"
    return office_file(
        {
            "[Content_Types].xml": types(
                "word/document.xml wordprocessingml.document", *(more or {})
            ),
            "_rels/.rels": relations(("officeDocument", "word/document.xml"), *ROOT),
            "docProps/core.xml": CORE,
            "docProps/app.xml": APP,
            "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{text}</w:body></w:document>',
            "word/_rels/document.xml.rels": relations(*pairs),
            **(more or {}),
        }
    )


def excel_file(
    sheets: str, more: Mapping[str, str | bytes] | None = None, *links: str, before: str = ""
) -> bytes:
    """An Excel workbook with those sheets, those parts and "type target" relationships."""
    pairs = [(kind, target) for kind, _, target in (link.partition(" ") for link in links)]
    return office_file(
        {
            "[Content_Types].xml": types("xl/workbook.xml spreadsheetml.sheet", *(more or {})),
            "_rels/.rels": relations(("officeDocument", "xl/workbook.xml"), *ROOT),
            "docProps/core.xml": CORE,
            "docProps/app.xml": APP,
            "xl/workbook.xml": f'<workbook xmlns="{_S}">{before}<sheets>{sheets}</sheets>'
            "</workbook>",
            "xl/_rels/workbook.xml.rels": relations(*pairs),
            **(more or {}),
        }
    )


COMMENTS = f'<w:comments xmlns:w="{_W}"><w:comment w:id="1" w:author="Budi"/></w:comments>'
INSERTED = '<w:ins w:id="1" w:author="Budi"><w:r><w:t> tahap akhir</w:t></w:r></w:ins>'
SHEET = '<sheet name="Jadwal" sheetId="1"/>'
HIDDEN = '<sheet name="Daftar" sheetId="2" state="hidden"/>'


def commented_word() -> bytes:
    return word_file("", {"word/comments.xml": COMMENTS}, "comments comments.xml")


def reviewed_word() -> bytes:
    return word_file(INSERTED, {"word/comments.xml": COMMENTS}, "comments comments.xml")


def word_with_workbook() -> bytes:
    inside = {"word/embeddings/buku.xlsx": excel_file(SHEET)}
    return word_file("", inside, "package embeddings/buku.xlsx")


def signed_word() -> bytes:
    return word_file("", {"_xmlsignatures/sig1.xml": "<Signature/>"})


def broken_word() -> bytes:
    """It opens as a package, but its relationships are no XML."""
    return word_file("", {"word/_rels/footer.xml.rels": "<Relationships>"})


def workbook_with_remarks() -> bytes:
    remarks = f'<comments xmlns="{_S}"><commentList><comment ref="A1"/></commentList></comments>'
    return excel_file(SHEET + HIDDEN, {"xl/comments1.xml": remarks}, "comments comments1.xml")


def broken_picture() -> bytes:
    """A JPEG that says where it was taken, and in which a marker is lost behind that."""
    whole = geotagged()
    at = whole.index(b"\xff\xdb")
    return whole[:at] + b"\0" + whole[at + 1 :]


def pdf_of_strange_names_with_position() -> bytes:
    more = INSIDE | {9: image(geotagged())}
    return announcement(b"/Sk\xe9ma 1 /OpenAction " + JAVASCRIPT + FILES, more=more)


def word_with_broken_picture() -> bytes:
    return word_file("", {"word/media/image1.jpeg": broken_picture()}, "image media/image1.jpeg")


def broken_workbook_with_position() -> bytes:
    more = {"xl/media/image1.jpeg": geotagged(), "xl/_rels/a.xml.rels": "<Relationships>"}
    return excel_file(SHEET, more)


@cache
def geotagged_tiff() -> bytes:
    """A TIFF as scanning apps leave it, with position and maker among its tags."""
    exif = Image.Exif()
    exif[0x013B] = PRIVATE
    exif[0x8825] = {1: "S", 2: (7.0, 48.0, 58.0), 3: "E", 4: (112.0, 0.0, 42.0)}
    out = BytesIO()
    picture = Image.linear_gradient("L").resize((64, 48)).convert("RGB")
    picture.save(out, "TIFF", exif=exif.tobytes(), dpi=(96, 96))
    return out.getvalue()


def riff(*chunks: tuple[bytes, bytes]) -> bytes:
    """A WebP container of those chunks."""
    body = b"".join(
        name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
        for name, data in chunks
    )
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def page_file(*pages: bytes) -> bytes:
    """A PDF of pages with those contents."""
    first, fonts = 4, b"<</Font <</F1 3 0 R>>>>"
    places = range(first, first + 2 * len(pages), 2)
    kids = b" ".join(b"%d 0 R" % at for at in places)
    objects = {
        1: b"<</Type /Catalog /Pages 2 0 R>>",
        2: b"<</Type /Pages /Kids [%s] /Count %d /MediaBox [0 0 595 842]>>" % (kids, len(pages)),
        3: b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
    }
    for at, content in zip(places, pages, strict=True):
        # An array is as good as one stream.
        contents = content if content.startswith(b"[") else b"%d 0 R" % (at + 1)
        page = b"<</Type /Page /Parent 2 0 R /Resources %s /Contents %s>>" % (fonts, contents)
        objects[at] = page
        objects[at + 1] = stream(b"", b"" if content.startswith(b"[") else content)
    return pdf_file(objects)


def page(*lines: str) -> bytes:
    """The contents of a page with those lines."""
    shown = b" ".join(b"(%s) Tj T*" % line.encode("latin-1") for line in lines)
    return b"BT /F1 12 Tf 14 TL 72 720 Td " + shown + b" ET"


def voters() -> bytes:
    """A list of voters whose numbers are covered but for two, on its second page."""
    return page_file(
        page("Daftar Pemilih", "1 3571************ WARGA SATU", "2 3571************ WARGA DUA"),
        page("3 3571011507900001 WARGA TIGA", "4 3571015507900002 WARGA EMPAT", "Kota Kediri"),
    )


def pdf_with_bookmark(contents: bytes = b"") -> bytes:
    """A PDF with a bookmark that has a number, and with that on its page."""
    more = {
        10: b"<</Type /Outlines /First 11 0 R /Last 11 0 R /Count 1>>",
        11: b"<</Title (Berkas 3571011507900001) /Parent 10 0 R /Dest [3 0 R /Fit]>>",
    }
    return announcement(
        b"/Outlines 10 0 R", more=more | ({4: stream(b"", contents)} if contents else {})
    )


def unreadable_page() -> bytes:
    """A PDF whose second page is made of more pieces than anybody needs."""
    return page_file(page("Pengumuman hasil seleksi"), b"[" + b"5 0 R " * 10_001 + b"]")


def word_text(*runs: str) -> bytes:
    """A Word document with those runs in one paragraph."""
    return word_file("".join(f"<w:r><w:t>{run}</w:t></w:r>" for run in runs))


def workbook_of(*cells: str) -> bytes:
    """An Excel workbook of one sheet with one row of those cells."""
    return workbook_with(f"<sheetData><row>{''.join(cells)}</row></sheetData>")


def workbook_with(markup: str) -> bytes:
    """An Excel workbook of one sheet that is made of that."""
    sheet = f'<worksheet xmlns="{_S}">{markup}</worksheet>'
    linked = f'<sheet name="Jadwal" sheetId="1" xmlns:r="{_R}" r:id="rId1"/>'
    return excel_file(
        linked, {"xl/worksheets/sheet1.xml": sheet}, "worksheet worksheets/sheet1.xml"
    )


def pivoted_workbook(value: str) -> bytes:
    """An Excel workbook with a pivot table that remembers a sheet which was taken out."""
    folder = "xl/pivotCache"
    records = f'<pivotCacheRecords xmlns="{_S}"><r>{value}</r></pivotCacheRecords>'
    more = {
        f"{folder}/pivotCacheDefinition1.xml": f'<pivotCacheDefinition xmlns="{_S}"/>',
        f"{folder}/_rels/pivotCacheDefinition1.xml.rels": relations(
            ("pivotCacheRecords", "pivotCacheRecords1.xml")
        ),
        f"{folder}/pivotCacheRecords1.xml": records,
    }
    return excel_file(SHEET, more, "pivotCacheDefinition pivotCache/pivotCacheDefinition1.xml")


_Maker = Callable[[tuple[int, int], int | str], bytes]


def long_pdf() -> bytes:
    """A list of 1,010 pages with one line of text on each."""
    words = b"BT /F1 12 Tf 72 720 Td (Daftar pemilih per TPS) Tj ET"
    kids = b" ".join(b"%d 0 R" % number for number in range(5, 1015))
    page = (
        b"<</Type/Page /Parent 2 0 R /MediaBox[0 0 595 842] /Contents 4 0 R"
        b" /Resources<</Font<</F1 3 0 R>>>>>>"
    )
    objects = [
        b"<</Type/Catalog /Pages 2 0 R>>",
        b"<</Type/Pages /Kids[%b] /Count 1010>>" % kids,
        b"<</Type/Font /Subtype/Type1 /BaseFont/Helvetica>>",
        b"<</Length %d>>\nstream\n%b\nendstream" % (len(words), words),
        *[page] * 1010,
    ]
    body, table = b"%PDF-1.4\n", b"0000000000 65535 f \n"
    for number, content in enumerate(objects, start=1):
        table += b"%010d 00000 n \n" % len(body)
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    size = len(objects) + 1
    return b"%bxref\n0 %d\n%btrailer\n<</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        body,
        size,
        table,
        size,
        len(body),
    )


MAKERS: dict[str, _Maker] = {
    "pdf-signed": lambda _size, _seed: signed_pdf(),
    "pdf-signed-position": lambda _size, _seed: signed_pdf_with_position(),
    "pdf-unsigned-position": lambda _size, _seed: form_for_signing(),
    "pdf-properties": lambda _size, _seed: announcement(more=INFO, info=8),
    "pdf-note": lambda _size, _seed: pdf_with_note(),
    "pdf-files": lambda _size, _seed: announcement(FILES, more=INSIDE),
    "pdf-script": lambda _size, _seed: announcement(b"/OpenAction " + JAVASCRIPT),
    "pdf-strange": lambda _size, _seed: pdf_of_strange_names(),
    "pdf-strange-private": lambda _size, _seed: pdf_of_strange_names_with_position(),
    "docx-broken-picture": lambda _size, _seed: word_with_broken_picture(),
    "xlsx-strange-private": lambda _size, _seed: broken_workbook_with_position(),
    "docx-properties": lambda _size, _seed: word_file(),
    "docx-comments": lambda _size, _seed: commented_word(),
    "docx-reviewed": lambda _size, _seed: reviewed_word(),
    "docx-workbook": lambda _size, _seed: word_with_workbook(),
    "docx-signed": lambda _size, _seed: signed_word(),
    "docx-strange": lambda _size, _seed: broken_word(),
    "pdf-numbers": lambda _size, _seed: voters(),
    "pdf-covered": lambda _size, _seed: page_file(page("1 3571************ WARGA SATU")),
    "pdf-long": lambda _size, _seed: long_pdf(),
    "pdf-unread": lambda _size, _seed: unreadable_page(),
    "docx-numbers": lambda _size, _seed: word_text(" Nomor 35710115", "07900001, tetap"),
    "docx-covered": lambda _size, _seed: word_text(" Nomor 3571", "************"),
    "xlsx-numbers": lambda _size, _seed: workbook_of("<c><v>3571011507900000</v></c>"),
    "xlsx-figures": lambda _size, _seed: workbook_of(
        "<c><v>0.3571011507900001</v></c>", "<c><v>3571</v></c>", "<c><v>011507900001</v></c>"
    ),
    "pdf-bookmark": lambda _size, _seed: pdf_with_bookmark(),
    "xlsx-pivot": lambda _size, _seed: pivoted_workbook('<s v="3571011507900001"/>'),
    "xlsx-properties": lambda _size, _seed: excel_file(SHEET),
    "xlsx-remarks": lambda _size, _seed: workbook_with_remarks(),
}
