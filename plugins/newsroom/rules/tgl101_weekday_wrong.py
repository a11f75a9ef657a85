"""TGL101 — a weekday that does not fall on the date beside it."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.reading.daymentions import WEEKDAYS, spell
from newsroom.rules.daytexts import problems
from newsroom.rules.engine import Hit, Rule
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    for passage, problem in problems(article, profile):
        if problem.right is not None:
            yield Hit(
                *passage.place(problem.mention.offset),
                text=problem.mention.text,
                day=spell(problem.right),
                weekday=WEEKDAYS[problem.right.weekday()],
            )


RULE = Rule(
    code="TGL101",
    name="weekday-wrong",
    default=Severity.ERROR,
    check=check,
    message="“{text}”: {day} jatuh pada hari {weekday}. Betulkan nama hari atau tanggalnya.",
)
