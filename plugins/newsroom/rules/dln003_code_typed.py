"""DLN003 — an author code typed although the build prints it."""

from collections.abc import Iterator

from newsroom.edits import Edit
from newsroom.model import Article, Satker, Severity
from newsroom.rules.dln004_code_contradictory import contradictions
from newsroom.rules.engine import Hit, Rule


def check(article: Article, satker: Satker) -> Iterator[Hit]:
    typed = article.body.code
    if typed is not None and article.author and not contradictions(article, satker):
        yield Hit(typed.span.line, typed.span.column, text=typed.text, author=article.author.text)


def remedy(article: Article, satker: Satker) -> Iterator[Edit]:
    typed = article.body.code
    if typed is not None and article.author and not contradictions(article, satker):
        yield Edit(typed.span, "")


RULE = Rule(
    code="DLN003",
    name="code-typed",
    default=Severity.ADVICE,
    check=check,
    remedy=remedy,
    message=(
        "Kode “{text}” tidak perlu diketik; situs mencetak “({author})” sendiri. Hapus dari naskah."
    ),
)
