"""The survey of `content/`: every name once, with what it is; traps become entries."""

import os
from pathlib import Path

import pytest

from newsroom.reading.tree import kind, survey


def entries(root: Path) -> dict[str, tuple[str, str]]:
    return {entry.path: (entry.kind, entry.problem) for entry in survey(root).entries}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("satker.yaml", "satker"),
        ("daftar/penulis.yaml", "register"),
        ("halaman/profil.md", "page"),
        ("berita/2025/a/index.md", "item"),
        ("berita/2025/a.md", "item"),
        ("berita/2025/a/foto.jpg", "asset"),
        ("berita/2025/index.md", "stray"),
        ("berita/2025/a/lain.md", "stray"),
        ("berita/a.md", "stray"),
        ("berita/2025/a/b/c.jpg", "stray"),
        ("catatan.docx", "stray"),
        ("halaman/foto.jpg", "stray"),
    ],
)
def test_kind_by_place_and_name(path: str, expected: str) -> None:
    assert kind(path) == expected


def test_what_systems_leave_behind_is_passed_over(tmp_path: Path) -> None:
    for name in ("Thumbs.db", "desktop.ini", ".DS_Store", "~$naskah.docx", ".git/x", "a.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    assert list(entries(tmp_path)) == ["a.md"]


def test_sizes_and_order(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"12345")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "z").write_bytes(b"")
    assert [(entry.path, entry.size) for entry in survey(tmp_path).entries] == [
        ("a/z", 0),
        ("b", 5),
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="sistem ini tidak mengenal FIFO")
def test_links_and_special_files(tmp_path: Path) -> None:
    root = tmp_path / "content"
    (root / "berita").mkdir(parents=True)
    (tmp_path / "rahasia.txt").write_text("x", encoding="utf-8")
    (root / "keluar").symlink_to(tmp_path / "rahasia.txt")
    (root / "putus").symlink_to(root / "tidak-ada")
    (root / "berita" / "lingkaran").symlink_to(root)
    (root / "dalam").symlink_to(root / "satker.yaml")
    (root / "satker.yaml").write_text("x", encoding="utf-8")
    os.mkfifo(root / "pipa")
    assert entries(root) == {
        "berita/lingkaran": ("special", "loop"),
        "dalam": ("stray", ""),
        "keluar": ("special", "symlink-escapes"),
        "pipa": ("special", "not-regular"),
        "putus": ("special", "dangling"),
        "satker.yaml": ("satker", ""),
    }


def test_a_name_that_is_no_unicode_is_named(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.jpg")
    try:
        (tmp_path / name).write_bytes(b"x")
    except OSError:
        pytest.skip("sistem berkas ini menolak nama yang bukan UTF-8")
    assert entries(tmp_path) == {"caf?.jpg": ("special", "unreadable")}


def test_very_deep_folders_end(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(40):
        folder = folder / "d"
    folder.mkdir(parents=True)
    (folder / "x").write_bytes(b"")
    assert [problem for _, problem in entries(tmp_path).values()] == ["loop"]


def test_no_folder_no_survey(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError):
        survey(tmp_path / "tidak-ada")
