"""A new item: its folder, and every field the standard asks for with a line that says what it is.

`new` fills in what it is told, `import` what a draft tells; both write the same front matter.
"""

import secrets
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from newsroom.model import Category
from newsroom.photodesk import intake
from newsroom.photodesk.entries import EXPLANATION
from newsroom.refusal import RefusedError
from newsroom.standard.profile import Profile
from newsroom.textfile import write
from newsroom.yamltext import scalar

PHOTOS = f"""\
{EXPLANATION}foto:
  - berkas:
    keterangan:
    alt:
    kredit:
"""
OPTIONAL_PHOTOS = """\
# Foto boleh ada. Hapus tanda # di depannya untuk memakainya; berkasnya di folder ini
# foto:
#   - berkas: foto-1.jpg
#     keterangan: siapa, sedang apa, di mana, dan kapan
#     alt: uraian foto untuk tunanetra
"""
EVENT = """\
# Kegiatan yang diberitakan: hari berlangsungnya dan penyelenggaranya; boleh kosong
kegiatan:
{notes}  tanggal:{day}
  penyelenggara:
"""
ATTACHMENTS = """\
# Lampiran boleh ada (PDF, DOCX, atau XLSX). Hapus tanda # di depannya untuk memakainya
# lampiran:
#   - berkas: pengumuman.pdf
#     judul: judul dokumen
"""


@dataclass(frozen=True, slots=True)
class Note:
    """What an editor is to look at, as a comment at one field."""

    field: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known of a new item; what is not stays empty.

    `moment` is in the office's zone; `photos` is the whole `foto` as `photodesk.entries` writes it.
    """

    title: str
    moment: datetime
    author: str = ""
    editor: str = ""
    category: str = Category.NEWS
    tags: tuple[str, ...] = ()
    summary: str = ""
    place: str = ""
    day: date | None = None
    photos: str = ""
    body: str = ""
    notes: tuple[Note, ...] = ()


def item_text(draft: Draft, profile: Profile) -> str:
    """The whole file; raises RefusedError for a category that the standard does not have."""
    kind = profile.category(draft.category)
    if kind is None:
        slugs = ", ".join(known.slug for known in profile.categories)
        raise RefusedError(f"Kategori “{draft.category}” tidak ada. Pilih salah satu: {slugs}.")
    least, most = map(profile.limit, ("tag-tersedikit", "tag-terbanyak"))
    limit = profile.limit("judul-saran")
    choices = ", ".join(known.slug for known in profile.categories)
    has_event = draft.day is not None or draft.category in (Category.NEWS, Category.PRESS_RELEASE)
    day = f" {draft.day}" if draft.day else ""

    def noted(field: str, line: str) -> str:
        return "".join(_comments(draft, field)) + line + "\n"

    parts = (
        "---\n",
        f"# Siapa melakukan apa; sebaiknya paling banyak {limit} karakter\n",
        noted("judul", f"judul: {scalar(draft.title)}".rstrip(" ")),
        "# Tahun-bulan-hari jam:menit; waktu terbit menurut jam kantor\n",
        noted("tanggal", f"tanggal: {draft.moment:%Y-%m-%d %H:%M}"),
        "# Kode penulis dari daftar/penulis.yaml; dicetak otomatis di akhir tulisan\n",
        noted("penulis", f"penulis: {draft.author}".rstrip(" ")),
        f"penyunting: {draft.editor}\n" if draft.editor else "",
        f"# Salah satu dari: {choices}\n",
        noted("kategori", f"kategori: {draft.category}"),
        f"# {least} sampai {most} tag dalam kurung siku, dipisah koma: [bakohumas, kehumasan]\n",
        noted("tag", f"tag: [{', '.join(draft.tags)}]"),
        "# Satu kalimat yang menambah keterangan pada judul; boleh kosong\n",
        noted("ringkasan", f"ringkasan: {scalar(draft.summary)}".rstrip(" ")),
        f"# Kota di baris tempat\n{noted('tempat', f'tempat: {scalar(draft.place)}')}"
        if draft.place
        else "",
        EVENT.format(notes="".join(_comments(draft, "kegiatan", "  ")), day=day)
        if has_event
        else "",
        "".join(_comments(draft, "foto")),
        draft.photos or (PHOTOS if kind.needs_photo else OPTIONAL_PHOTOS),
        ATTACHMENTS if draft.category == Category.ANNOUNCEMENT else "",
        "# Hapus baris status bila tulisan sudah siap terbit\n",
        noted("status", "status: draf"),
        "---\n\n",
        draft.body,
    )
    return "".join(parts)


def lay(folder: Path, text: str, photos: intake.Intake | None) -> None:
    """Make an item's folder with all that belongs in it, or leave no trace.

    Raises OSError, and NotCopiedError for a photo.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    # A name with a dot in front is never read as content.
    staged = folder.with_name(f".{folder.name}-{secrets.token_hex(4)}")
    try:
        staged.mkdir()
        if photos:
            intake.copy(photos, staged)
        write(staged / "index.md", text)
        staged.rename(folder)
    except BaseException:
        shutil.rmtree(staged, ignore_errors=True)
        raise


def _comments(draft: Draft, field: str, margin: str = "") -> Iterator[str]:
    for note in draft.notes:
        if note.field == field:
            yield f"{margin}# {note.sentence}\n"
