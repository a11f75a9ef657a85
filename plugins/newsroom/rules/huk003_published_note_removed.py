"""HUK003 — a note that readers have, and that is no longer in its item."""

from collections.abc import Iterator, Mapping

from newsroom.model import Article, Satker, Severity
from newsroom.notesigns import added, read, removed
from newsroom.reading.daymentions import spell
from newsroom.release.manifest import Published
from newsroom.rules.engine import Hit, Rule

NAMES = {
    "ralat": "ralat",
    "pembaruan": "pembaruan",
    "hak-jawab": "hak jawab",
    "pencabutan": "pencabutan",
}


def check(article: Article, satker: Satker, public: Mapping[str, Published]) -> Iterator[Hit]:
    known = public.get(article.path)
    if known is None or known.domain != satker.identity_domain or _is_unclear(article):
        return
    # The remedy where a note shall not come back; what it says is for people to judge.
    if any("pembaruan" in sign.split() for sign in added(article.corrections, known.notes)):
        return
    line = article.corrections[0].span.line if article.corrections else 1
    for sign in removed(article.corrections, known.notes):
        note = read(sign)
        if note is None or note[1] not in NAMES:
            continue
        moment, kind = note
        is_back = kind == "pencabutan" and article.withdrawal is None
        yield Hit(
            line,
            kind=NAMES[kind],
            day=spell(moment.astimezone(satker.zone).date()),
            outcome=", sehingga naskahnya tayang kembali" if is_back else "",
            otherwise=(
                "memang tidak jadi dicabut, tambahkan catatan pembaruan yang menyebut sebabnya"
                if is_back
                else "catatan itu sendiri keliru, tambahkan catatan pembaruan yang menyebutnya"
            ),
        )


def _is_unclear(article: Article) -> bool:
    """Whether a note may be missing only because it cannot be read; others say so."""
    fields = (str(dict(fault.values).get("field", "")) for fault in article.source.faults)
    return any(field.startswith("ralat") for field in fields) or any(
        note.stamp is None or not note.kind for note in article.corrections
    )


RULE = Rule(
    code="HUK003",
    name="published-note-removed",
    default=Severity.WARNING,
    # What was withdrawn by mistake may be public again: that must not stop a publication.
    ceiling=Severity.WARNING,
    check=check,
    message=(
        "Catatan {kind} bertanggal {day} sudah tayang, tetapi sekarang tidak ada lagi{outcome}. "
        "Kembalikan catatan itu. Bila {otherwise}."
    ),
)
