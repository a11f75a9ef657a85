"""STR204 — a PDF of scanned pages whose contents nobody can read, search or hear."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import attached, shown

# Fewer words than a lead paragraph has do not give a document's contents.
BODY_WORDS = 40


def check(article: Article) -> Iterator[Hit]:
    words = len(article.body.plain.split())
    for number, attachment, facts in attached(article):
        if not facts.fault and not facts.has_text and words < BODY_WORDS:
            yield Hit(
                attachment.file.line,
                attachment.file.column,
                number=number,
                file=shown(attachment.file.text),
                words=words,
                least=BODY_WORDS,
            )


RULE = Rule(
    code="STR204",
    name="scan-without-contents",
    default=Severity.WARNING,
    check=check,
    message=(
        "Lampiran {number} ({file}) hasil pindai tanpa teks, sedangkan naskahnya hanya"
        " {words} kata. Tulis isi pokoknya di naskah, paling sedikit {least} kata."
    ),
)
