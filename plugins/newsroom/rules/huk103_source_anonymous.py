"""HUK103 — a picture whose source is given as "internet", "Google" or "istimewa"."""

import re
from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import photo_hit

_NOBODY = (
    r"(?:dari )?(?:internet|google(?: images?| gambar)?|pinterest|istimewa|media sosial|medsos"
    r"|(?:grup )?whatsapp(?: group| grup)?|tidak diketahui|anonim)"
)
# What is no more than two to five small letters is a code to FTO107, which tells of it.
_CREDIT = re.compile(
    rf"(?:(?:foto|sumber|dok(?:umentasi)?\.?)\s*[:/]?\s*)?(?:{_NOBODY}|IST\.?|Ist\.?|Net)",
    re.IGNORECASE,
)
_CODE = re.compile(r"[a-z]{2,5}")
_CAPTION = re.compile(
    rf"\b(?:sumber|foto|gambar|dok|kredit)(?:\s+(?:foto|gambar))?\.?\s*[:/]\s*"
    rf"(?P<inside>{_NOBODY}|ist|net)\b\.?(?=\s*(?:[).;]|$))"
    rf"|\((?P<brackets>istimewa|ist|net)\.?\)",
    re.IGNORECASE,
)
# One of these is in each of them.
_CAPTION_WORDS = ("sumber", "foto", "gambar", "dok", "kredit", "(ist", "(net")


def check(article: Article) -> Iterator[Hit]:
    for number, photo in enumerate(article.photos, start=1):
        credit = photo.credit.text.strip(" ()")
        if _CREDIT.fullmatch(credit) and not _CODE.fullmatch(credit):
            yield photo_hit(number, photo, photo.credit, where="kreditnya", words=credit)
            continue
        caption = photo.caption.text.lower()
        may_name = any(word in caption for word in _CAPTION_WORDS)
        found = _CAPTION.search(photo.caption.text) if may_name else None
        if found is not None:
            words = found["inside"] or found["brackets"]
            yield photo_hit(number, photo, photo.caption, where="keterangannya", words=words)


RULE = Rule(
    code="HUK103",
    name="source-anonymous",
    default=Severity.WARNING,
    ceiling=Severity.WARNING,
    check=check,
    message=(
        "Foto {number} ({file}): {where} hanya menyebut “{words}”, padahal setiap foto ada"
        " pembuatnya. Tulis Nama/Lembaga dan izinnya, atau pakai foto sendiri."
    ),
)
