"""STD004 — a waiver for a rule that no one may waive."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.standard.profile import Profile


def check(newsroom: Newsroom, profile: Profile) -> Iterator[Hit]:
    for waiver in profile.waivers:
        if not profile.is_waivable(waiver.rule):
            yield Hit(waiver.span.line, path=waiver.path, rule=waiver.rule)


RULE = Rule(
    code="STD004",
    name="waiver-not-allowed",
    default=Severity.ERROR,
    check=check,
    message=(
        "Aturan {rule} tidak dapat dikecualikan. Hapus pengecualian ini dan perbaiki temuannya."
    ),
)
