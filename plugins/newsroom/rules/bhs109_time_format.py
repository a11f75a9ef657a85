"""BHS109 — a time of day with a colon, or its zone in other letters than capitals."""

import re
from collections.abc import Iterator

from newsroom.edits import Edit
from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.slips import Slip, edits, hits

_TO = r"[ \t]?(?:[-–—]|s\.?d\.?|s/d|sampai(?: dengan)?|hingga)[ \t]?"
_STAMP = re.compile(
    r"\d(?=\d?(?:[:.,][0-5]\d|\s{0,2}[Ww]))(?<![\w/:.,-].)\d?(?P<minutes>(?:[:.,][0-5]\d){1,2}"
    rf"(?:{_TO}\d{{1,2}}(?:[:.,][0-5]\d){{1,2}})?)?"
    r"(?:(?P<gap>\s{0,2})(?P<zone>(?i:wiba?|wita|wit))\b)?(?![\w/:]|[.,]\d)"
)
_LEAD = re.compile(r"\b(?:pukul|jam|pkl\.?)\s?:?\s{1,2}$", re.IGNORECASE)
_HOUR = re.compile(r"\d+")
_MARK = re.compile(r"(?<=\d)[:,](?=\d)")
# What makes a time wrong: its marks, or a zone in small letters, joined or misspelt. Several
# expressions that begin with a letter or sign are faster than one that begins with any of them.
_WRONG = tuple(
    map(
        re.compile,
        (
            r":(?=[0-5]\d)",
            r",(?=[0-5]\d)",
            r"w(?=[Ii][BbTt])",
            r"W(?=[Ii][BbTt])(?:(?<=\dW)|(?!(?:IB|ITA?)\b))",
        ),
    )
)
_WORDS = frozenset(("jam", "pkl", "pukul", "wib", "wiba", "wit", "wita"))
_LATEST = 24
_LONGEST_LEAD = 12


def slips(prose: Prose) -> Iterator[Slip]:
    """Each time of day, known by its zone or by "pukul", that is written in another way."""
    if prose.is_plain and (
        prose.vocabulary.isdisjoint(_WORDS)
        or not any(wrong.search(prose.sheet) for wrong in _WRONG)
    ):
        return
    for passage in prose.passages:
        words = passage.words
        for found in _STAMP.finditer(words):
            begin, end = found.span()
            zone = found["zone"]
            if not zone and not (
                found["minutes"] and _LEAD.search(words, max(0, begin - _LONGEST_LEAD), begin)
            ):
                continue
            times = words[begin : found.start("gap") if zone else end]
            if any(int(hour[0]) > _LATEST for hour in _HOUR.finditer(times[:2])):
                continue
            right = _MARK.sub(".", times)
            if zone:
                right += (found["gap"] or " ") + zone.upper().replace("WIBA", "WIB")
            if right != words[begin:end]:
                yield Slip(passage, begin, end, right)


def check(prose: Prose) -> Iterator[Hit]:
    yield from hits(slips(prose))


def remedy(prose: Prose) -> Iterator[Edit]:
    yield from edits(slips(prose))


RULE = Rule(
    code="BHS109",
    name="time-format",
    default=Severity.WARNING,
    check=check,
    remedy=remedy,
    rewords=True,
    message="“{text}” ditulis “{right}”. Jam memakai titik; WIB, WITA, dan WIT memakai kapital.",
)
