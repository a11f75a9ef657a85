"""STD005 — a waiver that nobody entitled to it has approved."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Registers, Role, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.standard.profile import Profile


def check(newsroom: Newsroom, profile: Profile, registers: Registers) -> Iterator[Hit]:
    for waiver in profile.waivers:
        author = registers.author(waiver.approver.text)
        if author is None or Role.APPROVER not in author.roles:
            yield Hit(
                waiver.approver.line,
                waiver.approver.column,
                path=waiver.path,
                approver=waiver.approver.text,
            )


RULE = Rule(
    code="STD005",
    name="waiver-unapproved",
    default=Severity.ERROR,
    check=check,
    message=(
        "“{approver}” bukan kode penyetuju yang terdaftar. Tulis kode berperan penyetuju dari"
        " daftar/penulis.yaml."
    ),
)
