"""TGL107 — a date in a year that cannot be meant."""

from collections.abc import Iterator
from datetime import date, datetime

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule

FIRST_YEAR = 2000
YEARS_AHEAD = 10


def is_plausible(day: date, this_year: int) -> bool:
    """Whether an item can be of that day: from 2000 to ten years from now."""
    return FIRST_YEAR <= day.year <= this_year + YEARS_AHEAD


def check(article: Article, edition: datetime) -> Iterator[Hit]:
    for field, stamp in (("Tanggal", article.date), ("Embargo", article.embargo)):
        if stamp is not None and not is_plausible(stamp.day, edition.year):
            yield Hit(
                stamp.line,
                stamp.span.column,
                field=field,
                year=stamp.day.year,
                first=FIRST_YEAR,
                last=edition.year + YEARS_AHEAD,
            )


RULE = Rule(
    code="TGL107",
    name="date-implausible",
    default=Severity.ERROR,
    check=check,
    message=(
        "{field} bertahun {year}; yang diterima tahun {first} sampai {last}. Betulkan tahunnya."
    ),
)
