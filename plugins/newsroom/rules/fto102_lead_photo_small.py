"""FTO102 — a lead photo that looks soft on a computer's screen."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photosizes import lead_hits
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    yield from lead_hits(article, profile, "periksa")


RULE = Rule(
    code="FTO102",
    name="lead-photo-small",
    default=Severity.WARNING,
    check=check,
    message=(
        "Foto {number} ({file}) {size}; foto utama sebaiknya paling kecil {least}. Minta"
        " pengirim mengirim ulang aslinya lewat WhatsApp sebagai dokumen atau HD."
    ),
)
