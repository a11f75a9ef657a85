"""KEP002 — a caption too short to tell anything, or too long to be read under a photo."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import shown
from newsroom.standard.profile import Profile

LENGTHEN = "Lengkapi siapa, sedang apa, di mana, dan kapan."
SHORTEN = "Pindahkan rinciannya ke naskah."


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    least = profile.limit("keterangan-terpendek")
    most = profile.limit("keterangan-terpanjang")
    for number, photo in enumerate(article.photos, start=1):
        # One without any word still waits to be written, and BHS112 says so.
        words = len(photo.caption.text.split()) if any(map(str.isalnum, photo.caption.text)) else 0
        if words and not least <= words <= most:
            yield Hit(
                photo.caption.line,
                photo.caption.column,
                number=number,
                file=shown(photo.file.text),
                words=words,
                least=least,
                most=most,
                remedy=LENGTHEN if words < least else SHORTEN,
            )


RULE = Rule(
    code="KEP002",
    name="caption-length",
    default=Severity.WARNING,
    check=check,
    message=(
        "Keterangan foto {number} ({file}) {words} kata; patokannya {least}–{most} kata. {remedy}"
    ),
)
