"""MTD001 — a file without front matter, so nobody knows its title, date or author."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="MTD001",
    name="front-matter-missing",
    default=Severity.ERROR,
    message=(
        "Berkas ini tidak diawali isian di antara dua garis ---. Tambahkan isiannya di baris "
        "pertama."
    ),
)
