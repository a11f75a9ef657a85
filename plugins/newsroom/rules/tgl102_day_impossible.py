"""TGL102 — a day that no calendar has."""

from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.daytexts import problems
from newsroom.rules.engine import Hit, Rule
from newsroom.standard.profile import Profile


def check(prose: Prose, profile: Profile, this_year: int) -> Iterator[Hit]:
    for passage, problem in problems(prose, profile, this_year):
        if problem.is_impossible:
            yield Hit(*passage.place(problem.mention.offset), text=problem.mention.text)


RULE = Rule(
    code="TGL102",
    name="day-impossible",
    default=Severity.ERROR,
    check=check,
    message="“{text}”: tanggal itu tidak ada dalam kalender. Betulkan hari atau bulannya.",
)
