"""FTO303 — a caption that names another day than the caption inside the photo's file.

Words alone prove nothing: two people describe one photo in two ways, or in two languages. Days can
be compared.
"""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.reading.daymentions import DayMention, mentions
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import shown, sound


def check(article: Article) -> Iterator[Hit]:
    for number, photo, facts in sound(article):
        inside = tuple(mentions(facts.embedded.caption))
        written = tuple(mentions(photo.caption.text)) if inside else ()
        if written and not any(_can_be_same(one, other) for one in inside for other in written):
            yield Hit(
                photo.caption.line,
                photo.caption.column,
                number=number,
                file=shown(photo.file.text),
                inside=" ".join(inside[0].text.split()),
                written=" ".join(written[0].text.split()),
            )


def _can_be_same(one: DayMention, other: DayMention) -> bool:
    is_year_same = None in (one.year, other.year) or one.year == other.year
    return is_year_same and (one.day, one.month) == (other.day, other.month)


RULE = Rule(
    code="FTO303",
    name="embedded-caption-dated-otherwise",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Foto {number} ({file}): keterangan di dalam berkasnya menyebut “{inside}”, sedangkan"
        " keterangan yang Anda tulis “{written}”. Pastikan fotonya tidak tertukar; yang dimuat"
        " adalah tulisan Anda."
    ),
)
