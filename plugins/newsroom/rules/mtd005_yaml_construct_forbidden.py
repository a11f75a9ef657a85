"""MTD005 — anchors, aliases and tags, which hide what a field holds."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="MTD005",
    name="yaml-construct-forbidden",
    default=Severity.ERROR,
    message=(
        "Isian memakai {construct}, yang tidak dibolehkan. Tulis isinya langsung, atau apit "
        "dengan tanda kutip."
    ),
)
