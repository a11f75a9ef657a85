"""STR208 — a signed attachment, published with what it says of its makers."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.attachmentwords import described
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import attached, shown


def check(article: Article) -> Iterator[Hit]:
    for number, attachment, facts in attached(article):
        if facts.is_signed and facts.properties and not facts.fault:
            yield Hit(
                attachment.file.line,
                attachment.file.column,
                number=number,
                file=shown(attachment.file.text),
                properties=described(facts),
            )


RULE = Rule(
    code="STR208",
    name="signed-attachment-properties",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Lampiran {number} ({file}) bertanda tangan elektronik, jadi terbit apa adanya beserta"
        " keterangan di dalamnya ({properties}). Bila itu bukan untuk umum, kosongkan sebelum"
        " dokumennya ditandatangani."
    ),
)
