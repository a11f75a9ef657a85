"""STD001 — a waiver whose last day is past."""

from collections.abc import Iterator
from datetime import datetime

from newsroom.model import Newsroom, Severity
from newsroom.reading.daymentions import spell
from newsroom.rules.engine import Hit, Rule
from newsroom.standard.profile import Profile


def check(newsroom: Newsroom, profile: Profile, edition: datetime) -> Iterator[Hit]:
    zone = newsroom.satker.zone if newsroom.satker else None
    today = edition.astimezone(zone).date() if zone else edition.date()
    for waiver in profile.waivers:
        if waiver.until is not None and waiver.until < today:
            day = spell(waiver.until)
            yield Hit(waiver.span.line, path=waiver.path, rule=waiver.rule, day=day)


RULE = Rule(
    code="STD001",
    name="waiver-expired",
    default=Severity.ERROR,
    check=check,
    message=(
        "Pengecualian untuk {rule} berakhir pada {day}. Hapus, atau minta penyetuju "
        "memperpanjangnya."
    ),
)
