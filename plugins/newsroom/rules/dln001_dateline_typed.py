"""DLN001 — a dateline typed although the build prints the same."""

from collections.abc import Iterator

from newsroom.edits import Edit
from newsroom.model import Article, Satker, Severity
from newsroom.rules.dln002_dateline_contradictory import contradictions
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.signatures import printed


def check(article: Article, satker: Satker) -> Iterator[Hit]:
    typed = article.body.dateline
    if typed is not None and not contradictions(article, satker):
        yield Hit(
            typed.span.line, typed.span.column, text=typed.text, printed=printed(article, satker)
        )


def remedy(article: Article, satker: Satker) -> Iterator[Edit]:
    typed = article.body.dateline
    if typed is not None and not contradictions(article, satker):
        yield Edit(typed.span, "")


RULE = Rule(
    code="DLN001",
    name="dateline-typed",
    default=Severity.ADVICE,
    check=check,
    remedy=remedy,
    message=(
        "Baris tempat “{text}” tidak perlu diketik; situs mencetak “{printed}” sendiri. "
        "Hapus dari naskah."
    ),
)
