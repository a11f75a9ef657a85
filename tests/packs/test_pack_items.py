"""Packs of items unlike the others: odd words, focus, an embargo, no photo, a very long one."""

from io import BytesIO
from pathlib import Path

from PIL import Image

from e2e.desk import Desk
from packs.packing import ITEM, image, open_item, table, with_attachment
from photos.darkroom import difference
from rules.files import make, picture, saved


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
        "EMBARGO-01-rapat.jpg", "EMBARGO-keterangan.txt", "EMBARGO-rilis.docx",
        "EMBARGO-rilis.txt", zipped,
    }  # fmt: skip
    text = (media / "EMBARGO-keterangan.txt").read_text(encoding="utf-8-sig")
    assert text.splitlines()[:3] == ["=" * 72, moment, "Jangan disiarkan atau diunggah sebelum "
                                     "waktu itu."]  # fmt: skip
    later = desk.run("pack", ITEM, at="2025-08-21T09:00:00+07:00")
    assert "EMBARGO" not in later.stdout
    assert {path.name for path in media.iterdir()} == {
        "01-rapat.jpg", "keterangan.txt", "rapat-media.zip", "rilis.docx", "rilis.txt",
    }  # fmt: skip


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
        assert "untuk dikirim kepada media, tanpa foto" in ended.stdout
    made = desk.output / "jam-layanan"
    assert {path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file()} == {
        ".paket-newsroom.json", "arsip/jam-layanan.md", "arsip/edaran.pdf", "arsip/metadata.csv",
        "arsip/SHA256SUMS", "arsip/BACA-DAHULU.txt", "media/rilis.docx", "media/rilis.txt",
        "whatsapp.txt", "medsos.txt",
    }  # fmt: skip


def test_picture_longer_than_a_jpeg_can_be(tmp_path: Path) -> None:
    long = saved(Image.new("RGB", (66_000, 700), "grey"), "PNG", compress_level=1)
    desk = open_item(tmp_path, {"a.jpg": make("jpeg"), "b.png": long})
    assert desk.run("pack", ITEM).returncode == 0
    with Image.open(BytesIO((desk.output / "rapat/media/02-rapat.jpg").read_bytes())) as shown:
        assert shown.size == (65_500, 695)
