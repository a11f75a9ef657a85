"""The folder of a pack: whole or not at all, and nothing of anybody else's is lost."""

import json
import sys
import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from newsroom.packs.folder import MARKER, Draft, check_folder, refuse_foreign, sweep
from newsroom.release.errors import FolderOpen, PathRefused, StorageFailed, TargetRefused

MINE = "tag:kota-kediri.kpu.go.id,2025:berita/2025/rapat"
OTHER = "tag:kota-kediri.kpu.go.id,2024:berita/2024/rapat"
NOON = datetime.fromisoformat("2025-07-17T12:00:01+07:00")


def pack(target: Path, text: bytes = b"satu", identity: str = MINE) -> None:
    with Draft(target, identity) as draft:
        draft.write("media/a.txt", text)
        draft.settle()


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "paket" / "rapat"


def test_pack_is_put_in_place_with_its_marker(target: Path) -> None:
    pack(target)
    made = tree(target.parent)
    assert set(made) == {"rapat/media/a.txt", f"rapat/{MARKER}"}
    assert json.loads(made[f"rapat/{MARKER}"])["identitas"] == MINE


def test_unchanged_pack_of_ours_is_replaced(target: Path) -> None:
    pack(target)
    (target / "Thumbs.db").write_bytes(b"x")
    (target / "media" / "a.txt").unlink()
    refuse_foreign(target, MINE)
    pack(target, b"dua")
    assert tree(target)["media/a.txt"] == b"dua"
    assert names(target.parent) == ["rapat"]


def test_replaced_by_two_renames_where_folders_cannot_be_exchanged(target: Path) -> None:
    pack(target)
    with Draft(target, MINE) as draft:
        draft.write("media/b.txt", b"dua")
        draft.settle(lambda one, two: False)
    assert set(tree(target)) == {"media/b.txt", MARKER}
    assert names(target.parent) == ["rapat"]


def test_old_pack_comes_back_when_the_second_rename_fails(target: Path) -> None:
    pack(target)

    def vanish(one: Path, two: Path) -> bool:
        one.rename(one.with_name("elsewhere"))
        return False

    with Draft(target, MINE) as draft, pytest.raises(StorageFailed):
        draft.settle(vanish)
    assert tree(target)["media/a.txt"] == b"satu"


def test_open_folder_is_named(target: Path) -> None:
    pack(target)

    def refuse(one: Path, two: Path) -> bool:
        raise PermissionError(13, "in use", str(two))

    with Draft(target, MINE) as draft, pytest.raises(FolderOpen, match="sedang dibuka program"):
        draft.settle(refuse)
    assert tree(target)["media/a.txt"] == b"satu"


@pytest.mark.parametrize("name", ["catatan.txt", "media/rilis.docx", ".git/config"])
def test_foreign_file_is_never_lost(target: Path, name: str) -> None:
    pack(target)
    (target / name).parent.mkdir(exist_ok=True)
    (target / name).write_bytes(b"milik orang")
    before = tree(target)
    with pytest.raises(TargetRefused, match="ditambahkan atau diubah orang"):
        pack(target, b"dua")
    assert tree(target) == before


def test_edited_file_is_never_lost(target: Path) -> None:
    pack(target)
    (target / "media" / "a.txt").write_bytes(b"disunting")
    with pytest.raises(TargetRefused, match=r"media/a\.txt"):
        refuse_foreign(target, MINE)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_links_are_foreign_and_not_followed(target: Path, tmp_path: Path) -> None:
    pack(target)
    (tmp_path / "luar").mkdir()
    (target / "tautan").symlink_to(tmp_path / "luar")
    with pytest.raises(TargetRefused, match="tautan"):
        refuse_foreign(target, MINE)


def test_pack_of_another_item_stays(target: Path) -> None:
    pack(target, identity=OTHER)
    with pytest.raises(TargetRefused, match="paket tulisan lain"):
        refuse_foreign(target, MINE)


@pytest.mark.parametrize("marker", [b"", b"[]", b'{"identitas": 1}', b"\xff", b"[" * 100_000])
def test_a_folder_with_a_broken_marker_is_not_ours(target: Path, marker: bytes) -> None:
    target.mkdir(parents=True)
    (target / MARKER).write_bytes(marker)
    with pytest.raises(TargetRefused):
        refuse_foreign(target, MINE)


def test_nothing_there_or_empty_passes(target: Path) -> None:
    refuse_foreign(target, MINE)
    target.mkdir(parents=True)
    refuse_foreign(target, MINE)
    pack(target)
    assert "media/a.txt" in tree(target)


def test_unfinished_draft_leaves_nothing(target: Path) -> None:
    with pytest.raises(ZeroDivisionError), Draft(target, MINE) as draft:
        draft.write("media/a.txt", b"satu")
        raise ZeroDivisionError
    assert names(target.parent) == []


def test_sweep_removes_what_a_killed_run_left(target: Path) -> None:
    pack(target)
    for kind in ("staging", "old"):
        left = target.with_name(f".rapat.newsroom-{kind}-1-0123abcd")
        left.mkdir()
        (left / "a").write_bytes(b"a")
    sweep(target)
    assert names(target.parent) == ["rapat"]


def test_zip_is_the_same_bytes_every_time(target: Path) -> None:
    made = []
    for _ in range(2):
        with Draft(target, MINE) as draft:
            draft.write("media/b.txt", b"dua")
            draft.write("media/a.txt", b"satu")
            draft.zip("media/x.zip", ("media/b.txt", "media/a.txt"), NOON)
            made.append((draft.folder / "media" / "x.zip").read_bytes())
            with zipfile.ZipFile(draft.folder / "media" / "x.zip") as archive:
                entries = archive.infolist()
    assert made[0] == made[1]
    assert [entry.filename for entry in entries] == ["b.txt", "a.txt"]
    for entry in entries:
        assert entry.date_time == (2025, 7, 17, 12, 0, 0)  # a ZIP counts in twos
        assert (entry.extra, entry.create_system, entry.flag_bits) == (b"", 3, 0)


@pytest.mark.parametrize(("year", "told"), [(1901, 1980), (2150, 2107)])
def test_zip_tells_the_nearest_year_it_can(target: Path, year: int, told: int) -> None:
    with Draft(target, MINE) as draft:
        draft.write("media/a.txt", b"satu")
        draft.zip("media/x.zip", ("media/a.txt",), NOON.replace(year=year))
        with zipfile.ZipFile(draft.folder / "media" / "x.zip") as archive:
            assert archive.infolist()[0].date_time[0] == told


def test_places_that_are_refused(tmp_path: Path) -> None:
    content, site = tmp_path / "content", tmp_path / "output"
    content.mkdir()
    (site / ".newsroom").mkdir(parents=True)
    (site / ".newsroom" / "manifest.json").write_text("{}")
    (tmp_path / "berkas").write_text("x")
    assert check_folder(tmp_path / "paket", "rapat", content) == tmp_path / "paket" / "rapat"
    for output, reason in (
        (content / "paket", "di dalam folder naskah"),
        (site, "situs yang diterbitkan"),
        (site / "unduh", "situs yang diterbitkan"),
        (tmp_path / "berkas", "adalah berkas"),
    ):
        with pytest.raises(TargetRefused, match=reason):
            check_folder(output, "rapat", content)
    with pytest.raises(PathRefused):
        check_folder(tmp_path, "con", content)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_loop_of_links_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(TargetRefused):
        check_folder(tmp_path / "a", "rapat", tmp_path / "content")
