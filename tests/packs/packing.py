"""A newsroom with one item to pack: real photos, and what was made of it read back."""

import csv
from collections.abc import Mapping
from io import BytesIO, StringIO
from pathlib import Path

from docx import Document
from docx.table import Table
from PIL import Image

from e2e.desk import Desk, open_desk
from newsroom.itemfinding import find_article
from newsroom.packs.selection import Pack, select
from newsroom.pipeline import Checked, check, read_newsroom
from newsroom.release.manifest import Manifest
from rules.files import pdf
from rules.scene import AT, BODY, CAPTION, FRONT_MATTER

ITEM = "berita/2025/rapat"
ALT = "Layar rapat daring dengan enam belas peserta dalam kotak-kotak kecil"
PHOTO = """\
  - berkas: {name}
    keterangan: {caption}
    alt: {alt}
    kredit: wsw
"""


def open_item(
    folder: Path, photos: Mapping[str, bytes], more: str = "", focus: Mapping[str, str] = {}
) -> Desk:
    """A desk with an item that names these photos in order; `more` is further front matter."""
    desk = open_desk(folder)
    head = FRONT_MATTER.partition("foto:\n")[0]
    blocks = []
    for number, name in enumerate(photos, start=1):
        desk.write(f"{ITEM}/{name}", photos[name])
        caption, alt = f"{CAPTION} Bagian {number}.", f"{ALT}, nomor {number}"
        block = PHOTO.format(name=name, caption=caption, alt=alt)
        if name in focus:
            block += f"    titik-fokus: {focus[name]}\n"
        blocks.append(block)
    named = "foto:\n" + "".join(blocks) if blocks else ""
    desk.write(f"{ITEM}/index.md", f"---\n{head}{named}{more}---\n\n{BODY}")
    return desk


def image(desk: Desk, path: str) -> Image.Image:
    """A picture of the pack that was made of the desk's item."""
    return Image.open(desk.output / "rapat" / path)


def with_attachment(desk: Desk, name: str = "edaran.pdf") -> str:
    """Put an attachment beside the item; the front matter that names it."""
    desk.write(f"{ITEM}/{name}", pdf("Edaran"))
    return f"lampiran:\n  - berkas: {name}\n    judul: Edaran\n"


def checked(desk: Desk, published: Manifest | None = None) -> Checked:
    """The desk's content, read and checked."""
    return check(read_newsroom(desk.content, None), AT, published)


def selected(desk: Desk, published: Manifest | None = None) -> Pack:
    """What would be packed of the desk's item."""
    whole = checked(desk, published)
    return select(whole, find_article(whole.newsroom, Path(ITEM)))


def table(data: bytes) -> list[dict[str, str]]:
    """The rows of a metadata.csv as a spreadsheet with Indonesian settings reads them."""
    return list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def word_lines(data: bytes) -> list[str]:
    """The words of a document of Word, a paragraph a line, tables in their places."""
    found = []
    for part in Document(BytesIO(data)).iter_inner_content():
        if isinstance(part, Table):
            found += [" | ".join(cell.text for cell in row.cells) for row in part.rows]
        else:
            found.append(part.text)
    return [line for line in found if line]
