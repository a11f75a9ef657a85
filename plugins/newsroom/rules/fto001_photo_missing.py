"""FTO001 — a photo that is named but does not lie in the item's folder."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import inspected, photo_hit, shown


def check(article: Article) -> Iterator[Hit]:
    for number, photo, facts in inspected(article):
        if facts.fault == "missing":
            near = f" Mungkin maksud Anda “{shown(facts.detail)}”." if facts.detail else ""
            yield photo_hit(number, photo, near=near)


RULE = Rule(
    code="FTO001",
    name="photo-missing",
    default=Severity.ERROR,
    check=check,
    message=(
        "Foto {number} ({file}) tidak ada di folder tulisannya.{near} Taruh fotonya di situ"
        " atau betulkan namanya; huruf besar dan kecil dibedakan."
    ),
)
