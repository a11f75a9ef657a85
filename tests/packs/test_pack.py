"""`pack`: what leaves the office is whole, right and clean, or nothing is made and one says why."""

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from e2e.desk import AT, Desk
from newsroom.packs.folder import Draft
from newsroom.packs.making import make as make_pack
from newsroom.packs.selection import ItemUnknownError, NotPackedError, find
from newsroom.photos.sources import SourceChangedError
from newsroom.release.errors import StorageFailed
from newsroom.release.manifest import read
from packs.packing import ITEM, newsroom, open_item, selected, table, with_attachment
from photos.darkroom import difference, display_p3
from rules.files import make, picture, saved

GPS, ORIENTATION, MAKER, MODEL = 0x8825, 0x0112, 0x927C, 0x0110
ENTRY = "  - {{tanggal: 2025-07-18 08:00, jenis: {kind}, isi: Data belum final.}}\n"


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


def image(desk: Desk, path: str) -> Image.Image:
    return Image.open(desk.output / "rapat" / path)


def test_everything_has_its_place(packed: Desk) -> None:
    stems = [f"0{number}-rapat" for number in range(1, 6)]
    sizes = ("1080x1080", "1080x1350", "1080x1920")
    expected = {f"media/{stem}.jpg" for stem in stems}
    expected |= {"media/keterangan.txt", "media/rapat-media.zip", ".paket-newsroom.json"}
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


def test_zip_holds_photos_and_captions(packed: Desk) -> None:
    folder = packed.output / "rapat" / "media"
    with zipfile.ZipFile(folder / "rapat-media.zip") as archive:
        assert archive.testzip() is None
        names = [f"0{number}-rapat.jpg" for number in range(1, 6)]
        assert archive.namelist() == [*names, "keterangan.txt"]
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
        "  media: 5 foto ukuran penuh, keterangan.txt, dan rapat-media.zip untuk dikirim kepada "
        "media",
        "  medsos: 15 gambar, 11 di antaranya utuh di atas latar",
        "  arsip: 7 berkas asli. Jangan disiarkan: foto asli dapat memuat lokasi.",
    ]


# What a table must not do to whoever opens it


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"-a.jpg": make("jpeg")})
    desk.edit(f"{ITEM}/index.md", "kredit: wsw", 'kredit: "=HYPERLINK(1)/@Pihak"')
    assert desk.run("pack", ITEM).returncode == 0
    data = (desk.output / "rapat" / "arsip" / "metadata.csv").read_bytes()
    row = table(data)[1]
    assert row["berkas"] == "'-a.jpg"
    assert row["kredit"] == "'=HYPERLINK(1)/@Pihak"
    assert row["pencipta"] == "'=HYPERLINK(1)"
    assert all(cell[:1] not in "=+-@" for each in table(data) for cell in each.values() if cell)


# Focus, licence, archive photos


def test_focus_licence_and_archive_photo(tmp_path: Path) -> None:
    size = (2000, 1500)
    desk = open_item(tmp_path, {"a.jpg": make("jpeg", size, "f")}, focus={"a.jpg": "1.0 0.5"})
    desk.edit(f"{ITEM}/index.md", "    titik-fokus", "    arsip: ya\n    titik-fokus")
    licence = "lisensi: {nama: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}\n"
    satker = (desk.content / "satker.yaml").read_text(encoding="utf-8")
    desk.write("satker.yaml", satker + licence + 'warna: {aksen: "#005599", gelap: "#002244"}\n')
    assert desk.run("pack", ITEM).returncode == 0
    shown = image(desk, "medsos/01-rapat-1080x1080.jpg")
    right = picture(size, "f").crop((500, 0, 2000, 1500)).resize((1080, 1080))
    assert difference(shown, right) < 4
    red, green, blue = image(desk, "medsos/01-rapat-1080x1920.jpg").getpixel((4, 4))
    assert max(red, abs(green - 0x22), abs(blue - 0x44)) <= 2
    text = (desk.output / "rapat" / "media" / "keterangan.txt").read_text(encoding="utf-8-sig")
    assert "Lisensi: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)\n" in text
    assert "Foto arsip: bukan dari kegiatan yang diberitakan.\n" in text


def test_large_photo_has_halved_colours_and_a_small_one_whole(tmp_path: Path) -> None:
    desk = open_item(
        tmp_path, {"a.jpg": make("jpeg", (3000, 2000)), "b.jpg": make("jpeg", (1500, 1000), "b")}
    )
    assert desk.run("pack", ITEM).returncode == 0

    def sampling(path: str) -> tuple[int, int]:
        return image(desk, path).layer[0][1:3]

    assert sampling("media/01-rapat.jpg") == (2, 2)
    assert sampling("media/02-rapat.jpg") == (1, 1)


# What must not leave the office


def refused(desk: Desk, *words: str) -> tuple[int, str, str]:
    ended = desk.run("pack", *(words or (ITEM,)))
    assert not (desk.output / "rapat").exists()
    return ended.returncode, ended.stdout, ended.stderr


def test_draft_is_refused(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")}, "status: draf\n")
    code, out, said = refused(desk)
    assert (code, out) == (1, "")
    assert said.startswith(f"Tulisan {ITEM}/index.md masih draf")


def test_withdrawn_item_is_refused(tmp_path: Path) -> None:
    entry = "ralat:\n" + ENTRY.format(kind="pencabutan")
    code, out, said = refused(open_item(tmp_path, {"a.jpg": make("jpeg")}, entry))
    assert (code, out) == (1, "")
    assert "sudah dicabut" in said


def test_item_with_an_error_is_refused_with_its_report(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg", (700, 400))})
    code, out, said = refused(desk)
    assert code == 1
    assert "FTO101 Wajib diperbaiki" in out
    assert out.splitlines()[-1].startswith("Temuan: 1 wajib diperbaiki")
    assert said.endswith("Paket tidak dibuat: perbaiki dahulu temuan di atas.\n")


def test_office_that_cannot_be_read_is_refused_with_its_report(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")})
    desk.write("satker.yaml", "kode: [")
    code, out, _ = refused(desk)
    assert code == 1
    assert "satker.yaml:2: MTD003" in out


def test_another_item_s_error_does_not_matter(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")})
    desk.item("lain", ("penulis: wsw", "penulis: xyz"))
    assert desk.run("pack", ITEM).returncode == 0


def test_published_item_that_a_new_rule_dislikes_is_packed(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg", (1280, 720))})
    assert desk.run("publish").returncode == 0
    desk.write("daftar/standar.yaml", "tingkat-temuan: {FTO103: error}\n")
    with pytest.raises(NotPackedError):
        selected(desk)
    assert len(selected(desk, read(desk.output)).shots) == 1


def waiver(rule: str) -> str:
    return (
        f"pengecualian:\n  - {{aturan: {rule}, lingkup: semua, alasan: Uji coba saja., "
        "penyetuju: kasub, sampai: 2025-12-31}\n"
    )


def test_item_without_a_date_is_refused_even_with_a_waiver(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")})
    desk.edit(f"{ITEM}/index.md", "tanggal: 2025-07-17 16:30\n", "")
    desk.write("daftar/standar.yaml", waiver("TGL001"))
    code, _, said = refused(desk)
    assert code == 1
    assert "judul atau tanggal" in said


def test_photo_that_cannot_be_read_is_refused_even_with_a_waiver(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg"), "b.jpg": make("truncated")})
    desk.write("daftar/standar.yaml", waiver("FTO004"))
    code, _, said = refused(desk)
    assert code == 1
    assert "foto b.jpg tidak dapat dibaca" in said


def test_attachment_that_cannot_be_read_is_refused_even_with_a_waiver(tmp_path: Path) -> None:
    more = "lampiran:\n  - berkas: edaran.pdf\n    judul: Edaran\n"
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")}, more)
    desk.write("daftar/standar.yaml", waiver("STR201"))
    code, _, said = refused(desk)
    assert code == 1
    assert "lampiran edaran.pdf tidak dapat dibaca" in said


@pytest.mark.parametrize("name", ["metadata.csv", "BACA-DAHULU.TXT", "sha256sums"])
def test_photo_named_as_a_file_of_the_pack_is_refused(tmp_path: Path, name: str) -> None:
    desk = open_item(tmp_path, {name: make("jpeg")})
    code, _, said = refused(desk)
    assert code == 1
    assert f"Nama berkas {ITEM}/{name} dipakai oleh paket itu sendiri" in said


# Embargo


def test_embargo_stands_in_names_captions_and_report(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")}, "embargo: 2025-08-21 09:00\n")
    ended = desk.run("pack", ITEM)
    assert ended.returncode == 0
    moment = "EMBARGO sampai Kamis, 21 Agustus 2025 pukul 09.00 WIB"
    assert moment in ended.stdout
    media = desk.output / "rapat" / "media"
    zipped = "EMBARGO-2025-08-21-0900-WIB-rapat-media.zip"
    assert {path.name for path in media.iterdir()} == {
        "EMBARGO-01-rapat.jpg", "EMBARGO-keterangan.txt", zipped,
    }  # fmt: skip
    text = (media / "EMBARGO-keterangan.txt").read_text(encoding="utf-8-sig")
    assert text.splitlines()[:3] == ["=" * 72, moment, "Jangan disiarkan atau diunggah sebelum "
                                     "waktu itu."]  # fmt: skip
    later = desk.run("pack", ITEM, at="2025-08-21T09:00:00+07:00")
    assert "EMBARGO" not in later.stdout
    assert {path.name for path in media.iterdir()} == {
        "01-rapat.jpg", "keterangan.txt", "rapat-media.zip",
    }  # fmt: skip


# Finding the item


@pytest.mark.parametrize(
    "wanted", [ITEM, f"{ITEM}/", f"{ITEM}/index.md", f"content/{ITEM}", f"content/{ITEM}/index.md"]
)
def test_item_is_found_from_the_content_and_from_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wanted: str
) -> None:
    found = newsroom(open_item(tmp_path, {}))
    monkeypatch.chdir(tmp_path)
    assert find(found, Path(wanted)).path == ITEM
    assert find(found, tmp_path / "content" / ITEM).path == ITEM


def test_item_without_a_folder_and_without_a_photo(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {}, with_attachment(Desk(tmp_path)))
    text = (desk.content / ITEM / "index.md").read_text(encoding="utf-8")
    text = text.replace("kategori: berita", "kategori: pengumuman")
    (desk.content / ITEM / "index.md").unlink()
    desk.write("berita/2025/edaran.pdf", (desk.content / ITEM / "edaran.pdf").read_bytes())
    desk.write("berita/2025/jam-layanan.md", text)
    for wanted in ("berita/2025/jam-layanan", "berita/2025/jam-layanan.md"):
        ended = desk.run("pack", wanted)
        assert ended.returncode == 0, ended.stderr
        assert "Tulisan ini tidak berfoto" in ended.stdout
    made = desk.output / "jam-layanan"
    assert {path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file()} == {
        ".paket-newsroom.json", "arsip/jam-layanan.md", "arsip/edaran.pdf", "arsip/metadata.csv",
        "arsip/SHA256SUMS", "arsip/BACA-DAHULU.txt",
    }  # fmt: skip


def test_unknown_item_is_named_with_the_nearest(tmp_path: Path) -> None:
    found = newsroom(open_item(tmp_path, {}))
    with pytest.raises(ItemUnknownError, match=f"Maksud Anda `{ITEM}`"):
        find(found, Path("berita/2025/rapta"))
    for wanted in ("/", "halaman/profil.md", "..", "a\0b"):
        with pytest.raises(ItemUnknownError, match="Tidak ada tulisan di"):
            find(found, Path(wanted))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Sebutkan tulisannya"),
        (("berita/2025/tak-ada",), "Tidak ada tulisan di berita/2025/tak-ada."),
        ((ITEM, "--at", "besok"), "Waktu terbit “besok” tidak terbaca"),
    ],
)
def test_wrong_use(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")})
    if "--at" in words:
        command = ["-m", "newsroom.door", "pack", *words, "--content", str(desk.content)]
        ended = desk.start([sys.executable, *command, "--output", str(desk.output)])
    else:
        ended = desk.run("pack", *words)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert said in ended.stderr


def test_no_content(tmp_path: Path) -> None:
    ended = Desk(tmp_path).run("pack", ITEM)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("Folder isi tidak ditemukan")


# What goes wrong on the way


def test_foreign_file_stops_the_task(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")})
    (desk.output / "rapat").mkdir(parents=True)
    (desk.output / "rapat" / "catatan.txt").write_text("milik orang")
    ended = desk.run("pack", ITEM)
    assert ended.returncode == 2
    assert "“catatan.txt” ditambahkan atau diubah orang" in ended.stderr
    assert [path for path in desk.tree() if not path.startswith(".")] == ["rapat/catatan.txt"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a limit that Linux has")
def test_disk_that_takes_no_more_leaves_nothing_half_written(tmp_path: Path) -> None:
    import resource  # noqa: PLC0415 - not on Windows

    desk = open_item(tmp_path, {"a.jpg": make("jpeg")})
    pack = selected(desk)
    target = tmp_path / "paket" / "rapat"
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with Draft(target, pack.identity) as draft:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
        try:
            with pytest.raises(StorageFailed, match=r"Penyimpanan gagal pada .*01-rapat"):
                make_pack(pack, desk.content, draft, print)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert list(target.parent.iterdir()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a folder nobody can write")
def test_folder_that_cannot_be_written(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")})
    words = ["pack", ITEM, "--content", str(desk.content), "--output", "/proc/paket", "--at", AT]
    ended = desk.start([sys.executable, "-m", "newsroom.door", *words])
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("Penyimpanan gagal pada /proc/paket")


def test_photo_that_changes_meanwhile(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")})
    pack = selected(desk)
    desk.write(f"{ITEM}/a.jpg", make("jpeg", None, "other"))
    target = tmp_path / "paket" / "rapat"
    with Draft(target, pack.identity) as draft, pytest.raises(SourceChangedError):
        make_pack(pack, desk.content, draft, print)
    assert list(target.parent.iterdir()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a limit that Linux has")
def test_photo_too_large_for_the_memory(tmp_path: Path) -> None:
    import resource  # noqa: PLC0415 - not on Windows

    flat = saved(Image.new("RGB", (9000, 6000), "grey"), "JPEG")
    desk = open_item(tmp_path, {"a.jpg": flat})
    pack = selected(desk)
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    with Draft(tmp_path / "paket" / "rapat", pack.identity) as draft:
        resource.setrlimit(resource.RLIMIT_AS, (used + 60_000_000, hard))
        try:
            with pytest.raises(NotPackedError, match=r"a\.jpg terlalu besar untuk memori"):
                make_pack(pack, desk.content, draft, print)
        finally:
            resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def test_picture_longer_than_a_jpeg_can_be(tmp_path: Path) -> None:
    long = saved(Image.new("RGB", (66_000, 700), "grey"), "PNG", compress_level=1)
    desk = open_item(tmp_path, {"a.jpg": make("jpeg"), "b.png": long})
    assert desk.run("pack", ITEM).returncode == 0
    with Image.open(BytesIO((desk.output / "rapat/media/02-rapat.jpg").read_bytes())) as shown:
        assert shown.size == (65_500, 695)
