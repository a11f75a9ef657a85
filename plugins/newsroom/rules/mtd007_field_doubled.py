"""MTD007 — one field under its Indonesian and its English name in one file."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="MTD007",
    name="field-doubled",
    default=Severity.ERROR,
    message="“{field}” dan “{other}” adalah isian yang sama. Sisakan satu.",
)
