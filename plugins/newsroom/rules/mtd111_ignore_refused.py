"""MTD111 — an `abaikan` entry that cannot be honoured."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="MTD111",
    name="ignore-refused",
    default=Severity.ERROR,
    message="Baris abaikan untuk {code} ditolak: {problem}.",
)
