"""The staging folder takes each path once, safely, and leaves nothing behind."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from release_site import beside, snapshot

from newsroom.release.errors import DuplicatePath, PathRefused, ReleaseFault, StorageFailed
from newsroom.release.manifest import FileRecord
from newsroom.release.staging import Staging


def test_it_writes_and_records_what_it_wrote(tmp_path: Path) -> None:
    with Staging(tmp_path / "baru" / "situs") as staging:
        staging.write("index.html", b"halo")
        staging.write("berita/2025/x/index.html", b"")
        staging.write("berita/2025/x/foto.jpg", b"\xff")

        assert snapshot(staging.folder) == {
            "index.html": b"halo".hex(),
            "berita": "/",
            "berita/2025": "/",
            "berita/2025/x": "/",
            "berita/2025/x/index.html": "",
            "berita/2025/x/foto.jpg": "ff",
        }
        assert dict(staging.files) == {
            "index.html": FileRecord(hashlib.sha256(b"halo").hexdigest(), 4),
            "berita/2025/x/index.html": FileRecord(hashlib.sha256(b"").hexdigest(), 0),
            "berita/2025/x/foto.jpg": FileRecord(hashlib.sha256(b"\xff").hexdigest(), 1),
        }
        assert staging.folder.parent == tmp_path / "baru"

    assert not staging.folder.exists()
    assert not (tmp_path / "baru" / "situs").exists()


def test_it_is_removed_when_the_rendering_fails(tmp_path: Path) -> None:
    target = tmp_path / "situs"
    with pytest.raises(ZeroDivisionError), Staging(target) as staging:
        staging.write("index.html", b"halo")
        raise ZeroDivisionError

    assert beside(target) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("index.html", "index.html"),
        ("index.html", "Index.html"),
        ("berita/é.html", "berita/e\u0301.html"),
        ("berita", "berita/x.html"),
        ("berita/x.html", "berita"),
        ("berita/x.html", "BERITA"),
        ("berita/x.html", "Berita/y.html"),
        ("a/b/x.html", "a/B/c/y.html"),
    ],
)
def test_a_place_is_taken_once(tmp_path: Path, first: str, second: str) -> None:
    with Staging(tmp_path / "situs") as staging:
        staging.write(first, b"1")
        before = snapshot(staging.folder)

        with pytest.raises(DuplicatePath) as refusal:
            staging.write(second, b"2")

        assert snapshot(staging.folder) == before
        assert list(staging.files) == [first]
    assert f"“{second}”" in str(refusal.value)


@pytest.mark.parametrize("path", ["/etc/passwd", "../keluar", "a/../../keluar", ".git/config", ""])
def test_nothing_is_written_elsewhere(tmp_path: Path, path: str) -> None:
    with Staging(tmp_path / "situs") as staging:
        with pytest.raises(PathRefused):
            staging.write(path, b"x")

        assert snapshot(staging.folder) == {}
        assert beside(tmp_path / "situs") == [staging.folder.name]


@given(
    st.lists(
        st.lists(
            st.sampled_from(["a", "A", "b", "..", "", "é", "e\u0301"]), min_size=1, max_size=3
        ),
        max_size=8,
    )
)
def test_any_sequence_of_paths_gives_files_or_faults(
    tmp_path_factory: pytest.TempPathFactory, paths: list[list[str]]
) -> None:
    with Staging(tmp_path_factory.mktemp("urut") / "situs") as staging:
        for path in paths:
            try:
                staging.write("/".join(path), "/".join(path).encode())
            except ReleaseFault:
                continue
        files = {k: v for k, v in snapshot(staging.folder).items() if v != "/"}
        assert files == {path: path.encode().hex() for path in staging.files}


def test_a_full_or_closed_disk_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_bytes(b"")
    with pytest.raises(StorageFailed, match="ada berkas di tempat yang seharusnya folder"):
        Staging(tmp_path / "berkas" / "situs").__enter__()

    with Staging(tmp_path / "situs") as staging:
        (staging.folder / "a").write_bytes(b"")
        with pytest.raises(StorageFailed, match="ada berkas di tempat yang seharusnya folder"):
            staging.write("a/c", b"")
        assert staging.files == {}


def test_a_share_done_again_leaves_one_file(tmp_path: Path) -> None:
    with Staging(tmp_path / "situs") as staging:
        staging.reserve("a/b")
        first = staging.put("a/b", b"setengah jadi")
        again = staging.put("a/b", b"jadi")
        staging.record("a/b", again)
        assert first != again
        assert (staging.folder / "a" / "b").read_bytes() == b"jadi"
        assert dict(staging.files) == {"a/b": again}
