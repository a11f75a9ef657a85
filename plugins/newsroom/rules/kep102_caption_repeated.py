"""KEP102 — a caption that is another photo's caption once more."""

from collections.abc import Iterator

from newsroom.model import Article, Photo, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.phototexts import letters
from newsroom.rules.photowords import shown


def check(article: Article) -> Iterator[Hit]:
    if len(article.photos) < 2:
        return
    first: dict[str, tuple[int, Photo]] = {}
    for number, photo in enumerate(article.photos, start=1):
        said, name = letters(photo.caption.text), photo.file.text
        if not said:
            continue
        known, other = first.setdefault(said, (number, photo))
        if known != number and not _is_same(photo, other):
            yield Hit(
                photo.caption.line,
                photo.caption.column,
                number=number,
                file=shown(name),
                other=known,
            )


def _is_same(one: Photo, other: Photo) -> bool:
    """Whether it is one photo, listed or copied twice; that is another rule's."""
    if one.file.text == other.file.text:
        return True
    return bool(one.facts and other.facts and one.facts.digest == other.facts.digest)


RULE = Rule(
    code="KEP102",
    name="caption-repeated",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Keterangan foto {number} ({file}) sama dengan keterangan foto {other}. Ceritakan yang"
        " berbeda pada tiap foto."
    ),
)
