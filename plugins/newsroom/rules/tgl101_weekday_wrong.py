"""TGL101 — a weekday that does not fall on the date beside it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from newsroom.edits import Edit
from newsroom.model import Severity
from newsroom.prose.passages import Part, Prose
from newsroom.reading.daymentions import WEEKDAY, WEEKDAYS, DayMention, mentions, spell
from newsroom.reading.dayverdicts import judge
from newsroom.rules.daytexts import anchors, problems
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.slips import Slip, edits
from newsroom.standard.profile import Profile

_WEEKDAY = re.compile(WEEKDAY, re.IGNORECASE)
_DATED = (Part.TITLE, Part.SUMMARY, Part.CAPTION, Part.BODY)


def check(prose: Prose, profile: Profile, this_year: int) -> Iterator[Hit]:
    last = None
    for passage, problem in problems(prose, profile, this_year):
        place = passage.place(problem.mention.offset)
        # Both days of a range may be wrong; that is one slip.
        if problem.right is not None and place != last:
            last = place
            yield Hit(
                *place,
                text=problem.mention.text,
                day=spell(problem.right),
                weekday=WEEKDAYS[problem.right.weekday()],
            )


def remedy(prose: Prose, this_year: int) -> Iterator[Edit]:
    if prose.article is not None:
        yield from edits(_slips(prose, anchors(prose.article, this_year)))


def _slips(prose: Prose, known: Sequence[date]) -> Iterator[Slip]:
    """The weekdays to be changed: those of whole dates that nothing in the item speaks against."""
    for passage in prose.passages:
        if passage.part not in _DATED:
            continue
        for mention in mentions(passage.text):
            if mention.year is None or len(_WEEKDAY.findall(mention.text)) != 1:
                continue
            problem = judge(mention, (), 0, 0)
            word = _WEEKDAY.match(passage.text, mention.offset)
            if problem is None or problem.right is None or word is None:
                continue
            if problem.right in known or not _is_doubtful(mention, known):
                right = WEEKDAYS[problem.right.weekday()]
                if word[0].isupper() or word[0].islower():
                    right = right.upper() if word[0].isupper() else right.lower()
                yield Slip(passage, *word.span(), right)


def _is_doubtful(mention: DayMention, known: Sequence[date]) -> bool:
    """Whether the weekday may be right and the date wrong.

    It fits the day of the event or of publication, or the same date in that day's year.
    """
    for day in known:
        if day.weekday() == mention.weekday:
            return True
        try:
            same = date(day.year, mention.month, mention.day)
        except ValueError:
            continue
        if same.weekday() == mention.weekday:
            return True
    return False


RULE = Rule(
    code="TGL101",
    name="weekday-wrong",
    default=Severity.ERROR,
    check=check,
    remedy=remedy,
    rewords=True,
    message="“{text}”: {day} jatuh pada hari {weekday}. Betulkan nama hari atau tanggalnya.",
)
