"""FED105 — an entry of a feed that is no item of the site."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="FED105",
    name="entry-unlisted",
    default=Severity.ERROR,
    message=(
        "RSS ini memuat {url}, padahal tulisan itu tidak tayang di situs. Ini kekeliruan "
        "aplikasi; kirimkan baris ini kepada pengelola aplikasi."
    ),
)
