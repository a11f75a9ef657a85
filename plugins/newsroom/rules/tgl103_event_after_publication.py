"""TGL103 — news of an event that had not happened when it was published."""

from collections.abc import Iterator

from newsroom.model import Article, Category, Severity
from newsroom.reading.daymentions import spell
from newsroom.rules.engine import Hit, Rule


def check(article: Article) -> Iterator[Hit]:
    event, date = article.event.day, article.date
    if article.category.text != Category.NEWS or event is None or date is None:
        return
    if event.day > date.day:
        yield Hit(event.line, event.span.column, event=spell(event.day), date=spell(date.day))


RULE = Rule(
    code="TGL103",
    name="event-after-publication",
    default=Severity.ERROR,
    check=check,
    message=(
        "Kegiatan bertanggal {event}, padahal berita ini bertanggal {date}. Betulkan salah "
        "satunya; kegiatan yang belum berlangsung ditulis sebagai pengumuman atau siaran pers."
    ),
)
