"""PDP003 — an attachment whose text could not be looked through to its end."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import attached, shown


def check(article: Article) -> Iterator[Hit]:
    for number, attachment, facts in attached(article):
        if not facts.is_read_whole and not facts.fault:
            page = f" mulai halaman {facts.unread_page}" if facts.unread_page else ""
            yield Hit(
                attachment.file.line,
                attachment.file.column,
                number=number,
                file=shown(attachment.file.text),
                page=page,
            )


RULE = Rule(
    code="PDP003",
    name="attachment-unread",
    default=Severity.WARNING,
    ceiling=Severity.WARNING,
    check=check,
    message=(
        "Lampiran {number} ({file}) tidak terbaca seluruhnya{page}. Pastikan sendiri tidak ada NIK"
        " atau nomor Kartu Keluarga di dalamnya."
    ),
)
