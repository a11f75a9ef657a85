"""TGL108 — news of an event that is days ago."""

from collections.abc import Iterator
from datetime import date, datetime

from newsroom.model import Article, Category, Severity
from newsroom.reading.daymentions import mentions
from newsroom.rules.daytexts import passages
from newsroom.rules.engine import Hit, Rule
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile, edition: datetime) -> Iterator[Hit]:
    event, published = article.event.day, article.date
    if article.category.text != Category.NEWS or event is None or published is None:
        return
    limit = profile.limit("berita-hari-terlama")
    gap = (published.day - event.day).days
    if gap <= limit or (article.lead is not None and article.lead.is_archive):
        return
    if article.embargo is not None or published.value > edition:
        # Held back on purpose.
        return
    if article.year != str(published.day.year):
        # A date in another year than its folder's is a slip, and another rule's.
        return
    if not _goes_on(article, event.day, published.day, limit):
        yield Hit(published.line, published.span.column, gap=gap, limit=limit)


def _goes_on(article: Article, event: date, published: date, limit: int) -> bool:
    """Whether the text names a later day, as of an event of several days, that is no longer ago."""
    for passage in passages(article):
        for mention in mentions(passage.text):
            for year in (mention.year,) if mention.year else (published.year, published.year - 1):
                try:
                    day = date(year, mention.month, mention.day)
                except ValueError:
                    # A day that does not exist is another rule's.
                    continue
                if event < day <= published and (published - day).days <= limit:
                    return True
    return False


RULE = Rule(
    code="TGL108",
    name="news-late",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Berita ini bertanggal {gap} hari sesudah kegiatannya; batasnya {limit} hari. "
        "Kabarkan lebih segera; yang sudah lewat lebih cocok menjadi artikel."
    ),
)
