"""A small site to publish again and again, and an exact picture of a folder."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from newsroom.release.lock import hold
from newsroom.release.manifest import Listed, Manifest, read, succeed
from newsroom.release.staging import Staging
from newsroom.release.swap import SYSTEM, Moves, publish, recover

EDITION = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)

OLD = {
    "index.html": b"<p>satu</p>",
    "berita/2025/rakor/index.html": b"<p>rakor lama</p>",
    "berita/2025/rakor/foto.jpg": b"\xff\xd8 foto",
    "berita/2024/usang/index.html": b"<p>usang</p>",
    "feed/rss.xml": b"<rss>lama</rss>",
}
NEW = {
    "index.html": b"<p>dua</p>",
    "berita/2025/rakor/index.html": b"<p>rakor baru</p>",
    "berita/2025/rakor/foto.jpg": b"\xff\xd8 foto",
    "berita/2025/baru/index.html": b"<p>baru</p>",
    "feed/rss.xml": b"<rss>baru</rss>",
}
ITEM = Listed("tag:kota-kediri.kpu.go.id,2025:berita/2025/rakor", "/berita/2025/rakor/", "a" * 64)


def build(
    target: Path,
    files: Mapping[str, bytes],
    *,
    wait: float = 0,
    moves: Moves = SYSTEM,
    edition: datetime = EDITION,
    items: tuple[Listed, ...] = (ITEM,),
    is_published: bool = True,
) -> Manifest:
    """One whole release, as a build makes it: lock, recovery, staging, swap."""
    with hold(target, wait):
        recover(target, moves=moves)
        previous = read(target)
        with Staging(target) as staging:
            for path, data in files.items():
                staging.write(path, data)
            manifest = succeed(
                previous,
                files=staging.files,
                items=items,
                edition=edition,
                is_published=is_published,
            )
            publish(staging, target, manifest, previous, moves=moves)
    return manifest


def add_foreign(target: Path) -> None:
    """What a person may keep in a published folder."""
    for path, data in {
        "CNAME": b"kota-kediri.kpu.go.id\n",
        ".git/HEAD": b"ref: refs/heads/main\n",
        ".git/objects/ab/cdef": b"\x00objek",
        ".well-known/security.txt": b"Contact: -\n",
        "berita/2024/usang/catatan.txt": b"catatan petugas",
    }.items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_bytes(data)
    (target / ".git/objects/ab/cdef").chmod(0o444)
    (target / ".git/refs/tags").mkdir(parents=True)
    (target / "terkini").symlink_to("berita/2025")
    (target / ".git/luar").symlink_to("/nonexistent")


def snapshot(folder: Path) -> dict[str, str]:
    """Every entry of a folder: bytes in hexadecimal, the goal of a link, `/` for a folder."""
    picture: dict[str, str] = {}
    for place, names, files in os.walk(folder):
        for name in (*names, *files):
            path = Path(place, name)
            key = path.relative_to(folder).as_posix()
            if path.is_symlink():
                picture[key] = f"-> {path.readlink()}"
            else:
                picture[key] = "/" if path.is_dir() else path.read_bytes().hex()
    return picture


def beside(target: Path) -> list[str]:
    """The names beside the published folder, without the empty lock file that may stay."""
    names = {path.name for path in target.parent.iterdir()}
    return sorted(names - {target.name, f".{target.name}.newsroom-lock"})
