"""STR209 — a signed attachment with something in it that we would take out, and must not."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.attachmentwords import joined, private_contents
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import attached, shown


def check(article: Article) -> Iterator[Hit]:
    for number, attachment, facts in attached(article):
        found = private_contents(facts)
        if facts.is_signed and found and not facts.fault:
            yield Hit(
                attachment.file.line,
                attachment.file.column,
                number=number,
                file=shown(attachment.file.text),
                found=joined(found),
            )


RULE = Rule(
    code="STR209",
    name="signed-attachment-private",
    default=Severity.ERROR,
    check=check,
    message=(
        "Lampiran {number} ({file}) memuat {found}, dan tidak dapat dibersihkan karena bertanda"
        " tangan elektronik. Buang dari dokumen asalnya (fotonya diganti dengan salinan tanpa"
        " lokasi), buat PDF-nya lagi, lalu mintakan tanda tangan ulang."
    ),
)
