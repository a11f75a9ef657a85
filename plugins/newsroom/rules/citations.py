"""Regulations as an item cites them: kind, number, year and title, each where it is written."""

import re
from collections.abc import Iterator, Sequence
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
# The words that kinds begin with, as they are written; those of laws apart.
LAW_WORDS = ("undang", "UU")
_WORDS = (*LAW_WORDS, "peraturan", "PKPU", "PP")


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation in a passage; its year is 0 and `title` empty where none was written.

    `text` ends before the title, `has_sign` where "Nomor" stands before the number.
    """

    passage: Passage
    begin: int
    end: int
    text: str
    citation: Citation
    title: str
    has_sign: bool


def said(prose: Prose, words: Sequence[str]) -> list[str]:
    """Which of these words may stand in the item at all; a cheap look."""
    return [word for word in words if prose.may_say(word.lower())]


def cited(passage: Passage, words: Sequence[str] = _WORDS) -> Iterator[Cited]:
    """Every citation with a number outside quotations, in order, that begins with such a word."""
    starts = places(passage.unquoted, *words)
    text = plain(passage) if starts else ""
    after = 0
    for at in starts:
        found = _CITED.match(text, at) if at >= after else None
        if found is None or is_other(text, at):
            continue
        head = after = found.start("title") if found["title"] else found.end()
        own = text[at:head].split()
        own = own[:-1] if found["title"] else own
        yield Cited(
            passage,
            at,
            found.end(),
            " ".join(own),
            Citation(
                next(kind for kind in ("UU", "PKPU", "PP") if found[kind]),
                int(found["number"]),
                int(found["year"] or found["short"] or 0),
            ),
            _title(found["title"] or ""),
            found["sign"] is not None,
        )


def _title(words: str) -> str:
    """The words behind "tentang" up to another citation among them."""
    # Every citation that counts as another has this.
    may_go_on = "no" in words.lower()
    return " ".join((_NEXT.split(words)[0] if may_go_on else words).split())


def is_other(text: str, at: int) -> bool:
    """Whether what is named there is only a draft, or a decree in place of a law."""
    return _OTHER.search(text, max(0, at - 12), at) is not None


@lru_cache(maxsize=1)
def all_cited(prose: Prose) -> tuple[Cited, ...]:
    """Every citation of an item or page, passage by passage."""
    words = said(prose, _WORDS)
    if not words:
        return ()
    return tuple(each for passage in prose.passages for each in cited(passage, words))


def year_of(prose: Prose, this_year: int) -> int:
    """The year in which the item was written; for a page or an absurd date, this year."""
    article = prose.article
    if article is None or article.date is None or not is_plausible(article.date.day, this_year):
        return this_year
    return article.date.day.year
