"""BHS110 — the name of a weekday or month in small letters."""

import re
from collections.abc import Iterator

from newsroom.edits import Edit
from newsroom.model import Severity
from newsroom.prose.lookups import occurrences
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.slips import Slip, edits, hits

_DAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "jum’at", "sabtu", "minggu")
_MONTHS = (
    *("januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september"),
    *("oktober", "november", "desember"),
)
_NAMES = frozenset((*_DAYS, *_MONTHS))
_BROKEN = frozenset(("jum'at", "jum’at"))
# Words that mean something else as well: a week, and names in other languages.
_DOUBTFUL = frozenset(("minggu", "rabu", "mei"))
_NAME = re.compile(
    rf"(?P<day>{'|'.join(_DAYS)})(?![\w@-]|\.\w)|(?P<month>{'|'.join(_MONTHS)})(?![\w@-]|\.\w)"
)
# To the very end: "$" would also match before a line break, as in "17\njuli".
_JOINED = re.compile(r"[\w@#./_-]\Z")
_RANGE = rf"\s?(?:[-–—/]|s\.?d\.?|sampai|hingga|dan)\s?(?:{'|'.join((*_DAYS, *_MONTHS))})\b"
_AFTER_DAY = re.compile(
    r"(?i:(?:\s(?:pagi|siang|sore|malam))?,?\s?[(\[]?\s?\d{1,2}\s?(?:[-–/]\s?\d|"
    rf"(?:{'|'.join(month[:3] for month in _MONTHS)}))|{_RANGE})"
)
_AFTER_MONTH = re.compile(rf"(?i:,?\s(?:tahun\s)?\d{{4}}\b|{_RANGE})")
_BEFORE_DAY = re.compile(r"\b[Hh]ari\s$")
_BEFORE_MONTH = re.compile(r"(?:\b[Bb]ulan|\d)\s{1,2}$")
_IDIOM = re.compile(r"senin[ -]kamis\b")


def slips(prose: Prose) -> Iterator[tuple[Slip, bool]]:
    """Each name in small letters with its right form, and whether a date beside it is proof."""
    sheet = prose.sheet
    is_broken = "'" in sheet or "’" in sheet
    named = (prose.vocabulary & _NAMES) | (_BROKEN if is_broken else frozenset())
    small = [name for name in named if name in sheet]
    if not prose.is_plain and (small or "jum" in sheet):
        # Beside a rare sign a name is none of the vocabulary.
        small = [name for name in _NAMES if name in sheet]
    for passage in prose.passages if small else ():
        words = passage.words
        for place in occurrences(words, small):
            found = _NAME.match(words, place)
            if not found:
                continue
            begin, end = found.span()
            at = max(0, begin - 12)
            if _JOINED.search(words, at, begin) or _IDIOM.match(words, begin):
                continue
            before, after = _BEFORE_MONTH, _AFTER_MONTH
            if found["day"]:
                before, after = _BEFORE_DAY, _AFTER_DAY
            is_proven = bool(before.search(words, at, begin) or after.match(words, end))
            if found[0] == "minggu":
                # "dua minggu (20/6)" are weeks.
                is_proven = bool(before.search(words, at, begin))
            if is_proven or found[0] not in _DOUBTFUL:
                right = re.sub(r"\W", "", found[0]).capitalize()
                yield Slip(passage, begin, end, right), is_proven


def check(prose: Prose) -> Iterator[Hit]:
    yield from hits(slip for slip, _ in slips(prose))


def remedy(prose: Prose) -> Iterator[Edit]:
    yield from edits(slip for slip, is_proven in slips(prose) if is_proven)


RULE = Rule(
    code="BHS110",
    name="day-uncapitalised",
    default=Severity.WARNING,
    check=check,
    remedy=remedy,
    rewords=True,
    message="“{text}” ditulis “{right}”. Nama hari dan bulan diawali huruf kapital.",
)
