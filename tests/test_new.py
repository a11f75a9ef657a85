"""`new`: the item it makes, whatever the title."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk import BODY, FILLED, NOW, open_content, options, title_of
from newsroom import pipeline
from newsroom.commands.new import RefusedError, clean, make, run
from newsroom.reading.frontmatter import parse_fields
from newsroom.slugs import MAX_CHARACTERS, is_reserved, is_slug, slugify
from newsroom.yamltext import scalar
from rules.files import make as make_file
from rules.scene import AUTHORS


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return open_content(tmp_path)


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
    with pytest.raises(RefusedError) as refused:
        make(options(content, "Rapat Kerja"), NOW)
    folder = content / "berita" / "2025" / "rapat-kerja"
    said = f"{folder} tidak dapat dibuat: ada berkas di tempat yang seharusnya folder."
    assert str(refused.value) == said


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
