"""STR213 — an attachment that runs something, which a public office does not publish."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import attached, shown


def check(article: Article) -> Iterator[Hit]:
    for number, attachment, facts in attached(article):
        if "scripts" in facts.traces and facts.is_cleaned:
            yield Hit(
                attachment.file.line,
                attachment.file.column,
                number=number,
                file=shown(attachment.file.text),
            )


RULE = Rule(
    code="STR213",
    name="attachment-with-scripts",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Lampiran {number} ({file}) memuat skrip atau perintah otomatis, yang dibuang saat terbit."
        " Bila ini formulir, periksa apakah masih dapat diisi."
    ),
)
