"""What the words in a feed stand for: dates, media types, languages, numbers, addresses."""

import ipaddress
import re
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from urllib.parse import SplitResult, urlsplit

from babel import Locale

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# RFC 822, 5.1, with the year of four digits that RSS 2.0 allows; seconds may be left out.
_RFC822 = re.compile(
    r"(?:(?P<weekday>[a-z]{3}),\s*)?(?P<day>\d{1,2})\s+(?P<month>[a-z]{3})\s+(?P<year>\d{4}|\d{2})"
    r"\s+(?P<hour>\d{2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?\s+(?P<zone>[a-z]{1,3}|[+-]\d{4})",
    re.IGNORECASE | re.ASCII,
)
ZONES = {"ut": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6}
ZONES |= {"pst": -8, "pdt": -7, "z": 0}
# RFC 3339, 5.6; RFC 4287, 3.3 wants its letters in capitals.
_RFC3339 = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,20}))?(Z|[+-]\d{2}:\d{2})", re.ASCII
)
# RFC 6838, 4.2: the names of types and subtypes; a parameter may follow.
_TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,126}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}", re.I)
# RFC 5646, 2.1, without its grandfathered tags.
_LANGUAGE = re.compile(
    r"([a-z]{2,3})(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3})){0,5}(?:-[a-z0-9](?:-[a-z0-9]{2,8}){1,5}){0,5}",
    re.IGNORECASE | re.ASCII,
)
_EMAIL = re.compile(r"[^\s@()<>]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{0,30}:", re.IGNORECASE | re.ASCII)
# RFC 3986, 2 and RFC 3987, 2.2: what an address never holds unescaped.
_UNFIT = re.compile(r"""[\x00-\x20\x7f-\xa0<>"{}|\\^`]|%(?![0-9a-f]{2})""", re.IGNORECASE)
_FAMILIES = {
    "image": ("jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "tif", "tiff", "heic", "bmp"),
    "audio": ("mp3", "m4a", "ogg", "oga", "wav", "flac", "aac", "opus"),
    "video": ("mp4", "m4v", "mov", "webm", "avi", "mkv", "mpg", "mpeg"),
    "application": ("pdf", "docx", "xlsx", "zip"),
}
FAMILY = {ending: family for family, endings in _FAMILIES.items() for ending in endings}
"""The family of the media types that files with an ending have."""


def rfc822(text: str) -> datetime | None:
    """The moment of an RSS date; None where it is no date of RFC 822."""
    found = _RFC822.fullmatch(text)
    if not found or found["month"].lower() not in _MONTHS:
        return None
    if found["weekday"] and found["weekday"].lower() not in WEEKDAYS:
        return None
    zone = found["zone"].lower()
    if zone[0] in "+-":
        minutes = int(zone[1:3]) * 60 + int(zone[3:])
        offset = timedelta(minutes=-minutes if zone[0] == "-" else minutes)
    elif zone in ZONES or (len(zone) == 1 and zone != "j"):
        offset = timedelta(hours=ZONES.get(zone, 0))
    else:
        return None
    year = int(found["year"])
    if len(found["year"]) == 2:  # RFC 2822, 4.3
        year += 2000 if year < 50 else 1900
    day, month = int(found["day"]), _MONTHS.index(found["month"].lower()) + 1
    clock = (int(found["hour"]), int(found["minute"]), int(found["second"] or 0))
    return _moment((year, month, day), clock, offset)


def weekday_in(text: str) -> int | None:
    """The weekday that an RSS date names, Monday as 0."""
    name = text[:3].lower()
    return WEEKDAYS.index(name) if name in WEEKDAYS else None


def rfc3339(text: str) -> datetime | None:
    """The moment of a date in Atom or JSON Feed, to the microsecond; None where it is none."""
    found = _RFC3339.fullmatch(text)
    if not found:
        return None
    zone = found[8]
    offset = timedelta()
    if zone != "Z":
        minutes = int(zone[1:3]) * 60 + int(zone[4:])
        offset = timedelta(minutes=-minutes if zone[0] == "-" else minutes)
    year, month, day, hour, minute, second = (int(found[n]) for n in range(1, 7))
    fraction = int((found[7] or "0").ljust(6, "0")[:6])
    return _moment((year, month, day), (hour, minute, second), offset, fraction)


def _moment(
    day: tuple[int, int, int], clock: tuple[int, int, int], offset: timedelta, fraction: int = 0
) -> datetime | None:
    hour, minute, second = clock
    try:
        # A leap second is the last one that Python can tell.
        made = datetime(
            *day, hour, minute, min(second, 59) if second == 60 else second, fraction,
            tzinfo=timezone(offset),
        )  # fmt: skip
        return made if made.astimezone(UTC) else None
    except (ValueError, OverflowError):
        return None


def is_media_type(text: str) -> bool:
    """Whether it is shaped as a media type, such as `image/jpeg`."""
    return bool(_TYPE.fullmatch(text.partition(";")[0].strip()))


def contradicts(media_type: str, url: str) -> bool:
    """Whether the ending of the address says another family of media than the type."""
    parts = split(url)
    name = parts.path.rpartition("/")[2] if parts else ""
    family = FAMILY.get(name.rpartition(".")[2].lower())
    return family is not None and family != media_type.partition("/")[0].lower()


def is_language(text: str) -> bool:
    """Whether it is a language tag of RFC 5646 whose language is known."""
    found = _LANGUAGE.fullmatch(text)
    return found is not None and found[1].lower() in _languages()


@cache
def _languages() -> frozenset[str]:
    return frozenset(str(name) for name in Locale("en").languages)


def is_count(text: str, least: int = 0) -> bool:
    """Whether it is a whole number, not below `least`."""
    return text.isascii() and text.isdigit() and len(text) < 19 and int(text) >= least


def is_number(text: str) -> bool:
    """Whether it is a number without a sign, with or without a fraction."""
    return bool(re.fullmatch(r"\d{1,18}(?:\.\d{1,18})?", text, re.ASCII))


def email(text: str) -> str:
    """The first e-mail address in the text, or nothing."""
    found = _EMAIL.search(text[:500])
    return found[0] if found else ""


def has_scheme(url: str) -> bool:
    """Whether the address begins with the name of a scheme, so that it is absolute."""
    return bool(_SCHEME.match(url))


def is_well_formed(url: str) -> bool:
    """Whether the address has a host where it needs one, and no character that must be escaped."""
    if _UNFIT.search(url):
        return False
    parts = split(url)
    if parts is None:
        return False
    return bool(parts.hostname) if parts.scheme.lower() in ("http", "https", "ftp") else True


def is_private(url: str) -> bool:
    """Whether the address means something only on one computer or inside one network."""
    parts = split(url)
    host = (parts.hostname or "").rstrip(".") if parts else ""
    if host == "localhost" or host.endswith((".localhost", ".local", ".test", ".internal")):
        return True
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return False


def split(url: str) -> SplitResult | None:
    """The parts of the address; None where it has none."""
    try:
        parts = urlsplit(url)
        _ = parts.port, parts.hostname
    except ValueError:
        return None
    return parts


def same_address(one: str, other: str) -> bool:
    """Whether two addresses are the same but for capitals in scheme and host and a usual port."""
    first, second = split(one), split(other)
    return one == other or bool(first and second and _canonical(first) == _canonical(second))


def _canonical(parts: SplitResult) -> tuple[str, str, int | None, str, str]:
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    port = parts.port or usual
    return parts.scheme, parts.hostname or "", port, parts.path or "/", parts.query
