"""Finds the days that a text names.

Right, not loud: a number counts as a day only beside a weekday, beside a month's name, or alone in
brackets as in "(04/05)".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from newsroom.reading.dayplaces import USUAL_PAIR, plain_text, weekdays, windows

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
"""By `date.weekday()`."""

MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)

DAY_NUMBERS = {name[:3].lower(): number for number, name in enumerate(WEEKDAYS)} | {"aha": 6}
MONTH_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
MONTH_NUMBERS |= {"peb": 2, "nop": 11, "agt": 8, "ags": 8}

SPACE = r"[^\S\n]{0,3}\n?[^\S\n]{0,3}"
MARK = r"[*_]{0,3}"
WEEKDAY = r"(?:senin|selasa|rabu|kamis|jum['’`ʼ]?at|sabtu|minggu|ahad)"
# The same as it opens an expression: with one letter of a set, which is quick to look for.
OPENING_WEEKDAY = (
    r"[SsRrKkJjMmAa](?<![\w-].)(?i:(?<=s)(?:enin|elasa|abtu)|(?<=r)abu|(?<=k)amis"
    r"|(?<=j)um['’`ʼ]?at|(?<=m)inggu|(?<=a)had)"
)
MONTH = (
    r"(?:januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november"
    r"|nopember|desember|jan|feb|mar|apr|jun|jul|agust|agt|ags|sept|sep|okt|nov|des)"
)
TO = r"(?:[-–—&]|s\.?/?d\.?|sampai(?: dengan)?|hingga|dan)"
DAY_ASIDE = (
    r"(?:\s(?:wage|pahing|pon|kliwon|legi))?"
    r"(?:\s(?:pagi|siang|sore|petang|malam|dini hari))?"
    r"(?P<{0}>\s(?:lalu|kemarin|ini|besok|depan|mendatang))?"
)
# A day with its month, in figures or by name; the year may be missing.
FIGURES = (
    r"(?P<{0}day>\d{{1,2}})\s?/\s?(?P<{0}month>\d{{1,2}})(?:\s?/\s?(?P<{0}year>\d{{4}}|\d{{2}}))?"
)
DASHED = (
    r"(?P<{0}day>\d{{1,2}})(?P<{0}dash>[-.])(?P<{0}month>\d{{1,2}})(?P={0}dash)(?P<{0}year>\d{{4}})"
)
NAMED = (
    r"(?P<{0}day>\d{{1,2}})\s{{1,2}}(?P<{0}month>" + MONTH + r")\b\.?(?:\s(?P<{0}year>\d{{4}})\b)?"
)
AFTER = r"(?![\d/]|[.,]\d)"

PAIR = re.compile(
    rf"(?P<weekday>{OPENING_WEEKDAY})(?i:\b{DAY_ASIDE.format('when')}"
    rf"(?:\s?(?:{TO}|/)\s?(?P<last>{WEEKDAY})\b{DAY_ASIDE.format('then')})?{MARK}"
    rf",?{SPACE}(?P<sign>(?:(?:tanggal|tgl\.?)\s)?{MARK}[(\[]?{MARK}\s?(?:(?:tanggal|tgl\.?)\s)?)"
    rf"(?:(?P<from>\d{{1,2}})(?:\s?/\s?(?P<from_month>\d{{1,2}})|\s(?P<from_name>{MONTH})\b)?"
    rf"(?:\s?/\s?\d{{4}}|\s\d{{4}})?\s?{TO}\s?)?"
    rf"(?:{FIGURES.format('f')}|{DASHED.format('d')}|{NAMED.format('n')}){AFTER}(?:\s?(?P<close>[)\]]))?)"
)
ALONE = re.compile(
    rf"\(\s?{FIGURES.format('f')}\s?\)"
    rf"|(?<![\w/.,-]){NAMED.format('n')}"
    rf"|\b(?:tanggal|tgl\.?)\s{FIGURES.format('t')}{AFTER}",
    re.IGNORECASE,
)
# "Minggu" is a week in "dua minggu", "setiap Minggu", "minggu ini"; in small letters it is a day
# only after "hari".
WEEK_BEFORE = re.compile(
    r"(?:\d|\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|belas|puluh|beberapa"
    r"|setiap|tiap|per|dalam|selama|berapa|kali|sekali))[\s-]*$",
    re.IGNORECASE,
)
DAY_BEFORE = re.compile(r"\bhari\s+$", re.IGNORECASE)
# What every mention contains, as it stands in the plain text; the rest is read only around it.
# An expression that begins with one certain sign is far quicker than one that begins with a set.
CORE = re.compile(
    rf"0(?=[ ?]{{0,3}}(?:/[ ?]?[0?]|[-.][0?]{{1,2}}[-.]|{MONTH}(?![a-z0_])))".encode()
)
_PAIR_FORMS, _ALONE_FORMS = (
    tuple((f"{form}day", f"{form}month", f"{form}year") for form in forms)
    for forms in ("fdn", "fnt")
)


@dataclass(frozen=True, slots=True)
class DayMention:
    """A day that a text names: character offset, the words, and the parts read from them.

    `weekday` is 0 (Monday) to 6 or None; `year` is None where none was written.
    """

    offset: int
    text: str
    weekday: int | None
    day: int
    month: int
    year: int | None

    @property
    def weekday_name(self) -> str:
        """The weekday in today's spelling, empty where none was written."""
        return "" if self.weekday is None else WEEKDAYS[self.weekday]


@lru_cache(maxsize=100)
def mentions(text: str) -> tuple[DayMention, ...]:
    """Every day the text names with a weekday, with a month's name or alone in brackets, in order.

    Of a range ("Kamis–Jumat (17–18/7)") the first and the last day, each with its weekday. Not
    taken: fractions, ratios, numbers of laws, times, and "minggu" where it means a week.
    """
    return tuple(_mentions(text))


def _mentions(text: str) -> Iterator[DayMention]:
    plain = plain_text(text)
    cores = [found.start() for found in CORE.finditer(plain)]
    for begin, end in windows(cores, len(text)):
        at = behind = begin
        for place in weekdays(plain, begin, end):
            if place < behind:
                continue
            if usual := USUAL_PAIR.match(text, place, end):
                yield from _alone(text, cores, at, place)
                yield _usual(usual)
                at = behind = usual.end()
                continue
            found = PAIR.match(text, place, end)
            if found is None:
                continue
            behind = found.end()
            if not (_is_week(text, found) or _is_fraction(found)):
                yield from _alone(text, cores, at, found.start())
                yield from _pair(found)
                at = behind
        yield from _alone(text, cores, at, end)


def _is_week(text: str, found: re.Match[str]) -> bool:
    word, begin = found["weekday"], max(0, found.start() - 20)
    if word.lower() != "minggu":
        return False
    if word.islower() and not DAY_BEFORE.search(text, begin, found.start()):
        return True
    return found["when"] is not None or bool(WEEK_BEFORE.search(text, begin, found.start()))


def _is_fraction(found: re.Match[str]) -> bool:
    """Whether the figures behind a weekday may be a fraction or a ratio rather than a day."""
    if not found["fday"] or found["fyear"]:
        return False
    day, month = int(found["fday"]), int(found["fmonth"])
    if found["sign"].strip("*_"):
        return month > 12 and (day > 31 or month > 31 or not found["close"])
    return day <= 12 or month > 12


def _usual(found: re.Match[str]) -> DayMention:
    weekday, day, month, year = found.groups()
    full = int(year) if year else None
    return DayMention(found.start(), found[0], _weekday(weekday), int(day), int(month), full)


def _pair(found: re.Match[str]) -> Iterator[DayMention]:
    """The mentions of one weekday–date pair: one, or two of a range."""
    day, month, year = _date(found, _PAIR_FORMS)
    words = " ".join(found[0].replace("*", "").replace("_", "").split())
    opened, closed = words.count("("), words.count(")")
    words = words.removesuffix(")") if closed > opened else words + ")" * (opened - closed)
    first, last = _weekday(found["weekday"]), _weekday(found["last"])
    if not found["from"]:
        # "Rabu dan Kamis (17/7)" does not tell whose day it is.
        yield DayMention(found.start(), words, None if found["last"] else first, day, month, year)
        return
    begin_month = int(found["from_month"] or _month(found["from_name"]) or month)
    begin_year = year - 1 if year is not None and begin_month > month else year
    yield DayMention(found.start(), words, first, int(found["from"]), begin_month, begin_year)
    yield DayMention(found.start(), words, last, day, month, year)


def _alone(text: str, cores: Sequence[int], begin: int, end: int) -> Iterator[DayMention]:
    """The days named without a weekday in that part of the text."""
    for core in cores:
        if not begin <= core < end:
            continue
        for start in _beginnings(text, core):
            found = ALONE.match(text, start, end) if start >= begin else None
            if found is not None:
                begin = found.end()
                day, month, year = _date(found, _ALONE_FORMS)
                if 1 <= month <= 12 and 1 <= day <= 31:
                    words = " ".join(found[0].split())
                    yield DayMention(start, words, None, day, month, year)
                break


def _beginnings(text: str, core: int) -> tuple[int, ...]:
    """Where a day without a weekday may begin, the last digit of whose number stands there."""
    day = core - 1 if core and text[core - 1].isdecimal() else core
    before = text[max(0, day - 8) : day]
    if before[-1:] == "(":
        return day - 1, day
    if before[-2:-1] == "(":
        return day - 2, day
    # "tanggal 17/7", "tgl. 17/7"
    said = before[:-1].lower()
    length = 7 if said == "tanggal" else 4 if said.endswith("tgl.") else 3
    return (day - 1 - length, day) if said.endswith(("tanggal", "tgl", "tgl.")) else (day,)


def _date(
    found: re.Match[str], forms: Sequence[tuple[str, str, str]]
) -> tuple[int, int, int | None]:
    day = month = year = ""
    for form in forms:
        day, month, year = found.group(*form)
        if day:
            break
    full = int(year) if year else None
    if full is not None and len(year) == 2:
        full += 2000 if full < 70 else 1900
    return int(day), int(month) if month.isdigit() else _month(month), full


def _weekday(word: str | None) -> int | None:
    """The number of a weekday in any spelling, 0 for Monday."""
    return DAY_NUMBERS[_key(word)] if word else None


def _month(word: str | None) -> int:
    """The number of a month in any spelling, 0 where there is none."""
    return MONTH_NUMBERS[_key(word)] if word else 0


def _key(word: str) -> str:
    """The three letters by which a day or month is known, in small ASCII letters."""
    first = word[:3]
    return first.lower() if first.isascii() else plain_text(first).decode()


def spell(day: date) -> str:
    """A day in words, as in "17 Juli 2025"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
