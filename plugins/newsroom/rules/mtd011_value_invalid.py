"""MTD011 — a value of the wrong shape for its field."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="MTD011",
    name="value-invalid",
    default=Severity.ERROR,
    message="Isian “{field}” tidak sesuai: {problem}.",
)
