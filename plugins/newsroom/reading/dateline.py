"""Finds a dateline that somebody typed at the head of a body, so that it is not printed twice.

The build prints the dateline itself. What counts as one is read from the head of real items:
office, city, domain and day in some order, then a dash. A city without a domain needs more signs,
because cutting a piece of prose is worse than printing a dateline twice.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from newsroom.reading.places import NO_PLACES, PLACES

HEAD = 400
"""Characters of the head that are looked at."""

SKIPPED = re.compile(r"(?:[^\S\n]*(?:!\[[^\]\n]{0,300}\]\([^)\n]{1,300}\)[^\S\n]*)?\n)*")
HASHTAGS = re.compile(r"(?:#[A-Za-z]\w{1,60}[,;:.]?\s+)*")
MARKS = re.compile(r"[*_]{1,3}")
DASH = r"(?:-{1,3}|[–—−‒―]|&[mn]dash;)"
SEPARATOR = re.compile(rf"[^\S\n]*[*_]*[^\S\n]*[.,]?[^\S\n]*{DASH}[.,]?")
GAP = re.compile(r"[^\S\n*_]*[*_]{0,3}[^\S\n]*[,(/|]?[^\S\n]*[*_]{0,3}[(]?(?=\S)")
CLOSING = re.compile(r"[^\S\n]*[*_]{0,3}[)\]]?[^\S\n]*[*_]{0,3}")
LINE_END = re.compile(r"[^\S\n]*\n")
BLANKS = re.compile(r"[^\S\n]*")
REST = re.compile(r"[^\S\n]*(?:[^\S\n]*\n)*")

TWINS = r"(?i:fak-fak|toli-toli|bau-bau|pare-pare|muko-muko|una-una)\b"
WORD = rf"(?:{TWINS}|(?i:kab|kep|prov|d\.i)\.[^\S\n]?|[A-Z][A-Za-z'’]{{0,30}}(?![a-z]))"
RUN = rf"{WORD}(?:[^\S\n]?(?:(?<=\.)|(?<=\s))(?:dan )?{WORD}){{0,5}}"
BODY_NAME = r"(?i:komisi pemilihan umum|komisi independen pemilihan|kpu|kip)\b"
LEVEL = r"(?:(?i:provinsi|prov\.?|kota|kabupaten|kab\.?)[^\S\n]?)"
OFFICE = (
    rf"(?:(?i:tim humas|humas|sekretariat)[^\S\n])?{BODY_NAME}(?:[^\S\n]\(KPU\))?"
    rf"(?:[^\S\n](?:RI\b|Republik Indonesia|{LEVEL}?{RUN}))?"
)
DOMAIN = (
    r"[\[<]?(?i:https?://)?(?i:www\.)?"
    r"(?P<domain>(?:[A-Za-z0-9-]{1,63}\.){1,5}(?i:id|com|net|org|info))(?![A-Za-z0-9])/?"
    r">?(?:\]\([^)\s]{1,200}\))?"
)
WEEKDAY = r"(?i:senin|selasa|rabu|kamis|jum['’`]?at|sabtu|minggu|ahad)"
MONTH = (
    r"(?i:januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november"
    r"|nopember|desember)"
)
DAY = (
    rf"(?:{WEEKDAY},?[^\S\n]?\(?)?"
    rf"(?:\d{{1,2}}(?:[^\S\n]?[-–][^\S\n]?\d{{1,2}})?[^\S\n]{MONTH}(?:[^\S\n]\d{{4}})?"
    r"|(?:0?[1-9]|[12]\d|3[01])[/.](?:0?[1-9]|1[0-2])(?:[/.]\d{2,4})?"
    r"|\d{1,2}-\d{1,2}-\d{4})(?!\d)"
)
PART = re.compile(
    rf"{DOMAIN}|(?P<day>{DAY})|(?P<office>{OFFICE})|(?P<city>{RUN})",
)
OFFICE_NEXT = re.compile(rf"[*_\"“]*(?:Humas )?{BODY_NAME}")
ASIDE = re.compile(r"[^–—\n.]{1,60}\s[–—-]{1,2}\s+[a-z]")
CITY_LEVEL = re.compile(r"^(?:kota|kabupaten|kab\.?|provinsi|prov\.?)\s+")


@dataclass(frozen=True, slots=True)
class Match:
    """A typed dateline: character offsets with its separator and the space after, and its parts.

    A part that was not typed is empty; `day` is a date as typed.
    """

    start: int
    end: int
    text: str
    city: str = ""
    domain: str = ""
    office: str = ""
    day: str = ""


@dataclass(slots=True)
class _Parts:
    """What has been read so far, and where in the head reading stands."""

    city: str = ""
    province: str = ""
    domain: str = ""
    office: str = ""
    day: str = ""
    at: int = 0
    crossed_dash: bool = False

    def take(self, found: re.Match[str]) -> bool:
        """Add a part; false where there is one of its kind already."""
        kind = str(found.lastgroup)
        words = found[kind].strip()
        words += ")" * (words.count("(") - words.count(")"))
        if kind == "city" and self.city:
            if self.province or words.casefold() not in PLACES:
                return False
            kind = "province"
        if getattr(self, kind):
            return False
        setattr(self, kind, words)
        self.at = found.end()
        return True


def find(body: str) -> Match | None:
    """The dateline typed at the head of a Markdown body, or None where prose begins at once.

    Photos placed before the first paragraph and hashtags are passed over. Forms: docs/aturan,
    DLN001; they were collected from news items of 43 KPU offices.
    """
    begin = _after(SKIPPED, body, 0)
    head = body[begin : begin + HEAD]
    start = _after(HASHTAGS, head, 0)
    for through_dash in (True, False):
        parts, found = _match(head, start, through_dash)
        if found is not None:
            first, last = found
            text = " ".join(MARKS.sub("", head[first:last]).split())
            return Match(
                begin + first, begin + last, text, parts.city, parts.domain, parts.office, parts.day
            )
        if not parts.crossed_dash:  # reading the same parts anew finds no more
            break
    return None


def _match(head: str, start: int, through_dash: bool) -> tuple[_Parts, tuple[int, int] | None]:
    """The parts at the head, and where the dateline begins and ends that they make, if any."""
    opening = MARKS.match(head, start)
    first = opening.end() if opening else start
    first += head.startswith("(", first)
    parts = _read(head, first, through_dash)
    if parts.at == 0:
        return parts, None
    closed = _after(CLOSING, head, parts.at)
    separator = SEPARATOR.match(head, closed) or SEPARATOR.match(head, parts.at)
    end = separator.end() if separator else closed
    # Emphasis must close within the cut, or be left alone.
    marks = MARKS.findall(head[start:end])
    if len(marks) % 2:
        if opening is None:
            return parts, None
        closing = re.compile(rf"[^\S\n]*{re.escape(opening[0])}").match(head, end)
        if closing:
            end = closing.end()
        elif len(marks) == 1:
            start = opening.end()
        else:
            return parts, None
    rest = head[end:]
    if not _is_dateline(parts, separator, rest, through_dash):
        return parts, None
    return parts, (start, _after(REST, head, end))


def _read(head: str, at: int, through_dash: bool) -> _Parts:
    """The parts standing one after another; `at` is 0 where there is none."""
    parts = _Parts()
    while (found := PART.match(head, at)) is not None and parts.take(found):
        gap = GAP.match(head, _after(CLOSING, head, parts.at)) or GAP.match(head, parts.at)
        at = gap.end() if gap else parts.at
        if through_dash and found.lastgroup == "office" and not parts.city:
            dash = SEPARATOR.match(head, parts.at)
            if dash:
                at = _after(BLANKS, head, dash.end())
                parts.crossed_dash = True
    return parts


def _is_dateline(
    parts: _Parts, separator: re.Match[str] | None, rest: str, through_dash: bool
) -> bool:
    """Whether parts, separator and what follows speak for a dateline rather than prose."""
    after = rest.lstrip().lstrip("*_\"“'‘([")
    opens_sentence = bool(after) and not after[0].islower()
    is_line = separator is None and LINE_END.match(rest) is not None
    city = _bare(parts.city)
    if parts.city and not _is_city(parts.city):
        return False
    if parts.domain:
        if separator is None:
            return is_line and opens_sentence
        return bool(parts.city or parts.office) or opens_sentence
    if not opens_sentence:
        return False
    if parts.office and parts.city:
        if parts.day:
            return separator is not None or is_line or through_dash
        return separator is not None and city in PLACES
    if parts.office:
        return bool(parts.day) and separator is not None
    if parts.city and parts.day:
        return separator is not None or is_line
    return bool(parts.city) and separator is not None and _is_bare_city(parts.city, separator, rest)


def _is_bare_city(words: str, separator: re.Match[str], rest: str) -> bool:
    """Whether a city without office, domain and day is a dateline before that rest."""
    city = _bare(words)
    names_office = OFFICE_NEXT.match(rest.lstrip()) is not None
    has_space = separator[0][0].isspace() or rest[:1].isspace()
    if names_office:
        return city in PLACES or (len(city.split()) <= 4 and not words.isupper())
    if city not in PLACES or not has_space or ASIDE.match(rest):
        return False
    following = re.match(RUN, rest.lstrip())
    return following is None or _bare(following[0]) not in PLACES


def _is_city(words: str) -> bool:
    if words.casefold() in PLACES or _bare(words) in PLACES:
        return True
    return not any(word.casefold().rstrip(".") in NO_PLACES for word in words.split())


def _bare(city: str) -> str:
    """A city's name without its level, for comparison."""
    return CITY_LEVEL.sub("", " ".join(city.casefold().replace("’", "'").split()))


def _after(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Where that pattern ends if it stands there, else the place itself."""
    found = pattern.match(text, at)
    return found.end() if found else at


# ---------------------------------------------------------------- agreement


def is_same_city(typed: str, city: str, names: Iterable[str] = ()) -> bool:
    """Whether a typed city is the one printed; "Kab. Kediri" is not the Kediri of a Kota's office.

    `names` are the office's names, which tell whether it is one of a Kabupaten or a Kota.
    """
    if _bare(typed) != _bare(city):
        return False
    wanted = _level(typed)
    own = _level(city) or next(filter(None, (_level(_office(name)) for name in names)), "")
    return not (wanted and own) or wanted == own


def is_same_domain(typed: str, domain: str) -> bool:
    """Whether a typed domain is that domain, with or without "www."."""
    return typed.casefold().removeprefix("www.") == domain.casefold().removeprefix("www.")


def is_same_office(typed: str, names: Iterable[str]) -> bool:
    """Whether a typed office is the one of these names; "KPU" alone and a missing level agree."""
    words = _office(typed)
    if not words:
        return True
    for name in map(_office, names):
        if words == name or (not _level(words) and words == _bare(name)):
            return True
    return False


def _level(name: str) -> str:
    found = re.match(r"\s*(kota|kab|prov)", name.casefold())
    return found[1] if found and CITY_LEVEL.match(name.casefold().lstrip()) else ""


def _office(name: str) -> str:
    """An office's name without the institution: level and place alone, casefolded."""
    words = " ".join(name.casefold().replace("(kpu)", " ").split())
    words = re.sub(rf"^(?:(?:tim )?humas |sekretariat )?{BODY_NAME}\s*", "", words)
    words = re.sub(r"^kab\.?\s+", "kabupaten ", words)
    return re.sub(r"^prov\.?\s+", "provinsi ", words)
