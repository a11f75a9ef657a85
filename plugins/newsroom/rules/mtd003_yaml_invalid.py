"""MTD003 — front matter or a register whose lines cannot be read."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="MTD003",
    name="yaml-invalid",
    default=Severity.ERROR,
    message="Isian tidak dapat dibaca: {problem}. Betulkan baris ini.",
)
