"""DLN001 — a dateline typed although the build prints the same."""

from collections.abc import Iterator

from newsroom.edits import Edit
from newsroom.model import Article, Satker, Severity, TypedDateline
from newsroom.rules.dln002_dateline_contradictory import contradictions
from newsroom.rules.dln005_dateline_day_differs import is_other_day
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.signatures import printed
from newsroom.rules.tgl107_date_implausible import is_plausible


def check(article: Article, satker: Satker, this_year: int) -> Iterator[Hit]:
    typed = _needless(article, satker, this_year)
    if typed is not None:
        yield Hit(
            typed.span.line, typed.span.column, text=typed.text, printed=printed(article, satker)
        )


def remedy(article: Article, satker: Satker, this_year: int) -> Iterator[Edit]:
    typed = _needless(article, satker, this_year)
    if typed is not None:
        yield Edit(typed.span, "")


def _needless(article: Article, satker: Satker, this_year: int) -> TypedDateline | None:
    """The typed dateline, unless it contradicts the item: that must be cleared up first."""
    is_absurd = article.date is not None and not is_plausible(article.date.day, this_year)
    is_wrong = is_absurd or is_other_day(article, this_year) or contradictions(article, satker)
    return None if is_wrong else article.body.dateline


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
