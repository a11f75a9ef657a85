"""FTO301 — a photo that its camera dated to another day than the event's."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from itertools import chain

from newsroom.model import Article, Severity
from newsroom.photos.cameraclock import tells_day
from newsroom.reading.daymentions import WEEKDAYS, mentions, spell
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import photo_hit, sound
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile, edition: datetime) -> Iterator[Hit]:
    stamp = article.event.day or article.date
    if stamp is None:
        return
    limit = profile.limit("foto-selisih-hari-terbanyak")
    for number, photo, facts in sound(article):
        taken = facts.taken
        if photo.is_archive or taken is None or not tells_day(taken, edition.date()):
            continue
        days = chain((stamp.day,), _told(photo.caption.text, taken.year))
        if all(abs((taken.date() - day).days) > limit for day in days):
            yield photo_hit(
                number,
                photo,
                taken=_named(taken),
                what="kegiatannya" if article.event.day else "tulisan ini bertanggal",
                day=_named(stamp.day),
                verb="Betulkan" if article.event.day else "Isi",
            )


def _told(caption: str, year: int) -> Iterator[date]:
    """The days that a caption names: readers know then when the photo was taken."""
    for mention in mentions(caption):
        with suppress(ValueError):
            yield date(mention.year or year, mention.month, mention.day)


def _named(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]}, {spell(day)}"


RULE = Rule(
    code="FTO301",
    name="photo-date-differs",
    default=Severity.WARNING,
    check=check,
    message=(
        "Foto {number} ({file}) menurut kameranya diambil {taken}, padahal {what} {day}. {verb}"
        " tanggal kegiatan, sebut hari pemotretannya di keterangan, atau tulis “arsip: ya” bila"
        " fotonya lama."
    ),
)
