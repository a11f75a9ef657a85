"""STD003 — a limit, rule or waiver for something that the standard does not have."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="STD003",
    name="standard-key-unknown",
    default=Severity.ERROR,
    message="“{key}” tidak dikenal dalam standar.{suggestion} Betulkan atau hapus.",
)
