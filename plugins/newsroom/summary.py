"""The last line of a build: what was made, what is left, and until when items wait."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from newsroom.formeroffice import is_shared
from newsroom.model import Finding
from newsroom.production import Outcome
from newsroom.schedule import moments
from newsroom.site.dates import full

NAMED = 5


def summary(outcome: Outcome) -> str:
    """A sentence of figures; one each about drafts, embargoed and lost items where there are."""
    made = (
        f"Selesai: {outcome.articles} tulisan, {outcome.photos} foto, dan {outcome.pages} halaman "
        f"di {outcome.output}; temuan tersisa: {len(outcome.findings)}."
    )
    drafts = drafts_sentence(outcome.drafts)
    waits = waiting_sentence(outcome.waiting, outcome.zone)
    lost = gone_sentence(outcome.gone)
    held, search = held_sentence(outcome.held), search_sentence(outcome.search_fault)
    return " ".join(filter(None, (made, drafts, waits, held, lost, search)))


def drafts_sentence(count: int) -> str:
    """How many items are still drafts: whoever forgot the line would look for theirs in vain."""
    if not count:
        return ""
    return f"{count} draf tidak ikut terbit; hapus baris “status: draf” bila sudah siap."


def waiting_sentence(waiting: Sequence[datetime], zone: ZoneInfo) -> str:
    """How many items are held back, and from when each needs a new publication."""
    if not waiting:
        return ""
    first, *later = (full(moment) for moment in moments(waiting, zone))
    sentence = f"{len(waiting)} tulisan menunggu embargo; terbitkan lagi mulai {first}."
    if not later:
        return sentence
    listed = "; ".join(later[:NAMED])
    more = f"; dan {len(later) - NAMED} waktu lainnya" if len(later) > NAMED else ""
    return f"{sentence} Sesudah itu: {listed}{more}."


def held_sentence(sources: Sequence[str]) -> str:
    """What an urgent withdrawal went out without, at most five files by name."""
    if not sources:
        return ""
    return (
        f"Pencabutan diterbitkan segera, tanpa menunggu {_named(sources)}, yang masih memuat "
        "temuan wajib: yang baru belum tayang, yang sudah tayang tetap seperti semula. Perbaiki, "
        "lalu terbitkan lagi."
    )


def delayed_sentence(withdrawn: Sequence[str], findings: Iterable[Finding]) -> str:
    """That a withdrawal waits, and for which lines of the office's own files, if for these."""
    if not withdrawn:
        return ""
    lines = dict.fromkeys(
        f"{finding.path} baris {finding.line}"
        for finding in findings
        if finding.is_blocking and is_shared(finding.path)
    )
    places = _named(tuple(lines)) if lines else "temuan wajib di atas"
    return (
        f"Pencabutan {_named(withdrawn)} belum tayang: perbaiki dahulu {places}, lalu terbitkan "
        "lagi. Sampai saat itu tulisannya masih terbaca."
    )


def search_sentence(fault: str) -> str:
    """That readers cannot search until the next build, and what helps."""
    return f"Halaman Cari belum berfungsi: {fault}" if fault else ""


def gone_sentence(addresses: Sequence[str]) -> str:
    """What the public could read until now and can no longer, at most five of them by name."""
    if not addresses:
        return ""
    return (
        f"Perhatian: {_named(addresses)} sebelumnya tayang dan sekarang tidak ada lagi di situs. "
        "Bila tidak dimaksudkan, periksa status, tanggal, embargo, dan nama foldernya, lalu "
        "terbitkan lagi."
    )


def _named(things: Sequence[str]) -> str:
    more = len(things) - NAMED
    return ", ".join(things[:NAMED]) + (f", dan {more} lainnya" if more > 0 else "")
