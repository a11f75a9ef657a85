"""FTO004 — a photo whose bytes are missing, cut off or broken."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.photowords import inspected, shown

DAMAGES = {
    "empty": "kosong, 0 bita",
    "truncated": "terpotong; hanya sebagian isinya yang sampai",
    "corrupt": "rusak dan tidak terbaca sampai selesai",
    "unreadable": "tidak dapat dibuka di komputer ini",
    "too-slow": "tidak selesai dibuka dalam 10 detik",
    "too-much-memory": "memerlukan memori lebih dari 1 GB untuk dibuka",
    "crashed": "membuat program pembuka gambar berhenti",
}


def check(article: Article) -> Iterator[Hit]:
    for number, photo, facts in inspected(article):
        if facts.fault in DAMAGES:
            yield Hit(
                photo.file.line,
                photo.file.column,
                number=number,
                file=shown(photo.file.text),
                damage=DAMAGES[facts.fault],
            )


RULE = Rule(
    code="FTO004",
    name="photo-damaged",
    default=Severity.ERROR,
    check=check,
    message=(
        "Foto {number} ({file}) {damage}. Salin ulang dari sumbernya, atau minta pengirim"
        " mengirim ulang aslinya."
    ),
)
