"""HUK102 — an item that says it corrects something, without a note of correction."""

import re
from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Passage, Prose
from newsroom.rules.engine import Hit, Rule

_LABEL = re.compile(r"\W*(?P<word>ralat|koreksi|pembetulan)\b(?P<sign>[\])\s]*[:–—|-]?)", re.I)
# "Koreksi" also begins ordinary titles: "Koreksi Data Pemilih Dilakukan Setiap Bulan".
_ORDINARY = re.compile(r"\s*(?:berita|judul|foto|keterangan foto|tulisan)\b", re.I)
# An announcement may correct a document, which has no page here that could carry a note.
_DOCUMENT = re.compile(
    r"\W*(?:pengumuman|keputusan|surat|berita acara|undangan|jadwal|nomor|daftar|lampiran|formulir"
    r"|penetapan|hasil|dpt|dps|dct|dcs)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:sebelumnya|semula)\s+(?:ter|di)tulis\b"
    r"|\b(?:berita|artikel|tulisan|judul|naskah|keterangan foto)(?:\s+ini)?\s+(?:telah|sudah)"
    r"\s+(?:diralat|dikoreksi|direvisi)\b",
    re.IGNORECASE,
)
# Words of which each of these two has one of each set.
_NEEDED = (
    (frozenset(("sebelumnya", "semula")), frozenset(("tertulis", "ditulis"))),
    (frozenset(("telah", "sudah")), frozenset(("diralat", "dikoreksi", "direvisi"))),
)
# Law and forms are amended, too, and say what stood there.
_LAW = re.compile(
    r"\b(?:pasal|ayat|frasa|peraturan|pkpu|undang-undang|uu|keputusan|surat|formulir|ktp|dpt|akta"
    r"|dokumen|data|nama pemilih)\b",
    re.IGNORECASE,
)


def check(prose: Prose) -> Iterator[Hit]:
    article = prose.article
    if article is None or article.corrections:
        return
    found = _labelled(prose.title) or _told(prose)
    if found is not None:
        passage, at, text = found
        words = " ".join(text.split())
        yield Hit(*passage.place(at), where=passage.name.capitalize(), words=words)


def _labelled(title: Passage) -> tuple[Passage, int, str] | None:
    """A title that begins with its label: "Ralat: …", "RALAT Berita …", "[KOREKSI] …"."""
    found = _LABEL.match(title.words)
    if found is None or _DOCUMENT.match(title.words, found.end()):
        return None
    word = found["word"]
    is_shouted = word.isupper() and not title.words.isupper()
    is_label = word.lower() == "ralat" or bool(found["sign"].strip()) or is_shouted
    if is_label or _ORDINARY.match(title.words, found.end()):
        return title, found.start("word"), word
    return None


def _told(prose: Prose) -> tuple[Passage, int, str] | None:
    """A sentence of the body that says what stood there before."""
    known, body = prose.vocabulary, prose.body
    if prose.is_plain and all(
        known.isdisjoint(these) or known.isdisjoint(those) for these, those in _NEEDED
    ):
        return None
    if not any(word in body.unquoted for word in ("tulis", "diralat", "dikoreksi", "direvisi")):
        return None
    for found in _BEFORE.finditer(body.unquoted):
        begin, end = body.sentence(found.start()) or found.span()
        if not _LAW.search(body.unquoted, begin, end):
            return body, found.start(), found[0]
    return None


RULE = Rule(
    code="HUK102",
    name="correction-note-missing",
    default=Severity.WARNING,
    check=check,
    message=(
        "{where} menyebut “{words}”, tetapi isian ralat masih kosong. Ralat dicatat pada tulisan"
        " yang keliru: tanggal, yang semula tertulis, dan yang benar."
    ),
)
