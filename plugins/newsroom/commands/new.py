"""`new`: a folder and a front matter with everything the standard asks for, ready to fill.

With `--photos` the photos of a folder are copied into it and listed.
"""

import os
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from newsroom.characters import FORBIDDEN
from newsroom.door_tasks import ROOT
from newsroom.door_usage import program
from newsroom.drafting import Draft, Note, item_text, lay
from newsroom.model import Author, Registers, Role
from newsroom.nocontent import no_content
from newsroom.photodesk import intake
from newsroom.photodesk.entries import block
from newsroom.photodesk.proposals import Proposal, event_day, ordered, propose
from newsroom.pipeline import Reading, read_standard
from newsroom.progress import NEW_PHOTOS, counted
from newsroom.refusal import RefusedError
from newsroom.release.errors import reason
from newsroom.report import visible
from newsroom.rules.str007_names_alike import fold
from newsroom.shown import content_option, from_here
from newsroom.slugs import slugify

CACHE = ROOT / ".cache" / "newsroom"
DAY_NOTE = "Menurut jam kamera foto-fotonya; betulkan bila keliru"


@dataclass(frozen=True, slots=True)
class Options:
    """What the door hands over."""

    title: str
    author: str | None
    category: str
    content: Path
    photos: Path | None = None


def run(options: Options) -> int:
    """Make the item and say what to do next; 1 where it exists already, 2 where it cannot be."""
    try:
        path = make(options, datetime.now(UTC))
    except RefusedError as refused:
        print(refused, file=sys.stderr)
        return refused.code
    shown = from_here(path, Path.cwd())
    print(f"Dibuat: {shown}")
    todo = "isi yang masih kosong, lalu periksa:"
    print(f"Berikutnya: {'' if options.photos else 'letakkan foto di folder yang sama, '}{todo}")
    content = content_option(options.content, ROOT)
    print(f'  {program(sys.platform)} check "{shown}"{content}')
    return 0


def make(options: Options, now: datetime, cache: Path | None = CACHE) -> Path:
    """Write the item at an aware moment and return the path of its `index.md`.

    Raises RefusedError; nothing that exists is ever written over, and nothing is left half made.
    """
    title = clean(options.title)
    if not title:
        raise RefusedError("Judul masih kosong.")
    try:
        reading = read_standard(options.content)
    except NotADirectoryError:
        raise RefusedError(no_content(options.content)) from None
    if reading.newsroom.satker is None:
        raise RefusedError(
            f"{options.content / 'satker.yaml'} belum ada atau belum benar; "
            "jalankan tugas periksa dahulu."
        )
    moment = now.astimezone(reading.zone)
    code = signed_by(options.author, reading.newsroom.registers, moment).code
    folder = options.content / "berita" / f"{moment.year:04d}" / slugify(title)
    try:
        if is_taken(folder):
            raise RefusedError(
                f"Sudah ada tulisan di {folder}; tidak ada yang ditimpa. "
                f"Pakai judul lain, misalnya “{other_title(title, folder.parent)}”.",
                code=1,
            )
        taken = taken_in(options.photos, cache) if options.photos else None
        proposals = proposed(taken, moment.date(), reading) if taken else ()
        text = draft(title, code, options.category, moment, reading, proposals)
        lay(folder, text, taken)
    except intake.NotCopiedError as fault:
        raise RefusedError(f"{fault} Tulisan belum dibuat.") from None
    except OSError as error:
        raise RefusedError(f"{folder} tidak dapat dibuat: {reason(error)}.") from None
    return folder / "index.md"


def taken_in(folder: Path, cache: Path | None) -> intake.Intake:
    """The photos of that folder; what is left there is named on stderr.

    Raises RefusedError, and OSError where the cache cannot be written.
    """
    listing = _listed(folder)
    with counted(NEW_PHOTOS, sys.stderr) as on_photo:
        found = intake.survey(listing, cache, os.cpu_count() or 1, on_photo)
    for name, why in found.left:
        print(visible(f"Tidak disalin: {name} ({why})"), file=sys.stderr)
    if not found.photos:
        raise RefusedError(f"Tidak ada foto yang dapat dimuat di {visible(str(folder))}.")
    for name, facts in found.photos:
        if name != facts.path:
            print(visible(f"Berganti nama: {name} menjadi {facts.path}"), file=sys.stderr)
    return found


def _listed(folder: Path) -> intake.Listing:
    shown = visible(str(folder))
    try:
        return intake.listed(folder)
    except FileNotFoundError:
        raise RefusedError(
            f"Folder foto tidak ditemukan: {shown}. Periksa nama dan tempatnya."
        ) from None
    except NotADirectoryError:
        raise RefusedError(f"{shown} bukan folder. Sebutkan folder tempat fotonya.") from None
    except OSError as error:
        raise RefusedError(f"Folder foto {shown} tidak dapat dibuka: {reason(error)}.") from None


def proposed(taken: intake.Intake, today: date, reading: Reading) -> tuple[Proposal, ...]:
    """What the front matter is to say of these photos, the best to lead first."""
    registers = reading.newsroom.registers
    proposals = [propose(facts, registers, today) for _, facts in taken.photos]
    return ordered(proposals, reading.profile, with_lead=True)


def clean(title: str) -> str:
    """A title on one line, without characters that no source file may hold."""
    sound = title.encode("utf-8", "ignore").decode("utf-8")
    return " ".join(FORBIDDEN.sub(" ", sound).split())


def signed_by(code: str | None, registers: Registers, moment: datetime) -> Author:
    """The author of that code, or the only one who may write on that day; raises RefusedError."""
    active = [
        author
        for author in registers.authors
        if Role.WRITER in author.roles and moment.date() in author.term
    ]
    listed = "\n".join(f"  {author.code}  {author.name}" for author in active)
    if not active:
        raise RefusedError("Belum ada penulis yang aktif. Daftarkan di daftar/penulis.yaml.")
    if code is None and len(active) > 1:
        raise RefusedError(f"Ada beberapa penulis. Sebutkan kodenya (--author KODE):\n{listed}")
    author = next((author for author in active if code in (None, author.code)), None)
    if author is None:
        raise RefusedError(f"“{code}” bukan kode penulis yang aktif. Yang aktif:\n{listed}")
    return author


def draft(
    title: str,
    author: str,
    category: str,
    moment: datetime,
    reading: Reading,
    proposals: tuple[Proposal, ...] = (),
) -> str:
    """The whole file, without a word in its body; raises RefusedError for an unknown category."""
    day = event_day(proposals, moment.date())
    wanted = Draft(
        title,
        moment,
        author,
        category=category,
        day=day,
        photos=block(proposals) if proposals else "",
        notes=(Note("kegiatan", DAY_NOTE),) if day else (),
    )
    return item_text(wanted, reading.profile)


def is_taken(folder: Path) -> bool:
    """Whether an item of that name exists, as folder or file, in whatever letters."""
    if not folder.parent.is_dir():
        return False
    names = {fold(entry.name) for entry in folder.parent.iterdir()}
    return bool({folder.name, f"{folder.name}.md"} & names)


def other_title(title: str, year: Path) -> str:
    """A title like this one whose folder is still free."""
    number = 2
    while True:
        suffix = f"Bagian {number}"
        words = title.split()
        while words and not slugify(" ".join([*words, suffix])).endswith(f"-{slugify(suffix)}"):
            words.pop()
        proposed = " ".join([*(words or ["Tulisan"]), suffix])
        if not is_taken(year / slugify(proposed)):
            return proposed
        number += 1
