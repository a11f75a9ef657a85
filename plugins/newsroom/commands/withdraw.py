"""`withdraw`: takes a published item back; its address stays and says why."""

import sys
from dataclasses import dataclass
from pathlib import Path

from newsroom.asking import demanded
from newsroom.door_tasks import ROOT
from newsroom.door_usage import program
from newsroom.editorial.notes import with_note
from newsroom.editorial.opening import open_item
from newsroom.editorial.publicity import doubt
from newsroom.refusal import RefusedError
from newsroom.report import visible
from newsroom.rules.standing import is_complete
from newsroom.shown import content_option, from_here

CACHE = ROOT / ".cache" / "newsroom"
PACKS = ROOT / "output-paket"

UNNEEDED = (
    "hapus catatan pencabutannya dan tulis “status: draf”; kalau tidak, terbit halaman yang hanya "
    "berisi pemberitahuan pencabutan."
)


@dataclass(frozen=True, slots=True)
class Options:
    """What the door hands over."""

    item: Path | None
    reason: str | None
    content: Path
    output: Path | None
    at: str | None


def run(options: Options) -> int:
    """Ask for the reason and write the note; 1 where it cannot be, 2 on wrong use."""
    try:
        opened = open_item(options.item, options.content, options.at, CACHE)
        if opened.article.withdrawal is not None:
            raise RefusedError("Tulisan ini sudah dicabut; tidak ada yang diubah.", 1)
        if opened.article.is_draft:
            raise RefusedError(
                "Tulisan ini berstatus draf, jadi tidak ikut terbit dan tidak perlu dicabut. Bila "
                "pernah tayang, hapus baris status, lalu ulangi.",
                1,
            )
        reason = demanded(options.reason, "Alasan", "--reason")
        opened.change(lambda raw: with_note(raw, opened.stamp, "pencabutan", reason))
    except RefusedError as refused:
        print(refused, file=sys.stderr)
        return refused.code
    shown = visible(from_here(opened.file, Path.cwd()))
    print(f"Pencabutan ditulis ke {shown}. Naskah dan fotonya tetap ada di berkas Anda.")
    if said := doubt(opened, options.output, UNNEEDED):
        print(said)
    if not is_complete(opened.article):
        # Publishing takes those that it had, where its published form is kept on this computer.
        print("Judul atau tanggal di berkas itu tidak terbaca. Betulkan juga, supaya terbit.")
    door, content = program(sys.platform), content_option(options.content, ROOT)
    pack = PACKS / opened.article.slug
    if pack.is_dir():
        print(
            f"Paket lamanya masih ada di {from_here(pack, Path.cwd())}. Buat lagi, supaya isinya "
            "berganti dengan pemberitahuan pencabutan bagi yang sudah menerimanya: "
            f'{door} pack "{shown}"{content}'
        )
    output = f' --output "{options.output}"' if options.output else ""
    print(f"Berlaku setelah diterbitkan: {door} publish{content}{output}")
    return 0
