"""MTD006 — a field that the standard does not have, often a slip of the pen."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="MTD006",
    name="field-unknown",
    default=Severity.ERROR,
    message=(
        "“{field}” bukan nama isian yang dikenal.{suggestion} Betulkan namanya atau hapus barisnya."
    ),
)
