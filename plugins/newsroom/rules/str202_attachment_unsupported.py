"""STR202 — an attachment of a kind that is not offered, or not the kind its name says."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import attached, shown

CONTENTS = {
    "": "data yang tidak dikenali",
    "PDF": "dokumen PDF",
    "DOCX": "dokumen Word (DOCX)",
    "XLSX": "lembar kerja Excel (XLSX)",
    "PPTX": "salindia PowerPoint",
    "makro": "dokumen dengan makro",
    "OLE": "dokumen Office lama",
    "ZIP": "arsip ZIP",
    "HTML": "halaman web (HTML)",
    **dict.fromkeys(("JPEG", "PNG", "WebP", "GIF", "TIFF", "AVIF", "HEIC"), "gambar"),
}


def check(article: Article) -> Iterator[Hit]:
    for number, attachment, facts in attached(article):
        if facts.fault in ("unsupported", "name-disagrees"):
            yield Hit(
                attachment.file.line,
                attachment.file.column,
                number=number,
                file=shown(attachment.file.text),
                what=CONTENTS.get(facts.format, facts.format),
            )


RULE = Rule(
    code="STR202",
    name="attachment-unsupported",
    default=Severity.ERROR,
    check=check,
    message=(
        "Lampiran {number} ({file}) berisi {what}. Lampirkan dokumen PDF, DOCX, atau XLSX"
        " dengan akhiran nama yang sesuai isinya."
    ),
)
