"""FED106 — a photo or file that is not as the feed says."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="FED106",
    name="feed-file-untrue",
    default=Severity.ERROR,
    message=(
        "Berkas {file} pada {url} {problem}. Ini kekeliruan aplikasi; kirimkan baris ini kepada "
        "pengelola aplikasi."
    ),
)
