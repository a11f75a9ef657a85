"""BHS114 — "today", "yesterday" or "tomorrow" where readers need the date."""

import re
from collections.abc import Iterator

from newsroom.model import Category, Severity
from newsroom.prose.passages import Prose
from newsroom.reading.daymentions import MONTH, WEEKDAY
from newsroom.rules.engine import Hit, Rule

_WORDS = ("hari ini", "kemarin", "besok", "pagi ini", "siang ini", "sore ini", "malam ini")
_MADE_OF = tuple((words, frozenset(words.split())) for words in _WORDS)
_RELATIVE = re.compile(
    r"(?<![\w-])(?:hari ini|kemarin|besok|(?:pagi|siang|sore|malam) ini)\b(?!-)", re.IGNORECASE
)
_UNTIL = re.compile(r"\b(?:hingga|sampai(?: dengan)?)\s$", re.IGNORECASE)
# "hari ini, Jumat (17/7)" and "Kamis (17/7) kemarin" say the date.
_DATED_AFTER = re.compile(
    rf",?\s{{0,2}}(?:\(?{WEEKDAY},?\s{{1,2}})?(?:tanggal\s)?\(?\d{{1,2}}(?:\s?/|\s{MONTH}\b)",
    re.IGNORECASE,
)
_DATED_BEFORE = re.compile(r"\d\)?,?\s$")


def check(prose: Prose) -> Iterator[Hit]:
    # An essay speaks of its time: "demokrasi hari ini".
    if prose.article is None or prose.article.category.text == Category.FEATURE:
        return
    known = prose.vocabulary
    said = [words for words, own in _MADE_OF if own <= known] if prose.is_plain else _WORDS
    if not any(words in prose.own_lowered for words in said):
        return
    for passage in prose.passages:
        words = passage.unquoted
        lowered = words.lower()
        if not any(word in lowered for word in _WORDS):
            continue
        for found in _RELATIVE.finditer(words):
            begin, end = found.span()
            at = max(0, begin - 20)
            is_dated = _DATED_AFTER.match(words, end) or _DATED_BEFORE.search(words, at, begin)
            if not is_dated and not _UNTIL.search(words, at, begin):
                yield Hit(*passage.place(begin), text=" ".join(passage.text[begin:end].split()))


RULE = Rule(
    code="BHS114",
    name="day-relative",
    default=Severity.ADVICE,
    check=check,
    message="“{text}” tidak jelas lagi bila dibaca kemudian hari. Sebut tanggalnya.",
)
