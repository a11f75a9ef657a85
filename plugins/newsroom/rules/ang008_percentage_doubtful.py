"""ANG008 — a percentage farther behind a count, and not its own."""

from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.shares import disagreements


def check(prose: Prose) -> Iterator[Hit]:
    yield from disagreements(prose, are_plain=False)


RULE = Rule(
    code="ANG008",
    name="percentage-doubtful",
    default=Severity.WARNING,
    check=check,
    message=(
        "“{text}”: {part} dari {whole} adalah {right} persen. Periksa angkanya; "
        "bila {given} persen itu bagian dari hal lain, sebutkan dari apa."
    ),
)
