"""KEP102 — a caption that is another photo's caption once more."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.phototexts import letters
from newsroom.rules.photowords import shown


def check(article: Article) -> Iterator[Hit]:
    if len(article.photos) < 2:
        return
    first: dict[str, tuple[int, str]] = {}
    for number, photo in enumerate(article.photos, start=1):
        said, name = letters(photo.caption.text), photo.file.text
        if not said:
            continue
        known, file = first.setdefault(said, (number, name))
        # One file listed twice is another rule's.
        if known != number and file != name:
            yield Hit(
                photo.caption.line,
                photo.caption.column,
                number=number,
                file=shown(name),
                other=known,
            )


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
