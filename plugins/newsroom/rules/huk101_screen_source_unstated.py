"""HUK101 — a picture of somebody else's screen without a word on whose it is and who allowed it."""

import re
from collections.abc import Iterator

from newsroom.model import Article, Photo, Registers, Satker, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import photo_hit
from newsroom.rules.signatures import office_names

# What the screen shows stands right behind: "tangkapan layar akun Instagram @x", and not "…layar
# rapat daring". The picture of a meeting is the office's own.
_SHOT = re.compile(
    r"\b(?P<shot>(?:tangkap(?:an)?|cuplikan|potongan) layar|screen ?shot|(?:cuplikan|potongan)"
    r" (?:video|siaran|berita))\b(?P<behind>[^.;\n]{0,60})",
    re.IGNORECASE,
)
_SHOT_WORDS = ("layar", "screen", "cuplikan", "potongan")
_THEIRS = re.compile(
    r"\b(?:akun|instagram|facebook|tiktok|youtube|twitter|situs|laman|website|portal|unggahan|kanal"
    r"|berita|media|koran|surat kabar|televisi|tv)\b(?P<whose>[^.;\n]{0,30})|@\w",
    re.IGNORECASE,
)
_OWN = re.compile(r"\bkpu|\bbakohumas\b", re.IGNORECASE)
_MEETING = re.compile(r"\s*(?:dari |suasana )*(?:rapat|rakor|zoom|pertemuan)\b", re.IGNORECASE)
_SOURCE = re.compile(
    r"\bsumber\b|\bfoto:|\bdok(?:umentasi|\.)|\b(?:se)?izin\b|\bmilik\b|\bkredit\b|©", re.IGNORECASE
)


def check(article: Article, registers: Registers, satker: Satker) -> Iterator[Hit]:
    for number, photo in enumerate(article.photos, start=1):
        if photo.consent:
            continue
        for where, text in (("keterangan", photo.caption), ("teks alternatif", photo.alt)):
            words = _shot(text.text)
            if words and not _SOURCE.search(photo.caption.text):
                if not _is_credited(photo, registers, satker):
                    yield photo_hit(number, photo, text, where=where, words=words)
                break


def _shot(text: str) -> str:
    """The words that call a picture one of somebody else's screen; "" without any."""
    small = text.lower()
    found = _SHOT.search(text) if any(word in small for word in _SHOT_WORDS) else None
    if found is None or _MEETING.match(found["behind"]):
        return ""
    theirs = _THEIRS.search(found["behind"])
    if theirs is None or _OWN.search(theirs["whose"] or theirs[0]):
        return ""
    return found["shot"]


def _is_credited(photo: Photo, registers: Registers, satker: Satker) -> bool:
    """Whether the photo names another than the office itself as its maker."""
    credit = photo.credit.text
    is_own = any(name in credit for name in office_names(satker))
    return bool(credit) and not is_own and registers.author(credit) is None


RULE = Rule(
    code="HUK101",
    name="screen-source-unstated",
    default=Severity.WARNING,
    ceiling=Severity.WARNING,
    check=check,
    message=(
        "Foto {number} ({file}): {where} menyebut “{words}” milik pihak lain, tetapi sumber dan"
        " izinnya belum ada. Tulis pemiliknya pada kredit dan siapa yang mengizinkan pada izin."
    ),
)
