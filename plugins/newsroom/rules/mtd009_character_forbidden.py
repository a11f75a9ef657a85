"""MTD009 — control and direction-override characters, which hide or reorder text."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="MTD009",
    name="character-forbidden",
    default=Severity.ERROR,
    message=(
        "Ada tanda tersembunyi yang tidak dibolehkan ({character}). Hapus, lalu ketik ulang "
        "bagian ini."
    ),
)
