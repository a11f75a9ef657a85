"""FED107 — an entry dated after the edition it is published in."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="FED107",
    name="entry-early",
    default=Severity.ERROR,
    message=(
        "{url} bertanggal {moment}, sesudah waktu terbit ini. Ini kekeliruan aplikasi; kirimkan "
        "baris ini kepada pengelola aplikasi."
    ),
)
