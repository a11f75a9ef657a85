"""Where and when: the typed dateline of a draft, and the day of what it reports."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from newsroom.importing.blocks import Block, Paragraph, Picture
from newsroom.importing.capitals import title_case
from newsroom.model import Satker
from newsroom.reading import dateline
from newsroom.reading.daymentions import DayMention, mentions
from newsroom.rules.signatures import office_names

YEARS_BACK = 6
"""How old a day without a year may be, where its weekday tells the year."""

DAYS_AHEAD = 14
"""How far ahead a day without year and weekday may lie; beyond, last year's is meant."""


@dataclass(frozen=True, slots=True)
class Located:
    """A draft without the dateline that the site prints; `place` where it is not the office's city.

    `left` is a dateline that names another office or domain, and hence stays in the text.
    """

    blocks: tuple[Block, ...]
    place: str = ""
    day: str = ""
    left: str = ""


def located(blocks: Sequence[Block], satker: Satker) -> Located:
    """Take the dateline out of the first paragraph; one on a line of its own goes with the line."""
    texts = [n for n, block in enumerate(blocks) if not isinstance(block, Picture)][:2]
    heads = [block for n in texts if isinstance(block := blocks[n], Paragraph)]
    if not heads or blocks[texts[0]] is not heads[0]:
        return Located(tuple(blocks))
    first, second = heads[0].text, heads[1].text if len(heads) > 1 else None
    found = dateline.find(first.plain + ("\n\n" + second.plain if second is not None else ""))
    if found is None:
        return Located(tuple(blocks))
    names = office_names(satker)
    domains = (satker.domain, satker.identity_domain)
    is_own = dateline.is_same_office(found.office, names) and (
        not found.domain or any(dateline.is_same_domain(found.domain, own) for own in domains)
    )
    if not is_own:
        return Located(tuple(blocks), day=found.day, left=found.text)
    rest = first.cut(found.end).stripped()
    kept = (Paragraph(rest, heads[0].role),) if rest else ()
    is_elsewhere = found.city and not dateline.is_same_city(found.city, satker.city, names)
    place = title_case(found.city, ()) if found.city.isupper() else found.city
    at = texts[0]
    return Located(
        (*blocks[:at], *kept, *blocks[at + 1 :]), place if is_elsewhere else "", found.day
    )


# ---------------------------------------------------------------- the day


@dataclass(frozen=True, slots=True)
class Occasion:
    """The day of the event, None where it stays open; `note` says what an editor is to check."""

    day: date | None = None
    note: str = ""


def occasion(typed: str, lead: Sequence[str], rest: Sequence[str], today: date) -> Occasion:
    """The day that the dateline names, else the first that the lead names, else a later weekday.

    A day without a year gets the one that another mention, its weekday or the nearness of today
    tells.
    """
    is_bare = typed != "" and all(letter.isdigit() or letter == "/" for letter in typed)
    in_dateline = list(mentions(f"({typed})" if is_bare else typed))
    in_lead = [mention for text in lead for mention in mentions(text)]
    in_rest = [mention for text in rest for mention in mentions(text)]
    sure = in_dateline or [each for each in in_lead if each.weekday is not None] or in_lead
    guessed = [each for each in in_rest if each.weekday is not None]
    if not sure and not guessed:
        return Occasion(note="tanggal kegiatan tidak ditemukan; isi sendiri")
    if sure:
        return _dated(sure[0], (*in_lead, *in_rest), today)
    found = _dated(guessed[0], in_rest, today)
    note = f"diambil dari “{guessed[0].text}” di dalam naskah; periksa"
    return found if found.note else Occasion(found.day, note)


def _dated(mention: DayMention, all_named: Sequence[DayMention], today: date) -> Occasion:
    years = [mention.year] if mention.year else []
    years += [
        other.year
        for other in all_named
        if other.year and (other.day, other.month) == (mention.day, mention.month)
    ]
    if years:
        day = _day(mention, years[0])
        if day is None or (mention.weekday is not None and day.weekday() != mention.weekday):
            return Occasion(note=_wrong(mention))
        return Occasion(day)
    if mention.weekday is not None:
        return _by_weekday(mention, today)
    day = _day(mention, today.year)
    if day is None or (day - today).days > DAYS_AHEAD:
        day = _day(mention, today.year - 1)
    if day is None:
        return Occasion(note=_wrong(mention))
    note = f"naskah hanya menyebut “{mention.text}”; tahunnya perkiraan, periksa"
    return Occasion(day, note)


def _by_weekday(mention: DayMention, today: date) -> Occasion:
    """The latest year in which the day falls on its weekday; the next one only where it is near."""
    for year in range(today.year + 1, today.year - YEARS_BACK - 1, -1):
        day = _day(mention, year)
        is_near = day is not None and (day - today).days <= DAYS_AHEAD
        if day is not None and is_near and day.weekday() == mention.weekday:
            return Occasion(day)
    return Occasion(note=_wrong(mention))


def _wrong(mention: DayMention) -> str:
    return f"“{mention.text}” tidak cocok dengan kalender; isi tanggal kegiatannya sendiri"


def _day(mention: DayMention, year: int) -> date | None:
    try:
        return date(year, mention.month, mention.day)
    except ValueError:
        return None
