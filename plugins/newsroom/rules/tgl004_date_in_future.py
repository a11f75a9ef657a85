"""TGL004 — an item that waits for its date."""

from collections.abc import Iterator
from datetime import datetime

from newsroom.model import Article, Severity
from newsroom.reading.daymentions import spell
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.tgl107_date_implausible import is_plausible


def check(article: Article, edition: datetime) -> Iterator[Hit]:
    date, embargo = article.date, article.embargo
    if date is None or article.is_draft or date.value <= edition:
        return
    is_meant = embargo is not None and embargo.value >= date.value
    if not is_meant and is_plausible(date.day, edition.year):
        moment = f"{spell(date.day)} pukul {date.value:%H.%M}"
        yield Hit(date.line, date.span.column, moment=moment)


RULE = Rule(
    code="TGL004",
    name="date-in-future",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Tanggalnya belum tiba; tulisan ini ikut terbit pada penyusunan situs pertama sesudah "
        "{moment}. Betulkan tanggalnya bila tidak dimaksudkan demikian."
    ),
)
