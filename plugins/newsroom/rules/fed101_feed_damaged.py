"""FED101 — a finished feed that partners could not read."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="FED101",
    name="feed-damaged",
    default=Severity.ERROR,
    message=(
        "RSS ini rusak. {problem} Ini kekeliruan aplikasi; kirimkan baris ini kepada pengelola "
        "aplikasi."
    ),
)
