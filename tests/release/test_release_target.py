"""No folder is replaced that anybody could miss."""

import sys
from pathlib import Path

import pytest
from release_site import OLD, add_foreign, build, snapshot

from newsroom.release.errors import ManifestRefused, ReleaseFault, StorageFailed, TargetRefused
from newsroom.release.target import check_target, is_mount_point, is_writable, read_ours


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with content, Git history and a home around it."""
    root = tmp_path / "rumah" / "proyek"
    for folder in ("content/berita", ".git/objects", "kosong", "theme"):
        (root / folder).mkdir(parents=True)
    (root / "theme" / "base.html").write_bytes(b"")
    (root / "content" / "satker.yaml").write_bytes(b"")
    return root


def check(root: Path, output: Path) -> Path:
    return check_target(output, root / "content", root, home=root.parent)


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        ("/", "pangkal"),
        ("../..", "folder itu memuat folder naskah"),
        ("..", "folder itu memuat folder naskah"),
        (".", "folder itu memuat folder naskah"),
        ("content", "itu folder naskah"),
        ("content/../content/", "itu folder naskah"),
        ("content/berita", "itu folder naskah"),
        ("content/baru/lagi", "itu folder naskah"),
        (".git", "riwayat Git"),
        (".git/situs", "riwayat Git"),
        ("theme", "berisi “base.html”"),
        ("content/satker.yaml", "itu folder naskah"),
        ("theme/base.html", "itu berkas"),
        ("theme/base.html/x", "tidak dapat ditulisi"),
        ("x" * 201, "200 bita"),
        ("nul\0l", "tidak dapat ditelusuri"),
    ],
)
def test_it_is_refused_and_nothing_is_touched(root: Path, output: str, reason: str) -> None:
    before = snapshot(root)

    with pytest.raises(TargetRefused) as refusal:
        check(root, root / output)

    assert reason in str(refusal.value)
    assert str(refusal.value).startswith("Folder hasil ")
    assert snapshot(root) == before


def test_the_project_and_the_home_are_refused_wherever_the_content_is(
    root: Path, tmp_path: Path
) -> None:
    content = tmp_path / "naskah"
    content.mkdir()
    with pytest.raises(TargetRefused, match="memuat aplikasi"):
        check_target(root, content, root)
    with pytest.raises(TargetRefused, match="memuat aplikasi"):
        check_target(root.parent, content, root)

    home = tmp_path / "orang" / "humas"
    home.mkdir(parents=True)
    for folder in (home, home.parent):
        with pytest.raises(TargetRefused, match="folder pribadi"):
            check_target(folder, content, root, home=home)
    assert check_target(home, content, root) == home.resolve()


def test_new_empty_and_our_own_folders_are_taken(root: Path) -> None:
    assert check(root, root / "output") == root.resolve() / "output"
    assert check(root, root / "jauh/di/sana") == root.resolve() / "jauh/di/sana"
    assert check(root, root / "kosong") == root.resolve() / "kosong"

    (root / "kosong" / "Thumbs.db").write_bytes(b"")
    assert check(root, root / "kosong") == root.resolve() / "kosong"

    build(root.resolve() / "output", OLD)
    add_foreign(root / "output")
    assert check(root, root / "output") == root.resolve() / "output"
    assert not (root / "jauh").exists()


def test_a_damaged_manifest_is_not_taken_for_a_foreign_folder(root: Path) -> None:
    build(root / "output", OLD)
    (root / "output/.newsroom/manifest.json").write_bytes(b"{")
    with pytest.raises(ManifestRefused):
        check(root, root / "output")


def test_symlinks_are_followed_before_anything_is_decided(root: Path) -> None:
    (root / "tautan").symlink_to("kosong")
    (root / "menggantung").symlink_to("belum-ada")
    (root / "naskah").symlink_to("content/berita")
    (root / "putar").symlink_to("putar")

    assert check(root, root / "tautan") == root.resolve() / "kosong"
    assert check(root, root / "menggantung") == root.resolve() / "belum-ada"
    with pytest.raises(TargetRefused, match="itu folder naskah"):
        check(root, root / "naskah")
    with pytest.raises(TargetRefused, match="tidak dapat ditelusuri"):
        check(root, root / "putar")


def test_a_mount_point_is_refused(root: Path) -> None:
    with pytest.raises(TargetRefused, match=r"titik pasang.*subfolder"):
        check_target(
            root / "kosong",
            root / "content",
            root,
            is_mount=lambda path: path == root.resolve() / "kosong",
        )


@pytest.mark.skipif(sys.platform != "linux", reason="the system's own mounts are Linux paths")
def test_the_mounts_of_the_running_system_are_seen(root: Path) -> None:
    assert is_mount_point(Path("/proc"))
    assert not is_mount_point(root)
    with pytest.raises(TargetRefused, match="titik pasang"):
        check(root, Path("/proc"))
    elsewhere = Path("/usr")  # the tests' own folders may be in /dev/shm
    with pytest.raises(TargetRefused, match="terpasang di dalamnya: /dev/"):
        check_target(Path("/dev"), elsewhere / "content", elsewhere, is_mount=lambda path: False)


def test_a_folder_beside_which_nothing_can_be_written_is_refused(root: Path) -> None:
    asked: list[Path] = []

    def may_write(folder: Path) -> bool:
        asked.append(folder)
        return False

    with pytest.raises(TargetRefused, match="tidak dapat ditulisi"):
        check_target(root / "a/b/c", root / "content", root, may_write=may_write)
    assert asked == [root.resolve()]
    assert is_writable(root)
    assert not is_writable(root / "tiada")


def test_names_are_compared_as_the_file_system_does(root: Path, tmp_path: Path) -> None:
    # A hard fact of the disk, here a second way to the same folder, counts more than the name.
    (tmp_path / "lain").symlink_to(root.parent)
    content = tmp_path / "lain" / "proyek" / "content"
    with pytest.raises(TargetRefused, match="memuat folder naskah"):
        check_target(root, content, tmp_path / "aplikasi")


def test_what_the_system_cannot_look_at_is_told_in_a_sentence(root: Path) -> None:
    with pytest.raises(ReleaseFault):
        check(root, root / ("b" * 300) / "situs")


def test_read_ours_gives_the_manifest_or_nothing_to_lose(root: Path) -> None:
    assert read_ours(root / "kosong") is None
    assert read_ours(root / "tiada") is None
    manifest = build(root / "output", OLD)
    assert read_ours(root / "output") == manifest
    with pytest.raises(TargetRefused):
        read_ours(root / "theme")
    with pytest.raises(StorageFailed):
        read_ours(root / ("a" * 300))
