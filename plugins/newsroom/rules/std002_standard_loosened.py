"""STD002 — a province or office that would be laxer than the level above it."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.standard.profile import Profile


def check(newsroom: Newsroom, profile: Profile) -> Iterator[Hit]:
    for loosening in profile.loosenings:
        yield Hit(
            loosening.span.line,
            loosening.span.column,
            path=loosening.path,
            key=loosening.key,
            given=loosening.given,
            required=loosening.required,
        )


RULE = Rule(
    code="STD002",
    name="standard-loosened",
    default=Severity.ERROR,
    check=check,
    message="“{key}” diisi {given}, lebih longgar daripada {required}. Hapus, atau ketatkan.",
)
