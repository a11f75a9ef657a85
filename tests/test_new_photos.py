"""`new --photos`: what is copied from a folder, what is not and why, and what is listed."""

import errno
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsdesk import BODY, FILLED, NOW, open_content, options
from newsroom import pipeline
from newsroom.commands.new import RefusedError, make, run
from rules.files import make as make_file
from rules.worded import worded


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return open_content(tmp_path)


PHONE = "WhatsApp Image 2025-07-30 at 10.12.33 (1).jpeg"
BYLINE, CAPTION = "Siti Aminah", "Petugas KPU: melayani warga di Kediri, Rabu (30/7/2025)."
ALT = "Dua petugas berdiri di balik meja dan menunjukkan ponsel kepada warga"


@pytest.fixture
def camera(tmp_path: Path) -> Path:
    """A folder as it comes from an event: photos of several sources, and what else lies there."""
    folder = tmp_path / "kamera 30 Juli"
    folder.mkdir()
    spoken = worded(
        taken="2025-07-30 11:00:00", byline=BYLINE, credit="ANTARA", caption=CAPTION, alt=ALT
    )
    for name, data in {
        PHONE: make_file("jpeg", (1920, 1080), "phone"),
        "IMG_2.JPG": spoken,
        "IMG_1.JPG": worded(taken="2025-07-30 10:00:00", size=(1280, 1920), seed="upright"),
        "img_1.jpg": worded(taken="2025-07-30 12:00:00", seed="other letters"),
        "salinan.JPG": spoken,
        " pukul 10:15?.png": make_file("png", (1920, 1080), "unsafe"),
        "ipad.jpg": make_file("heic", (1920, 1080), "ipad"),
        "klip.mp4": make_file("video"),
        "surat.docx": make_file("docx"),
        "putus.jpg": make_file("truncated"),
        "berat.jpg": make_file("heavy", (64, 48)),
        ".thumb.jpg": b"",
    }.items():
        (folder / name).write_bytes(data)
    (folder / "lama").mkdir()
    return folder


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_photos_are_copied_and_listed(
    content: Path, camera: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = held(camera)
    path = make(options(content, "Sosialisasi", photos=camera), NOW, None)
    assert held(camera) == before
    given_names = {
        "IMG_2.JPG": "IMG_2.JPG",
        "IMG_1.JPG": "IMG_1.JPG",
        "img_1.jpg": "img_1-2.jpg",
        PHONE: PHONE,
        " pukul 10:15?.png": "pukul-10-15.png",
        "ipad.jpg": "ipad.heic",
    }
    copied = {given_name: before[name] for name, given_name in given_names.items()}
    written = held(path.parent)
    text = written.pop("index.md").decode()
    assert written == copied
    listed = [line.partition(": ")[2] for line in text.splitlines() if "- berkas: " in line]
    assert listed == [
        "IMG_2.JPG", "IMG_1.JPG", "img_1-2.jpg", "ipad.heic", "pukul-10-15.png", PHONE,
    ]  # fmt: skip
    assert (
        f"""\
  # Diambil Rabu, 30 Juli 2025 pukul 11.00 menurut kameranya; yang sudah terisi berasal dari dalam\
 berkas foto, jadi periksa dahulu
  - berkas: IMG_2.JPG
    keterangan: '{CAPTION}'
    alt: {ALT}
    kredit: {BYLINE}/ANTARA
"""
        in text
    )
    assert (
        """\
kegiatan:
  # Menurut jam kamera foto-fotonya; betulkan bila keliru
  tanggal: 2025-07-30
  penyelenggara:
"""
        in text
    )
    told = capsys.readouterr().err.splitlines()
    assert [line for line in told if not line.startswith("Mengolah foto")] == [
        "Tidak disalin: lama (bukan berkas)",
        "Tidak disalin: berat.jpg (terlalu besar; simpan ulang sebagai JPEG)",
        "Tidak disalin: klip.mp4 (video)",
        "Tidak disalin: putus.jpg (terpotong; hanya sebagian isinya yang sampai)",
        "Tidak disalin: salinan.JPG (sama persis dengan IMG_2.JPG)",
        "Tidak disalin: surat.docx (berkas ZIP atau dokumen Word/Excel)",
        "Berganti nama:  pukul 10:15?.png menjadi pukul-10-15.png",
        "Berganti nama: img_1.jpg menjadi img_1-2.jpg",
        "Berganti nama: ipad.jpg menjadi ipad.heic",
    ]


@pytest.mark.parametrize("category", ["berita", "siaran-pers", "pengumuman", "artikel"])
def test_filled_item_with_photos_has_no_finding(
    content: Path, tmp_path: Path, category: str
) -> None:
    folder = tmp_path / "foto"
    folder.mkdir()
    (folder / PHONE).write_bytes(make_file("jpeg", (1920, 1080), "phone"))
    (folder / "📷 rapat #1.jpg").write_bytes(
        worded(taken="2025-07-20 10:00:00", byline=BYLINE, credit="ANTARA", caption=CAPTION)
    )
    path = make(
        options(content, "KPU Kota Kediri Gelar Sosialisasi", None, category, folder), NOW, None
    )
    # The photo of the phone has no words of its own; both need what is to be seen.
    fills = {**FILLED, "    alt:": f"    alt: {ALT}"}
    lines = path.read_text(encoding="utf-8").splitlines()
    filled = [fills.get(line, line) for line in lines if line != "status: draf"]
    source = "\n".join(filled).replace("(30/7/2025)", "(30/7)") + "\n\n" + BODY
    path.write_text(source, encoding="utf-8")
    assert "  tanggal: 2025-07-20\n" in source
    checked = pipeline.check(pipeline.read_newsroom(content, None), NOW, None)
    assert [f for f in checked.findings if f.path.startswith("berita/2025/kpu-kota")] == []


def test_the_day_of_the_event_is_left_open_where_photos_disagree(
    content: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "foto"
    folder.mkdir()
    for day in (10, 20):
        photo = worded(taken=f"2025-07-{day} 10:00:00", seed=day)
        (folder / f"{day}.jpg").write_bytes(photo)
    path = make(options(content, "Sosialisasi", photos=folder), NOW, None)
    assert "kegiatan:\n  tanggal:\n  penyelenggara:\n" in path.read_text(encoding="utf-8")


def test_a_folder_without_photos_makes_no_item(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "kosong"
    folder.mkdir()
    (folder / "klip.mp4").write_bytes(make_file("video"))
    with pytest.raises(RefusedError, match="Tidak ada foto yang dapat dimuat di "):
        make(options(content, "Sosialisasi", photos=folder), NOW, None)
    told = capsys.readouterr().err.splitlines()
    assert told == ["Mengolah foto baru: 1 dari 1 ...", "Tidak disalin: klip.mp4 (video)"]
    assert not (content / "berita" / "2025" / "sosialisasi").exists()


def test_what_is_no_folder_of_photos_is_told_apart(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "foto"
    wanted = options(content, "Sosialisasi", photos=folder)
    with pytest.raises(RefusedError) as refused:
        make(wanted, NOW, None)
    assert (
        str(refused.value) == f"Folder foto tidak ditemukan: {folder}. Periksa nama dan tempatnya."
    )
    assert refused.value.code == 2
    folder.write_bytes(make_file("jpeg"))
    with pytest.raises(RefusedError) as refused:
        make(wanted, NOW, None)
    assert str(refused.value) == f"{folder} bukan folder. Sebutkan folder tempat fotonya."
    folder.unlink()
    folder.mkdir()

    whole = Path.iterdir

    def locked(place: Path) -> Iterator[Path]:
        if place == folder:
            raise PermissionError(errno.EACCES, "Permission denied", str(folder))
        return whole(place)

    # An administrator, as whom tests may run, may list any folder.
    monkeypatch.setattr(Path, "iterdir", locked)
    with pytest.raises(RefusedError) as refused:
        make(wanted, NOW, None)
    assert str(refused.value) == f"Folder foto {folder} tidak dapat dibuka: izin akses ditolak."


def test_links_and_paths_among_the_photos_are_told_apart(
    content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "foto"
    folder.mkdir()
    (folder / "a.jpg").write_bytes(make_file("jpeg"))
    (folder / "b\\c.jpg").write_bytes(make_file("jpeg", None, "b"))
    (tmp_path / "luar.jpg").write_bytes(make_file("jpeg", None, "c"))
    (folder / "d.jpg").symlink_to(tmp_path / "luar.jpg")
    (folder / "e.jpg").symlink_to("e.jpg")
    make(options(content, "Sosialisasi", photos=folder), NOW, None)
    told = capsys.readouterr().err.splitlines()
    assert [line for line in told if not line.startswith("Mengolah foto")] == [
        "Tidak disalin: e.jpg (bukan berkas)",
        "Tidak disalin: b\\c.jpg (namanya memuat garis miring terbalik)",
        "Tidak disalin: d.jpg (tautan ke luar folder itu)",
    ]


FULL = OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(
    ("refusal", "why"),
    [
        (FULL, "ruang penyimpanan penuh"),
        (PermissionError(errno.EACCES, "Permission denied"), "izin akses ditolak"),
        (shutil.SpecialFileError("`ipad.jpg` is a named pipe"), "sistem menolaknya"),
        (OSError(errno.EIO, "Input/output error"), f"galat sistem {errno.EIO}"),
    ],
    ids=["full", "locked", "pipe", "worn"],
)
def test_nothing_is_left_half_made(
    content: Path, camera: Path, monkeypatch: pytest.MonkeyPatch, refusal: OSError, why: str
) -> None:
    year = content / "berita" / "2025"
    before = sorted(path.name for path in year.iterdir())
    whole = shutil.copyfile

    def failing(source: Path, target: Path) -> Path:
        if target.name == "ipad.heic":
            target.write_bytes(b"\0")
            raise refusal
        return Path(whole(source, target))

    with monkeypatch.context() as disk:
        disk.setattr(shutil, "copyfile", failing)
        with pytest.raises(RefusedError) as refused:
            make(options(content, "Sosialisasi", photos=camera), NOW, None)
    said = f"Foto ipad.jpg tidak dapat disalin: {why}. Tulisan belum dibuat."
    assert str(refused.value) == said
    assert sorted(path.name for path in year.iterdir()) == before
    assert make(options(content, "Sosialisasi", photos=camera), NOW, None).is_file()


def test_run_with_photos_does_not_ask_for_them_again(
    content: Path, camera: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(options(content, "Rapat Kerja", photos=camera)) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[1] == "Berikutnya: isi yang masih kosong, lalu periksa:"
