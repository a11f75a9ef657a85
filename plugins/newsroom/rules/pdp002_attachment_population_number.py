"""PDP002 — the number of an identity card or of a family card in the text of an attachment."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.photos.facts import AttachmentFacts
from newsroom.rules.attachmentwords import joined
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import attached, shown


def check(article: Article) -> Iterator[Hit]:
    for number, attachment, facts in attached(article):
        if facts.disclosures and not facts.fault:
            yield Hit(
                attachment.file.line,
                attachment.file.column,
                number=number,
                file=shown(attachment.file.text),
                found=_found(facts),
            )


def _found(facts: AttachmentFacts) -> str:
    """What was found: "NIK (3571…) di halaman 3", "30 nomor kependudukan (3571…)"."""
    first = facts.disclosures[0]
    kind = first.kind if facts.disclosed == 1 else f"{facts.disclosed} nomor kependudukan"
    pages = list(dict.fromkeys(str(each.page) for each in facts.disclosures if each.page))
    if pages and facts.disclosed > len(facts.disclosures):
        where = f" di halaman {', '.join(pages)}, dan seterusnya"
    else:
        where = f" di halaman {joined(pages)}" if pages else ""
    return f"{kind} ({', '.join(dict.fromkeys(each.shown for each in facts.disclosures))}){where}"


RULE = Rule(
    code="PDP002",
    name="attachment-population-number",
    default=Severity.ERROR,
    check=check,
    message=(
        "Lampiran {number} ({file}) memuat {found}. Data pribadi ini tidak boleh terbit; tutup"
        " dengan bintang di dokumen asalnya, buat berkasnya lagi, lalu ganti lampiran ini."
    ),
)
