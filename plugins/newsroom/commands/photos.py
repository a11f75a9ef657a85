"""`photos`: what the photos beside an item are, and the front-matter block for them."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from newsroom import textfile
from newsroom.door_tasks import ROOT
from newsroom.door_usage import program
from newsroom.itemfinding import UNNAMED, ItemUnknownError, find
from newsroom.model import Article
from newsroom.nocontent import no_content
from newsroom.photodesk.entries import block, entries
from newsroom.photodesk.folder import looked_at, photos_beside
from newsroom.photodesk.listing import table
from newsroom.photodesk.sheet import Sheet, arrange, rows
from newsroom.pipeline import ItemReader, Reading, read_standard
from newsroom.progress import NEW_PHOTOS, counted
from newsroom.refusal import RefusedError
from newsroom.report import visible
from newsroom.rules.engine import Context
from newsroom.shown import content_option, from_here
from newsroom.sourceedits.insertion import PHOTOS, NotInsertableError, insert

CACHE = ROOT / ".cache" / "newsroom"


@dataclass(frozen=True, slots=True)
class Options:
    """What the door hands over."""

    item: Path | None
    content: Path
    write: bool = False


def run(options: Options) -> int:
    """Print the table and the block, or write it; 1 where it cannot be written, 2 on wrong use."""
    try:
        return _run(options)
    except NotADirectoryError:
        print(no_content(options.content), file=sys.stderr)
        return 2
    except RefusedError as refused:
        print(refused, file=sys.stderr)
        return refused.code


def _run(options: Options) -> int:
    reading = read_standard(options.content)
    path = _find(options.item, reading)
    file = options.content / path
    data = _bytes(file)
    now = datetime.now(UTC)
    sheet = _sheet(reading, path, data, now)
    print(_heading(sheet, file))
    if not sheet.count:
        print("Taruh fotonya di folder itu, lalu ulangi perintah ini.")
        return 0
    newsroom = reading.newsroom
    context = Context(reading.profile, newsroom.registers, now, newsroom.satker, newsroom)
    print(f"\n{table(tuple(rows(sheet, context)))}", end="")
    if options.write:
        print(f"\n{_write(file, data, sheet)}")
    else:
        print("".join(_offer(sheet, file, options)), end="")
    return 0


def _find(item: Path | None, reading: Reading) -> str:
    """The path in `content/` of the item meant; raises RefusedError."""
    if item is None:
        raise RefusedError(UNNAMED)
    try:
        return find(reading.newsroom.tree, item)
    except ItemUnknownError as unknown:
        way = f'{program(sys.platform)} new "Judul" --photos "{visible(str(item))}"'
        hint = f" Untuk membuat tulisan dari folder foto: {way}" if unknown.folder else ""
        raise RefusedError(f"{unknown}{hint}") from None


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        raise RefusedError(
            f"{file} tidak dapat dibuka; tutup program lain yang memakainya."
        ) from None


def _sheet(reading: Reading, path: str, data: bytes, now: datetime) -> Sheet:
    newsroom, tree = reading.newsroom, reading.newsroom.tree
    reader = ItemReader(newsroom.registers, reading.profile, reading.zone)
    article = reader.article(path, data)
    used = _used_by_others(reading, reader, article)
    names = [name for name in photos_beside(tree, article.folder) if name not in used]
    paths = [f"{article.folder}/{name}" for name in names]
    with counted(NEW_PHOTOS, sys.stderr) as on_photo:
        facts = looked_at(tree.root, paths, CACHE, os.cpu_count() or 1, on_photo)
    today = now.astimezone(reading.zone).date()
    return arrange(
        article, dict(zip(names, facts, strict=True)), newsroom.registers, reading.profile, today
    )


def _used_by_others(reading: Reading, reader: ItemReader, article: Article) -> set[str]:
    """The photos of items that are files in the same folder, but for those it lists itself."""
    tree = reading.newsroom.tree
    others = [
        reader.article(entry.path, _bytes(tree.root / entry.path))
        for entry in tree.entries
        if entry.kind == "item"
        and entry.path.rpartition("/")[0] == article.folder
        and entry.path != article.source.path
    ]
    used = {photo.file.text for other in others for photo in other.photos}
    return used - {photo.file.text for photo in article.photos}


def _heading(sheet: Sheet, file: Path) -> str:
    folder = visible(from_here(file.parent, Path.cwd()))
    if not sheet.count:
        return f"Belum ada foto di {folder}."
    if not sheet.article.source.is_readable:
        return (
            f"Foto di {folder}: {sheet.count}. Isian tulisan ini belum dapat dibaca, jadi belum"
            " diketahui mana yang sudah tercantum; jalankan tugas periksa dahulu."
        )
    listed = len(sheet.article.photos)
    left = f"{sheet.count - listed} belum" if sheet.count > listed else "tidak ada yang tertinggal"
    return f"Foto di {folder}: {sheet.count}; {listed} sudah tercantum, {left}."


def _offer(sheet: Sheet, file: Path, options: Options) -> Iterator[str]:
    """The entries to copy, and how to have them written."""
    if not sheet.proposals:
        return
    is_first = not sheet.article.photos
    where = "ke isian tulisan" if is_first else "di bawah foto yang sudah tercantum"
    yield f"\nUntuk disalin {where}, lalu dilengkapi:\n\n"
    yield block(sheet.proposals) if is_first else entries(sheet.proposals)
    content = content_option(options.content, ROOT)
    command = (
        f'{program(sys.platform)} photos "{from_here(file.parent, Path.cwd())}" --write{content}'
    )
    yield f"\nAtau tuliskan langsung ke {file.name}:\n  {command}\n"


def _write(file: Path, data: bytes, sheet: Sheet) -> str:
    """Put the entries into the item; raises RefusedError where that cannot be done."""
    if not sheet.proposals:
        return "Tidak ada yang perlu ditulis."

    def compose(indent: int | None) -> str:
        proposals = sheet.proposals
        return block(proposals) if indent is None else entries(proposals, indent)

    try:
        changed = insert(data.decode(), PHOTOS, compose)
        if file.read_bytes() != data:
            raise RefusedError(f"{file} berubah sewaktu dikerjakan; ulangi perintahnya.", 1)
        textfile.write(file.resolve(), changed)
    except (NotInsertableError, UnicodeDecodeError) as error:
        reason = error if isinstance(error, NotInsertableError) else "Berkasnya bukan UTF-8."
        raise RefusedError(f"{reason}\n\n{block(sheet.proposals)}", 1) from None
    except OSError:
        raise RefusedError(
            f"{file} tidak dapat ditulis; tutup program lain yang membukanya.", 1
        ) from None
    return (
        f"Ditulis ke {visible(from_here(file, Path.cwd()))}: {len(sheet.proposals)} foto. "
        "Lengkapi isiannya yang masih kosong, lalu periksa."
    )
