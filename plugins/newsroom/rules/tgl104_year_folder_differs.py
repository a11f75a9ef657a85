"""TGL104 — an item in the folder of another year than its date's."""

import re
from collections.abc import Iterator
from datetime import datetime

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.tgl107_date_implausible import is_plausible

YEAR = re.compile(r"^\d{4}$")


def check(article: Article, edition: datetime) -> Iterator[Hit]:
    date = article.date
    if date is None or not YEAR.match(article.year) or not is_plausible(date.day, edition.year):
        return
    if int(article.year) != date.day.year:
        yield Hit(date.line, date.span.column, folder=article.year, year=date.day.year)


RULE = Rule(
    code="TGL104",
    name="year-folder-differs",
    default=Severity.WARNING,
    check=check,
    message=(
        "Tulisan bertanggal tahun {year} ini berada di folder {folder}. Sebelum terbit, pindahkan "
        "foldernya; sesudah terbit jangan, karena alamatnya ikut berubah."
    ),
)
