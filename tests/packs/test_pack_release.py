"""The press release, as text and in Word: whole, the same every time, and opened by others."""

import os
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import mammoth
import pytest
from docx import Document
from pypdf import PdfReader

import newsroom
from e2e.desk import Desk
from newsroom.packs.release import write_release
from newsroom.packs.releasetext import release_text
from newsroom.packs.selection import Pack
from newsroom.packs.wordblocks import sound_link
from newsroom.packs.worddocument import word_document
from packs.packing import ITEM, open_item, selected, with_attachment, word_lines
from rules.files import make
from rules.scene import BODY

CONTACT = (
    "alamat: Jalan Contoh Nomor 1, Kediri\n"
    "kontak: {telepon: 0354 000000, surel: humas@kota-kediri.example, whatsapp: 0812 0000 0000}\n"
    "lisensi: {nama: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/}\n"
)
NOTES = """\
ralat:
  - {tanggal: 2025-07-18 08:00, jenis: ralat, isi: Semula tertulis tiga orang. Yang benar dua.}
  - {tanggal: 2025-07-19 08:00, jenis: pembaruan, isi: Rapat berikutnya digelar 1 Agustus.}
"""
RICH = """\
KPU Kota Kediri mengikuti **rapat koordinasi** kehumasan.[^1]

## Yang dibahas

1. mutu foto;
2. naskah:
    - lead,
    - kutipan.

> “Standarnya satu,” kata ketua rapat.

Urutan berikutnya:

3. siaran langsung;
4. *podcast*.

| Bentuk | Jumlah |
| --- | ---: |
| Media | 13% |
| Sekolah | 37% |

Rincian di [halaman tag](https://kota-kediri.kpu.go.id/tag/bakohumas/) dan <humas@kpu.go.id>.

[^1]: Digelar secara daring.
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    folder = tmp_path_factory.mktemp("release")
    made = open_item(folder, {"a.jpg": make("jpeg")}, NOTES + with_attachment(Desk(folder)))
    made.edit(f"{ITEM}/index.md", BODY, RICH)
    satker = (made.content / "satker.yaml").read_text(encoding="utf-8")
    made.write("satker.yaml", satker + CONTACT)
    return made


@pytest.fixture(scope="module")
def pack(desk: Desk) -> Pack:
    return selected(desk)


@pytest.fixture(scope="module")
def word(pack: Pack) -> bytes:
    return word_document(write_release(pack), pack)


SHARED = """\
KOMISI PEMILIHAN UMUM KOTA KEDIRI
Jalan Contoh Nomor 1, Kediri
Telepon 0354 000000 · WhatsApp 0812 0000 0000 · Surel humas@kota-kediri.example
https://kota-kediri.kpu.go.id/
"""
TEXT = f"""\
{SHARED}{"=" * 72}

BERITA
Kamis, 17 Juli 2025

RALAT: KPU Kota Kediri Ikuti Rapat Koordinasi Kehumasan

Ralat, 18 Juli 2025: Semula tertulis tiga orang. Yang benar dua.

Kediri, kota-kediri.kpu.go.id – KPU Kota Kediri mengikuti rapat koordinasi kehumasan. [1]

Yang dibahas
------------

1. mutu foto;
2. naskah:
   - lead,
   - kutipan.

    “Standarnya satu,” kata ketua rapat.

Urutan berikutnya:

3. siaran langsung;
4. podcast.

Bentuk  | Jumlah
--------+-------
Media   |    13%
Sekolah |    37%

Rincian di halaman tag (https://kota-kediri.kpu.go.id/tag/bakohumas/) dan humas@kpu.go.id. (wsw)

Catatan
-------

1. Digelar secara daring.

Pembaruan, 19 Juli 2025: Rapat berikutnya digelar 1 Agustus.

Penulis: Staf Humas KPU Kota Kediri

Lampiran
- Edaran (PDF): https://kota-kediri.kpu.go.id/berita/2025/rapat/edaran.pdf

{"-" * 72}
Kontak media
Tim Humas KPU Kota Kediri
Telepon: 0354 000000
WhatsApp: 0812 0000 0000
Surel: humas@kota-kediri.example
Situs: https://kota-kediri.kpu.go.id/

{"-" * 72}
Foto
Cantumkan kredit setiap kali foto dimuat.

01-rapat.jpg (foto utama)
Jajaran KPU Kota Kediri mengikuti rapat koordinasi kehumasan di Kediri, Kamis (17/7/2025). Bagian 1.
Foto: Staf Humas KPU Kota Kediri/KPU Kota Kediri

{"-" * 72}
Lisensi: CC BY 4.0 https://creativecommons.org/licenses/by/4.0/
Alamat tulisan: https://kota-kediri.kpu.go.id/berita/2025/rapat/
"""


def test_text_says_it_all(pack: Pack) -> None:
    made = release_text(write_release(pack))
    assert made.startswith(b"\xef\xbb\xbf")
    text = made.decode("utf-8-sig")
    assert text.count("\n") == text.count("\r\n")
    assert text.replace("\r\n", "\n") == TEXT


def test_word_says_the_same(word: bytes) -> None:
    lines = word_lines(word)
    assert lines[:4] == SHARED.splitlines()
    begin = lines.index("BERITA")
    assert lines[begin : begin + 22] == [
        "BERITA",
        "Kamis, 17 Juli 2025",
        "RALAT: KPU Kota Kediri Ikuti Rapat Koordinasi Kehumasan",
        "Ralat, 18 Juli 2025: Semula tertulis tiga orang. Yang benar dua.",
        "Kediri, kota-kediri.kpu.go.id – KPU Kota Kediri mengikuti rapat koordinasi kehumasan.1",
        "Yang dibahas",
        "mutu foto;",
        "naskah:",
        "lead,",
        "kutipan.",
        "“Standarnya satu,” kata ketua rapat.",
        "Urutan berikutnya:",
        "siaran langsung;",
        "podcast.",
        "Bentuk | Jumlah",
        "Media | 13%",
        "Sekolah | 37%",
        "Rincian di halaman tag dan humas@kpu.go.id. (wsw)",
        "Catatan",
        "Digelar secara daring.",
        "Pembaruan, 19 Juli 2025: Rapat berikutnya digelar 1 Agustus.",
        "Penulis: Staf Humas KPU Kota Kediri",
    ]
    assert lines[-1] == "Alamat tulisan: https://kota-kediri.kpu.go.id/berita/2025/rapat/"


def test_word_keeps_the_shape_of_the_text(word: bytes) -> None:
    """Read by a program that is not the one it was made with."""
    shown = mammoth.convert_to_html(BytesIO(word))
    assert [message.message for message in shown.messages if message.type == "error"] == []
    page = shown.value
    assert "<h1>RALAT: KPU Kota Kediri Ikuti Rapat Koordinasi Kehumasan</h1>" in page
    assert "<h2>Yang dibahas</h2>" in page
    assert "<strong>rapat koordinasi</strong>" in page
    assert "<em>podcast</em>" in page
    assert "<li>mutu foto;</li>" in page
    assert '<a href="https://kota-kediri.kpu.go.id/tag/bakohumas/">halaman tag</a>' in page
    assert page.count("<table>") == 1
    assert page.count("<tr>") == 3


def test_each_list_counts_for_itself(word: bytes) -> None:
    document = Document(BytesIO(word))
    counted = {
        paragraph.text: paragraph._p.pPr.numPr.numId.val
        for paragraph in document.paragraphs
        if paragraph.style.name == "List Number"
    }
    first, second = counted["mutu foto;"], counted["siaran langsung;"]
    assert counted["naskah:"] == first != second == counted["podcast."]
    numbering = document.part.numbering_part.element
    starts = [
        numbering.num_having_numId(number).xpath("./w:lvlOverride/w:startOverride/@w:val")
        for number in (first, second)
    ]
    assert starts == [["1"], ["3"]]


def test_a_list_ends_as_a_paragraph_does_and_no_heading_stands_alone(word: bytes) -> None:
    document = Document(BytesIO(word))
    gap = document.styles["Normal"].paragraph_format.space_after
    assert document.styles["List Bullet"].paragraph_format.space_after == gap
    plea = next(one for one in document.paragraphs if one.text.startswith("Cantumkan kredit"))
    assert plea.paragraph_format.keep_with_next


def test_properties_name_nobody_but_the_office(word: bytes, pack: Pack) -> None:
    properties = Document(BytesIO(word)).core_properties
    assert properties.author == properties.last_modified_by == pack.satker.name
    assert properties.title.startswith("RALAT: KPU Kota Kediri Ikuti")
    assert (properties.comments, properties.keywords, properties.revision) == ("", "", 1)
    assert f"{properties.created:%Y-%m-%d %H:%M}" == "2025-07-19 01:00"
    with zipfile.ZipFile(BytesIO(word)) as package:
        told = b"".join(package.read(name) for name in package.namelist())
        assert not [name for name in package.namelist() if "thumbnail" in name or "app." in name]
    for trace in (b"python-docx", b"Microsoft Macintosh", b"Macintosh", b"Normal.dotm"):
        assert trace not in told


def test_two_documents_are_the_same_bytes(word: bytes, pack: Pack) -> None:
    assert word_document(write_release(pack), pack) == word
    with zipfile.ZipFile(BytesIO(word)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in package.infolist()} == {3}
        assert package.namelist()[0] == "[Content_Types].xml"


def test_office_that_gives_little(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {})
    desk.edit(f"{ITEM}/index.md", "kategori: berita", "kategori: siaran-pers")
    pack = selected(desk)
    text = release_text(write_release(pack)).decode("utf-8-sig").replace("\r\n", "\n")
    assert text.startswith(
        "KOMISI PEMILIHAN UMUM KOTA KEDIRI\nhttps://kota-kediri.kpu.go.id/\n" + "=" * 72
    )
    assert "\nSIARAN PERS\nKamis, 17 Juli 2025\n" in text
    assert "\nFoto\n" not in text
    assert "Kontak media\nTim Humas KPU Kota Kediri\nSitus: https://" in text
    assert "SIARAN PERS" in word_lines(word_document(write_release(pack), pack))


def test_embargo_stands_on_top(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")}, "embargo: 2025-08-21 09:00\n")
    pack = selected(desk)
    release = write_release(pack)
    lines = word_lines(word_document(release, pack))
    moment = "EMBARGO sampai Kamis, 21 Agustus 2025 pukul 09.00 WIB"
    assert lines[2] == f"{moment}. Jangan disiarkan atau diunggah sebelum waktu itu."
    text = release_text(release).decode("utf-8-sig")
    assert text.index(moment) < text.index("BERITA")


def test_title_longer_than_a_property_may_be(tmp_path: Path) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")})
    long = "Rapat & <Koordinasi> " * 30
    desk.edit(f"{ITEM}/index.md", "KPU Kota Kediri Ikuti Rapat Koordinasi Kehumasan", f'"{long}"')
    pack = selected(desk)
    made = word_document(write_release(pack), pack)
    assert long.strip() in word_lines(made)
    assert len(Document(BytesIO(made)).core_properties.title) == 255


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("https://kpu.go.id/a?b=c&d#e", "https://kpu.go.id/a?b=c&d#e"),
        ("https://kpu.go.id/à b", "https://kpu.go.id/%C3%A0%20b"),
        ("https://kpu.go.id/a%20b", "https://kpu.go.id/a%20b"),
        ("mailto:humas@kpu.go.id", "mailto:humas@kpu.go.id"),
        ("mailto:a@b@c", ""),
        ("mailto:", ""),
        ("http://[::1", ""),
        ("https://", ""),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_only_links_that_word_takes(written: str, link: str) -> None:
    assert sound_link(written) == link


def test_libreoffice_opens_it(word: bytes, tmp_path: Path, soffice: Path) -> None:
    (tmp_path / "rilis.docx").write_bytes(word)
    done = subprocess.run(
        [
            soffice,
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            *("--headless", "--convert-to", "pdf", "--outdir", tmp_path, tmp_path / "rilis.docx"),
        ],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    pages = PdfReader(tmp_path / "rilis.pdf").pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    for words in (
        "KOMISI PEMILIHAN UMUM KOTA KEDIRI", "1. mutu foto;", "3. siaran langsung;", "Media 13%",
        "Halaman 1 dari", "Alamat tulisan: https://kota-kediri.kpu.go.id/berita/2025/rapat/",
    ):  # fmt: skip
        assert words in text


def test_nothing_else_waits_for_the_library_of_word() -> None:
    commands = ("build", "check", "publish", "serve", "import_", "new", "photos")
    code = "import sys" + "".join(f", newsroom.commands.{name}" for name in commands)
    done = subprocess.run(
        [sys.executable, "-c", f"{code}; print('docx' in sys.modules)"],
        env={**os.environ, "PYTHONPATH": str(Path(newsroom.__file__).parents[1])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "False\n"
