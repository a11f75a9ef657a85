"""HUK002 — an item or page that readers have, and that would leave the site without a word."""

import sys
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from newsroom.door_usage import program
from newsroom.model import Article, Newsroom, Page, Satker, Severity
from newsroom.reading.daymentions import spell
from newsroom.release.manifest import Published
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.standing import content_hash
from newsroom.rules.unopened import lies_in, unopened


class Lost(NamedTuple):
    """Where a finding stands, why the item is lost, and what to do; the last two are sentences."""

    path: str
    problem: str
    remedy: str


def check(
    newsroom: Newsroom, satker: Satker, edition: datetime, public: Mapping[str, Published]
) -> Iterator[Hit]:
    here = {item.path: item for item in newsroom.items}
    shut = unopened(newsroom.tree)
    for path, known in sorted(public.items()):
        # Identities of another domain are another office's, or FED001 speaks of them.
        if known.domain != satker.identity_domain or lies_in(path, shut):
            continue
        item = here.get(path)
        first = datetime.fromisoformat(known.first_published).astimezone(satker.zone)
        lost = _hidden(item, edition, first) if item else _gone(known, newsroom, public)
        if lost is not None and known.state == "withdrawn":
            lost = lost._replace(remedy=_reason_kept(item, known))
        if lost is not None:
            yield Hit(
                1,
                path=lost.path,
                what=_kind(known),
                url=known.url,
                day=spell(first.date()),
                problem=lost.problem,
                remedy=lost.remedy,
            )


def _hidden(item: Article | Page, edition: datetime, first: datetime) -> Lost | None:
    """Why an item that is there, public since `first`, would not be shown.

    None where it would, or others say why.
    """
    source = item.source
    if not source.is_readable:
        return None
    if item.is_draft:
        remedy = f"Hapus baris status. {_way_out(item.path)}"
        return Lost(source.path, "sekarang berstatus draf", remedy)
    # A withdrawn item is shown whatever its time (newsroom.urgency).
    release = item.release if isinstance(item, Article) and not item.withdrawal else None
    if release is not None and release > edition and release <= first:
        # Its dates are as they were when it appeared: the clock is not.
        day = spell(edition.astimezone(first.tzinfo).date())
        remedy = "Betulkan jam dan tanggal komputer ini, atau pilihan --at, lalu ulangi."
        return Lost(source.path, f"waktu terbit sekarang {day}", remedy)
    if release is not None and release > edition:
        remedy = f"Kembalikan tanggalnya, dan hapus embargonya. {_way_out(item.path)}"
        return Lost(source.path, "tanggal atau embargonya belum tiba", remedy)
    return None


def _gone(known: Published, newsroom: Newsroom, public: Mapping[str, Published]) -> Lost:
    """What became of an item that is not at its path any more."""
    path = known.path
    name = f"{path}.md" if _is_page(path) else path
    others = [item for item in newsroom.items if item.path not in public]
    # Nothing but equal bytes: other years have items of the same name.
    moved = [item for item in others if content_hash(item) == known.content_hash]
    if moved:
        remedy = f"Pindahkan kembali ke {name}: alamatnya berasal dari situ. Judul boleh diganti."
        return Lost(moved[0].source.path, f"sekarang berada di {moved[0].path}", remedy)
    return Lost(path, "berkasnya tidak ada lagi", f"Kembalikan {name}. {_way_out(path)}")


def _reason_kept(item: Article | Page | None, known: Published) -> str:
    """What to do about an item that was withdrawn: its page is where readers find the reason."""
    back = "Hapus baris status" if item else f"Kembalikan {known.path}"
    return f"{back}: halaman itu memuat alasan pencabutannya."


def _kind(known: Published) -> str:
    if _is_page(known.path):
        return "Halaman"
    return "Pencabutan tulisan" if known.state == "withdrawn" else "Tulisan"


def _way_out(path: str) -> str:
    """How to take it off the site so that readers and partners are told."""
    if _is_page(path):
        return "Bila tidak dipakai lagi, isilah dengan keterangan itu."
    command = f"{program(sys.platform)} cabut {path}"
    return f"Bila mau ditarik, sesudah itu jalankan “{command}”."


def _is_page(path: str) -> bool:
    return path.startswith("halaman/")


RULE = Rule(
    code="HUK002",
    name="published-item-vanished",
    default=Severity.ERROR,
    check=check,
    stops_drafts=True,
    message="{what} ini tayang di {url} sejak {day}, tetapi {problem}. {remedy}",
)
