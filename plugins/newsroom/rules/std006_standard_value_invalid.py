"""STD006 — an incomplete waiver or a value that the standard cannot take."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="STD006",
    name="standard-value-invalid",
    default=Severity.ERROR,
    message="“{key}” dalam standar belum benar: {problem}.",
)
