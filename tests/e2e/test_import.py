"""`import`, as staff use it: drafts become items, and what is wrong is told and stops no other."""

import contextlib
import io
import re
import sys
from collections import Counter
from pathlib import Path

import pytest

from e2e.desk import Desk, Ended, open_desk
from importing.documents import FIGURES, docx, note, p, picture, run, table
from importing.longdraft import (
    BLOCK,
    CLOSING,
    DRAFT,
    FIRST_CAPTION,
    LIST,
    SECOND_CAPTION,
)
from newsroom.door import main
from newsroom.importing.splitting import MAX_WORDS
from newsroom.prose.sentences import count_words
from rules.files import make

BOTH = "penulis:\n" + "".join(
    f"  - {{kode: {code}, nama: {name}, peran: [penulis, fotografer]}}\n"
    for code, name in (("wsw", "Staf Humas KPU Kota Kediri"), ("ars", "Arif Suryawan"))
)
WORD = re.compile(r"\w+")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    opened = open_desk(tmp_path)
    opened.write("daftar/penulis.yaml", BOTH)
    return opened


def bring(desk: Desk, *files: Path | str, typed: str | bytes = "") -> Ended:
    """Import files into the newsroom, in this process."""
    out, err = io.StringIO(), io.StringIO()
    data = typed.encode() if isinstance(typed, str) else typed
    stdin, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(data))
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main(["import", *map(str, files), "--content", str(desk.content)])
    finally:
        sys.stdin = stdin
    return Ended(code, out.getvalue(), err.getvalue())


def draft(desk: Desk, name: str, data: str | bytes) -> Path:
    file = desk.folder / name
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return file


def item(ended: Ended) -> Path:
    """The one path that was printed."""
    (line,) = ended.stdout.splitlines()
    return Path(line)


def errors(desk: Desk, file: Path) -> list[str]:
    """The codes of the errors of an item that is no draft any more."""
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("status: draf\n", ""), encoding="utf-8")
    report = desk.run("check", at="2030-01-01T00:00:00+07:00")
    lines = [line for line in report.stdout.splitlines() if "Wajib diperbaiki" in line]
    return [line.split(": ")[1].split()[0] for line in lines if file.parent.name in line]


def test_a_draft_in_the_shape_of_real_ones_keeps_every_word(desk: Desk) -> None:
    assert count_words(BLOCK) > 500
    ended = bring(desk, draft(desk, "rakor.txt", DRAFT))
    assert ended.returncode == 0, ended.stderr
    file = item(ended)
    text = file.read_text(encoding="utf-8")
    fields, body = text.split("---\n\n", 1)
    assert "judul: KPU Kota Kediri Menyimak Rapat Koordinasi Kehumasan\n" in fields
    assert "penulis: wsw\n" in fields
    assert "tag: [" in fields
    assert "  tanggal: 2025-07-17\n" in fields
    assert "status: draf\n" in fields
    assert f"    keterangan: {FIRST_CAPTION}\n" in fields
    assert f"    keterangan: {SECOND_CAPTION.partition(': ')[2]}\n" in fields
    summary = re.search(r"^ringkasan: (.+)$", fields, re.MULTILINE)
    assert summary
    assert BLOCK.startswith(summary[1])
    paragraphs = body.strip().split("\n\n")
    assert all(count_words(each) <= MAX_WORDS for each in paragraphs if not each[0].isdigit())
    assert "\n".join(LIST[1:]) in paragraphs
    assert paragraphs[-1] == CLOSING.removesuffix(" wsw")
    # Dateline and code are printed by the site, the captions stand at their photos.
    typed = Counter(WORD.findall(DRAFT))
    kept = Counter(WORD.findall(body)) + Counter(WORD.findall(FIRST_CAPTION))
    kept += Counter(WORD.findall(SECOND_CAPTION))
    missing = typed - kept
    assert missing == Counter(WORD.findall("Kediri kota kediri kpu go id wsw"))
    assert kept - typed == Counter()
    assert "Masih perlu diisi: judul (baru diusulkan); foto 1 (berkas, teks alternatif)" in (
        ended.stderr
    )
    assert "python3 tasks.py check" in ended.stderr or "py tasks.py check" in ended.stderr
    assert set(errors(desk, file)) == {"FTO014"}


def word() -> bytes:
    return docx(
        p(run("KPU KOTA KEDIRI GELAR SOSIALISASI", marks="b")),
        p(run("DI SMAN 1 KEDIRI", marks="b")),
        p(picture("i1", "Siswa duduk di aula dan menghadap layar lebar")),
        "Foto: Siswa SMA Negeri 1 Kediri menyimak sosialisasi di aula, Rabu (16/7). (Foto: ars)",
        "Kediri, kota-kediri.kpu.go.id – KPU Kota Kediri menggelar sosialisasi pendidikan pemilih "
        "di SMA Negeri 1 Kediri, Rabu (16/7). Kegiatan diikuti 120 siswa.",
        p(run("Materi", marks="b")),
        p("Ketua KPU Kota Kediri, Reza Cristian, membuka acara", note(1), "."),
        p("cek nama", listed=FIGURES),
        p("datang ke TPS", listed=FIGURES),
        p(picture("i2")),
        p(run("Siswa mengajukan pertanyaan kepada narasumber di Kediri.", marks="i")),
        table(("Kelas", "Siswa"), ("XI", "70"), ("XII", "50")),
        p(picture("i3"), picture("i4"), picture("i5")),
        "Acara ditutup pukul 11.00 WIB. (humas/wsw)",
        footnotes={1: "Menjabat sejak 2024."},
        media={
            "i1": ("image1.jpeg", make("jpeg", (1920, 1080), "a")),
            "i2": ("image2.jpeg", make("jpeg", (1280, 960), "b")),
            "i3": ("image3.png", make("png", (90, 90), "c")),
            "i4": ("image4.emf", b"\1\0\0\0" + b"\0" * 36 + b" EMF" + b"\0" * 60),
            "i5": ("image5.jpeg", make("jpeg", (1920, 1080), "a")[:5000]),
        },
    )


def test_a_word_document_with_its_photos(desk: Desk) -> None:
    ended = bring(desk, draft(desk, "sosialisasi.docx", word()))
    assert ended.returncode == 0, ended.stderr
    file = item(ended)
    assert file.parent.name == "kpu-kota-kediri-gelar-sosialisasi-di-sman-1-kediri"
    assert sorted(each.name for each in file.parent.iterdir()) == [
        "foto-1.jpg",
        "foto-2.jpg",
        "index.md",
    ]
    assert (file.parent / "foto-1.jpg").read_bytes() == make("jpeg", (1920, 1080), "a")
    text = file.read_text(encoding="utf-8")
    assert "judul: KPU Kota Kediri Gelar Sosialisasi di SMAN 1 Kediri\n" in text
    assert "penulis: wsw\n" in text
    assert "  tanggal: 2025-07-16\n" in text
    assert (
        """\
foto:
  - berkas: foto-1.jpg
    keterangan: Siswa SMA Negeri 1 Kediri menyimak sosialisasi di aula, Rabu (16/7).
    alt: Siswa duduk di aula dan menghadap layar lebar
    kredit: ars
  - berkas: foto-2.jpg
    keterangan: Siswa mengajukan pertanyaan kepada narasumber di Kediri.
    alt:
    kredit:
"""
        in text
    )
    assert text.partition("---\n\n")[2] == (
        """\
KPU Kota Kediri menggelar sosialisasi pendidikan pemilih di SMA Negeri 1 Kediri, Rabu (16/7). \
Kegiatan diikuti 120 siswa.

## Materi

Ketua KPU Kota Kediri, Reza Cristian, membuka acara[^1].

1. cek nama
2. datang ke TPS

![](foto-2.jpg)

| Kelas | Siswa |
| --- | --- |
| XI | 70 |
| XII | 50 |

Acara ditutup pukul 11.00 WIB.

[^1]: Menjabat sejak 2024.
"""
    )
    told = [line for line in ended.stderr.splitlines() if "tidak diambil" in line]
    assert told == [
        "Gambar 3 tidak diambil: hanya 90 × 90 piksel; foto perlu jauh lebih besar.",
        "Gambar 4 tidak diambil: gambar vektor Word, yang tidak dapat dimuat; simpan ulang sebagai "
        "PNG atau JPEG.",
        "Gambar 5 tidak diambil: terpotong; hanya sebagian isinya yang sampai.",
    ]
    assert text.count("# gambar ") == 3
    assert set(errors(desk, file)) == {"KEP003"}  # the alternative text that is still to be written


def test_standard_input(desk: Desk) -> None:
    ended = bring(desk, "-", typed="Rapat Pleno\r\n\r\nKPU Kota Kediri menggelar rapat pleno.\r\n")
    assert ended.returncode == 0, ended.stderr
    assert item(ended).parent.name == "rapat-pleno"
    empty = bring(desk, "-")
    assert (empty.returncode, empty.stdout) == (1, "")
    assert empty.stderr.startswith("Masukan kosong.")
    assert (
        item(bring(desk, "-", typed=docx("Rapat Word", "KPU hadir."))).parent.name == "rapat-word"
    )


def test_bad_drafts_are_told_and_the_others_go_on(desk: Desk) -> None:
    good = draft(desk, "baik.txt", "Rapat Pleno\n\nKPU Kota Kediri menggelar rapat pleno.\n")
    bad = [
        draft(desk, "a.pdf", make("pdf")),
        draft(desk, "b.docx", b"bukan"),
        draft(desk, "c.txt", b""),
        desk.folder / "tidak-ada.docx",
    ]
    before = sorted(desk.content.rglob("*"))
    ended = bring(desk, *bad, good)
    assert ended.returncode == 1
    assert item(ended).read_text(encoding="utf-8").startswith("---\n")
    told = ended.stderr.splitlines()
    assert [line.split(" ")[0] for line in told[:4]] == [path.name for path in bad]
    assert "Traceback" not in ended.stderr
    added = [path for path in sorted(desk.content.rglob("*")) if path not in before]
    assert [path.name for path in added if path.is_file()] == ["index.md"]


def test_nothing_is_written_over_and_nothing_left_half_made(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = draft(desk, "rapat.txt", "Rapat Pleno\n\nKPU Kota Kediri menggelar rapat pleno.\n")
    once, twice = bring(desk, file), bring(desk, file)
    first, second = item(once), item(twice)
    told = f"Judul yang sama atau mirip sudah ada di tahun ini: {first}. Bila naskahnya sama, hapus"
    assert told not in once.stderr
    assert twice.stderr.startswith(told)
    assert f"hapus yang baru ini, {second.parent}; yang lama mungkin" in twice.stderr
    assert (first.parent.name, second.parent.name) == ("rapat-pleno", "rapat-pleno-2")
    first.write_text("naskah", encoding="utf-8")
    (first.parent.parent / "rapat-pleno-3.md").write_text("", encoding="utf-8")
    thrice = bring(desk, file)
    assert item(thrice).parent.name == "rapat-pleno-4"
    assert thrice.stderr.startswith(told)
    # A folder of the name that holds no text is nobody's item.
    first.unlink()
    assert "Sudah ada" not in bring(desk, file).stderr
    first.write_text("naskah", encoding="utf-8")
    assert first.read_text(encoding="utf-8") == "naskah"

    def full(path: Path, text: str) -> None:
        path.write_text(text[:10], encoding="utf-8")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("newsroom.drafting.write", full)
    before = sorted(desk.content.rglob("*"))
    ended = bring(desk, file)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == (
        "rapat.txt belum diimpor: tulisannya tidak dapat dibuat, ruang penyimpanan penuh.\n"
    )
    assert sorted(desk.content.rglob("*")) == before


def test_what_could_not_be_decided_stands_as_a_comment(desk: Desk) -> None:
    file = draft(desk, "x.txt", "Hujan turun sejak pagi di halaman kantor kami. (nzi)\n")
    ended = bring(desk, file)
    text = item(ended).read_text(encoding="utf-8")
    for comment in (
        "# naskah tidak berjudul; ini usulan dari kalimat pertamanya, betulkan\njudul: Hujan",
        "# di naskah tertulis “(nzi)”\n# isi dengan salah satu kode: wsw, ars\npenulis:\n",
        "# tidak ditemukan di naskah; isi sendiri\ntag: []\n",
        "  # tanggal kegiatan tidak ditemukan; isi sendiri\n  tanggal:\n",
    ):
        assert comment in text
    assert (
        "Masih perlu diisi: judul (baru diusulkan); kode penulis; tag; tanggal kegiatan; "
        "foto (berkas, keterangan, teks alternatif)." in ended.stderr
    )


def test_another_category_and_what_was_struck(desk: Desk) -> None:
    data = docx(
        "PENGUMUMAN",
        "Pendaftaran Petugas Dibuka",
        p(
            "Kediri – KPU Kota Kediri membuka pendaftaran ",
            run("besok", marks="strike"),
            " hari ini.",
        ),
    )
    text = item(bring(desk, draft(desk, "umum.docx", data))).read_text(encoding="utf-8")
    assert "kategori: pengumuman\n" in text
    assert "kegiatan:" not in text
    # Announcements have no printed dateline, so theirs stays.
    assert "Kediri – KPU Kota Kediri membuka pendaftaran <del>besok</del> hari ini.\n" in text
    assert "# sebagian naskah dicoret" in text


def test_wrong_use(desk: Desk, tmp_path: Path) -> None:
    assert bring(desk).returncode == 2
    elsewhere = Desk(tmp_path / "kosong")
    assert bring(elsewhere, "a.txt").stderr.startswith("Folder isi tidak ditemukan")
    (elsewhere.content).mkdir(parents=True)
    ended = bring(elsewhere, "a.txt")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "satker.yaml belum ada atau belum benar" in ended.stderr
