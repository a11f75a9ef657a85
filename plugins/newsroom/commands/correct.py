"""`correct`: a dated correction of a published item, and the text put right where that is sure."""

import sys
from dataclasses import dataclass
from pathlib import Path

from newsroom.asking import demanded
from newsroom.door_tasks import ROOT
from newsroom.door_usage import program
from newsroom.editorial.misprints import Places, moved, places
from newsroom.editorial.notes import corrected, with_note
from newsroom.editorial.opening import Opened, open_item
from newsroom.editorial.publicity import doubt
from newsroom.refusal import RefusedError
from newsroom.report import visible
from newsroom.shown import content_option, from_here
from newsroom.site.assemble import is_waiting

CACHE = ROOT / ".cache" / "newsroom"

UNKNOWN = (
    "Yang tertulis tidak ada dalam tulisan ini, dan yang benar pun tidak. Salin yang tertulis "
    "persis dari tulisannya, lalu ulangi. Bila yang diralat bukan kata, misalnya foto, tulis "
    "catatannya sendiri di isian ralat."
)
AGAIN = "Ralat yang sama sudah ada dalam tulisan ini; tidak ditulis dua kali."
UNNEEDED = (
    "hapus catatan ralatnya, sebab naskah yang dibetulkan sudah cukup; kalau tidak, ralat itu ikut "
    "terbit."
)


@dataclass(frozen=True, slots=True)
class Options:
    """What the door hands over."""

    item: Path | None
    wrong: str | None
    right: str | None
    reason: str | None
    content: Path
    output: Path | None
    at: str | None


def run(options: Options) -> int:
    """Ask for what is missing and write the note; 1 where it cannot be, 2 on wrong use."""
    try:
        opened = open_item(options.item, options.content, options.at, CACHE)
        _refuse_unpublished(opened)
        wrong = demanded(options.wrong, "Yang tertulis", "--wrong")
        right = demanded(options.right, "Yang benar", "--right")
        if wrong == right:
            raise RefusedError("Yang tertulis dan yang benar sama; tidak ada yang diralat.")
        reason = demanded(options.reason, "Alasan", "--reason")
        told = _write(opened, wrong, right, reason)
    except RefusedError as refused:
        print(refused, file=sys.stderr)
        return refused.code
    shown = visible(from_here(opened.file, Path.cwd()))
    print(f"Ralat ditulis ke {shown}.")
    print(told)
    if said := doubt(opened, options.output, UNNEEDED):
        print(said)
    if opened.article.approval is not None:
        print("Tulisan ini pernah disetujui. Sesudah diubah, minta disetujui lagi.")
    content = content_option(options.content, ROOT)
    print(f'Berikutnya: {program(sys.platform)} check "{shown}"{content}, lalu terbitkan.')
    return 0


def _refuse_unpublished(opened: Opened) -> None:
    article = opened.article
    if article.is_draft:
        raise RefusedError("Tulisan ini berstatus draf; betulkan saja naskahnya, tanpa ralat.", 1)
    if article.withdrawal is not None:
        raise RefusedError("Tulisan ini sudah dicabut; tidak ada lagi yang diralat.", 1)
    if is_waiting(article, opened.moment):
        raise RefusedError(
            "Waktu terbit tulisan ini belum tiba; betulkan saja naskahnya, tanpa ralat. Bila "
            "pernah tayang, kembalikan dahulu tanggalnya, dan hapus embargonya.",
            1,
        )


def _write(opened: Opened, wrong: str, right: str, reason: str) -> str:
    """Write the note, put the body right where that is sure, and say what is left to do."""
    found = places(opened.article, wrong)
    if not (found or places(opened.article, right)):
        raise RefusedError(UNKNOWN, 1)
    sentence = reason if reason.endswith((".", "!", "?")) else f"{reason}."
    text = f"Semula “{wrong}”, seharusnya “{right}”. {sentence[:1].upper()}{sentence[1:]}"
    if any(note.text.text == text for note in opened.article.corrections):
        raise RefusedError(AGAIN, 1)
    told = ""

    def edit(raw: str) -> str:
        nonlocal told
        # Offsets count the decoded text, in which a line ends with one character.
        lines = opened.article.body.first_line - 1
        start = sum(len(line) for line in raw.splitlines(keepends=True)[:lines])
        mended = corrected(raw, start, wrong, right)
        noted = with_note(mended or raw, opened.stamp, "ralat", text)
        now = Places(
            () if mended else tuple(moved(line, raw, noted) for line in found.body),
            tuple(moved(line, mended or raw, noted) for line in found.fields),
        )
        told = _left(now, is_mended=mended is not None)
        return noted

    opened.change(edit)
    return told


def _left(found: Places, *, is_mended: bool) -> str:
    """What was done to the text, and what a person has to do yet."""
    lines = ", ".join(map(str, sorted({*found.body, *found.fields})))
    if is_mended:
        also = f" Yang tertulis itu masih ada di baris {lines}; betulkan juga di sana."
        return f"Naskahnya sudah dibetulkan pada tempat itu.{also if lines else ''}"
    if not lines:
        return "Yang tertulis sudah tidak ada dalam tulisan ini; tidak ada lagi yang perlu diubah."
    times = len(found.body) + len(found.fields)
    where = f"ada {times} kali, di baris {lines}" if times > 1 else f"ada di baris {lines}"
    return f"Naskahnya belum diubah: yang tertulis {where}. Betulkan sendiri yang keliru."
