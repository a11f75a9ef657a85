"""`pack`: the documentation pack of one item, for the press, for social media and for the archive.

`clean` leaves packs alone: they can be made again, but what was sent to whom is the office's to
keep.
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from newsroom.door_tasks import ROOT
from newsroom.edition import EditionRefusedError, edition_time
from newsroom.itemfinding import UNNAMED, ItemUnknownError, find_article
from newsroom.nocontent import no_content
from newsroom.notices import covered
from newsroom.packs import names
from newsroom.packs.contact import contacts
from newsroom.packs.folder import Draft, check_folder, refuse_foreign, sweep
from newsroom.packs.making import Made, NotMadeError, make
from newsroom.packs.occasion import other_organiser
from newsroom.packs.selection import NotPackedError, Pack, select
from newsroom.packs.socialtexts import organiser_first
from newsroom.photos.sources import SourceChangedError
from newsroom.pipeline import Checked, check, read_newsroom
from newsroom.production import LOCK_PATIENCE
from newsroom.progress import NEW_PHOTOS, counted
from newsroom.publicfolder import public_folder
from newsroom.refusal import RefusedError
from newsroom.release.errors import ReleaseFault, storage_faults
from newsroom.release.lock import hold
from newsroom.release.manifest import read
from newsroom.report import text_report
from newsroom.shown import from_here, shown_root
from newsroom.site.dates import full
from newsroom.urgency import unhindered

CACHE = ROOT / ".cache" / "newsroom"
FAULTS = (
    RefusedError,
    ItemUnknownError,
    EditionRefusedError,
    NotMadeError,
    SourceChangedError,
    ReleaseFault,
)


@dataclass(frozen=True, slots=True)
class Options:
    """What the door hands over."""

    item: Path | None
    content: Path
    output: Path
    at: str | None


def run(options: Options) -> int:
    """Make the pack; 0 when done, 1 where the item must not leave the office, 2 on wrong use."""
    if options.item is None:
        return _refuse(UNNAMED)
    try:
        with storage_faults(options.output):
            pack, made, target = _packed(options, options.item)
    except NotPackedError as refusal:
        if refusal.findings:
            sys.stdout.write(text_report(refusal.findings, shown_root(options.content, ROOT)))
        _say(str(refusal))
        return 1
    except FAULTS as fault:
        return _refuse(str(fault))
    print("\n".join(_told(pack, made, target)))
    return 0


def _packed(options: Options, item: Path) -> tuple[Pack, Made, Path]:
    """The pack, what was made of it and its folder; raises NotPackedError and FAULTS."""
    checked = _checked(options)
    pack = select(checked, find_article(checked.newsroom, item))
    target = check_folder(options.output, pack.slug, options.content)
    with hold(target, LOCK_PATIENCE, on_wait=_say, zone=pack.satker.zone):
        sweep(target)
        refuse_foreign(target, pack.identity)
        with Draft(target, pack.identity) as draft:
            made = make(pack, options.content, draft, _say)
            draft.settle()
    return pack, made, target


def _checked(options: Options) -> Checked:
    workers = os.cpu_count() or 1
    try:
        with counted(NEW_PHOTOS, sys.stderr) as on_photo:
            reading = read_newsroom(options.content, CACHE, workers, on_photo=on_photo)
    except NotADirectoryError:
        raise RefusedError(no_content(options.content)) from None
    edition = edition_time(options.at, os.environ, datetime.now(UTC), reading.zone)
    published = read(public_folder(ROOT))
    return covered(unhindered(check(reading, edition, published, workers), published))


def _told(pack: Pack, made: Made, target: Path) -> list[str]:
    lines = [f"Paket: {from_here(target, Path.cwd())}"]
    release = f"{names.release(pack, 'docx')} dan {names.release(pack, 'txt')}"
    if pack.view.is_withdrawn:
        return [
            *lines,
            "Tulisan ini dicabut, jadi paketnya hanya memuat pemberitahuan pencabutan:",
            f"  {names.MEDIA}: {release} untuk media yang sudah menerima naskahnya",
            f"  {names.whatsapp(pack)}: pesan untuk grup WhatsApp",
            "Naskah dan foto tidak ada lagi di paket ini; yang asli tetap di folder tulisannya.",
        ]
    if pack.embargo:
        lines.append(f"EMBARGO sampai {full(pack.embargo)}: paket ini belum boleh disiarkan.")
    if made.press:
        lines.append(
            f"  {names.MEDIA}: {release}, {made.press} foto ukuran penuh, {names.captions(pack)}, "
            f"dan {names.press_zip(pack)} berisi semuanya untuk dikirim kepada media"
        )
        whole = f", {made.on_ground} di antaranya berlatar warna kantor" if made.on_ground else ""
        lines.append(f"  {names.SOCIAL}: {made.social} gambar{whole}")
    else:
        lines.append(f"  {names.MEDIA}: {release} untuk dikirim kepada media, tanpa foto")
    lines += [
        f"  {names.whatsapp(pack)}: pesan siap tempel untuk grup WhatsApp",
        f"  {names.social_texts(pack)}: teks Instagram, unggahan pendek, dan teks alternatif",
        f"  {names.ARCHIVE}: {made.originals} berkas asli. Jangan disiarkan: foto asli dapat "
        "memuat lokasi.",
        *_reminders(pack),
    ]
    return lines


def _reminders(pack: Pack) -> Iterator[str]:
    organiser = other_organiser(pack.view, pack.satker)
    if organiser:
        yield organiser_first(organiser)
    if not contacts(pack.satker):
        yield (
            "Kontak media belum ada. Isi `kontak` di satker.yaml agar rilis dan pesan WhatsApp "
            "memuat telepon atau surel kantor."
        )


def _refuse(sentence: str) -> int:
    _say(sentence)
    return 2


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)
