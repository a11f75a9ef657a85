"""BHS205 — news that tells of the ceremony alone."""

import re
from collections.abc import Iterator

from newsroom.model import Category, Severity
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule

_CEREMONY = re.compile(
    r"\b(?:menyanyikan (?:lagu )?indonesia raya|lagu (?:kebangsaan )?indonesia raya|foto bersama"
    r"|ramah[ -]tamah|(?:pembacaan )?doa bersama|ditutup dengan doa|pemotongan tumpeng"
    r"|potong tumpeng|tiup lilin|tukar cendera ?mata|penyerahan (?:cendera ?mata|plakat|bunga)"
    r"|(?:meng)?ucap(?:kan|an) (?:selamat|terima kasih)|(?:kata )?sambutan|hiburan|doorprize"
    r"|mengheningkan cipta|pembacaan sumpah|karangan bunga)\b",
    re.IGNORECASE,
)
_SIGNS = frozenset(
    (
        *("raya", "foto", "ramah", "doa", "tumpeng", "lilin", "cendera", "cenderamata", "plakat"),
        *("bunga", "selamat", "kasih", "sambutan", "hiburan", "doorprize", "mengheningkan"),
        "sumpah",
    )
)
"""A word of each of them, the rarest."""

# What readers can use: decisions, contents, figures, dates of what comes.
_SUBSTANCE = re.compile(
    r"\b(?:mem(?:utuskan|bahas|aparkan|berlakukan)|menetapkan|di(?:bahas|sepakati|putuskan|tetapkan"
    r"|paparkan|jelaskan)|men(?:jelaskan|jabarkan|yampaikan (?:bahwa|materi|hasil|data))|materi"
    r"|kesepakatan|keputusan|kesimpulan|tahapan|jadwal|syarat|persen|sebanyak|jumlah|tujuan|hasil"
    r"|menekankan|menegaskan|mengingatkan|tugas|program|strategi|evaluasi)\b",
    re.IGNORECASE,
)
_MANY = 3


def check(prose: Prose) -> Iterator[Hit]:
    article = prose.article
    if article is None or article.category.text != Category.NEWS:
        return
    if prose.is_plain and len(prose.vocabulary & _SIGNS) < _MANY - 1:
        return
    words = prose.body.words
    if _SUBSTANCE.search(words):
        return
    told = {" ".join(found[0].casefold().split()) for found in _CEREMONY.finditer(words)}
    if len(told) >= _MANY:
        first = next(prose.body.blocks(), (0, 0))
        yield Hit(*prose.body.place(first[0]))


RULE = Rule(
    code="BHS205",
    name="ceremony-only",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Berita ini hanya menceritakan jalannya acara. Tambahkan isinya bagi pembaca: apa yang "
        "dibahas, diputuskan, atau berubah."
    ),
)
