"""TGL109 — a day without its year in an item from the other side of New Year."""

from collections.abc import Iterator
from datetime import date

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.reading.daymentions import MONTHS, mentions, spell
from newsroom.rules.engine import Hit, Rule

# The month on the other side, and how far off its year is, by the month of publication.
_ACROSS = {1: (12, -1), 12: (1, 1)}


def check(prose: Prose) -> Iterator[Hit]:
    article = prose.article
    if article is None or article.date is None or article.date.day.month not in _ACROSS:
        return
    published = article.date.day
    month, step = _ACROSS[published.month]
    found = [
        (passage, mention)
        for passage in prose.passages
        if not passage.is_archive
        for mention in mentions(passage.unquoted)
        if mention.month == month
    ]
    # The body tells the year for all; that in a caption is told there alone.
    told = {m.day for passage, m in found if m.year is not None and passage is prose.body}
    for passage, mention in found:
        if mention.year is None and mention.day not in told and 1 <= mention.day <= 31:
            told.add(mention.day)
            yield Hit(
                *passage.place(mention.offset),
                text=mention.text.rstrip(" .,"),
                published=f"{MONTHS[published.month - 1]} {published.year}",
                example=spell(date(published.year + step, month, mention.day)),
            )


RULE = Rule(
    code="TGL109",
    name="year-omitted",
    default=Severity.ADVICE,
    check=check,
    message=(
        "“{text}” tanpa tahun, padahal tulisan ini bertanggal {published}. "
        "Tulis tahunnya, misalnya “{example}”."
    ),
)
