"""TGL105 — an embargo that ends before the item's own date."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule


def check(article: Article) -> Iterator[Hit]:
    embargo, date = article.embargo, article.date
    if embargo is not None and date is not None and embargo.value < date.value:
        yield Hit(embargo.line, embargo.span.column)


RULE = Rule(
    code="TGL105",
    name="embargo-without-effect",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Embargo ini tidak berpengaruh karena mendahului tanggal tulisan. "
        "Hapus embargo atau betulkan waktunya."
    ),
)
