"""FTO107 — a photo credited to a code that may not sign for photos."""

import re
from collections.abc import Iterator
from datetime import date

from newsroom.model import Article, Registers, Role, Severity
from newsroom.reading.daymentions import spell
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.signatures import has_authors

# A credit in any other form names people or an institution outright (DESIGN: "Nama/Lembaga").
CODE = re.compile(r"[a-z]{2,5}")


def check(article: Article, registers: Registers) -> Iterator[Hit]:
    if not has_authors(registers):
        return
    on = article.date.day if article.date else None
    for number, photo in enumerate(article.photos, start=1):
        credit = photo.credit
        if CODE.fullmatch(credit.text):
            problem = _problem(credit.text, registers, on)
            if problem:
                yield Hit(
                    credit.line, credit.column, number=number, code=credit.text, problem=problem
                )


def _problem(code: str, registers: Registers, on: date | None) -> str:
    author = registers.author(code)
    if author is None:
        return "belum terdaftar di daftar/penulis.yaml"
    if Role.PHOTOGRAPHER not in author.roles:
        return "tidak terdaftar sebagai fotografer"
    if on is not None and on not in author.term:
        return f"tidak aktif pada {spell(on)}"
    return ""


RULE = Rule(
    code="FTO107",
    name="credit-code-invalid",
    default=Severity.ERROR,
    check=check,
    message=(
        "Kredit foto {number}, “{code}”, {problem}. Pakai kode fotografer yang aktif, atau"
        " tulis Nama/Lembaga."
    ),
)
