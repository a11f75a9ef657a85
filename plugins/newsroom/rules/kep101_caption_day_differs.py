"""KEP101 — a caption that names another day than the event's."""

from collections.abc import Iterator
from datetime import date

from newsroom.model import Article, Photo, Severity
from newsroom.reading.daymentions import WEEKDAYS, DayMention, mentions, spell
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import shown


def check(article: Article) -> Iterator[Hit]:
    event = article.event.day
    last = article.date or event
    if event is None or last is None or event.day > last.day:
        # An event still to come has no photos yet.
        return
    for number, photo in enumerate(article.photos, start=1):
        if photo.is_archive or not photo.caption:
            continue
        years = {event.day.year, last.day.year}
        named = [(mention, _days(mention, years)) for mention in mentions(photo.caption.text)]
        if any(not days or any(event.day <= day <= last.day for day in days) for _, days in named):
            # One right day is enough; one that does not exist is another rule's.
            continue
        told = [
            mention
            for mention, days in named
            if _is_of_photo(mention) and not any(_knows(photo, day) for day in days)
        ]
        if told:
            yield Hit(
                photo.caption.line,
                photo.caption.column,
                number=number,
                file=shown(photo.file.text),
                text=told[0].text,
                day=f"{WEEKDAYS[event.day.weekday()]}, {spell(event.day)}",
            )


def _days(mention: DayMention, years: set[int]) -> list[date]:
    """What day is meant: one of those years, where the caption says none; none in no calendar."""
    found = []
    for year in {mention.year} if mention.year else years:
        try:
            found.append(date(year, mention.month, mention.day))
        except ValueError:
            continue
    return found


def _is_of_photo(mention: DayMention) -> bool:
    """Whether the day is the photo's: with its weekday, or in brackets at the end of a caption.

    "Pemilu 14 Februari 2024" is only spoken of.
    """
    return mention.weekday is not None or mention.text.startswith("(")


def _knows(photo: Photo, day: date) -> bool:
    """Whether the camera says so, too; then the photo was taken on another day."""
    taken = photo.facts.taken if photo.facts else None
    return taken is not None and taken.date() == day


RULE = Rule(
    code="KEP101",
    name="caption-day-differs",
    default=Severity.WARNING,
    check=check,
    message=(
        "Keterangan foto {number} ({file}) menyebut “{text}”, padahal kegiatannya {day}. Betulkan"
        " yang keliru, atau tulis “arsip: ya” bila fotonya lama."
    ),
)
