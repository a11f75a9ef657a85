"""MTD110 — an `abaikan` entry whose rule finds nothing any more."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="MTD110",
    name="ignore-unused",
    default=Severity.WARNING,
    message=(
        "Baris abaikan untuk {code} tidak diperlukan lagi karena tidak ada temuannya. Hapus "
        "baris ini."
    ),
)
