"""FED102 — an item whose permanent sign is another than the one partners know."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="FED102",
    name="guid-changed",
    default=Severity.ERROR,
    message=(
        "{url} bertanda {guid}, padahal media mengenalnya sebagai {known}. Ini kekeliruan "
        "aplikasi; kirimkan baris ini kepada pengelola aplikasi."
    ),
)
