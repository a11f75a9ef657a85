"""FTO010 — one photo placed in the body more than once."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import shown


def check(article: Article) -> Iterator[Hit]:
    seen: set[str] = set()
    for place in article.body.photos:
        if place.file in seen:
            yield Hit(place.line, file=shown(place.file))
        seen.add(place.file)


RULE = Rule(
    code="FTO010",
    name="photo-placed-twice",
    default=Severity.ERROR,
    check=check,
    message=(
        "Foto {file} dipasang lebih dari sekali di naskah. Sisakan satu; foto cukup tampil sekali."
    ),
)
