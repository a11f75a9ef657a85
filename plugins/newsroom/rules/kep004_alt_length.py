"""KEP004 — an alternative text too short to describe, or too long to be listened to."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.phototexts import is_alt_given
from newsroom.rules.photowords import shown
from newsroom.standard.profile import Profile

LENGTHEN = "Sebutkan siapa atau apa yang terlihat dan sedang apa."
SHORTEN = "Cukup yang terlihat; keterangan lain taruh di keterangan foto."


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    least = profile.limit("alt-terpendek")
    most = profile.limit("alt-terpanjang")
    for number, photo in enumerate(article.photos, start=1):
        length = len(photo.alt.text)
        if is_alt_given(photo) and not least <= length <= most:
            yield Hit(
                photo.alt.line,
                photo.alt.column,
                number=number,
                file=shown(photo.file.text),
                length=length,
                least=least,
                most=most,
                remedy=LENGTHEN if length < least else SHORTEN,
            )


RULE = Rule(
    code="KEP004",
    name="alt-length",
    default=Severity.WARNING,
    check=check,
    message=(
        "Teks alternatif (alt) foto {number} ({file}) {length} karakter; patokannya"
        " {least}–{most} karakter. {remedy}"
    ),
)
