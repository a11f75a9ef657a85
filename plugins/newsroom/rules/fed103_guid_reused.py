"""FED103 — a permanent sign that belongs to another item."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="FED103",
    name="guid-reused",
    default=Severity.ERROR,
    message=(
        "Tanda {guid} pada {url} sudah dipakai {other}. Ini kekeliruan aplikasi; kirimkan baris "
        "ini kepada pengelola aplikasi."
    ),
)
