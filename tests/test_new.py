"""`new`: the item it makes, whatever the title."""

import errno
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom import pipeline
from newsroom.commands.new import Options, RefusedError, clean, make, run
from newsroom.reading.frontmatter import parse_fields
from newsroom.rules.cases import Case
from newsroom.slugs import MAX_CHARACTERS, is_reserved, is_slug, slugify
from newsroom.yamltext import scalar
from rules.files import make as make_file
from rules.scene import AUTHORS, lay
from rules.worded import worded

NOW = datetime(2025, 7, 31, 18, 30, tzinfo=UTC)
ONE_AUTHOR = (
    "penulis:\n  - {kode: wsw, nama: Staf Humas KPU Kota Kediri, peran: [penulis, fotografer]}\n"
)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A sound newsroom with one author and no item."""
    sound = Case("MTD101", "sound", is_good=True, is_example=False, line=1, blocks=())
    folder = lay(sound, tmp_path).content
    (folder / "daftar" / "penulis.yaml").write_text(ONE_AUTHOR, encoding="utf-8")
    return folder


def options(
    content: Path,
    title: str,
    author: str | None = None,
    category: str = "berita",
    photos: Path | None = None,
) -> Options:
    return Options(title=title, author=author, category=category, content=content, photos=photos)


def title_of(path: Path, content: Path) -> str:
    reading = pipeline.read_newsroom(content, None)
    identity = path.parent.relative_to(content).as_posix()
    return next(a.title.text for a in reading.newsroom.articles if a.path == identity)


def test_item_is_dated_in_the_office_zone_signed_and_a_draft(content: Path) -> None:
    path = make(options(content, "KPU Kota Kediri Gelar Sosialisasi di Pasar"), NOW)
    assert path == content / "berita/2025/kpu-kota-kediri-gelar-sosialisasi-di-pasar/index.md"
    lines = path.read_text(encoding="utf-8").splitlines()
    assert "tanggal: 2025-08-01 01:30" in lines
    assert "penulis: wsw" in lines
    assert "status: draf" in lines
    assert "kategori: berita" in lines


def test_every_field_has_a_comment_before_it(content: Path) -> None:
    path = make(options(content, "Sosialisasi"), NOW)
    lines = path.read_text(encoding="utf-8").splitlines()
    fields = [n for n, line in enumerate(lines) if line[:1].isalpha()]
    assert len(fields) == 9
    assert all(lines[number - 1].startswith("# ") for number in fields)


def test_a_fresh_item_stops_nothing(content: Path) -> None:
    make(options(content, "KPU Kota Kediri Gelar Sosialisasi"), NOW)
    checked = pipeline.check(pipeline.read_newsroom(content, None), NOW, None)
    assert checked.findings
    assert checked.is_open


FILLED = {
    "tag: []": "tag: [sosialisasi, pendidikan-pemilih]",
    "ringkasan:": "ringkasan: Warga pasar belajar memeriksa namanya dalam daftar pemilih.",
    "  tanggal:": "  tanggal: 2025-07-31",
    "  penyelenggara:": "  penyelenggara: KPU Kota Kediri",
    "  - berkas:": "  - berkas: pasar-1.jpg",
    "    keterangan:": "    keterangan: Petugas KPU melayani warga di Kediri, Kamis (31/7).",
    "    alt:": "    alt: Dua petugas berdiri di balik meja dan menunjukkan ponsel kepada warga",
}
BODY = "KPU Kota Kediri mendatangi warga pasar untuk memeriksa daftar pemilih.\n"


@pytest.mark.parametrize("category", ["berita", "siaran-pers", "pengumuman", "artikel"])
def test_filled_item_has_no_finding(content: Path, category: str) -> None:
    path = make(options(content, "KPU Kota Kediri Gelar Sosialisasi", category=category), NOW)
    lines = path.read_text(encoding="utf-8").splitlines()
    filled = [FILLED.get(line, line) for line in lines if line != "status: draf"]
    path.write_text("\n".join(filled) + "\n\n" + BODY, encoding="utf-8")
    if category == "berita":
        photo = make_file("jpeg", (1920, 1080), "pasar-1.jpg")
        (path.parent / "pasar-1.jpg").write_bytes(photo)
    checked = pipeline.check(pipeline.read_newsroom(content, None), NOW, None)
    assert [f for f in checked.findings if f.path.startswith("berita/2025/kpu-kota")] == []


@pytest.mark.parametrize(
    "title",
    [
        'Rakor: "Standar" Foto',
        "Ketua KPU: 'Jaga Mutu' #TemanPemilih",
        "- [x] *tebal* & <b>",
        "yes",
        "2025",
        "@kpu % ` | > !",
        "Judul berakhir titik dua:",
        "{kurung}: [siku]",
        "---",
        "null ~",
        "'",
    ],
)
def test_title_survives_yaml(content: Path, title: str) -> None:
    path = make(options(content, title), NOW)
    assert title_of(path, content) == title


@given(st.text(min_size=1, max_size=80))
def test_any_title_is_read_back_as_it_was_written(title: str) -> None:
    cleaned = clean(title)
    if not cleaned:
        return
    tree, faults = parse_fields(f"judul: {scalar(cleaned)}\n", first_line=1, offset=0)
    assert faults == ()
    assert tree is not None
    assert str(tree.get("judul")) == cleaned


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("???", "tulisan"),
        ("..", "tulisan"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "tulisan-con"),
        ("com1.txt", "com1-txt"),
        ("Jum'at Bersih", "jumat-bersih"),
        ("Café – Édukasi Straße", "cafe-edukasi-strasse"),
        ("选举", "tulisan"),
        ("x" * 300, "x" * 60),
        ("kata " * 60, "kata-kata-kata-kata-kata-kata-kata-kata-kata-kata-kata-kata"),
    ],
)
def test_slug_of_hostile_titles(title: str, slug: str) -> None:
    assert slugify(title) == slug


@given(st.text())
def test_slug_is_always_safe(title: str) -> None:
    slug = slugify(title)
    assert is_slug(slug)
    assert len(slug) <= MAX_CHARACTERS
    assert not is_reserved(slug)


@pytest.mark.parametrize("title", ["???", "..", "CON", "x" * 300, "baris satu\nbaris dua", "a\0b"])
def test_hostile_title_makes_one_item_inside_content(content: Path, title: str) -> None:
    path = make(options(content, title), NOW)
    assert path.parent.parent == content / "berita" / "2025"
    assert title_of(path, content) == clean(title)


def test_nothing_is_written_over(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wanted = options(content, "KPU Kota Kediri: Rapat")
    path = make(wanted, NOW)
    path.write_text("naskah", encoding="utf-8")
    with pytest.raises(RefusedError, match="misalnya “KPU Kota Kediri: Rapat Bagian 2”") as refused:
        make(wanted, NOW)
    assert refused.value.code == 1
    assert path.read_text(encoding="utf-8") == "naskah"
    make(options(content, "KPU Kota Kediri: Rapat Bagian 2"), NOW)
    with pytest.raises(RefusedError, match="Bagian 3"):
        make(wanted, NOW)


@pytest.mark.parametrize("taken", ["rapat.md", "RAPAT"])
def test_a_file_or_other_letters_count_as_taken(content: Path, taken: str) -> None:
    place = content / "berita" / "2025"
    for old in (place / "rapat").iterdir():
        old.unlink()
    (place / "rapat").rmdir()
    (place / taken).mkdir()
    with pytest.raises(RefusedError, match="Sudah ada tulisan"):
        make(options(content, "Rapat"), NOW)


def test_proposal_for_a_long_title_is_free(content: Path) -> None:
    title = "Kelurahan " * 20
    make(options(content, title), NOW)
    with pytest.raises(RefusedError) as refused:
        make(options(content, title), NOW)
    proposed = str(refused.value).rpartition("“")[2].removesuffix("”.")
    assert make(options(content, proposed), NOW).is_file()


def test_proposal_for_one_long_word(content: Path) -> None:
    make(options(content, "x" * 80), NOW)
    with pytest.raises(RefusedError, match="misalnya “Tulisan Bagian 2”"):
        make(options(content, "x" * 80), NOW)


def test_several_authors_are_listed(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    authors = AUTHORS.replace("sampai: 2024-12-31", "sampai: 2999-12-31")
    (content / "daftar" / "penulis.yaml").write_text(authors, encoding="utf-8")
    assert run(options(content, "Rapat Kerja")) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "--author KODE" in told.err
    assert "  wsw  Staf Humas KPU Kota Kediri" in told.err
    assert "  ars  Arif Suryawan" in told.err


def test_only_active_writers_may_sign(content: Path) -> None:
    (content / "daftar" / "penulis.yaml").write_text(AUTHORS, encoding="utf-8")
    assert make(options(content, "Rapat Kerja"), NOW).is_file()
    for code in ("ars", "kasub", "xyz"):
        with pytest.raises(RefusedError, match=f"“{code}” bukan kode penulis yang aktif"):
            make(options(content, "Rapat Lagi", author=code), NOW)


def test_without_any_author(content: Path) -> None:
    (content / "daftar" / "penulis.yaml").unlink()
    with pytest.raises(RefusedError, match="Belum ada penulis yang aktif"):
        make(options(content, "Rapat Kerja"), NOW)


def test_without_office_or_folder(content: Path) -> None:
    (content / "satker.yaml").unlink()
    with pytest.raises(RefusedError, match=r"satker\.yaml belum ada"):
        make(options(content, "Rapat Kerja"), NOW)
    with pytest.raises(RefusedError, match="Folder isi tidak ditemukan"):
        make(options(content / "tidak-ada", "Rapat Kerja"), NOW)


def test_unknown_category_and_empty_title(content: Path) -> None:
    with pytest.raises(
        RefusedError, match=r"Kategori “kabar” tidak ada\. Pilih salah satu: berita,"
    ):
        make(options(content, "Rapat Kerja", category="kabar"), NOW)
    with pytest.raises(RefusedError, match="Judul masih kosong"):
        make(options(content, " \u202e\n "), NOW)


def test_a_place_that_cannot_be_written(tmp_path: Path, content: Path) -> None:
    (content / "berita").rename(tmp_path / "lama")
    (content / "berita").write_text("bukan folder", encoding="utf-8")
    with pytest.raises(RefusedError, match="tidak dapat dibuat"):
        make(options(content, "Rapat Kerja"), NOW)


def test_run_prints_the_path_and_the_next_step(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(content.parent)
    assert run(options(content, "Rapat Kerja")) == 0
    first, *rest = capsys.readouterr().out.splitlines()
    shown = first.removeprefix("Dibuat: ")
    assert Path(shown).is_file()
    assert shown == os.path.relpath(
        content / "berita" / shown.split("/")[2] / "rapat-kerja/index.md"
    )
    assert shown in rest[-1]
    assert "check" in rest[-1]


# With the photos of a folder.

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
    with pytest.raises(RefusedError, match="Folder foto tidak ditemukan: ") as refused:
        make(options(content, "Sosialisasi", photos=folder), NOW, None)
    assert refused.value.code == 2
    folder.mkdir()
    (folder / "klip.mp4").write_bytes(make_file("video"))
    with pytest.raises(RefusedError, match="Tidak ada foto yang dapat dimuat di "):
        make(options(content, "Sosialisasi", photos=folder), NOW, None)
    told = capsys.readouterr().err.splitlines()
    assert told == ["Mengolah foto baru: 1 dari 1 ...", "Tidak disalin: klip.mp4 (video)"]
    assert not (content / "berita" / "2025" / "sosialisasi").exists()


def test_nothing_is_left_half_made(
    content: Path, camera: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    year = content / "berita" / "2025"
    before = sorted(path.name for path in year.iterdir())
    whole = shutil.copyfile

    def full(source: Path, target: Path) -> Path:
        if target.name == "ipad.heic":
            target.write_bytes(b"\0")
            raise OSError(errno.ENOSPC, "No space left on device")
        return Path(whole(source, target))

    with monkeypatch.context() as disk:
        disk.setattr(shutil, "copyfile", full)
        with pytest.raises(RefusedError, match="tidak dapat dibuat: No space left on device"):
            make(options(content, "Sosialisasi", photos=camera), NOW, None)
    assert sorted(path.name for path in year.iterdir()) == before
    assert make(options(content, "Sosialisasi", photos=camera), NOW, None).is_file()


def test_run_with_photos_does_not_ask_for_them_again(
    content: Path, camera: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(options(content, "Rapat Kerja", photos=camera)) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[1] == "Berikutnya: isi yang masih kosong, lalu periksa:"
