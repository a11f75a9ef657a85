"""STR206 — an attachment that cannot be opened."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import attached, shown

DAMAGES = {
    "empty": "kosong, 0 bita. Salin ulang dari sumbernya",
    "corrupt": "rusak. Salin ulang dari sumbernya, atau simpan ulang dari aplikasinya",
    "unreadable": "tidak dapat dibuka di komputer ini. Salin ulang dari sumbernya",
    "encrypted": "terkunci sandi atau pembatasan. Simpan ulang tanpa sandi dan tanpa pembatasan",
}


def check(article: Article) -> Iterator[Hit]:
    for number, attachment, facts in attached(article):
        if facts.fault in DAMAGES:
            yield Hit(
                attachment.file.line,
                attachment.file.column,
                number=number,
                file=shown(attachment.file.text),
                damage=DAMAGES[facts.fault],
            )


RULE = Rule(
    code="STR206",
    name="attachment-damaged",
    default=Severity.ERROR,
    check=check,
    message="Lampiran {number} ({file}) {damage}.",
)
