"""TTN102 — a link whose words do not say where it leads."""

import re
from collections.abc import Iterator

from newsroom.model import Severity
from newsroom.prose.passages import Prose
from newsroom.rules.bodylinks import placed, shortened
from newsroom.rules.engine import Hit, Rule

LONGEST_ADDRESS = 40
_HERE = r"(?:di ?sini|sini|here)"
_LINK = r"(?:link|tautan|laman|alamat|url)"
_EMPTY = re.compile(
    rf"(?:klik|tekan|buka|lihat|baca|unduh|download|cek|kunjungi|akses|melalui|click)?\s*"
    rf"(?:{_HERE}|{_LINK}(?:\s+(?:ini|berikut|berikut ini|tersebut|di bawah ini))?"
    rf"|berikut(?:\s+ini)?)"
    rf"|klik|klik ini|(?:baca|info(?:rmasi)?|lihat|simak)?\s*(?:selengkapnya|lebih lanjut)"
    rf"|baca juga|read more|more",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)


def check(prose: Prose) -> Iterator[Hit]:
    if not any(_fact(link.text, link.url) for link in prose.item.body.links):
        return
    for link in placed(prose):
        fact = _fact(link.text, link.url)
        if fact:
            yield Hit(link.line, link.column, fact=fact)


def _fact(text: str, url: str) -> str:
    """What is wrong with a link's words, as a clause; "" where nothing is."""
    words = text.strip(" .,:;!?…»›→>()[]")
    if url.startswith("mailto:"):
        return ""
    if not words:
        return "Tautan ini tidak berteks, sehingga tidak terlihat"
    if _EMPTY.fullmatch(words):
        return f"Teks tautan “{words}” tidak menyebut tujuannya"
    if len(words) > LONGEST_ADDRESS and _ADDRESS.fullmatch(words):
        return f"Teks tautan “{shortened(words)}” hanya alamat yang panjang"
    return ""


RULE = Rule(
    code="TTN102",
    name="link-text-meaningless",
    default=Severity.ADVICE,
    check=check,
    message=(
        "{fact}. Tautkan kata-kata yang menyebut isinya, misalnya “Pengumuman hasil seleksi PPK”."
    ),
)
