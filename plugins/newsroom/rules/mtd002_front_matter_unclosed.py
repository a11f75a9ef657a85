"""MTD002 — front matter whose closing line is missing."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="MTD002",
    name="front-matter-unclosed",
    default=Severity.ERROR,
    message=(
        "Isian dibuka dengan --- tetapi tidak ditutup. Tambahkan satu baris --- sebelum isi "
        "tulisan."
    ),
)
