"""STR207 — an entry of the attachment list without a file name."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.reported import is_reported


def check(article: Article) -> Iterator[Hit]:
    for number, attachment in enumerate(article.attachments, start=1):
        if not attachment.file and not is_reported(article.source, f"lampiran {number}"):
            yield Hit(attachment.file.line, attachment.file.column, number=number)


RULE = Rule(
    code="STR207",
    name="attachment-unnamed",
    default=Severity.ERROR,
    check=check,
    message=(
        "Lampiran {number} belum menyebut berkasnya. Taruh berkasnya di folder tulisan ini,"
        " lalu tulis nama berkasnya."
    ),
)
