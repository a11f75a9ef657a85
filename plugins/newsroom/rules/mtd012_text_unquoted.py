"""MTD012 — text holding characters with a meaning of their own in YAML, read as it was meant."""

from collections.abc import Iterator

from newsroom.edits import Edit
from newsroom.model import Fault, Severity
from newsroom.reading.quoting import quoted
from newsroom.rules.engine import Rule


def remedy(fault: Fault, text: str) -> Iterator[Edit]:
    yield Edit(fault.span, quoted(text[fault.span.start : fault.span.end]))


RULE = Rule(
    code="MTD012",
    name="text-unquoted",
    default=Severity.ADVICE,
    remedy=remedy,
    message=(
        "Isian “{field}” memuat tanda yang berarti khusus, misalnya titik dua atau tanda #. Isinya"
        " terbaca benar, tetapi lebih aman diapit tanda kutip."
    ),
)
