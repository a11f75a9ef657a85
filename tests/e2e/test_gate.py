"""What the gate lets through, what it names, and what it leaves untouched."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from e2e.desk import PHOTO, Desk, open_desk
from newsroom.pipeline import published_hashes, read_newsroom
from newsroom.release.manifest import Listed, Manifest, succeed
from newsroom.rules.standing import content_hash
from rules.files import make
from rules.scene import CAPTION

TAG = "tag:kota-kediri.kpu.go.id,2025:"
DEFECTS = {
    "foto": ((), (800, 500), "FTO101", 12),
    "keterangan": (
        (
            f"    keterangan: {CAPTION}",
            "    keterangan:",
        ),
        (1920, 1080),
        "KEP001",
        13,
    ),
    "penulis": (("penulis: wsw", "penulis: xyz"), (1920, 1080), "NAM001", 4),
    "tag": (
        ("tag: [bakohumas, kehumasan]", "tag: [bakohumas, politik-praktis]"),
        (1920, 1080),
        "TAG002",
        6,
    ),
    "hari": (
        ("Rapat membahas mutu", "Rapat, Rabu (17/7), membahas mutu"),
        (1920, 1080),
        "TGL101",
        20,
    ),
    "baris-tempat": (
        ("KPU Kota Kediri mengikuti rapat koordinasi kehumasan yang digelar KPU",
         "Blitar, kota-blitar.kpu.go.id – KPU Kota Kediri mengikuti rapat yang digelar KPU"),
        (1920, 1080),
        "DLN002",
        18,
    ),
}  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A newsroom with one sound item, published."""
    opened = open_desk(tmp_path)
    opened.item("sehat")
    return opened


def spoil(desk: Desk, name: str, *more: tuple[str, str]) -> str:
    """An item with that defect."""
    change, size, _, _ = DEFECTS[name]
    changes = (change,) if change else ()
    path = desk.item(name, *changes, *more, size=size)
    if name == "penulis":
        desk.edit(path, "    kredit: wsw", "    kredit: Ilustrasi/KPU Kota Kediri")
    return path


@pytest.mark.parametrize("name", DEFECTS)
def test_one_defect_is_named_and_stops_the_build(desk: Desk, name: str) -> None:
    built = desk.run("build")
    assert built.returncode == 0, built.stdout + built.stderr
    before = desk.tree()
    path = spoil(desk, name)
    _, _, code, line = DEFECTS[name]
    checked = desk.run("check")
    assert checked.returncode == 1
    assert f"{path}:{line}: {code} Wajib diperbaiki: " in checked.stdout
    assert "status: draf" in checked.stdout
    rebuilt = desk.run("build")
    assert rebuilt.returncode == 1
    assert f"{path}:{line}: {code} Wajib diperbaiki: " in rebuilt.stdout
    assert "Traceback" not in rebuilt.stdout + rebuilt.stderr
    assert desk.tree() == before


def test_all_defects_at_once_then_as_drafts(desk: Desk) -> None:
    paths = {name: spoil(desk, name) for name in DEFECTS}
    expected = {(paths[name], line, code) for name, (_, _, code, line) in DEFECTS.items()}
    found = {finding[:3] for finding in desk.findings()}
    assert found == expected
    assert desk.run("build").returncode == 1
    for path in paths.values():
        desk.edit(path, "kategori: berita", "kategori: berita\nstatus: draf")
    drafts = desk.run("check")
    assert drafts.returncode == 0
    assert drafts.stdout.count("Wajib diperbaiki (draf)") == len(DEFECTS)
    built = desk.run("build")
    assert built.returncode == 0
    assert not [path for path in desk.tree() if any(f"/2025/{name}/" in path for name in DEFECTS)]


def publish_as_is(desk: Desk) -> None:
    """Record everything in the content as published, as an older standard would have let it."""
    desk.output.mkdir()
    newsroom = read_newsroom(desk.content, None).newsroom
    listed = [Listed(f"{TAG}{item.path}", item.url, content_hash(item)) for item in newsroom.items]
    before = Manifest("2025-07-18T00:00:00+00:00", True)
    manifest = succeed(
        before,
        files={},
        items=listed,
        edition=datetime(2025, 7, 18, tzinfo=UTC),
        is_published=True,
    )
    assert len(published_hashes(manifest)) == len(listed)
    (desk.output / ".newsroom").mkdir()
    (desk.output / ".newsroom" / "manifest.json").write_bytes(manifest.dump())


def test_what_is_published_and_unchanged_stops_nothing(desk: Desk) -> None:
    paths = [spoil(desk, name) for name in DEFECTS]
    publish_as_is(desk)
    checked = desk.run("check")
    assert checked.returncode == 0, checked.stdout
    assert checked.stdout.count("Wajib diperbaiki (sudah tayang)") == len(DEFECTS)
    built = desk.run("publish")
    assert built.returncode == 0, built.stdout + built.stderr
    pages = desk.tree()
    assert all(f"{Path(path).parent.as_posix()}/index.html" in pages for path in paths)
    desk.edit(paths[-1], "Setiap satuan kerja", "Tiap satuan kerja")
    revised = desk.run("check")
    assert revised.returncode == 1
    assert "Kembalikan naskah yang sudah tayang" in revised.stdout
    assert "dijadikan draf pun penerbitan tetap berhenti" in revised.stdout
    assert "Tulis “status: draf”" not in revised.stdout


def test_a_changed_photo_is_a_change(desk: Desk) -> None:
    path = spoil(desk, "penulis")
    publish_as_is(desk)
    assert desk.run("check").returncode == 0
    desk.write(f"{Path(path).parent.as_posix()}/{PHOTO}", make("jpeg", (1920, 1080), "lain"))
    assert desk.run("check").returncode == 1


HOSTILE: dict[str, bytes] = {
    "bom-alias": b"---\na: &a [x, x]\nb: [*a, *a]\n---\nIsi\n",
    "penanda": b"---\njudul: !!python/object/apply:os.system [id]\n---\nIsi\n",
    "kunci-ganda": b"---\njudul: A\njudul: B\n---\nIsi\n",
    "tabulasi": b"---\njudul: A\nfoto:\n\t- berkas: a\n---\nIsi\n",
    "tanpa-penutup": b"---\njudul: A\n",
    "sangat-besar": b"---\njudul: A\n---\n" + b"x" * 10_000_000,
    "nol": b"---\njudul: A\x00B\n---\nIsi\n",
    "arah": "---\njudul: A\u202eB\n---\nIsi\n".encode(),
    "windows": "---\njudul: Caf\u00e9\n---\nIsi\n".encode("cp1252"),
    "bidang": b"---\njudul: A\nsave_as: ../../etc/passwd\nslug: x\ntemplate: y\nurl: z\n---\nIsi\n",
}


def test_ten_hostile_items_and_one_good_are_all_named_in_one_run(desk: Desk) -> None:
    for name, data in HOSTILE.items():
        desk.write(f"berita/2025/{name}/index.md", data)
    desk.output.mkdir()
    checked = desk.run("check")
    assert checked.returncode == 1
    assert "Traceback" not in checked.stdout + checked.stderr
    for name in HOSTILE:
        assert f"berita/2025/{name}/index.md:" in checked.stdout
    assert "sehat" not in checked.stdout
    built = desk.run("build")
    assert built.returncode == 1
    assert desk.tree() == {}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("tanggal: 2025-07-17 16:30", "tanggal: 17/07/2025"), "TGL002"),
        (("tanggal: 2025-07-17 16:30", "tanggal: 9999-01-01"), "TGL003"),
        (("tanggal: 2025-07-17 16:30", "tanggal: 2025-02-31"), "TGL003"),
        (("kategori: berita", "kategori: ../berita"), "MTD107"),
        (("tag: [bakohumas, kehumasan]", "tag: [bakohumas, <b>x</b>]"), "TAG002"),
        (("penulis: wsw", "penulis: a/b"), "NAM001"),
    ],
)
def test_bad_values_are_findings(desk: Desk, change: tuple[str, str], code: str) -> None:
    path = desk.item("buruk", change)
    codes = {found for where, _, found, _ in desk.findings() if where == path}
    assert code in codes


def test_markup_in_plain_fields_is_escaped_wherever_it_appears(desk: Desk) -> None:
    hostile = '<script>alert("1")</script> & Rekan'
    path = desk.item(
        "markah",
        ("judul: KPU Kota Kediri Ikuti Rapat Koordinasi Kehumasan", f"judul: Rapat {hostile}"),
        ("keterangan: Jajaran", f"keterangan: {hostile} Jajaran"),
    )
    built = desk.run("build")
    assert built.returncode == 0, built.stdout + built.stderr
    assert f"{path}:2: MTD116" in built.stdout
    for name, data in desk.tree().items():
        if name.endswith((".html", ".xml")):
            assert b"<script>alert" not in data, name


def test_a_draft_does_not_lend_its_standing_to_others(desk: Desk) -> None:
    desk.write("berita/2025/lain.md", "---\njudul: Lain\n---\n\nIsi.\n")
    draft = (
        "---\njudul: A\nstatus: draf\nfoto: [{berkas: lain.md}, {berkas: con.jpg}]\n---\n\nIsi.\n"
    )
    desk.write("berita/2025/naskah.md", draft)
    desk.write("berita/2025/terbit.md", "---\njudul: B\nfoto: [{berkas: con.jpg}]\n---\n\nIsi.\n")
    desk.write("berita/2025/con.jpg", make("jpeg"))
    ended = desk.run("check")
    assert ended.returncode == 1
    lines = ended.stdout.splitlines()
    assert any("lain.md:1: " in line and "Wajib diperbaiki: " in line for line in lines)
    assert "con.jpg:1: STR006 Wajib diperbaiki: " in ended.stdout


def test_a_text_that_is_not_read_is_not_offered_to_be_a_draft(desk: Desk) -> None:
    desk.write("catatan.md", "---\njudul: Catatan\nstatus: draf\n---\n\nIsi.\n")
    told = desk.run("check").stdout
    assert "catatan.md:1: STR011 Wajib diperbaiki: " in told
    assert "catatan.md ke luar folder isi" in told
    # What readers have would not be let go of either.
    assert "Bila sudah tayang, kembalikan naskah lamanya." in told
    assert "status: draf" not in told
