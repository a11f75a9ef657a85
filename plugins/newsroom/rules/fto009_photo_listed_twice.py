"""FTO009 — one photo listed twice under the same name."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import photo_hit


def check(article: Article) -> Iterator[Hit]:
    first: dict[str, int] = {}
    for number, photo in enumerate(article.photos, start=1):
        name = photo.file.text
        if name and name in first:
            yield photo_hit(number, photo, first=first[name])
        first.setdefault(name, number)


RULE = Rule(
    code="FTO009",
    name="photo-listed-twice",
    default=Severity.ERROR,
    check=check,
    message="Foto {number} ({file}) sudah tercantum sebagai foto {first}. Hapus salah satunya.",
)
