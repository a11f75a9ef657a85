"""Word documents put together part by part, as Word, LibreOffice and phones write them."""

import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

OFFICE = "http://schemas.openxmlformats.org/"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": f"{OFFICE}wordprocessingml/2006/main",
        "r": f"{OFFICE}officeDocument/2006/relationships",
        "wp": f"{OFFICE}drawingml/2006/wordprocessingDrawing",
        "a": f"{OFFICE}drawingml/2006/main",
        "pic": f"{OFFICE}drawingml/2006/picture",
        "mc": f"{OFFICE}markup-compatibility/2006",
        "m": f"{OFFICE}officeDocument/2006/math",
        "v": "urn:schemas-microsoft-com:vml",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    }.items()
)
RELATION = f"{OFFICE}officeDocument/2006/relationships"
PACKAGE = f"{OFFICE}package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"

BULLETS, FIGURES, LETTERS = "1", "2", "3"
"""The lists that every document has."""

_NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{number}">'
    + "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/></w:lvl>'
        for level in range(3)
    )
    + "</w:abstractNum>"
    for number, kind in ((BULLETS, "bullet"), (FIGURES, "decimal"), (LETTERS, "lowerLetter"))
) + "".join(
    f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    for number in (BULLETS, FIGURES, LETTERS)
)
_STYLES = "".join(
    f'<w:style w:type="{kind}" w:styleId={quoteattr(key)}><w:name w:val="{name}"/>{more}</w:style>'
    for kind, key, name, more in (
        ("paragraph", "Judul", "Title", ""),
        ("paragraph", "Judul1", "heading 1", ""),
        ("paragraph", "Judul2", "heading 2", ""),
        ("paragraph", "Keterangan", "caption", ""),
        ("paragraph", "Kutipan", "Quote", ""),
        ("paragraph", "Rahasia", "Rahasia", "<w:rPr><w:vanish/></w:rPr>"),
        ("paragraph", "Catatan", "Catatan", '<w:basedOn w:val="Rahasia"/>'),
        ("paragraph", "Lingkar", "Lingkar", '<w:basedOn w:val="Lingkar"/>'),
        ("character", "Tersembunyi", "Tersembunyi", "<w:rPr><w:vanish/></w:rPr>"),
    )
)


def t(text: str) -> str:
    """Text of a run."""
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def run(text: str = "", *, marks: str = "", inside: str = "") -> str:
    """A run; `marks` are the names of settings, as in "b i"; `inside` is other markup."""
    properties = "".join(
        f"<w:{mark}/>" if "=" not in mark else f"<w:{mark.replace('=', ' w:val=')}/>"
        for mark in marks.split()
    )
    return f"<w:r><w:rPr>{properties}</w:rPr>{t(text) if text else ''}{inside}</w:r>"


def p(*parts: str, style: str = "", listed: str = "", level: int = 0) -> str:
    """A paragraph of texts and runs."""
    properties = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    if listed:
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{listed}"/></w:numPr>'
    runs = "".join(part if part.startswith("<") else run(part) for part in parts)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table; a cell that begins with "<" is markup, one with "=N " spans N columns."""
    lines = ("".join(map(cell, row)) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{line}</w:tr>' for line in lines)}</w:tbl>"


def cell(content: str) -> str:
    properties = ""
    if content.startswith("="):
        span, _, content = content[1:].partition(" ")
        properties = f'<w:gridSpan w:val="{span}"/>'
    elif content in ("^", "v"):
        properties = '<w:vMerge w:val="continue"/>'
        content = ""
    elif content.startswith("v "):
        properties, content = '<w:vMerge w:val="restart"/>', content[2:]
    inner = content if content.startswith("<") else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def picture(relation: str, alt: str = "") -> str:
    """A run with a picture in line with the text."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr={quoteattr(alt)}/>'
        f"<a:graphic><a:graphicData>{pic(relation)}</a:graphicData></a:graphic>"
        "</wp:inline></w:drawing></w:r>"
    )


def pic(relation: str) -> str:
    return f'<pic:pic><pic:blipFill><a:blip r:embed="{relation}"/></pic:blipFill></pic:pic>'


@dataclass
class Document:
    """A document; `media` are its pictures by relation, as (file name, bytes)."""

    body: str
    media: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    footnotes: dict[int, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)
    main: str = MAIN

    def packed(self) -> bytes:
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in self.all_parts().items():
                archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
        return stream.getvalue()

    def all_parts(self) -> dict[str, str | bytes]:
        parts: dict[str, str | bytes] = {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="jpeg" ContentType="image/jpeg"/>'
            f'<Override PartName="/word/document.xml" ContentType="{self.main}"/></Types>',
            "_rels/.rels": self.relations({"d": ("officeDocument", "word/document.xml", "")}),
            "word/document.xml": f"<w:document {NAMESPACES}><w:body>{self.body}</w:body>"
            "</w:document>",
            "word/styles.xml": f"<w:styles {NAMESPACES}>{_STYLES}</w:styles>",
            "word/numbering.xml": f"<w:numbering {NAMESPACES}>{_NUMBERING}</w:numbering>",
            "word/footnotes.xml": self.notes(),
            "word/_rels/document.xml.rels": self.relations(
                {key: ("image", f"media/{name}", "") for key, (name, _) in self.media.items()}
                | {key: ("hyperlink", url, "External") for key, url in self.links.items()}
            ),
        }
        parts |= {f"word/media/{name}": data for name, data in self.media.values()}
        return parts | self.parts

    def notes(self) -> str:
        notes = "".join(
            f'<w:footnote w:id="{number}">{text if text.startswith("<") else p(text)}</w:footnote>'
            for number, text in self.footnotes.items()
        )
        return f"<w:footnotes {NAMESPACES}>{notes}</w:footnotes>"

    @staticmethod
    def relations(targets: dict[str, tuple[str, str, str]]) -> str:
        rows = "".join(
            f'<Relationship Id="{key}" Type="{RELATION}/{kind}" Target={quoteattr(target)}'
            + (f' TargetMode="{mode}"' if mode else "")
            + "/>"
            for key, (kind, target, mode) in targets.items()
        )
        return f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def docx(*paragraphs: str, **more: object) -> bytes:
    """The bytes of a document of these paragraphs; those that are no markup are plain ones."""
    body = "".join(part if part.startswith("<") else p(part) for part in paragraphs)
    return Document(body, **more).packed()  # type: ignore[arg-type]


def note(number: int) -> str:
    """A run that refers to a footnote."""
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'
