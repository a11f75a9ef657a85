"""FTO103 — a lead photo smaller than a full screen."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photosizes import lead_hits
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    yield from lead_hits(article, profile, "saran")


RULE = Rule(
    code="FTO103",
    name="lead-photo-below-ideal",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Foto {number} ({file}) {size}; ukuran ideal foto utama {least} ke atas. Pakai berkas"
        " asli dari kamera atau ponsel bila ada."
    ),
)
