"""STR204 — a PDF of scanned pages whose contents nobody can read, search or hear."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import attached, shown
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    least = profile.limit("lampiran-naskah-terpendek")
    for number, attachment, facts in attached(article):
        if facts.fault or facts.has_text:
            continue
        words = len(article.body.plain.split())
        if words < least:
            yield Hit(
                attachment.file.line,
                attachment.file.column,
                number=number,
                file=shown(attachment.file.text),
                words=words,
                least=least,
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
