"""FTO101 — a lead photo too small to be shown wide."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photosizes import lead_hits
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    yield from lead_hits(article, profile, "galat")


RULE = Rule(
    code="FTO101",
    name="lead-photo-too-small",
    default=Severity.ERROR,
    check=check,
    message=(
        "Foto {number} ({file}) {size}; foto utama paling kecil {least}. Minta pengirim"
        " mengirim ulang aslinya lewat WhatsApp sebagai dokumen atau HD."
    ),
)
