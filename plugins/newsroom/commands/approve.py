"""`approve`: records who let an item pass, when, and what it was then."""

import sys
from dataclasses import dataclass
from pathlib import Path

from newsroom.asking import demanded
from newsroom.door_tasks import ROOT
from newsroom.editorial.opening import Opened, open_item
from newsroom.model import Author, Role, Severity
from newsroom.nearest import suggestion
from newsroom.refusal import RefusedError
from newsroom.report import visible
from newsroom.shown import from_here
from newsroom.site.dates import full
from newsroom.sourceedits.setting import set_field

CACHE = ROOT / ".cache" / "newsroom"
NAMES = ("persetujuan", "approval")
OWN = frozenset({"HUK201", "HUK202"})
"""The findings that approving itself mends."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the door hands over."""

    item: Path | None
    by: str | None
    content: Path
    at: str | None


def run(options: Options) -> int:
    """Write the approval into the item; 1 where it must not be given, 2 on wrong use."""
    try:
        opened = open_item(options.item, options.content, options.at, CACHE)
        _refuse_errors(opened)
        approver = _approver(opened, demanded(options.by, "Kode penyetuju", "--by"))
        _record(opened, approver)
    except RefusedError as refused:
        print(refused, file=sys.stderr)
        return refused.code
    shown = visible(from_here(opened.file, Path.cwd()))
    print(f"Disetujui: “{visible(opened.article.title.text)}”, oleh {visible(approver.name)}.")
    print(f"Dicatat di {shown} pada {full(opened.moment)}. Bila tulisannya diubah, setujui lagi.")
    if opened.article.is_draft:
        print("Tulisan ini masih draf: hapus baris status agar ikut terbit.")
    return 0


def _refuse_errors(opened: Opened) -> None:
    path = opened.article.source.path
    errors = [
        finding
        for finding in opened.checked.findings
        if finding.path == path and finding.severity is Severity.ERROR and finding.code not in OWN
    ]
    if errors:
        raise RefusedError(
            f"Tulisan ini masih memuat {len(errors)} temuan yang wajib diperbaiki; jalankan tugas "
            "periksa, perbaiki, lalu setujui.",
            1,
        )


def _approver(opened: Opened, code: str) -> Author:
    """The author of that code, who may approve on that day; raises RefusedError."""
    registers = opened.checked.newsroom.registers
    today = opened.moment.date()
    able = [one for one in registers.authors if Role.APPROVER in one.roles and today in one.term]
    codes = ", ".join(one.code for one in able) or "tidak ada"
    known = f"Penyetuju yang kodenya berlaku hari ini: {codes}."
    found = registers.author(code)
    if found is None:
        near = suggestion(code, [author.code for author in able])
        raise RefusedError(
            f"Kode “{visible(code)}” tidak ada di daftar/penulis.yaml.{near} {known} "
            "Pakai kode yang terdaftar, atau daftarkan dengan peran penyetuju.",
            1,
        )
    if Role.APPROVER not in found.roles:
        raise RefusedError(
            f"Kode “{visible(code)}” terdaftar tanpa peran penyetuju. {known} "
            "Minta penyetuju, atau tambahkan perannya di daftar/penulis.yaml.",
            1,
        )
    if today not in found.term:
        raise RefusedError(
            f"Masa berlaku kode “{visible(code)}” di daftar/penulis.yaml tidak mencakup hari ini. "
            "Minta penyetuju lain, atau betulkan “dari” dan “sampai”-nya.",
            1,
        )
    return found


def _record(opened: Opened, approver: Author) -> None:
    digest = opened.article.approvable_digest
    line = f"{NAMES[0]}: {{oleh: {approver.code}, waktu: {opened.stamp}, sidik: '{digest}'}}"
    opened.change(lambda raw: set_field(raw, NAMES, line))
