"""`photos`: what staff are told about the photos beside an item, and what is written for them."""

import errno
import os
import tempfile
from pathlib import Path

import pytest

from newsroom import pipeline
from newsroom.commands import photos
from newsroom.commands.photos import Options, run
from newsroom.model import Article
from newsroom.nocontent import no_content
from newsroom.photodesk.entries import EXPLANATION
from newsroom.rules.cases import Case
from rules.files import make as make_file
from rules.scene import ANNOUNCEMENT, ITEM, lay
from rules.worded import moving, worded

PHONE = "WhatsApp Image 2025-07-17 at 10.12.33 (1).jpeg"
CAMERA = worded(
    taken="2025-07-17 10:12:33",
    byline="Siti Aminah",
    credit="ANTARA",
    caption="Rakor: suasana rapat di Kediri",
    alt="Enam orang duduk di kedua sisi meja panjang",
    size=(3000, 2000),
)
CAMERA_ENTRY = """\
  # Diambil Kamis, 17 Juli 2025 pukul 10.12 menurut kameranya; yang sudah terisi berasal dari \
dalam berkas foto, jadi periksa dahulu
  - berkas: IMG_1.JPG
    keterangan: 'Rakor: suasana rapat di Kediri'
    alt: Enam orang duduk di kedua sisi meja panjang
    kredit: Siti Aminah/ANTARA
"""
PHONE_ENTRY = f"  - berkas: {PHONE}\n    keterangan:\n    alt:\n    kredit:\n"
HEAD = """\
---
judul: KPU Kota Kediri Ikuti Rapat Koordinasi Kehumasan
tanggal: 2025-07-17 16:30
penulis: wsw
kategori: berita
"""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sound newsroom, in whose parent folder the command is started."""
    sound = Case("MTD101", "sound", is_good=True, is_example=False, line=1, blocks=())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(photos, "CACHE", tmp_path / "cache")
    return lay(sound, tmp_path).content


@pytest.fixture
def item(content: Path) -> Path:
    """The folder of an item that lists rakor-zoom.jpg."""
    return content / ITEM


@pytest.fixture
def fresh(item: Path) -> Path:
    """The same folder with two other photos, and an item that lists none yet."""
    (item / "rakor-zoom.jpg").unlink()
    (item / "IMG_1.JPG").write_bytes(CAMERA)
    (item / PHONE).write_bytes(make_file("jpeg", (1600, 1200), "phone"))
    empty = f"{EXPLANATION}foto:\n  - berkas:\n    keterangan:\n    alt:\n    kredit:\n"
    (item / "index.md").write_text(f"{HEAD}{empty}status: draf\n---\n\nNaskah.\n", encoding="utf-8")
    return item


def tell(item: Path | str | None, content: Path, *, write: bool = False) -> int:
    return run(Options(Path(item) if item else None, content, write))


def article(content: Path) -> Article:
    newsroom = pipeline.read_newsroom(content, None).newsroom
    return next(each for each in newsroom.articles if each.path == ITEM)


def test_photos_are_shown_with_the_block_to_copy(
    fresh: Path, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert tell(fresh, content) == 0
    told = capsys.readouterr()
    counted = ["Mengolah foto baru: 1 dari 2 ...", "Mengolah foto baru: 2 dari 2 ..."]
    assert told.err.splitlines() == counted
    folder = os.path.relpath(fresh)
    taken = "Kamis, 17 Juli 2025 pukul 10.12"
    size = f"{len(CAMERA) / (1 << 20):.1f}".replace(".", ",")
    assert (
        told.out
        == f"""\
Foto di {folder}: 2; 0 sudah tercantum, 2 belum.

    Piksel       MB   Ketajaman      Foto utama  Diambil
 1  IMG_1.JPG
    3000 × 2000  {size}  tidak terukur  bisa        {taken}
    Keterangan di dalam berkas: Rakor: suasana rapat di Kediri
    Pembuat di dalam berkas: Siti Aminah
    Lembaga di dalam berkas: ANTARA
    Teks alternatif di dalam berkas: Enam orang duduk di kedua sisi meja panjang
 2  {PHONE}
    1600 × 1200  0,1  tidak terukur  bisa        tidak tercatat

Untuk disalin ke isian tulisan, lalu dilengkapi:

{EXPLANATION}foto:
{CAMERA_ENTRY}{PHONE_ENTRY}
Atau tuliskan langsung ke index.md:
  python3 tasks.py photos "{folder}" --write --content "{content}"
"""
    )


def test_the_block_is_written_where_the_empty_one_stood(
    fresh: Path, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert tell(fresh, content, write=True) == 0
    written = (fresh / "index.md").read_text(encoding="utf-8")
    block = f"{EXPLANATION}foto:\n{CAMERA_ENTRY}{PHONE_ENTRY}"
    assert written == f"{HEAD}{block}status: draf\n---\n\nNaskah.\n"
    assert [photo.file.text for photo in article(content).photos] == ["IMG_1.JPG", PHONE]
    last = capsys.readouterr().out.splitlines()[-1]
    index = os.path.relpath(fresh / "index.md")
    assert last == (
        f"Ditulis ke {index}: 2 foto. Lengkapi isiannya yang masih kosong, lalu periksa."
    )
    assert tell(fresh, content, write=True) == 0
    assert capsys.readouterr().out.endswith("\nTidak ada yang perlu ditulis.\n")
    assert (fresh / "index.md").read_text(encoding="utf-8") == written


def test_what_is_listed_is_marked_and_what_is_not_is_added_behind_it(
    item: Path, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (item / "index.md").read_text(encoding="utf-8")
    assert tell(item, content) == 0
    told = capsys.readouterr().out
    assert f"{os.path.relpath(item)}: 1; 1 sudah tercantum, tidak ada yang tertinggal." in told
    assert " 1  rakor-zoom.jpg (sudah tercantum)\n" in told
    assert "  ya, sekarang  " in told
    assert "berkas:" not in told
    (item / PHONE).write_bytes(make_file("jpeg", (1600, 1200), "phone"))
    assert tell(item, content) == 0
    told = capsys.readouterr().out
    assert f" 2  {PHONE}\n" in told
    assert f"di bawah foto yang sudah tercantum, lalu dilengkapi:\n\n{PHONE_ENTRY}\n" in told
    assert EXPLANATION not in told
    assert tell(item, content, write=True) == 0
    after = (item / "index.md").read_text(encoding="utf-8")
    assert after == before.replace("    kredit: wsw\n", f"    kredit: wsw\n{PHONE_ENTRY}")


def test_what_is_wrong_is_said_in_the_words_of_the_rules(
    item: Path, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (item / "rakor-zoom.jpg").write_bytes(worded(taken="2025-07-10 09:00:00", byline="Budi"))
    for name, data in {
        "kosong.jpg": b"",
        "akhir?.jpg": make_file("jpeg", (1600, 1200), "b"),
        "ganda  spasi.jpg": make_file("jpeg", (1600, 1200), "a"),
        "gerak.gif": moving("GIF"),
        "klip.mp4": make_file("video"),
        "logo.psd": make_file("psd"),
        "lampiran.pdf": make_file("pdf"),
    }.items():
        (item / name).write_bytes(data)
    assert tell(item, content) == 0
    told = capsys.readouterr().out
    opened = ("    FTO", "    STR", "    Nama")
    remarks = [line.strip() for line in told.splitlines() if line.startswith(opened)]
    assert remarks == [
        "FTO301 Perlu dicek: Menurut kameranya diambil Kamis, 10 Juli 2025, padahal kegiatannya"
        " Kamis, 17 Juli 2025. Betulkan tanggal kegiatan, sebut hari pemotretannya di keterangan,"
        " atau tulis “arsip: ya” bila fotonya lama.",
        "FTO302 Perlu dicek: Di dalam berkasnya mencatat pembuat “Budi”, sedangkan kreditnya “Staf"
        " Humas KPU Kota Kediri”. Betulkan kreditnya bila keliru; yang dimuat adalah isian kredit.",
        "FTO015 Saran: Berisi 2 gambar; yang dimuat hanya gambar pertama. Bila yang dimaksud gambar"
        " lain, simpan gambar itu sebagai JPEG.",
        "STR006 Wajib diperbaiki: Nama “akhir?.jpg” memuat tanda yang tidak dapat dipakai di"
        " Windows. Ganti, misalnya menjadi “akhir.jpg”.",
        "Nama “ganda  spasi.jpg” memuat spasi ganda atau tanda yang tidak dapat ditulis di isian."
        " Ganti, misalnya menjadi “ganda-spasi.jpg”.",
        "FTO004 Wajib diperbaiki: Kosong, 0 bita. Salin ulang dari sumbernya, atau minta pengirim"
        " mengirim ulang aslinya.",
        "FTO003 Wajib diperbaiki: Berupa berkas Photoshop (PSD), jadi tidak dapat dimuat. Ekspor"
        " gambarnya sebagai JPEG.",
    ]
    assert "klip.mp4" not in told
    assert "lampiran.pdf" not in told
    names = [line.split(": ")[1] for line in told.splitlines() if "- berkas: " in line]
    assert names == ["gerak.gif"]


def test_findings_that_the_writer_keeps_are_not_said_again(
    item: Path, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (item / "rakor-zoom.jpg").write_bytes(worded(taken="2025-07-10 09:00:00"))
    source = (item / "index.md").read_text(encoding="utf-8")
    kept = source.replace("---\n\n", "abaikan: {FTO301: jam kamera keliru}\n---\n\n", 1)
    (item / "index.md").write_text(kept, encoding="utf-8")
    assert tell(item, content) == 0
    assert "FTO301" not in capsys.readouterr().out


def test_items_that_share_a_folder_do_not_share_photos(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    year = content / "berita" / "2025"
    for name in ("satu", "dua"):
        photo = f"foto:\n  - berkas: {name}.jpg\n    keterangan: Rapat\n"
        source = ANNOUNCEMENT.replace("---\n\n", f"{photo}---\n\n")
        (year / f"{name}.md").write_text(source, encoding="utf-8")
        (year / f"{name}.jpg").write_bytes(make_file("jpeg", (640, 360), name))
    assert tell("berita/2025/satu", content) == 0
    told = capsys.readouterr().out
    assert " 1  satu.jpg (sudah tercantum)\n" in told
    assert "dua.jpg" not in told


def test_a_folder_without_photos(
    item: Path, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (item / "rakor-zoom.jpg").unlink()
    source = (item / "index.md").read_text(encoding="utf-8")
    head, _, rest = source.partition("foto:\n")
    (item / "index.md").write_text(f"{head}{rest[rest.index('---') :]}", encoding="utf-8")
    assert tell(item, content) == 0
    assert capsys.readouterr().out == (
        f"Belum ada foto di {os.path.relpath(item)}.\n"
        "Taruh fotonya di folder itu, lalu ulangi perintah ini.\n"
    )


def test_an_item_that_cannot_be_read_still_shows_its_photos(
    fresh: Path, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = "---\ntag: [\n---\n\nNaskah.\n"
    (fresh / "index.md").write_text(source, encoding="utf-8")
    assert tell(fresh, content, write=True) == 1
    told = capsys.readouterr()
    assert "Isian tulisan ini belum dapat dibaca, jadi belum diketahui" in told.out
    assert told.err.endswith(
        "Isian tulisan ini belum dapat dibaca. Salin isian di bawah ini dengan tangan.\n\n"
        f"{EXPLANATION}foto:\n{CAMERA_ENTRY}{PHONE_ENTRY}\n"
    )
    (fresh / "index.md").write_bytes(b"---\njudul: caf\xe9\n---\n")
    assert tell(fresh, content, write=True) == 1
    assert "Berkasnya bukan UTF-8." in capsys.readouterr().err
    assert (fresh / "index.md").read_bytes() == b"---\njudul: caf\xe9\n---\n"


def test_a_full_disk_changes_nothing(
    fresh: Path, content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (fresh / "index.md").read_bytes()

    def full(**_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(tempfile, "mkstemp", full)
        assert tell(fresh, content, write=True) == 1
    assert "tidak dapat ditulis; tutup program lain" in capsys.readouterr().err
    assert (fresh / "index.md").read_bytes() == before


@pytest.mark.parametrize(
    ("way", "said"),
    [
        (None, "Sebutkan tulisannya, misalnya berita/2025/rapat.\n"),
        ("berita/2025",
         "Di berita/2025 tidak ada tulisan (index.md). Sebutkan folder satu tulisan.\n"),
        ("kamera", "Di kamera tidak ada tulisan (index.md). Sebutkan folder satu tulisan. Untuk"
                   " membuat tulisan dari folder foto:"
                   ' python3 tasks.py new "Judul" --photos "kamera"\n'),
        ("loop", "Tulisan loop tidak ditemukan. Periksa nama dan foldernya.\n"),
    ],
)  # fmt: skip
def test_what_is_no_item_is_refused(
    way: str | None, said: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content.parent / "kamera").mkdir()
    (content.parent / "loop").symlink_to("loop")
    assert tell(way, content) == 2
    assert capsys.readouterr() == ("", said)


def test_without_a_content_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert tell("rapat", tmp_path / "tidak-ada") == 2
    assert capsys.readouterr().err == f"{no_content(tmp_path / 'tidak-ada')}\n"
