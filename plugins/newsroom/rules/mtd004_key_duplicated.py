"""MTD004 — the same field written twice in one place."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="MTD004",
    name="key-duplicated",
    default=Severity.ERROR,
    message="“{field}” ditulis dua kali. Sisakan satu.",
)
