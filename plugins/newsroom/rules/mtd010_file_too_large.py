"""MTD010 — a text file so large that it cannot be an item."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="MTD010",
    name="file-too-large",
    default=Severity.ERROR,
    message=(
        "Berkas ini {size}, terlalu besar untuk naskah. "
        "Pecah tulisannya atau pindahkan datanya ke lampiran."
    ),
)
