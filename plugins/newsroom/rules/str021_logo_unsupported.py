"""STR021 — a logo that is no picture, of a kind that is not shown, or broken."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Satker, Severity
from newsroom.photos.logo import FORMATS
from newsroom.photos.sources import PASSING_FAULTS
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.logos import logo_hit

BROKEN = frozenset({"empty", "truncated", "corrupt"})
UNKNOWN = frozenset({"not-an-image", "unsupported", "not-a-file"})
ACCEPTED = "yang diterima PNG, JPEG, WebP, atau AVIF"
EXPORT = "Simpan atau ekspor sebagai PNG."


def check(newsroom: Newsroom, satker: Satker) -> Iterator[Hit]:
    facts = newsroom.logo
    if facts is None:
        return
    kind = facts.detail or facts.format
    if facts.fault in BROKEN:
        yield logo_hit(newsroom, satker, what="rusak atau kosong", remedy="Salin ulang berkasnya.")
    elif facts.fault in PASSING_FAULTS:
        remedy = "Tutup program lain, lalu ulangi; bila terulang, simpan ulang sebagai PNG."
        yield logo_hit(newsroom, satker, what="kali ini tidak berhasil dibuka", remedy=remedy)
    elif facts.fault in UNKNOWN or not (facts.fault or facts.format in FORMATS):
        what = f"berupa {kind}" if kind else "bukan gambar"
        yield logo_hit(newsroom, satker, what=f"{what}; {ACCEPTED}", remedy=EXPORT)


RULE = Rule(
    code="STR021",
    name="logo-unsupported",
    default=Severity.ERROR,
    check=check,
    message="Logo {file} {what}. {remedy}",
)
