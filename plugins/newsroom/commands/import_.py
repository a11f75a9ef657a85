"""`import`: drafts as staff have them (Word, text, standard input) become items."""

import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from newsroom.commands.new import CACHE, clean, is_taken
from newsroom.door_tasks import ROOT
from newsroom.door_usage import program
from newsroom.drafting import item_text, lay
from newsroom.importing.files import STANDARD_INPUT, meant, named, read
from newsroom.importing.item import Composed, composed
from newsroom.importing.photolist import taken
from newsroom.importing.plaintext import read_text
from newsroom.importing.sources import NotImportableError, is_word
from newsroom.importing.word import read_word
from newsroom.model import Satker
from newsroom.nocontent import no_content
from newsroom.photodesk import intake
from newsroom.pipeline import Reading, read_standard
from newsroom.refusal import RefusedError
from newsroom.release.errors import reason
from newsroom.report import visible
from newsroom.shown import content_option, from_here
from newsroom.slugs import MAX_CHARACTERS, slugify


@dataclass(frozen=True, slots=True)
class Options:
    """What the door hands over; the file `-` is standard input."""

    files: tuple[Path, ...]
    content: Path


def run(options: Options) -> int:
    """Make an item of each draft, print its path, and on stderr what is to be filled in.

    1 where a draft could not be imported, the others all the same; 2 on wrong use.
    """
    try:
        reading, satker = _office(options.content)
        files = [file for given in options.files for file in meant(given)]
        if not files:
            raise RefusedError("Sebutkan naskahnya, misalnya rakor.docx.")
    except RefusedError as refused:
        print(refused, file=sys.stderr)
        return refused.code
    code = 0
    for file in files:
        try:
            _import(file, options, reading, satker)
        except NotImportableError as refused:
            print(visible(f"{named(file)} {refused}"), file=sys.stderr)
            code = 1
    return code


def _office(content: Path) -> tuple[Reading, Satker]:
    try:
        reading = read_standard(content)
    except NotADirectoryError:
        raise RefusedError(no_content(content)) from None
    if reading.newsroom.satker is None:
        raise RefusedError(
            f"{content / 'satker.yaml'} belum ada atau belum benar; jalankan tugas periksa dahulu."
        )
    return reading, reading.newsroom.satker


def _import(file: Path, options: Options, reading: Reading, satker: Satker) -> None:
    data = read(file)
    moment = datetime.now(UTC).astimezone(reading.zone)
    path, made = make(file, data, options.content, reading, satker, moment)
    print(visible(from_here(path, Path.cwd())), flush=True)
    _tell(path, made, options)


def make(
    file: Path, data: bytes, content: Path, reading: Reading, satker: Satker, moment: datetime
) -> tuple[Path, Composed]:
    """Write the item of one draft and return the path of its `index.md`.

    Raises NotImportableError; nothing that exists is written over, and nothing is left half made.
    """
    manuscript = read_word(data) if is_word(data, file.name) else read_text(data)
    try:
        with tempfile.TemporaryDirectory(prefix="newsroom-") as folder:
            found = taken(manuscript.pictures, Path(folder), CACHE)
            name = clean(file.stem.replace("_", " ")) if file != STANDARD_INPUT else ""
            made = composed(manuscript, found, name or "Naskah", reading, satker, moment)
            text = item_text(made.draft, reading.profile)
            target = _free(content / "berita" / f"{moment.year:04d}", made.draft.title)
            lay(target, text, found.intake)
    except intake.NotCopiedError as fault:
        raise NotImportableError(f"belum diimpor. {fault}") from None
    except OSError as error:
        raise NotImportableError(
            f"belum diimpor: tulisannya tidak dapat dibuat, {reason(error)}."
        ) from None
    return target / "index.md", made


def _free(year: Path, title: str) -> Path:
    """The folder for an item of that title: a number is added where others have the name."""
    folder, number = year / slugify(title), 2
    while is_taken(folder):
        suffix = f"-{number}"
        folder = year / (slugify(title, MAX_CHARACTERS - len(suffix)) + suffix)
        number += 1
    return folder


def _namesake(path: Path, title: str) -> Path | None:
    """The item of that year whose title gave its folder the name that this one could not have."""
    folder = path.parent.with_name(slugify(title))
    if folder == path.parent:
        return None
    item = folder / "index.md" if folder.is_dir() else folder.with_name(f"{folder.name}.md")
    return item if item.is_file() else None


def _tell(path: Path, made: Composed, options: Options) -> None:
    shown = from_here(path, Path.cwd())
    if namesake := _namesake(path, made.draft.title):
        known, new = (from_here(place, Path.cwd()) for place in (namesake, path.parent))
        print(
            visible(
                f"Judul yang sama atau mirip sudah ada di tahun ini: {known}. Bila naskahnya sama, "
                f"hapus yang baru ini, {new}; yang lama mungkin sudah tayang."
            ),
            file=sys.stderr,
        )
    for number, why in made.left:
        print(visible(f"Gambar {number} tidak diambil: {why}."), file=sys.stderr)
    if made.still_open:
        print(f"Masih perlu diisi: {'; '.join(made.still_open)}.", file=sys.stderr)
    content = content_option(options.content, ROOT)
    print("Baca kembali naskahnya, lengkapi, lalu periksa:", file=sys.stderr)
    print(f'  {program(sys.platform)} check "{shown}"{content}', file=sys.stderr)
