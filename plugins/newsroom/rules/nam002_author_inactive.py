"""NAM002 — a code that was not in use on the item's date."""

from collections.abc import Iterator

from newsroom.model import Article, Registers, Severity, Term
from newsroom.reading.daymentions import spell
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.signatures import claims


def check(article: Article, registers: Registers) -> Iterator[Hit]:
    if article.date is None:
        return
    day = article.date.day
    for field, code, _ in claims(article):
        author = registers.author(code.text)
        if author is not None and day not in author.term:
            yield Hit(
                code.line,
                code.column,
                field=field,
                code=code.text,
                term=_spelt(author.term),
                day=spell(day),
            )


def _spelt(term: Term) -> str:
    since = f"sejak {spell(term.since)}" if term.since else ""
    until = f"sampai {spell(term.until)}" if term.until else ""
    return " ".join(part for part in (since, until) if part)


RULE = Rule(
    code="NAM002",
    name="author-inactive",
    default=Severity.ERROR,
    check=check,
    message=(
        "Kode {field} “{code}” berlaku {term}, padahal tulisan ini bertanggal {day}. Betulkan "
        "kode atau tanggalnya, atau masa berlakunya di daftar/penulis.yaml."
    ),
)
