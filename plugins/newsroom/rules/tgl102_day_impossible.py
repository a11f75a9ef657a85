"""TGL102 — a day that no calendar has."""

import re
from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.lookups import has_any
from newsroom.prose.passages import Prose
from newsroom.reading.daymentions import MONTH
from newsroom.rules.daytexts import problems
from newsroom.rules.engine import Hit, Rule
from newsroom.standard.profile import Profile

# A year with a digit too many or too few, in brackets or behind the name of a month.
_YEAR = re.compile(
    r"\(\d{1,2}/\d{1,2}/(?:\d{3}|\d{5,6})\)"
    rf"|\b\d{{1,2}} {MONTH} (?:19|20)\d{{3}}(?!\d|[.,]\d)",
    re.IGNORECASE,
)
# What each of these has, found fast.
_MAY_STAND = (
    ("/", re.compile(r"/(?=\d{1,2}/(?:\d{3}|\d{5,6})\))")),
    (" 20", re.compile(r" 20\d{3}(?!\d)")),
    (" 19", re.compile(r" 19\d{3}(?!\d)")),
)


def check(prose: Prose, profile: Profile, this_year: int) -> Iterator[Hit]:
    for passage, problem in problems(prose, profile, this_year):
        if problem.is_impossible:
            place = passage.place(problem.mention.offset)
            yield Hit(*place, text=problem.mention.text, wrong="hari atau bulannya")
    if has_any(prose.sheet, _MAY_STAND):
        for named in prose.passages:
            for found in _YEAR.finditer(named.words):
                yield Hit(*named.place(found.start()), text=found[0], wrong="tahunnya")


RULE = Rule(
    code="TGL102",
    name="day-impossible",
    default=Severity.ERROR,
    check=check,
    message="“{text}”: tanggal itu tidak ada dalam kalender. Betulkan {wrong}.",
)
