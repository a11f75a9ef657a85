"""Regulations as an item cites them: kind, number, year and title, each where it is written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from newsroom.prose.passages import Passage, Prose
from newsroom.rules.plainprose import places, plain
from newsroom.rules.tgl107_date_implausible import is_plausible
from newsroom.standard.regulations import Citation

_KPU = r"(?:Komisi\s+Pemilihan\s+Umum|KPU)(?:\s+(?:Republik\s+Indonesia|RI))?"
KIND = (
    rf"\b(?:(?P<UU>undang[-\s]undang(?:\s+\(UU\))?|UU)"
    rf"|(?P<PKPU>peraturan\s+{_KPU}(?:\s+\(PKPU\))?|PKPU)"
    r"|(?P<PP>peraturan\s+pemerintah(?:\s+\(PP\))?|PP))"
    r"(?:\s+(?:Republik\s+Indonesia|RI))?"
)
"""A kind of regulation in full or short, the group named as in the register."""

_CITED = re.compile(
    rf"{KIND}\s+(?:(?P<sign>nomor|no\.?)\s*)?(?P<number>\d{{1,3}})(?!\d|[.,]\d)"
    r"(?:\s?/\s?(?P<short>\d{4})|\s+(?:tahun|th\.?|thn\.?)\s+(?P<year>\d{4}))?(?!\d)"
    r"(?:\s+(?:\(\w+\)\s+)?(?:tentang|mengenai)\s+"
    r"(?P<title>(?:[^.;:()\n“”\"]|\n(?!\s*\n)){3,160}))?",
    re.IGNORECASE,
)
# Where another citation begins within the words behind "tentang".
_NEXT = re.compile(
    r",?\s+(?:(?:dan|serta|maupun|atau|jo\.?|juncto)\s+)?"
    r"(?=(?:UU|undang-undang|PKPU|PP|peraturan)\b[\w\s()-]{0,60}?\b(?:nomor|no)\b)",
    re.IGNORECASE,
)
# "Peraturan Pemerintah Pengganti Undang-Undang", "Rancangan Peraturan KPU".
_OTHER = re.compile(r"\b(?:pengganti|rancangan)\s+$", re.IGNORECASE)
_WORDS = ("undang", "UU", "peraturan", "PKPU", "PP ")
_HINTS = ("UU", "ndang", "PKPU", "eraturan", "PP ")


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation in a passage; `year` is 0 and `title` empty where none was written.

    `text` ends before the title, `has_sign` where "Nomor" stands before the number.
    """

    passage: Passage
    begin: int
    end: int
    text: str
    kind: str
    number: int
    year: int
    title: str
    has_sign: bool

    @property
    def citation(self) -> Citation:
        """The regulation cited."""
        return Citation(self.kind, self.number, self.year)


def may_cite(text: str) -> bool:
    """Whether the text may cite a regulation at all; a cheap look."""
    return any(hint in text for hint in _HINTS)


def cited(passage: Passage) -> Iterator[Cited]:
    """Every citation with a number outside quotations, in order."""
    if not may_cite(passage.unquoted):
        return
    text = plain(passage)
    after = 0
    for at in places(text, *_WORDS):
        found = _CITED.match(text, at) if at >= after else None
        if found is None or is_other(text, at):
            continue
        head = after = found.start("title") if found["title"] else found.end()
        words = text[at:head].split()
        words = words[:-1] if found["title"] else words
        yield Cited(
            passage,
            at,
            found.end(),
            " ".join(words),
            next(kind for kind in ("UU", "PKPU", "PP") if found[kind]),
            int(found["number"]),
            int(found["year"] or found["short"] or 0),
            " ".join(_NEXT.split(found["title"] or "")[0].split()),
            found["sign"] is not None,
        )


def is_other(text: str, at: int) -> bool:
    """Whether what is named there is only a draft, or a decree in place of a law."""
    return _OTHER.search(text, max(0, at - 12), at) is not None


@lru_cache(maxsize=1)
def all_cited(prose: Prose) -> tuple[Cited, ...]:
    """Every citation of an item or page, passage by passage."""
    return tuple(each for passage in prose.passages for each in cited(passage))


def year_of(prose: Prose, this_year: int) -> int:
    """The year in which the item was written; for a page or an absurd date, this year."""
    article = prose.article
    if article is None or article.date is None or not is_plausible(article.date.day, this_year):
        return this_year
    return article.date.day.year
