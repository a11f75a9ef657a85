"""Dates: their form, and whether they can be true."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from newsroom.feedcheck.document import Document, Entry, Form, Kind, Placed
from newsroom.feedcheck.requirement import (
    ADVICE,
    ATOM,
    CONTRACT,
    ERROR,
    JSON,
    JSON_FEED,
    PROFILE,
    RFC_ATOM,
    RSS,
    SPECIFICATION,
    WARNING,
    XML,
    Hit,
    at,
    requirement,
)
from newsroom.feedcheck.values import rfc822, rfc3339, weekday_in

NAMES = {
    Form.RSS: ("pubDate", "lastBuildDate"),
    Form.ATOM: ("atom:updated", "atom:published"),
    Form.JSON: ("date_published", "date_modified"),
}
PUBLISHED = {
    Form.RSS: ("pubDate",),
    Form.ATOM: ("atom:published", "atom:updated"),
    Form.JSON: ("date_published", "date_modified"),
}
CHANGED = {Form.ATOM: "atom:updated", Form.JSON: "date_modified"}
OLDEST = 1990
"""The year before which nobody published on the web."""


def moments(document: Document) -> Iterator[tuple[Placed, datetime | None]]:
    """Every date, and the moment it means where it can be read."""
    for place in document.named(*NAMES[document.form]):
        if place.node.kind in (Kind.ELEMENT, Kind.STRING):
            yield place, read(document, place.text)


def read(document: Document, text: str) -> datetime | None:
    """The moment, by the form that the feed's dates have."""
    return rfc822(text) if document.form is Form.RSS else rfc3339(text)


def published(document: Document, entry: Entry) -> datetime | None:
    """When an entry was published, as far as it says."""
    words = (entry.node.words(name) for name in PUBLISHED[document.form])
    return next((read(document, word) for word in words if word), None)


def changed(document: Document, entry: Entry) -> datetime | None:
    """When an entry was changed last, in the forms that say it."""
    return read(document, entry.node.words(CHANGED[document.form]))


@requirement(
    "DAT-01", ERROR, f"{SPECIFICATION}; RFC 822, 5.1",
    "<{name}> berisi “{value}”, bukan tanggal RFC 822. Tulis misalnya Thu, 17 Jul 2025 16:30:00 "
    "+0700.", RSS,
)  # fmt: skip
def date_is_not_rfc_822(document: Document) -> Iterator[Hit]:
    yield from _unread(document)


@requirement(
    "DAT-02", ERROR, f"{RFC_ATOM}, 3.3; {JSON_FEED}; RFC 3339, 5.6",
    "{name} berisi “{value}”, bukan tanggal RFC 3339. Tulis misalnya 2025-07-17T16:30:00+07:00.",
    ATOM | JSON,
)  # fmt: skip
def date_is_not_rfc_3339(document: Document) -> Iterator[Hit]:
    yield from _unread(document)


def _unread(document: Document) -> Iterator[Hit]:
    for place, moment in moments(document):
        if moment is None:
            name = place.node.name.removeprefix("atom:")
            yield at(place, name=name, value=place.text or "(kosong)")


@requirement(
    "DAT-03", ERROR, "RFC 822, 5.2",
    "“{value}” menyebut hari yang salah; tanggal itu jatuh pada hari lain. Betulkan harinya.", RSS,
)  # fmt: skip
def wrong_weekday(document: Document) -> Iterator[Hit]:
    for place, moment in moments(document):
        weekday = weekday_in(place.text)
        if moment and weekday is not None and weekday != moment.weekday():
            yield at(place, value=place.text)


@requirement(
    "DAT-04", WARNING, f"{SPECIFICATION}; {PROFILE}, dates",
    "Tahun pada “{value}” hanya dua angka. Tulis empat angka.", RSS,
)  # fmt: skip
def year_of_two_digits(document: Document) -> Iterator[Hit]:
    for place, moment in moments(document):
        words = place.text.split()
        if moment and any(len(word) == 2 for word in words[2:4] if word.isdigit()):
            yield at(place, value=place.text)


@requirement(
    "DAT-05", ADVICE, f"{PROFILE}, dates; RFC 2822, 4.3",
    "Zona waktu pada “{value}” berupa singkatan yang sering salah dibaca. Tulis selisihnya, "
    "misalnya +0700.", RSS,
)  # fmt: skip
def zone_by_name(document: Document) -> Iterator[Hit]:
    for place, moment in moments(document):
        zone = place.text.split()[-1:] or [""]
        if moment and zone[0].isalpha() and zone[0].upper() not in ("GMT", "UT"):
            yield at(place, value=place.text)


@requirement(
    "DAT-06", WARNING, f"{PROFILE}, pubDate",
    "{value} masih akan datang; sebagian pembaca RSS menyembunyikan tulisan ini. Terbitkan pada "
    "waktunya, atau betulkan tanggalnya.",
)  # fmt: skip
def date_in_the_future(document: Document) -> Iterator[Hit]:
    if document.now is None:
        return
    for place, moment in moments(document):
        # Clocks of servers differ.
        if moment and moment > document.now + timedelta(minutes=5):
            yield at(place, value=place.text)


@requirement(
    "DAT-07", WARNING, CONTRACT,
    "Tulisan ini bertahun {year}. Betulkan tanggalnya.",
)  # fmt: skip
def unlikely_year(document: Document) -> Iterator[Hit]:
    for place, moment in moments(document):
        if moment and place.entry and moment.year < OLDEST:
            yield at(place, year=moment.year)


@requirement(
    "DAT-08", ADVICE, f"{CONTRACT}; {PROFILE}, item",
    "Tulisan ini lebih baru daripada yang di atasnya. Urutkan dari yang terbaru.",
)  # fmt: skip
def out_of_order(document: Document) -> Iterator[Hit]:
    before: datetime | None = None
    for entry in document.entries:
        moment = published(document, entry)
        if moment and before and moment > before:
            yield at(entry.node, entry.title)
        before = moment or before


@requirement(
    "DAT-09", WARNING, f"{RFC_ATOM}, 4.2.9, 4.2.15; {JSON_FEED}, items",
    "Waktu perubahannya lebih awal daripada waktu terbitnya. Betulkan salah satunya.", ATOM | JSON,
)  # fmt: skip
def changed_before_published(document: Document) -> Iterator[Hit]:
    name = PUBLISHED[document.form][0]
    for entry in document.entries:
        first, last = read(document, entry.node.words(name)), changed(document, entry)
        # Less than a second is the same moment: fractions tell equal times apart (DAT-10).
        if first and last and last <= first - timedelta(seconds=1):
            yield at(entry.node, entry.title)


@requirement(
    "DAT-10", WARNING, f"{CONTRACT}; {RFC_ATOM}, 4.2.15",
    "Waktu perubahannya sama persis dengan tulisan lain; sebagian pembaca lalu melewatkan satu. "
    "Bedakan, cukup dengan pecahan detik.", ATOM | JSON,
)  # fmt: skip
def changed_at_the_same_time(document: Document) -> Iterator[Hit]:
    known = set()
    for entry in document.entries:
        moment = changed(document, entry)
        if moment and moment in known:
            yield at(entry.node, entry.title)
        known.add(moment)


@requirement(
    "DAT-11", WARNING, f"{SPECIFICATION}, lastBuildDate; {RFC_ATOM}, 4.2.15",
    "Waktu perubahan seluruh RSS lebih lama daripada tulisan terbarunya. Samakan dengan perubahan "
    "terakhir.", XML,
)  # fmt: skip
def feed_older_than_its_entries(document: Document) -> Iterator[Hit]:
    if document.form is Form.RSS:
        name = "lastBuildDate"
        moments_of = [published(document, entry) for entry in document.entries]
    else:
        name = "atom:updated"
        moments_of = [changed(document, entry) for entry in document.entries]
    node = document.head.first(name)
    moment = read(document, document.head.words(name))
    if node and moment and any(each > moment for each in moments_of if each):
        yield at(node)


@requirement(
    "DAT-12", WARNING, f"{CONTRACT}; {SPECIFICATION}, pubDate; {JSON_FEED}, items",
    "Tulisan ini tidak bertanggal. Tambahkan {name}.", RSS | JSON,
)  # fmt: skip
def entry_without_date(document: Document) -> Iterator[Hit]:
    name = PUBLISHED[document.form][0]
    for entry in document.entries:
        if not entry.node.first(name):
            yield at(entry.node, entry.title, name=name)
