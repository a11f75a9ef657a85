"""FTO304 — a photo that speaks of pupils or children, without a word on who allowed it."""

import re
from collections.abc import Iterator

from newsroom.model import Article, Registers, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import photo_hit

# "Anak cabang", "anak buah" and "Dinas Perlindungan Anak" speak of no child. The law on personal
# data writes "Pelindungan".
_BEFORE = (
    "dokter ", "layak ", "peduli ", "pelindungan ", "pemerhati ", "perlindungan ", "ramah ",
    "spesialis ", "pelayanan perempuan dan ", "pelindungan perempuan dan ",
    "perlindungan perempuan dan ", "rs ibu dan ", "rumah sakit ibu dan ",
)  # fmt: skip
_BEHIND = (
    "bangsa|buah|cabang|gunung|judul|kalimat|krakatau|kunci|muda|negeri|panah|perusahaan|ranting"
    "|rantau|sungai|tangga|usaha"
)
CHILDREN = re.compile(
    r"\b(?:siswa|siswi|siswa-siswi|pelajar|murid|santri|santriwan|santriwati|peserta didik|balita"
    r"|bayi|bocah|kanak-kanak|penyandang disabilitas anak|"
    + "".join(f"(?<!{words})" for words in _BEFORE)
    + rf"anak(?:-anak)?(?!-anak)(?! (?:{_BEHIND})\b))\b",
    re.IGNORECASE,
)
# "Sekolah Pemilu" is a course for adults, and a headmaster at a signing is no pupil. "Kecamatan
# Pesantren" is a part of the city; a boarding school's name goes on behind the word.
SCHOOLS = re.compile(
    r"(?<!\bkepala )(?<!\bkomite )(?<!\bpengawas )\bsekolah(?! (?:antikorupsi|demokrasi|kader"
    r"|kepemimpinan|lapang|lapangan|partisipatif|pemilihan|pemilu|pengawas|perempuan|polisi"
    r"|politik|staf|tinggi)\b)\b"
    r"|(?<!\bkepala )\b(?:madrasah|ponpes|pondok pesantren)\b|(?<!\bkecamatan )(?<!\bkelurahan )"
    r"\b(?!(?-i:Pesantren(?! (?!Kota\b)[A-Z])))pesantren\b",
    re.IGNORECASE,
)
# In capitals alone: "sd" is "sampai dengan"; "MA" is a court, and "TK I" a rank.
ABBREVIATIONS = re.compile(
    r"\b(?:SD|SDN|SDIT|SMP|SMPN|SMA|SMAN|SMK|SMKN|SLB|SLBN|MTs|MTsN|PAUD|OSIS)\b"
    r"|\bTK\b(?= (?!I{1,3}\b)[A-Z])|\b(?:MIN|MAN)(?= \d)"
)


def check(article: Article, registers: Registers) -> Iterator[Hit]:
    photos = [each for each in enumerate(article.photos, start=1) if not each[1].consent]
    if not photos:
        return
    tags = ((tag, registers.tag(tag.text)) for tag in article.tags)
    tagged = ", ".join(known.name if known else tag.text.replace("-", " ") for tag, known in tags)
    own = [text for _, photo in photos for text in (photo.caption.text, photo.alt.text)]
    # One look at all of them: most speak of none.
    if next(_patterns("\n".join([tagged, *own])), None) is None:
        return
    for number, photo in photos:
        texts = (
            ("keterangannya", photo.caption.text),
            ("alt-nya", photo.alt.text),
            ("tag", tagged),
        )
        spoken = ((where, spoken_of(text)) for where, text in texts)
        where, word = next((each for each in spoken if each[1]), ("", ""))
        if word:
            yield photo_hit(number, photo, where=where, word=word)


# Without one of these, a text in small letters speaks of none, and one without those below of no
# school by its abbreviation.
_CHILD_HINTS = (
    *("siswa", "siswi", "pelajar", "murid", "santri", "peserta didik", "balita", "bayi", "bocah"),
    "kanak-kanak",
)
_CHILD_BEGINS = re.compile(r"anak(?<!\wanak)")
_SCHOOL_HINTS = ("sekolah", "madrasah", "ponpes", "pesantren")
_CAPITALS = ("SD", "SM", "SLB", "MT", "TK", "MIN", "MAN", "PAUD", "OSIS")


def spoken_of(text: str) -> str:
    """The first word by which a text speaks of pupils, children or schools; empty without one."""
    found = (pattern.search(text) for pattern in _patterns(text))
    first = min(filter(None, found), key=lambda match: match.start(), default=None)
    return first[0] if first else ""


def _patterns(text: str) -> Iterator[re.Pattern[str]]:
    """Those expressions that may find something in a text."""
    lowered = text.lower()
    if any(hint in lowered for hint in _CHILD_HINTS) or _CHILD_BEGINS.search(lowered):
        yield CHILDREN
    if any(hint in lowered for hint in _SCHOOL_HINTS):
        yield SCHOOLS
    if any(capitals in text for capitals in _CAPITALS):
        yield ABBREVIATIONS


RULE = Rule(
    code="FTO304",
    name="consent-unstated",
    default=Severity.ADVICE,
    ceiling=Severity.WARNING,
    check=check,
    message=(
        "Foto {number} ({file}): {where} menyebut “{word}”, tetapi izin masih kosong. Tulis siapa"
        " yang mengizinkan, misalnya “izin: kepala sekolah”, atau “izin: tidak ada anak yang dapat"
        " dikenali”."
    ),
)
