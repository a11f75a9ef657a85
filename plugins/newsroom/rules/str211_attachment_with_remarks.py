"""STR211 — an attachment with comments, tracked changes or hidden sheets left in it."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.attachmentwords import joined
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import attached, shown

WORDS = {
    "comments": "komentar",
    "revisions": "perubahan terlacak",
    "sheets": "lembar tersembunyi",
}
REMEDIES = {
    (
        "PDF",
        "comments",
    ): "Hapus komentarnya di aplikasi PDF, atau simpan ulang dari dokumen asalnya",
    ("DOCX", "comments"): (
        "Di Word pilih Tinjau → Hapus → Hapus Semua Komentar dalam Dokumen, lalu simpan"
    ),
    ("DOCX", "revisions"): (
        "Di Word pilih Tinjau → Terima → Terima Semua Perubahan dan Hentikan Pelacakan, lalu simpan"
    ),
    ("XLSX", "comments"): (
        "Di Excel pilih File → Info → Periksa Masalah → Periksa Dokumen, hapus komentarnya, lalu"
        " simpan"
    ),
    ("XLSX", "sheets"): (
        "Klik kanan nama lembar, pilih Perlihatkan, hapus lembar yang bukan untuk umum, lalu simpan"
    ),
}


def check(article: Article) -> Iterator[Hit]:
    for number, attachment, facts in attached(article):
        found = [trace for trace in WORDS if (facts.format, trace) in REMEDIES]
        found = [trace for trace in found if trace in facts.traces]
        if found and not facts.fault:
            yield Hit(
                attachment.file.line,
                attachment.file.column,
                number=number,
                file=shown(attachment.file.text),
                found=joined([WORDS[trace] for trace in found]),
                remedy=". ".join(REMEDIES[facts.format, trace] for trace in found),
            )


RULE = Rule(
    code="STR211",
    name="attachment-with-remarks",
    default=Severity.WARNING,
    check=check,
    message=(
        "Lampiran {number} ({file}) masih memuat {found}, yang dapat dibaca siapa pun. {remedy}."
    ),
)
