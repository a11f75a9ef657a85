"""FTO201 — a photo blurred by a shaking hand or a wrong focus."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photolooks import looks_hit, photographed
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    least = profile.limit("foto-ketajaman-periksa")
    for number, photo, facts in photographed(article):
        sharpness = facts.looks.sharpness
        if sharpness is not None and sharpness < least:
            yield looks_hit(number, photo, sharpness=int(sharpness), least=least)


RULE = Rule(
    code="FTO201",
    name="photo-blurred",
    default=Severity.WARNING,
    check=check,
    message=(
        "Foto {number} ({file}) buram: ketajamannya {sharpness} dari 100; paling rendah {least}."
        " Pilih foto lain. Bila foto ini dari WhatsApp, minta pengirim mengirim ulang aslinya"
        " sebagai dokumen atau HD."
    ),
)
