"""FED104 — an item that is due in a feed and is not in it."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="FED104",
    name="entry-lost",
    default=Severity.ERROR,
    message=(
        "{url} tidak ada di RSS ini, padahal termasuk yang terbaru. Ini kekeliruan aplikasi; "
        "kirimkan baris ini kepada pengelola aplikasi."
    ),
)
