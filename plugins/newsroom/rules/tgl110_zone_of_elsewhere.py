"""TGL110 — a time in another zone than the office's, and nothing that tells why."""

import re
from collections.abc import Iterator

from newsroom.model import Article, Satker, Severity
from newsroom.prose.passages import Prose
from newsroom.rules.engine import Hit, Rule
from newsroom.standard.regions import Region, regions

ZONES = {"Asia/Jakarta": "WIB", "Asia/Makassar": "WITA", "Asia/Jayapura": "WIT"}

_TIME = re.compile(r"\b\d{1,2}(?:[.:]\d{2})?\s{0,2}(?P<zone>WITA|WIT|WIB)\b", re.IGNORECASE)
# Whoever holds it is elsewhere, or everywhere at once.
_ELSEWHERE = re.compile(
    r"\b(?:KPU RI|(?:KPU|Komisi Pemilihan Umum) Republik Indonesia|Jakarta|Mahkamah|Kementerian"
    r"|Bawaslu RI|DKPP|DPR RI|Istana|nasional|[Rr]akornas|se-Indonesia|seluruh Indonesia|serentak"
    r"|daring|virtual|[Oo]nline|[Zz]oom|[Yy]ou[Tt]ube|webinar|[Ss]treaming|siaran langsung)\b"
)
# The ministry's codes of provinces begin with the islands: 3 is Java, 5 Bali and Nusa Tenggara.
_WIT = ("8", "9")
_WITA = ("5", "63", "64", "65", "7")


def check(prose: Prose, satker: Satker) -> Iterator[Hit]:
    own = ZONES.get(satker.zone.key)
    if own is None:
        return
    others = tuple(zone for zone in ZONES.values() if zone != own)
    if not prose.may_say(*(zone.lower() for zone in others)):
        return
    for passage in prose.passages:
        if not any(zone in passage.unquoted or zone.lower() in passage.unquoted for zone in others):
            continue
        for begin, end in passage.blocks():
            words = passage.unquoted[begin:end]
            found = [time for time in _TIME.finditer(words) if time["zone"].upper() != own]
            zones = {time["zone"].upper() for time in found}
            explained = {zone for zone in zones if _is_explained(words, own, zone, prose)}
            for time in found:
                if time["zone"].upper() not in explained:
                    yield Hit(
                        *passage.place(begin + time.start()),
                        text=" ".join(time[0].split()),
                        own=own,
                    )


def _is_explained(words: str, own: str, zone: str, prose: Prose) -> bool:
    """Whether the paragraph has both zones, or it or the item says that it was elsewhere."""
    if re.search(rf"\b{own}\b", words, re.IGNORECASE):
        return True
    item = prose.item
    said = f"{item.event.organiser}\n{item.place}" if isinstance(item, Article) else ""
    text = f"{words}\n{said}"
    return _ELSEWHERE.search(text) is not None or any(
        name in text and re.search(rf"\b{re.escape(name)}\b", text)
        for region in regions()
        if _zone(region) == zone
        for name in region.names
    )


def _zone(region: Region) -> str:
    if region.code.startswith(_WIT):
        return "WIT"
    return "WITA" if region.code.startswith(_WITA) else "WIB"


RULE = Rule(
    code="TGL110",
    name="zone-of-elsewhere",
    default=Severity.WARNING,
    check=check,
    message=(
        "“{text}”, padahal kantor ini memakai {own}. Betulkan waktunya; "
        "bila kegiatannya di daerah lain, sebutkan tempatnya dalam paragraf itu."
    ),
)
