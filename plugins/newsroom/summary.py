"""The last line of a build: what was made, what is left, and until when items wait."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from newsroom.production import Outcome
from newsroom.site.dates import full


def summary(outcome: Outcome) -> str:
    """One sentence of figures, and one about embargoed items where there are any."""
    made = (
        f"Selesai: {outcome.articles} tulisan, {outcome.photos} foto, dan {outcome.pages} halaman "
        f"di {outcome.output}; temuan tersisa: {len(outcome.findings)}."
    )
    return " ".join(filter(None, (made, waiting_sentence(outcome.waiting, outcome.zone))))


def waiting_sentence(waiting: Sequence[datetime], zone: ZoneInfo) -> str:
    """How many items are held back, and from when a new publication is needed for the first."""
    if not waiting:
        return ""
    first = full(waiting[0].astimezone(zone))
    return f"{len(waiting)} tulisan menunggu embargo; terbitkan lagi mulai {first}."
