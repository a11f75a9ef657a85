"""FTO202 — a photo not as sharp as it should be, though not blurred."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photolooks import looks_hit, photographed
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    blurred = profile.limit("foto-ketajaman-periksa")
    least = profile.limit("foto-ketajaman-saran")
    for number, photo, facts in photographed(article):
        sharpness = facts.looks.sharpness
        if sharpness is not None and blurred <= sharpness < least:
            yield looks_hit(number, photo, sharpness=int(sharpness), least=least)


RULE = Rule(
    code="FTO202",
    name="photo-soft",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Foto {number} ({file}) kurang tajam: ketajamannya {sharpness} dari 100; sebaiknya paling"
        " rendah {least}. Bila ada, pilih foto yang lebih tajam. Bila foto ini dari WhatsApp,"
        " minta pengirim mengirim ulang aslinya sebagai dokumen atau HD."
    ),
)
