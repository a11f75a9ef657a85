"""STR215 — one attachment listed twice under the same name."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import shown


def check(article: Article) -> Iterator[Hit]:
    first: dict[str, int] = {}
    for number, attachment in enumerate(article.attachments, start=1):
        name = attachment.file.text
        if name and name in first:
            place = attachment.file
            yield Hit(place.line, place.column, number=number, file=shown(name), first=first[name])
        first.setdefault(name, number)


RULE = Rule(
    code="STR215",
    name="attachment-listed-twice",
    default=Severity.ERROR,
    check=check,
    message=(
        "Lampiran {number} ({file}) sudah tercantum sebagai lampiran {first}. Hapus salah satunya."
    ),
)
