"""STR212 — an attachment with other files inside, which nobody sees before they are out."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import attached, shown

REMEDIES = {
    "PDF": (
        "berkas itu tidak ikut terbit. Bila memang untuk umum, cantumkan sebagai lampiran sendiri"
    ),
    "DOCX": "isinya ikut terbit. Di Word ganti dengan gambar (Tempel Spesial → Gambar)",
    "XLSX": "isinya ikut terbit. Di Excel ganti dengan gambar (Tempel Spesial → Gambar)",
}


def check(article: Article) -> Iterator[Hit]:
    for number, attachment, facts in attached(article):
        if "files" in facts.traces and facts.is_cleaned:
            yield Hit(
                attachment.file.line,
                attachment.file.column,
                number=number,
                file=shown(attachment.file.text),
                remedy=REMEDIES[facts.format],
            )


RULE = Rule(
    code="STR212",
    name="attachment-with-files",
    default=Severity.WARNING,
    check=check,
    message="Lampiran {number} ({file}) memuat berkas lain di dalamnya; {remedy}.",
)
