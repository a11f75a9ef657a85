"""The sample newsroom is whole: its photos, its handout, and the facts of its two meetings."""

import re
from datetime import datetime
from itertools import chain
from pathlib import Path

import pytest
import yaml
from PIL import ExifTags, Image, ImageChops, ImageOps, ImageStat
from pypdf import PdfReader

from sample.draw import CONTENT, HANDOUT, Shot, save, shots
from sample.handout import handout

ITEMS = sorted((CONTENT / "berita").rglob("index.md"))
EAST_JAVA = CONTENT / "berita/2025/rakor-bakohumas-jatim/index.md"
NATIONAL = CONTENT / "berita/2021/rakor-bakohumas-nasional/index.md"
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def parts(item: Path) -> tuple[dict[str, object], str]:
    """The front matter and the body of an item."""
    _, front, body = item.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(front), body


def photos(item: Path) -> list[dict[str, str]]:
    """The photos an item lists."""
    listed = parts(item)[0].get("foto", [])
    assert isinstance(listed, list)
    return listed


LISTED = [(item, photo) for item in ITEMS for photo in photos(item)]


def test_there_are_items_of_every_category_a_draft_and_an_embargo() -> None:
    fronts = [parts(item)[0] for item in ITEMS]
    assert len(fronts) >= 7
    assert {front["kategori"] for front in fronts} == {
        "berita",
        "siaran-pers",
        "pengumuman",
        "artikel",
    }
    assert sum(front.get("status") == "draf" for front in fronts) == 1
    assert sum("embargo" in front for front in fronts) == 1
    assert sum("ringkasan" not in front for front in fronts) == 1


def test_every_drawn_photo_is_listed_and_every_listed_photo_is_drawn() -> None:
    listed = {(item.parent / photo["berkas"]).relative_to(CONTENT) for item, photo in LISTED}
    assert listed == {Path(shot.path) for shot in shots()}
    on_disk = {file.relative_to(CONTENT) for file in CONTENT.rglob("*.jpg")}
    assert on_disk == listed


@pytest.mark.parametrize(("item", "photo"), LISTED, ids=lambda value: str(value)[-40:])
def test_a_photo_is_what_the_standard_asks_for(item: Path, photo: dict[str, str]) -> None:
    with Image.open(item.parent / photo["berkas"]) as picture:
        picture.load()
        assert picture.format == "JPEG"
        assert max(picture.size) >= 1920
        assert min(picture.size) >= 1080
    assert photo["kredit"] == "Ilustrasi/KPU Kota Kediri"
    assert 5 <= len(photo["keterangan"].split()) <= 60
    assert 15 <= len(photo["alt"]) <= 250
    assert not photo["alt"].lower().startswith(("foto", "gambar"))


@pytest.mark.parametrize("shot", shots(), ids=lambda shot: shot.name)
def test_a_photo_was_taken_on_the_day_its_caption_names(shot: Shot) -> None:
    path = shot.path
    item = (CONTENT / path).parent / "index.md"
    caption = next(p["keterangan"] for p in photos(item) if path.endswith(p["berkas"]))
    with Image.open(CONTENT / path) as picture:
        details = picture.getexif().get_ifd(ExifTags.IFD.Exif)
    taken = datetime.strptime(details[ExifTags.Base.DateTimeOriginal], "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007
    assert details[ExifTags.Base.OffsetTimeOriginal] == "+07:00"
    assert f"{DAYS[taken.weekday()]} ({taken.day}/{taken.month}/{taken.year})" in caption


def test_all_photos_together_stay_below_six_megabytes() -> None:
    assert sum(file.stat().st_size for file in CONTENT.rglob("*.jpg")) < 6_000_000


def test_one_photo_lies_on_its_side_as_telephones_store_it() -> None:
    turned = []
    for file in sorted(CONTENT.rglob("*.jpg")):
        with Image.open(file) as picture:
            if picture.getexif().get(ExifTags.Base.Orientation, 1) != 1:
                turned.append(file.name)
                assert picture.size == (2400, 1600)
                assert ImageOps.exif_transpose(picture).size == (1600, 2400)
    assert turned == ["rak-perpustakaan.jpg"]


def test_no_photo_is_flat() -> None:
    for file in CONTENT.rglob("*.jpg"):
        with Image.open(file) as picture:
            grey = picture.convert("L")
        assert ImageStat.Stat(grey).stddev[0] > 20, file.name


def test_the_script_draws_the_same_pixels_twice_and_the_committed_photo(tmp_path: Path) -> None:
    shot = next(shot for shot in shots() if shot.name == "sambutan-zoom")
    first, second = save(shot, tmp_path / "a"), save(shot, tmp_path / "b")
    assert first.read_bytes() == second.read_bytes()
    with Image.open(first) as fresh, Image.open(CONTENT / shot.path) as committed:
        difference = ImageStat.Stat(ImageChops.difference(fresh, committed))
    assert max(difference.mean) < 1


def test_the_handout_is_the_committed_one_and_has_text() -> None:
    file = CONTENT / HANDOUT
    assert file.read_bytes() == handout()
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(file).pages]
    assert len(pages) == 2
    for fact in ("Nomor 14 Tahun 2020", "Nomor 11 Tahun 2024", "4 dari 38", "13%", "37%", "82%"):
        assert any(fact in page for page in pages), fact


@pytest.mark.parametrize(
    "fact",
    [
        "Kamis (17/7)",
        "Zoom Meeting",
        "KPU Provinsi Jawa Timur",
        "Reza Cristian",
        "Roihatul Jannah",
        "Fany Wijayanto",
        "Henny Nurdiany",
        "staf sekretariat",
        "Aang Kunaifi",
        "Ketua Bakohumas di kabupaten/kota dipegang Sekretaris KPU",
        "Nur Salam",
        "tidak ada tahapan pemilu",
        "media sosial, situs web, media center, dan media massa",
        "Reni Rinjani Pratiwi",
        "Nomor 14 Tahun 2020",
        "Nomor 11 Tahun 2024",
        "SOP",
        "sumber informasi utama",
        "organik",
        "seremonial",
        "Podcast",
        "Media center",
        "Perpustakaan Pemilu",
        "ISBN",
        "live streaming",
        "etika penyiaran",
        "hak cipta",
        "Popong Anjarseno",
        "Triwulan II Tahun 2025",
        "4 dari 38",
        "grup WhatsApp Bakohumas eksternal",
        "grup WhatsApp media center",
        "13%",
        "37%",
        "50%",
        "82%",
        "anggaran",
        "sarana dan prasarana",
        "belum diperbarui oleh dua KPU kabupaten/kota",
        "Ketua Bakohumas sebelumnya",
        "pemangku kepentingan",
        "non-budgeting",
        "sinergi",
        "era digital",
    ],
)
def test_the_item_of_2025_tells_every_fact(fact: str) -> None:
    assert fact in parts(EAST_JAVA)[1]


@pytest.mark.parametrize(
    "fact",
    [
        "Selasa (4/5)",
        "pukul 10.00 WIB",
        "Zoom Meeting",
        "KIP Aceh",
        "Pemilu dan Pemilihan Tahun 2024",
        "menghimpun, mengelola, dan menyalurkan informasi",
        "Ilham Saputra",
        "keterbukaan dan kejujuran",
        "I Dewa Kade Wiarsa Raka Sandi",
        "Feri Kurnia R.",
        "Netgrit",
        "Bambang Gunawan",
        "Eberta Kawima",
        "Arief Budiman",
        "Viryan",
        "Pramono Ubaid Tanthowi",
        "Ruang Kilisuci",
        "Pusporini Endah Palupi",
        "M. Wahyudi",
        "Arif Suryawan S.",
        "jabatan fungsional tata kelola pemilu",
        "subkoordinator",
        "infrastruktur dan SDM",
        "1. KPU memiliki SDM kehumasan yang kompeten",
        "2. Hubungan kemitraan",
        "3. Kebijakan dan program KPU",
        "4. Opini publik",
        "5. Masyarakat makin banyak mengakses informasi",
        "6. Data dan layanan informasi publik",
    ],
)
def test_the_item_of_2021_tells_every_fact(fact: str) -> None:
    assert fact in parts(NATIONAL)[1]


def test_links_between_items_and_pages_lead_somewhere() -> None:
    pages = sorted((CONTENT / "halaman").glob("*.md"))
    links = 0
    for source in chain(ITEMS, pages):
        for target in re.findall(r"\]\(([^):]+\.md)\)", source.read_text(encoding="utf-8")):
            assert (source.parent / target).resolve().is_file(), f"{source}: {target}"
            links += 1
    assert links >= 15


def test_paragraphs_and_sentences_are_short() -> None:
    for item in ITEMS:
        front, body = parts(item)
        assert len(str(front["judul"])) <= 90
        blocks = [block for block in body.strip().split("\n\n") if block[0] not in "#-|!1"]
        assert len(blocks[0].split()) <= 40, item
        for block in blocks:
            assert len(block.split()) <= 80, block
            for sentence in re.split(r"(?<=[.?!]) ", block):
                assert len(sentence.split()) <= 40, sentence
