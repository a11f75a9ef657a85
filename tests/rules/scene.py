"""From a case to a newsroom on disk and the findings it must have."""

import os
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from newsroom.model import Correction, Stamp, Text
from newsroom.notesigns import remembered
from newsroom.release.manifest import FileRecord, Manifest, Published, State
from newsroom.rules.cases import Block, Case, encode
from rules.files import make
from rules.worded import fields, moving, worded

ITEM = "berita/2025/rapat"
AT = datetime.fromisoformat("2025-08-01T10:00:00+07:00")
FIRST = "2025-07-18T03:00:00+00:00"
DOMAIN = "kota-kediri.kpu.go.id"
SIZE = (1920, 1080)
CAPTION = (
    "Jajaran KPU Kota Kediri mengikuti rapat koordinasi kehumasan di Kediri, Kamis (17/7/2025)."
)

FRONT_MATTER = f"""\
judul: KPU Kota Kediri Ikuti Rapat Koordinasi Kehumasan
tanggal: 2025-07-17 16:30
penulis: wsw
kategori: berita
tag: [bakohumas, kehumasan]
ringkasan: KPU Kota Kediri mengikuti rapat koordinasi kehumasan yang digelar secara daring.
kegiatan:
  tanggal: 2025-07-17
  penyelenggara: KPU Provinsi Jawa Timur
foto:
  - berkas: rakor-zoom.jpg
    keterangan: {CAPTION}
    alt: Layar rapat daring dengan enam belas peserta dalam kotak-kotak kecil
    kredit: wsw
"""
BODY = """\
KPU Kota Kediri mengikuti rapat koordinasi kehumasan yang digelar KPU Provinsi Jawa Timur.

Rapat membahas mutu foto dan naskah berita. Setiap satuan kerja mengirim dua orang peserta.
"""
SATKER = """\
kode: kota-kediri
nama: Komisi Pemilihan Umum Kota Kediri
nama-singkat: KPU Kota Kediri
tingkat: kota
induk: jawa-timur
domain: kota-kediri.kpu.go.id
kota: Kediri
zona-waktu: Asia/Jakarta
"""
AUTHORS = """\
penulis:
  - kode: wsw
    nama: Staf Humas KPU Kota Kediri
    peran: [penulis, fotografer]
  - kode: ars
    nama: Arif Suryawan
    peran: [penulis, fotografer, penyunting]
    dari: 2021-01-01
    sampai: 2024-12-31
  - kode: kasub
    nama: Kepala Subbagian KPU Kota Kediri
    peran: [penyunting, penyetuju]
"""
OFFICIALS = """\
pejabat:
  - nama: Reza Cristian
    masa:
      - {jabatan: Ketua KPU Kota Kediri, satker: kota-kediri, dari: 2024-01-01}
"""
TAGS = """\
tag:
  - slug: kota-kediri
    nama: Kota Kediri
    sinonim: [kediri]
"""
ANNOUNCEMENT = """\
---
judul: KPU Kota Kediri Umumkan Jam Layanan
tanggal: 2025-07-17 16:30
penulis: wsw
kategori: pengumuman
tag: [kehumasan, informasi-publik]
ringkasan: Layanan informasi publik tetap buka pada hari kerja.
---

Layanan informasi publik KPU Kota Kediri tetap buka pada hari kerja.
"""
PAGE = """\
---
judul: Profil
---

KPU Kota Kediri adalah penyelenggara pemilu di Kota Kediri.
"""
WHOLE = {"item": ANNOUNCEMENT, "page": PAGE}
FILLING = b"\n" + b"Naskah ini sengaja dibuat panjang. " * 12 + b"\n"
STANDARD = "ketatkan: {}\ntingkat-temuan: {}\npengecualian: []\n"
SOUND = {
    "satker.yaml": SATKER,
    "daftar/penulis.yaml": AUTHORS,
    "daftar/pejabat.yaml": OFFICIALS,
    "daftar/tag.yaml": TAGS,
    "daftar/standar.yaml": STANDARD,
}


class Expected(NamedTuple):
    """A finding in the words of a case."""

    path: str
    line: int
    code: str
    message: str


class Placed(NamedTuple):
    """Something anywhere in the newsroom: its path under content/, its kind and argument."""

    path: str
    kind: str
    argument: str


class Scene(NamedTuple):
    """A newsroom written for one case: its folder, its findings, its moment, what is public."""

    content: Path
    expected: list[Expected]
    at: datetime
    published: Manifest | None = None


def lay(case: Case, root: Path) -> Scene:
    """Write the sound newsroom as the case changes it under `root` and list what is to be found."""
    content = root / "content"
    files = {path: text.encode() for path, text in SOUND.items()}
    files[f"{ITEM}/rakor-zoom.jpg"] = make("jpeg", SIZE, "rakor-zoom.jpg")
    expected: list[Expected] = []
    placed: list[Placed] = []
    at = AT
    public: list[Published] = []
    for block in case.blocks:
        if block.kind == "siar":
            at = datetime.fromisoformat(block.lines[0])
        elif block.kind == "tayang":
            public += map(read_public, block.lines)
            expected += [
                Expected(public[note.after - 1].path, 1, note.code, note.message)
                for note in block.notes
            ]
        elif block.kind in {"berkas", "pohon"}:
            paths = [read_placed(line) for line in block.lines]
            if block.kind == "berkas":
                paths = [one._replace(path=f"{ITEM}/{one.path}") for one in paths]
            placed += paths
            expected += [
                Expected(paths[note.after - 1].path, 1, note.code, note.message)
                for note in block.notes
            ]
        elif (path := _path(block)) is not None:
            files[path] = encode(block)
            expected += [
                Expected(path, note.after or 1, note.code, note.message) for note in block.notes
            ]
    if f"{ITEM}/index.md" not in files:
        files[f"{ITEM}/index.md"], found = _item(case.blocks)
        expected += found
    put(content, files, placed)
    return Scene(content, sorted(expected), at, record(public) if public else None)


def _path(block: Block) -> str | None:
    if block.kind == "item":
        return block.argument
    if block.kind == "halaman":
        return f"halaman/{block.argument}.md"
    return block.kind if block.kind.endswith(".yaml") else None


def _item(blocks: tuple[Block, ...]) -> tuple[bytes, list[Expected]]:
    """The sound item with the keys and the body that the case replaces, and its findings."""
    lines: list[bytes] = [b"---"]
    found: list[Expected] = []
    path = f"{ITEM}/index.md"
    given = _keys([block for block in blocks if block.kind == "muka"], found, path)
    left_out = {key for block in blocks if block.kind == "tanpa" for key in block.lines}
    sound = _keys([Block("muka", "", tuple(FRONT_MATTER.splitlines()), ())], [], path)
    named = {key for key, _, _ in given}
    merged = []
    for key, text, notes in sound:
        if key in named:
            merged += [part for part in given if part[0] == key]
        elif key not in left_out:
            merged.append((key, text, notes))
    standing = {key for key, _, _ in sound}
    merged += [part for part in given if part[0] not in standing]
    for _, text, notes in merged:
        found += [Expected(path, len(lines) + at, code, words) for at, code, words in notes]
        lines += text
    lines += [b"---", b""]
    bodies = [block for block in blocks if block.kind == "isi"]
    found += [
        Expected(path, len(lines) + note.after if note.after else 1, note.code, note.message)
        for block in bodies
        for note in block.notes
    ]
    body = encode(bodies[0]) if bodies else BODY.encode()
    for block in (b for b in blocks if b.kind == "tanpa"):
        found += [Expected(path, 1, note.code, note.message) for note in block.notes]
    return b"\n".join(lines) + b"\n" + body, found


Part = tuple[str, list[bytes], list[tuple[int, str, str]]]


def _keys(blocks: list[Block], found: list[Expected], path: str) -> list[Part]:
    """The top-level keys of front-matter blocks with their lines and the findings on them."""
    parts: list[Part] = []
    for block in blocks:
        raw = encode(block).split(b"\n")[:-1]
        found += [Expected(path, 1, n.code, n.message) for n in block.notes if n.after == 0]
        for number, line in enumerate(raw, start=1):
            is_key = line[:1] not in {b" ", b"\t", b"#", b"-", b""} and b":" in line
            if is_key or not parts:
                parts.append((line.split(b":")[0].decode("utf-8", "replace"), [], []))
            _, text, notes = parts[-1]
            text.append(line)
            notes += [(len(text), n.code, n.message) for n in block.notes if n.after == number]
    return parts


def read_placed(line: str) -> Placed:
    """What a line of a `pohon` block places; names with spaces stand in quotation marks."""
    if line.startswith('"'):
        path, _, rest = line[1:].partition('"')
    else:
        path, _, rest = line.partition(" ")
    what, _, argument = rest.strip().partition(" ")
    return Placed(path, what, argument.strip())


def read_public(line: str) -> Published:
    """What a line of a `tayang` block says to be public: a path, the domain, notes."""
    item, *notes = line.split(" | ")
    path, domain = (*item.split(), DOMAIN)[:2]
    year = next((part for part in path.split("/") if part.isdigit()), "2000")
    url = f"/{path.removeprefix('halaman/')}/"
    signs = read_signs(notes)
    is_withdrawn = any(" pencabutan " in sign and not sign.endswith(" -") for sign in signs)
    state: State = "withdrawn" if is_withdrawn else "published"
    return Published(f"tag:{domain},{year}:{path}", url, FIRST, state, "0" * 64, signs)


def read_signs(notes: Iterable[str]) -> tuple[str, ...]:
    """The signs of notes as a `tayang` block has them, oldest first."""
    standing: list[Correction] = []
    removed: list[Correction] = []
    for note in notes:
        day, kind, words = note.removesuffix(" -").split(" ", 2)
        stamp = Stamp(datetime.fromisoformat(day).replace(tzinfo=AT.tzinfo), has_time=False)
        made = Correction(kind, stamp, Text(words))
        (removed if note.endswith(" -") else standing).append(made)
    # As it came about: all were published, then some of them no more.
    return remembered(standing, remembered([*standing, *removed]))


def record(public: Iterable[Published]) -> Manifest:
    """The record of a site on which those stand, the withdrawn ones with their reason."""
    identities = {one.identity: one for one in public}
    pages = (f"{one.url.strip('/')}/index.html" for one in identities.values())
    return Manifest(FIRST, True, {page: FileRecord("0" * 64, 0) for page in pages}, identities)


def put(content: Path, files: Mapping[str, bytes], placed: Iterable[Placed]) -> None:
    """Write those files below that folder, but for the removed ones, and all that is placed."""
    things = tuple(placed)
    gone = [thing.path for thing in things if thing.kind == "none"]
    for path, data in files.items():
        if not any(path == one or path.startswith(f"{one}/") for one in gone):
            _write(content / path, data)
    for path, kind, argument in things:
        _place(content / path, kind, argument)


def _place(path: Path, kind: str, argument: str) -> None:
    if kind == "none":
        return
    if kind == "folder":
        path.mkdir(parents=True, exist_ok=True)
        return
    if kind in {"fifo", "symlink"}:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        if kind == "fifo":
            os.mkfifo(path)
        else:
            path.symlink_to(argument)
        return
    if kind in WHOLE:
        year = next((part for part in reversed(path.parts) if part.isdigit()), "2025")
        _write(path, WHOLE[kind].replace("2025-07-17", f"{year}-07-17").encode())
    elif kind == "file":
        _write(path, f"{argument}\n".encode())
    elif kind == "worded":
        _write(path, worded(**fields(argument), seed=path.name))
    elif kind == "moving":
        _write(path, moving(argument, path.name))
    elif kind == "filler":
        _write(path, ANNOUNCEMENT.encode() + FILLING * (int(argument) // len(FILLING)))
    else:
        width, _, height = argument.partition("x")
        _write(path, make(kind, (int(width), int(height)) if height else SIZE, path.name))


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
