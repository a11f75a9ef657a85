"""TGL002 — a date whose order of day and month cannot be known."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="TGL002",
    name="date-ambiguous",
    default=Severity.ERROR,
    message=(
        "Isian “{field}” berisi “{text}”; urutan hari dan bulannya tidak pasti. "
        "Tulis tahun-bulan-hari, misalnya 2025-07-17."
    ),
)
