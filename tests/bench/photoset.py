"""The files that every maker makes of a photo, and where it puts them.

A maker writes each file to `…/NAME/PHOTO.*`, NAME being one of `SET`.
"""

from pathlib import Path

from newsroom.photos.facts import PhotoFacts, Rendition, Use
from newsroom.photos.jobs import Order
from newsroom.photos.plan import Plan, plan
from newsroom.photos.words import Words

SET = (
    "avif-1920",
    "avif-1200",
    "avif-768",
    "jpeg-1920",
    "jpeg-768",
    "avif-card",
    "jpeg-card",
    "jpeg-share",
)
WORDS = Words(
    caption="Peserta rapat koordinasi kehumasan mencatat hasil diskusi di aula, Kamis (17/7).",
    alt="Belasan orang duduk mengelilingi meja panjang dan menulis di buku catatan.",
    creator="Penulis Uji",
    credit="Penulis Uji/Kantor Uji",
    copyright="© 2025 Kantor Uji Kecepatan",
    source_url="https://uji.kpu.go.id/berita/2025/rapat/",
)


def order(source: str) -> Order:
    """An order for all that can be made of a photo."""
    return Order(source, "berita/2025/rapat", frozenset(Use), WORDS)


def planned(source: str, width: int, height: int) -> Plan:
    """What our recipe makes of a sound photo of that size."""
    return plan(order(source), PhotoFacts(source, "0" * 64, 1, "JPEG", width, height))


def name_of(rendition: Rendition) -> str:
    """The rendition's name; that of a smaller photo's largest may not be in `SET`."""
    size = rendition.use.name.lower() if rendition.use.value else str(rendition.width)
    return f"{rendition.format}-{size}"


def keep(data: bytes, folder: Path, name: str, photo: Path) -> None:
    """Put a file where `found` finds it."""
    path = folder / name / f"{photo.stem}.{name.partition('-')[0]}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def found(folder: Path) -> dict[tuple[str, str], Path]:
    """The files of the set below a maker's folder, by their names in the set and their photos."""
    return {
        (path.parent.name, path.stem): path
        for path in sorted(folder.glob("**/*-*/*"))
        if path.parent.name.partition("-")[0] in ("avif", "jpeg", "webp")
    }
