"""`pack`: what leaves the office is whole, right and clean."""

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from e2e.desk import Desk
from packs.packing import ITEM, image, open_item, table, with_attachment
from photos.darkroom import difference, display_p3
from rules.files import make, picture, saved

GPS, ORIENTATION, MAKER, MODEL = 0x8825, 0x0112, 0x927C, 0x0110


def phone_photo() -> bytes:
    """An upright photo as a phone stores it: lying, with position, maker's notes and model."""
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif[MODEL] = "Ponsel X"
    exif.get_ifd(GPS).update({1: "S", 2: (7.0, 49.0, 1.0), 3: "E", 4: (112.0, 1.0, 2.0)})
    exif.get_ifd(0x8769).update({0x9003: "2025:07:17 10:12:40", MAKER: b"rahasia" * 9})
    lying = picture((1512, 2016), "phone").transpose(Image.Transpose.ROTATE_90)
    return saved(lying, "JPEG", quality=92, exif=exif.tobytes())


def photos() -> dict[str, bytes]:
    """One of each kind that staff have."""
    wide = picture((1600, 1200), "p3")
    return {
        "rapat.jpg": make("jpeg", (2400, 1350), "lead"),
        "Foto Ponsel.jpg": phone_photo(),
        "layar.png": saved(wide, "PNG", icc_profile=display_p3(), compress_level=1),
        "panorama.jpg": make("jpeg", (3000, 1000), "panorama"),
        "kecil.heic": make("heic", (800, 600), "small"),
    }


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A pack of five photos and an attachment, made by the door."""
    desk = open_item(
        tmp_path_factory.mktemp("packed"),
        photos(),
        "lampiran:\n  - berkas: edaran.pdf\n    judul: Edaran\n",
    )
    with_attachment(desk)
    ended = desk.run("pack", ITEM)
    assert ended.returncode == 0, ended.stderr
    return desk


def test_everything_has_its_place(packed: Desk) -> None:
    stems = [f"0{number}-rapat" for number in range(1, 6)]
    sizes = ("1080x1080", "1080x1350", "1080x1920")
    expected = {f"media/{stem}.jpg" for stem in stems}
    expected |= {"media/rilis.docx", "media/rilis.txt", "media/keterangan.txt"}
    expected |= {"media/rapat-media.zip", "whatsapp.txt", "medsos.txt", ".paket-newsroom.json"}
    expected |= {f"medsos/{stem}-{size}.jpg" for stem in stems for size in sizes}
    names = {*photos(), "edaran.pdf", "index.md", "metadata.csv", "SHA256SUMS", "BACA-DAHULU.txt"}
    expected |= {f"arsip/{name}" for name in names}
    found = {path.removeprefix("rapat/") for path in packed.tree() if path.startswith("rapat/")}
    assert found == expected


@pytest.mark.parametrize(
    ("number", "size", "seed"),
    [
        (1, (2400, 1350), "lead"),
        (2, (1512, 2016), "phone"),
        (4, (3000, 1000), "panorama"),
        (5, (800, 600), "small"),
    ],
)
def test_press_photo_is_upright_and_in_full_size(
    packed: Desk, number: int, size: tuple[int, int], seed: str
) -> None:
    shown = image(packed, f"media/0{number}-rapat.jpg")
    assert (shown.format, shown.mode, shown.size) == ("JPEG", "RGB", size)
    assert difference(shown, picture(size, seed)) < 4
    assert shown.info.get("icc_profile") is None
    assert shown.info.get("progressive") is None


def test_press_photo_is_in_srgb(packed: Desk) -> None:
    # What Display P3 calls the middle of this picture is another triple in sRGB.
    stored = picture((1600, 1200), "p3")
    shown = image(packed, "media/03-rapat.jpg")
    assert 2 < difference(shown, stored) < 40


def test_social_pictures_have_their_sizes_and_are_light(packed: Desk) -> None:
    for path in sorted((packed.output / "rapat" / "medsos").iterdir()):
        shown = Image.open(path)
        assert path.stem.endswith(f"{shown.width}x{shown.height}")
        assert path.stat().st_size < 1_000_000


def test_upright_phone_photo_fills_a_story(packed: Desk) -> None:
    shown = image(packed, "medsos/02-rapat-1080x1920.jpg")
    whole = picture((1512, 2016), "phone")
    wanted = whole.crop((189, 0, 1323, 2016)).resize((1080, 1920), Image.Resampling.LANCZOS)
    assert difference(shown, wanted) < 4


def test_panorama_and_small_photo_are_whole_on_the_ground(packed: Desk) -> None:
    wide = image(packed, "medsos/04-rapat-1080x1080.jpg")
    strip = picture((3000, 1000), "panorama").resize((1080, 360), Image.Resampling.LANCZOS)
    assert difference(wide.crop((0, 360, 1080, 720)), strip) < 4
    small = image(packed, "medsos/05-rapat-1080x1350.jpg")
    assert difference(small.crop((140, 375, 940, 975)), picture((800, 600), "small")) < 4
    for shown in (wide, small):
        corner = shown.getpixel((4, 4))
        assert max(abs(a - b) for a, b in zip(corner, (0x7D, 0x0F, 0x20), strict=True)) <= 2


def test_words_are_in_and_position_is_out(packed: Desk, exiftool: Callable[..., str]) -> None:
    made = packed.output / "rapat"
    told = json.loads(
        exiftool("-j", "-a", "-G1", "-r", "-ext", "jpg", made / "media", made / "medsos")
    )
    assert len(told) == 20
    for each in told:
        number = int(Path(each["SourceFile"]).name[:2])
        caption = each["IFD0:ImageDescription"]
        assert caption.endswith(f"Bagian {number}.")
        assert each["IPTC:Caption-Abstract"] == each["XMP-dc:Description"] == caption
        assert each["XMP-photoshop:Credit"] == "Staf Humas KPU Kota Kediri/KPU Kota Kediri"
        assert each["IFD0:Copyright"] == "© 2025 Komisi Pemilihan Umum Kota Kediri"
        assert each["XMP-iptcCore:AltTextAccessibility"].endswith(f"nomor {number}")
        private = ("GPS", "Maker", "Thumbnail", "Serial", "Model", "Preview")
        assert not [tag for tag in each if tag.partition(":")[2].startswith(private)]
    original = exiftool("-j", packed.output / "rapat" / "arsip" / "Foto Ponsel.jpg")
    assert "GPSLatitude" in original


def test_archive_holds_the_originals(packed: Desk) -> None:
    for name in (*photos(), "edaran.pdf", "index.md"):
        kept = packed.output / "rapat" / "arsip" / name
        assert kept.read_bytes() == (packed.content / ITEM / name).read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="no sha256sum there")
def test_checksums_are_read_by_sha256sum(packed: Desk) -> None:
    done = subprocess.run(
        ["sha256sum", "-c", "--strict", "SHA256SUMS"],
        cwd=packed.output / "rapat" / "arsip",
        env={**os.environ, "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    names = {*photos(), "edaran.pdf", "index.md", "metadata.csv", "BACA-DAHULU.txt"}
    assert set(done.stdout.splitlines()) == {f"{name}: OK" for name in names}


def test_captions_as_notepad_reads_them(packed: Desk) -> None:
    data = (packed.output / "rapat" / "media" / "keterangan.txt").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    assert text.count("\n") == text.count("\r\n")
    assert text.splitlines()[:12] == [
        "KPU Kota Kediri Ikuti Rapat Koordinasi Kehumasan",
        "Komisi Pemilihan Umum Kota Kediri, Kamis, 17 Juli 2025",
        "https://kota-kediri.kpu.go.id/berita/2025/rapat/",
        "",
        "Cantumkan kredit setiap kali foto dimuat.",
        "",
        "=" * 72,
        "01-rapat.jpg (foto utama)",
        "",
        "Keterangan: Jajaran KPU Kota Kediri mengikuti rapat koordinasi kehumasan di Kediri, "
        "Kamis (17/7/2025). Bagian 1.",
        "Foto: Staf Humas KPU Kota Kediri/KPU Kota Kediri",
        "Hak cipta: © 2025 Komisi Pemilihan Umum Kota Kediri",
    ]


def test_zip_holds_release_photos_and_captions(packed: Desk) -> None:
    folder = packed.output / "rapat" / "media"
    with zipfile.ZipFile(folder / "rapat-media.zip") as archive:
        assert archive.testzip() is None
        names = [f"0{number}-rapat.jpg" for number in range(1, 6)]
        assert archive.namelist() == ["rilis.docx", "rilis.txt", *names, "keterangan.txt"]
        for entry in archive.infolist():
            assert archive.read(entry) == (folder / entry.filename).read_bytes()
            assert entry.date_time == (2025, 7, 17, 16, 30, 0)
            assert entry.extra == b""


def test_table_tells_all_that_is_known(packed: Desk) -> None:
    rows = table((packed.output / "rapat" / "arsip" / "metadata.csv").read_bytes())
    assert [row["berkas"] for row in rows] == ["index.md", *photos(), "edaran.pdf"]
    assert [row["jenis"] for row in rows] == ["naskah", *["foto"] * 5, "lampiran"]
    sums = (packed.output / "rapat" / "arsip" / "SHA256SUMS").read_text(encoding="utf-8")
    for row in rows:
        assert f"{row['sha256']}  {row['berkas']}\n" in sums
        size = (packed.content / ITEM / row["berkas"]).stat().st_size
        assert row["bita"] == str(size)
        assert row["identitas"] == "tag:kota-kediri.kpu.go.id,2025:berita/2025/rapat"
        assert row["url"] == "https://kota-kediri.kpu.go.id/berita/2025/rapat/"
        assert row["tanggal_tulisan"] == "2025-07-17 16:30"
    phone = rows[2]
    assert (phone["lebar"], phone["tinggi"]) == ("1512", "2016")
    assert phone["waktu_foto"] == "2025-07-17 10:12:40"
    assert phone["berkas_media"] == "02-rapat.jpg"
    assert phone["alt"].endswith("nomor 2")
    assert (rows[1]["foto_utama"], phone["foto_utama"]) == ("ya", "tidak")
    assert "," in rows[1]["kecerahan"]
    assert rows[-1]["judul_lampiran"] == "Edaran"


def test_archive_says_that_it_is_private(packed: Desk) -> None:
    text = (packed.output / "rapat" / "arsip" / "BACA-DAHULU.txt").read_text(encoding="utf-8-sig")
    assert text.startswith("ARSIP KANTOR – BUKAN UNTUK DISIARKAN\n")
    assert "lokasi (GPS)" in text


def test_two_runs_give_the_same_bytes(packed: Desk) -> None:
    before = packed.tree()
    ended = packed.run("paket", f"{ITEM}/index.md", at="2026-01-01T00:00:00+07:00")
    assert ended.returncode == 0
    assert packed.tree() == before
    lines = ended.stdout.splitlines()
    assert lines[0].startswith("Paket: ")
    assert lines[1:] == [
        "  media: rilis.docx dan rilis.txt, 5 foto ukuran penuh, keterangan.txt, dan "
        "rapat-media.zip berisi semuanya untuk dikirim kepada media",
        "  medsos: 15 gambar, 11 di antaranya berlatar warna kantor",
        "  whatsapp.txt: pesan siap tempel untuk grup WhatsApp",
        "  medsos.txt: teks Instagram, unggahan pendek, dan teks alternatif",
        "  arsip: 7 berkas asli. Jangan disiarkan: foto asli dapat memuat lokasi.",
        "Penyelenggara: KPU Provinsi Jawa Timur. Tunggu akun penyelenggara mengunggah lebih "
        "dahulu, lalu terima ajakan kolaborasinya atau bagikan ulang unggahannya.",
        "Kontak media belum ada. Isi `kontak` di satker.yaml agar rilis dan pesan WhatsApp memuat "
        "telepon atau surel kantor.",
    ]
