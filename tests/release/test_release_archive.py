"""The ZIP for the administrator: the same bytes for the same site, over nobody's file."""

import io
import os
import zipfile
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from release_site import EDITION, OLD, build

from newsroom.release import archive as module
from newsroom.release.archive import check_archive, read_archive, zip_folder
from newsroom.release.errors import ArchiveRefused, ManifestRefused, StorageFailed
from newsroom.release.manifest import MANIFEST_PATH, Manifest

MANIFEST = Manifest("2026-11-22T03:00:00+00:00", True)
FILES: dict[str, bytes | Path] = {
    "index.html": b"<p>halo</p>" * 100,
    "berita/2025/x/foto.jpg": b"\xff\xd8" * 100,
    "berita/2025/x/é.html": b"",
    MANIFEST_PATH: MANIFEST.dump(),
}


def test_it_holds_every_file_sorted_and_dated(tmp_path: Path) -> None:
    path = tmp_path / "baru" / "situs.zip"
    zip_folder(FILES, path, EDITION)

    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == FILES
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == sorted(FILES)
    assert {entry.date_time for entry in entries} == {(2026, 11, 22, 3, 0, 0)}
    assert {(entry.create_system, entry.external_attr >> 16) for entry in entries} == {
        (3, 0o100644)
    }
    assert {entry.filename: entry.compress_type for entry in entries} == {
        "index.html": zipfile.ZIP_DEFLATED,
        "berita/2025/x/foto.jpg": zipfile.ZIP_STORED,
        "berita/2025/x/é.html": zipfile.ZIP_DEFLATED,
        MANIFEST_PATH: zipfile.ZIP_DEFLATED,
    }
    assert [entry.name for entry in path.parent.iterdir()] == ["situs.zip"]
    assert read_archive(path) == MANIFEST


def test_the_same_site_gives_the_same_bytes_from_memory_and_disk(tmp_path: Path) -> None:
    build(tmp_path / "situs", OLD)
    on_disk: dict[str, bytes | Path] = {
        path: tmp_path / "situs" / path for path in (*OLD, MANIFEST_PATH)
    }
    in_memory: dict[str, bytes | Path] = {
        path: (tmp_path / "situs" / path).read_bytes() for path in reversed(on_disk)
    }
    os.utime(tmp_path / "situs" / "index.html", (0, 0))
    (tmp_path / "situs" / "index.html").chmod(0o600)

    zip_folder(on_disk, tmp_path / "satu.zip", EDITION)
    zip_folder(in_memory, tmp_path / "dua.zip", EDITION)
    first = (tmp_path / "satu.zip").read_bytes()
    zip_folder(on_disk, tmp_path / "satu.zip", EDITION)

    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.read("index.html") == OLD["index.html"]
    assert (tmp_path / "satu.zip").read_bytes() == first
    assert zipped(tmp_path / "dua.zip") == zipped(tmp_path / "satu.zip")


def zipped(path: Path) -> list[tuple[str, bytes, tuple[int, ...]]]:
    with zipfile.ZipFile(path) as archive:
        return [(e.filename, archive.read(e), e.date_time) for e in archive.infolist()]


@pytest.mark.parametrize(
    ("at", "year"),
    [(datetime(1970, 1, 1), 1980), (datetime(2999, 1, 1), 2107)],  # noqa: DTZ001
)
def test_times_a_zip_cannot_tell_are_drawn_in(tmp_path: Path, at: datetime, year: int) -> None:
    zip_folder(FILES, tmp_path / "situs.zip", at)
    with zipfile.ZipFile(tmp_path / "situs.zip") as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {year}


def test_a_zip_without_our_manifest_is_a_mistake_of_the_caller(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="manifest"):
        zip_folder({"index.html": b""}, tmp_path / "situs.zip", EDITION)


def test_ours_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "situs.zip"
    zip_folder(FILES, path, EDITION)
    assert check_archive(path, tmp_path / "content") == path.resolve()
    zip_folder({**FILES, "index.html": b"baru"}, path, EDITION + timedelta(days=1))
    with zipfile.ZipFile(path) as archive:
        assert archive.read("index.html") == b"baru"


def others_zip() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("laporan.docx", b"penting")
    return stream.getvalue()


def locked_zip() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(MANIFEST_PATH, MANIFEST.dump())
    data = bytearray(stream.getvalue())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    "data",
    [b"", b"penting", others_zip(), others_zip()[:-30], locked_zip()],
    ids=["empty", "text", "other", "cut", "encrypted"],
)
def test_anything_else_is_kept(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "situs.zip"
    path.write_bytes(data)

    for write in (
        lambda: check_archive(path, tmp_path / "content"),
        lambda: zip_folder(FILES, path, EDITION),
        lambda: read_archive(path),
    ):
        with pytest.raises(ArchiveRefused, match="tidak dibuat oleh aplikasi ini"):
            write()
    assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


def test_a_damaged_manifest_inside_is_refused(tmp_path: Path) -> None:
    zip_folder({**FILES, MANIFEST_PATH: b"{"}, tmp_path / "situs.zip", EDITION)
    with pytest.raises(ManifestRefused, match=r"situs\.zip"):
        read_archive(tmp_path / "situs.zip")


def test_a_bomb_for_a_manifest_is_not_unpacked_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    zip_folder({**FILES, MANIFEST_PATH: b" " * 5000}, tmp_path / "situs.zip", EDITION)
    monkeypatch.setattr(module, "MAX_BYTES", 1000)
    with pytest.raises(ArchiveRefused, match="terlalu besar"):
        read_archive(tmp_path / "situs.zip")


def test_no_zip_has_no_manifest(tmp_path: Path) -> None:
    assert read_archive(tmp_path / "situs.zip") is None


def test_unsuitable_places_are_refused(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "berita").mkdir(parents=True)
    (tmp_path / "folder.zip").mkdir()
    (tmp_path / "putar.zip").symlink_to("putar.zip")
    for name, reason in {
        "content/situs.zip": "di dalam folder naskah",
        "content/berita/situs.zip": "di dalam folder naskah",
        "situs.tar": "tidak berakhir dengan .zip",
        "folder.zip": "bukan berkas biasa",
        "putar.zip": "tidak dapat ditelusuri",
    }.items():
        with pytest.raises(ArchiveRefused, match=reason):
            check_archive(tmp_path / name, content)
    assert check_archive(tmp_path / "baru/SITUS.ZIP", content) == tmp_path / "baru/SITUS.ZIP"


def test_a_disk_that_fails_leaves_the_old_zip(tmp_path: Path) -> None:
    path = tmp_path / "situs.zip"
    zip_folder(FILES, path, EDITION)
    before = path.read_bytes()
    with pytest.raises(StorageFailed, match="tidak ada"):
        zip_folder({**FILES, "x.html": tmp_path / "hilang"}, path, EDITION)
    assert path.read_bytes() == before
    zip_folder(FILES, path, EDITION)
    assert [entry.name for entry in tmp_path.iterdir()] == ["situs.zip"]
