"""ANG001 — a percentage that is not the one of the count beside it."""

from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.shares import disagreements


def check(prose: Prose) -> Iterator[Hit]:
    yield from disagreements(prose, are_plain=True)


RULE = Rule(
    code="ANG001",
    name="percentage-contradictory",
    default=Severity.ERROR,
    check=check,
    message=(
        "“{text}”: {part} dari {whole} adalah {right} persen, bukan {given} persen. "
        "Betulkan jumlah atau persentasenya."
    ),
)
