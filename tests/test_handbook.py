"""Who follows the handbook word for word, from an empty folder, gets what it promises."""

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from rules.worded import worded
from test_documentation import CODE_BLOCK, HANDBOOK, text

QUOTED = re.compile(r"^(?:> |content/\S+: )([A-Z]{3}\d{3} [A-Z][a-z ]+: .+)$", re.MULTILINE)


def door(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A task, started in that folder as `tasks.py` starts it."""
    command = [sys.executable, "-Xutf8", "-P", "-m", "newsroom.door", *words]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1752807600"}  # the morning of 18 July 2025
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def example(opening: str) -> str:
    """The fenced block of the handbook that begins with those words."""
    found = [body for _, body in CODE_BLOCK.findall(text(HANDBOOK)) if body.startswith(opening)]
    assert len(found) == 1, opening
    return found[0]


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """The newsroom that the handbook's examples make, copied from it as staff would."""
    item = "berita/2025/rakor-bakohumas"
    files = {
        "satker.yaml": example("kode: kota-kediri"),
        "daftar/penulis.yaml": example("penulis:\n"),
        "daftar/tag.yaml": example("tag:\n"),
        "halaman/profil.md": example("---\njudul: Profil"),
        f"{item}/index.md": example("---\njudul: KPU Kota Kediri Ikuti"),
    }
    for name, content in files.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")
    photo = Image.linear_gradient("L").resize((1920, 1080)).convert("RGB")
    photo.save(tmp_path / "content" / item / "ruang-rapat.jpg")
    return tmp_path


def test_the_handbook_leads_from_an_empty_folder_to_a_published_page(newsroom: Path) -> None:
    checked = door(newsroom, "periksa", "--content", "content")
    assert checked.stdout == example("Temuan: 0"), checked.stderr
    to = ("--content", "content", "--output", "situs")
    published = door(newsroom, "terbitkan", *to, "--zip", "situs.zip")
    assert published.returncode == 0, published.stdout + published.stderr
    page = (newsroom / "situs" / "berita" / "2025" / "rakor-bakohumas" / "index.html").read_text(
        encoding="utf-8"
    )
    assert "Kediri, kota-kediri.kpu.go.id" in page
    assert "(wsw)" in page
    with zipfile.ZipFile(newsroom / "situs.zip") as archive:
        assert "feed/kategori/berita.xml" in archive.namelist()


SPOILT: dict[str, tuple[str, str]] = {
    "tabulasi": ("  tanggal: 2025-07-17", "\ttanggal: 2025-07-17"),
    "nama-isian": ("penulis:", "pengarang: wsw\npenulis:"),
    "pengodean": ("menyamakan", "ményamakan"),
    "titik-dua": ("judul: KPU", "judul: Rakor: KPU"),
    "urutan": ("tanggal: 2025-07-17 16:30", "tanggal: 17/07/2025"),
    "hari": ("Kamis (17/7).", "Rabu (17/7)."),
    "baris-tempat": ("---\n\nKPU", "---\n\nKediri, kota-kediri.kpu.go.id – KPU"),
    "penulis": ("penulis: wsw", "penulis: xyz"),
    "topik": ("kehumasan]", "politik-praktis]"),
    "huruf-besar": ("ruang-rapat.jpg", "Ruang-Rapat.jpg"),
    "poster": ("kredit: wsw", "kredit: wsw\n  - berkas: poster.pdf"),
    "foto-lama": ("", ""),
    "anak": ("keterangan: Jajaran", "keterangan: Para siswa bersama jajaran"),
    "foto-kecil": ("", ""),
    "keterangan": ("keterangan: Jajaran", "keterangan: #"),
}


def test_the_findings_quoted_are_those_that_staff_see(newsroom: Path) -> None:
    year = newsroom / "content" / "berita" / "2025"
    sound = text(year / "rakor-bakohumas" / "index.md")
    for number, (name, (old, new)) in enumerate(SPOILT.items()):
        assert old in sound
        (year / name).mkdir()
        spoilt = re.sub("keterangan: #.*", "keterangan:", sound.replace(old, new, 1))
        encoding = "cp1252" if name == "pengodean" else "utf-8"
        (year / name / "index.md").write_text(spoilt, encoding=encoding, newline="\n")
        size = (800, 500) if name == "foto-kecil" else (1920, 1080 + number)
        Image.new("RGB", size).save(year / name / "ruang-rapat.jpg")
    (year / "poster" / "poster.pdf").write_bytes(b"%PDF-1.7\n")
    Image.new("RGB", (1920, 1079)).save(year / "poster" / "cadangan.jpg")
    old = worded(taken="2025-07-10 09:00:00")
    (year / "foto-lama" / "ruang-rapat.jpg").write_bytes(old)
    quoted = QUOTED.findall(text(HANDBOOK))
    assert len(quoted) >= 15
    checked = door(newsroom, "periksa", "--content", "content")
    assert [finding for finding in quoted if finding not in checked.stdout] == []


@pytest.mark.parametrize(
    ("opening", "shown"),
    [
        ("ralat:\n  - tanggal: 2025-07-18 08:00\n    jenis: ralat", "Semula tertulis 4 dari 39"),
        ("ralat:\n  - tanggal: 2025-07-18 08:00\n    jenis: pencabutan", "Tulisan ini dicabut"),
        ("embargo:", ""),
    ],
)
def test_what_the_handbook_adds_to_an_item_works(newsroom: Path, opening: str, shown: str) -> None:
    item = newsroom / "content" / "berita" / "2025" / "rakor-bakohumas" / "index.md"
    item.write_text(
        text(item).replace("kategori:", f"{example(opening)}kategori:", 1), encoding="utf-8"
    )
    built = door(newsroom, "susun", "--content", "content", "--output", "situs")
    assert built.returncode == 0, built.stdout + built.stderr
    page = newsroom / "situs" / "berita" / "2025" / "rakor-bakohumas" / "index.html"
    assert shown in text(page) if shown else not page.exists()


def test_the_standards_of_the_handbook_are_taken(newsroom: Path) -> None:
    own = example("pengecualian:") + example("ketatkan:")
    (newsroom / "content" / "daftar" / "standar.yaml").write_text(own, encoding="utf-8")
    checked = door(newsroom, "periksa", "--content", "content")
    assert checked.stdout == example("Temuan: 0"), checked.stderr


def test_what_the_handbook_ignores_is_silent(newsroom: Path) -> None:
    item = newsroom / "content" / "berita" / "2025" / "rakor-bakohumas"
    Image.linear_gradient("L").resize((1400, 800)).convert("RGB").save(item / "ruang-rapat.jpg")
    assert "FTO103 Saran" in door(newsroom, "periksa", "--content", "content").stdout
    path = item / "index.md"
    path.write_text(text(path).replace("foto:", f"{example('abaikan:')}foto:", 1), encoding="utf-8")
    checked = door(newsroom, "periksa", "--content", "content")
    assert checked.stdout == example("Temuan: 0"), checked.stderr
