"""FTO004 — a photo whose bytes are missing, cut off or broken."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import inspected, photo_hit

COPY = "Salin ulang dari sumbernya, atau minta pengirim mengirim ulang aslinya."
AGAIN = (
    "Tutup program lain dan jalankan perintahnya sekali lagi. Bila terulang, minta pengirim"
    " mengirimnya sebagai JPEG."
)
DAMAGES = {
    "empty": ("kosong, 0 bita", COPY),
    "truncated": ("terpotong; hanya sebagian isinya yang sampai", COPY),
    "corrupt": ("rusak dan tidak terbaca sampai selesai", COPY),
    "unreadable": ("tidak dapat dibuka di komputer ini", COPY),
    "too-slow": ("tidak selesai dibuka dalam waktu yang wajar", AGAIN),
    "too-much-memory": ("memerlukan memori lebih dari 1 GB untuk dibuka", AGAIN),
    "crashed": ("membuat program pembuka gambar berhenti", AGAIN),
}


def check(article: Article) -> Iterator[Hit]:
    for number, photo, facts in inspected(article):
        if facts.fault in DAMAGES:
            damage, remedy = DAMAGES[facts.fault]
            yield photo_hit(number, photo, damage=damage, remedy=remedy)


RULE = Rule(
    code="FTO004",
    name="photo-damaged",
    default=Severity.ERROR,
    check=check,
    message="Foto {number} ({file}) {damage}. {remedy}",
)
