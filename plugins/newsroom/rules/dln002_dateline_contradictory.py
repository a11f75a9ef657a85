"""DLN002 — a typed dateline that names another office, domain or city."""

from collections.abc import Iterator

from newsroom.model import Article, Satker, Severity
from newsroom.reading import dateline
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.signatures import city, office_names, printed


def contradictions(article: Article, satker: Satker) -> tuple[str, ...]:
    """The parts of the typed dateline that are not this office's or this item's, as typed."""
    found = article.body.dateline
    if found is None:
        return ()
    names = office_names(satker)
    domains = (satker.domain, satker.identity_domain)
    wrong = []
    if not dateline.is_same_office(found.office, names):
        wrong.append(found.office)
    if found.city and not dateline.is_same_city(found.city, city(article, satker), names):
        wrong.append(found.city)
    if found.domain and not any(dateline.is_same_domain(found.domain, own) for own in domains):
        wrong.append(found.domain)
    return tuple(wrong)


def check(article: Article, satker: Satker) -> Iterator[Hit]:
    typed = article.body.dateline
    wrong = contradictions(article, satker)
    if typed is not None and wrong:
        given = " dan ".join(f"“{part}”" for part in wrong)
        yield Hit(typed.span.line, typed.span.column, given=given, printed=printed(article, satker))


RULE = Rule(
    code="DLN002",
    name="dateline-contradictory",
    default=Severity.ERROR,
    check=check,
    message=(
        "Baris tempat yang diketik menyebut {given}, padahal yang tercetak “{printed}”. Hapus "
        "dari naskah; kota lain ditulis pada isian tempat."
    ),
)
