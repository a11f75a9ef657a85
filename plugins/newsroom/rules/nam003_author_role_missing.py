"""NAM003 — a code that may not sign in the role it is used for."""

from collections.abc import Iterator

from newsroom.model import Article, Registers, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.signatures import claims, roles


def check(article: Article, registers: Registers) -> Iterator[Hit]:
    for field, code, role in claims(article):
        author = registers.author(code.text)
        if author is not None and role not in author.roles:
            known = roles(author)
            standing = f"sebagai {known}, bukan {field}" if known else f"tanpa peran {field}"
            yield Hit(code.line, code.column, code=code.text, standing=standing)


RULE = Rule(
    code="NAM003",
    name="author-role-missing",
    default=Severity.ERROR,
    check=check,
    message=(
        "Kode “{code}” terdaftar {standing}. Pakai kode lain, atau lengkapi "
        "perannya di daftar/penulis.yaml."
    ),
)
