"""STR210 — an attachment that opens, but cannot be freed of what it says of its makers."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.attachmentwords import described, private_contents
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import attached, shown

REMEDIES = {
    "PDF": "Buka berkasnya, pilih Cetak, lalu simpan sebagai PDF baru",
    "DOCX": "Buka di Word, lalu simpan dengan nama baru sebagai DOCX",
    "XLSX": "Buka di Excel, lalu simpan dengan nama baru sebagai XLSX",
}


def check(article: Article) -> Iterator[Hit]:
    for number, attachment, facts in attached(article):
        is_left = not (facts.fault or facts.is_signed or facts.is_cleaned)
        if is_left and not private_contents(facts):
            properties = described(facts)
            yield Hit(
                attachment.file.line,
                attachment.file.column,
                number=number,
                file=shown(attachment.file.text),
                properties=f" ({properties})" if properties else "",
                remedy=REMEDIES[facts.format],
            )


RULE = Rule(
    code="STR210",
    name="attachment-not-cleaned",
    default=Severity.WARNING,
    check=check,
    message=(
        "Lampiran {number} ({file}) tidak dapat dibersihkan, jadi terbit apa adanya beserta"
        " keterangan di dalamnya{properties}. {remedy}."
    ),
)
