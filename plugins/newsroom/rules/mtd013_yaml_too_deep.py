"""MTD013 — front matter nested beyond anything the standard knows."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="MTD013",
    name="yaml-too-deep",
    default=Severity.ERROR,
    message="Isian bertingkat lebih dari {limit}. Sederhanakan susunannya.",
)
