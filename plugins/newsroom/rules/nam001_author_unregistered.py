"""NAM001 — a code that the register of authors does not have."""

from collections.abc import Iterator

from newsroom.model import Article, Registers, Severity
from newsroom.nearest import suggestion
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.signatures import claims, has_authors

MOST_SHOWN = 12


def check(article: Article, registers: Registers) -> Iterator[Hit]:
    if not has_authors(registers):
        return
    codes = sorted(author.code for author in registers.authors)
    for field, code, _ in claims(article):
        if registers.author(code.text) is None:
            yield Hit(
                code.line,
                code.column,
                field=field,
                code=code.text,
                suggestion=suggestion(code.text, codes),
                codes=_listed(codes),
            )


def _listed(codes: list[str]) -> str:
    if not codes:
        return "belum ada"
    rest = len(codes) - MOST_SHOWN
    return ", ".join(codes[:MOST_SHOWN]) + (f", dan {rest} lainnya" if rest > 0 else "")


RULE = Rule(
    code="NAM001",
    name="author-unregistered",
    default=Severity.ERROR,
    check=check,
    message=(
        "Kode {field} “{code}” tidak terdaftar.{suggestion} Yang terdaftar: {codes}. Betulkan "
        "kodenya, atau daftarkan di daftar/penulis.yaml."
    ),
)
