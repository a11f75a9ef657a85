"""STR203 — an attachment with more bytes than readers on slow networks can load."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.photos.sources import MEGABYTE
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import attached, megabytes, shown
from newsroom.standard.profile import Profile


def check(article: Article, profile: Profile) -> Iterator[Hit]:
    limit = profile.limit("lampiran-megabita-terbesar")
    for number, attachment, facts in attached(article):
        is_heavy = not facts.fault and facts.size > limit * MEGABYTE
        if is_heavy or facts.fault == "too-many-bytes":
            yield Hit(
                attachment.file.line,
                attachment.file.column,
                number=number,
                file=shown(attachment.file.text),
                size=megabytes(facts.size),
                limit=limit,
            )


RULE = Rule(
    code="STR203",
    name="attachment-too-heavy",
    default=Severity.ERROR,
    check=check,
    message=(
        "Lampiran {number} ({file}) {size} MB; batasnya {limit} MB. Kecilkan, misalnya dengan"
        " menyimpan ulang sebagai PDF ukuran kecil, atau bagi menjadi beberapa berkas."
    ),
)
