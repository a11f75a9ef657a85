"""TGL003 — a date that is none."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="TGL003",
    name="date-invalid",
    default=Severity.ERROR,
    message=(
        "Isian “{field}” berisi “{text}”: {problem}. "
        "Contoh yang benar: 2025-07-17 atau 2025-07-17 16:30."
    ),
)
