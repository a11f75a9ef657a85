"""STR205 — an attachment without a title to click on."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import shown


def check(article: Article) -> Iterator[Hit]:
    for number, attachment in enumerate(article.attachments, start=1):
        if attachment.file and not attachment.title:
            place = attachment.title
            yield Hit(place.line, place.column, number=number, file=shown(attachment.file.text))


RULE = Rule(
    code="STR205",
    name="attachment-untitled",
    default=Severity.ERROR,
    check=check,
    message=(
        "Lampiran {number} ({file}) belum berjudul. Tulis judul yang menjelaskan isinya,"
        " misalnya “Pengumuman Hasil Seleksi”."
    ),
)
