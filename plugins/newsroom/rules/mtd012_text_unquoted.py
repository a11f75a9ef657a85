"""MTD012 — text holding characters with a meaning of their own in YAML, read as it was meant."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="MTD012",
    name="text-unquoted",
    default=Severity.ADVICE,
    message=(
        "Isian “{field}” memuat tanda yang berarti khusus, misalnya titik dua. Isinya terbaca"
        " benar, tetapi lebih aman diapit tanda kutip."
    ),
)
