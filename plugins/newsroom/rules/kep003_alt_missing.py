"""KEP003 — a photo without a text for those who cannot see it."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.phototexts import is_alt_given
from newsroom.rules.photowords import shown


def check(article: Article) -> Iterator[Hit]:
    for number, photo in enumerate(article.photos, start=1):
        if photo.file and not is_alt_given(photo):
            problem = "hanya mengulang nama berkasnya" if photo.alt else "kosong"
            yield Hit(
                photo.alt.line,
                photo.alt.column,
                number=number,
                file=shown(photo.file.text),
                problem=problem,
            )


RULE = Rule(
    code="KEP003",
    name="alt-missing",
    default=Severity.ERROR,
    check=check,
    message=(
        "Teks alternatif (alt) foto {number} ({file}) {problem}. Uraikan apa yang terlihat,"
        " untuk pembaca tunanetra."
    ),
)
