"""STR214 — an attachment with something private in it that we cannot take out."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.attachmentwords import joined, private_contents
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import attached, shown

REMEDIES = {
    "PDF": "Buka berkasnya, pilih Cetak, simpan sebagai PDF baru, lalu pakai PDF itu",
    "DOCX": "Buka di Word, pilih File → Simpan Sebagai → PDF, lalu cantumkan PDF itu",
    "XLSX": "Buka di Excel, pilih File → Simpan Sebagai → PDF, lalu cantumkan PDF itu",
}


def check(article: Article) -> Iterator[Hit]:
    for number, attachment, facts in attached(article):
        found = private_contents(facts)
        if found and not facts.is_signed and not facts.fault:
            yield Hit(
                attachment.file.line,
                attachment.file.column,
                number=number,
                file=shown(attachment.file.text),
                found=joined(found),
                remedy=REMEDIES[facts.format],
            )


RULE = Rule(
    code="STR214",
    name="attachment-private",
    default=Severity.ERROR,
    check=check,
    message=(
        "Lampiran {number} ({file}) memuat {found}, yang tidak dapat dibuang sebelum terbit."
        " {remedy}."
    ),
)
