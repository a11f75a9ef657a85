"""An item in which everything is a word of its own, and the search for those words in a folder."""

import gzip
import hashlib
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

from e2e.desk import PHOTO, Desk
from rules.files import make, pdf
from rules.scene import AUTHORS, BODY, TAGS

GZIP = b"\x1f\x8b"
SLUG = "kenari-alamat"
ITEM = f"berita/2025/{SLUG}/index.md"
PLACED, ATTACHMENT = "kenari-foto.jpg", "kenari-lampiran.pdf"
NAMES = {
    "title": "Kenarijudul",
    "tag": "kenari-tag",
    "author": "Kenaripenulis",
    "alias": "kenari-lama",
    "slug": SLUG,
}
"""What a withdrawn item may still show, and one before its time may not."""

CONTENTS = {
    "body": "Kenarinaskah",
    "summary": "Kenariringkasan",
    "organiser": "Kenaripenyelenggara",
    "caption": "Kenariketerangan",
    "alt": "Kenaripandang",
    "credit": "Kenarikredit",
    "photo": "kenari-utama",
    "placed photo": "kenari-foto",
    "attachment": "kenari-lampiran",
    "title of the attachment": "Kenarijudullampiran",
    "text of the attachment": "Kenariisilampiran",
    "correction": "Kenariralat",
}
"""What neither may show."""


def write_canaries(desk: Desk, *changes: tuple[str, str]) -> None:
    """Put the item into the newsroom, with its own author and tag, after replacing texts."""
    desk.write("daftar/tag.yaml", f"{TAGS}  - slug: kenari-tag\n    nama: Kenaritag\n")
    author = "  - kode: knr\n    nama: Kenaripenulis\n    peran: [penulis]\n"
    desk.write("daftar/penulis.yaml", f"{AUTHORS}{author}")
    photos = (
        "kredit: Kenarikredit/Kenarikredit\n"
        f"  - berkas: {PLACED}\n"
        "    keterangan: Kenariketerangan di Kediri, Kamis (17/7/2025).\n"
        "    alt: Kenaripandang dalam rapat daring dengan dua orang peserta\n"
        "    kredit: Kenarikredit/Kenarikredit\n"
        f"lampiran: [{{berkas: {ATTACHMENT}, judul: Kenarijudullampiran}}]\n"
    )
    desk.item(
        SLUG,
        ("judul: KPU", "judul: Kenarijudul KPU"),
        ("penulis: wsw", "penulis: knr"),
        ("[bakohumas, kehumasan]", "[kenari-tag, kehumasan]"),
        ("ringkasan: KPU", "ringkasan: Kenariringkasan KPU"),
        ("penyelenggara: KPU", "penyelenggara: Kenaripenyelenggara KPU"),
        (PHOTO, "kenari-utama.jpg"),
        ("keterangan: Jajaran", "keterangan: Kenariketerangan dan jajaran"),
        ("alt: Layar", "alt: Kenaripandang layar"),
        ("kredit: wsw\n", photos),
        ("kategori: berita", "kategori: berita\nalamat-lama: [/blog/read/kenari-lama]"),
        (BODY, f"Kenarinaskah. {BODY}\n![]({PLACED})\n"),
        *changes,
    )
    folder = desk.content / ITEM.removesuffix("/index.md")
    (folder / PHOTO).rename(folder / "kenari-utama.jpg")
    (folder / PLACED).write_bytes(make("jpeg", (1280, 853), PLACED))
    (folder / ATTACHMENT).write_bytes(pdf("Kenariisilampiran"))


def everything(files: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Every file, every file inside an archive among them, and what is packed, by path."""
    for path, data in files.items():
        yield path, data
        if data.startswith(GZIP):
            yield f"{path}!", gzip.decompress(data)
        if zipfile.is_zipfile(BytesIO(data)):
            with zipfile.ZipFile(BytesIO(data)) as archive:
                inside = {f"{path}!{name}": archive.read(name) for name in archive.namelist()}
            yield from everything(inside)


def sightings(files: Mapping[str, bytes], canaries: Mapping[str, str]) -> set[tuple[str, str]]:
    """Where which canary is: in the name of a file or in its bytes, in letters of either case."""
    return {
        (kind, path)
        for path, data in everything(files)
        for kind, word in canaries.items()
        if word.lower().encode() in path.lower().encode() + data.lower()
    }


def hashes(files: Mapping[str, bytes]) -> set[str]:
    """What the contents of the files are known by."""
    return {hashlib.sha256(data).hexdigest() for _, data in everything(files)}


def in_folder(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
