"""From one build to the next: photos that are shared, known, or not to be read this time."""

from pathlib import Path

import pytest

from e2e.desk import Desk, open_desk
from newsroom.photos import workers
from newsroom.photos.facts import PhotoFacts
from newsroom.photos.jobs import Job
from newsroom.photos.workers import Worker
from rules.files import make
from rules.scene import BODY, FRONT_MATTER


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    opened = open_desk(tmp_path)
    opened.item("rapat")
    return opened


def photos(desk: Desk) -> dict[str, bytes]:
    return {path: data for path, data in desk.tree().items() if path.endswith((".avif", ".jpg"))}


def test_two_items_in_one_folder_share_a_photo(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    desk.write("berita/2025/rakor-zoom.jpg", make("jpeg", (1920, 1080), "shared"))
    for slug in ("satu", "dua"):
        text = FRONT_MATTER.replace("judul: KPU", f"judul: Bagian {slug.title()}, KPU")
        desk.write(f"berita/2025/{slug}.md", f"---\n{text}---\n\n{BODY}")
    built = desk.run("build")
    assert built.returncode == 0, built.stdout + built.stderr
    for slug, title in (("satu", b"Bagian Satu"), ("dua", b"Bagian Dua")):
        own = {p: data for p, data in photos(desk).items() if p.startswith(f"berita/2025/{slug}/")}
        assert len(own) == 8
        assert all(title in data for data in own.values())


def test_second_build_looks_at_no_photo(desk: Desk) -> None:
    new = make("jpeg", (1920, 1080), str(desk.folder))  # the cache has seen the others
    desk.write("berita/2025/rapat/rakor-zoom.jpg", new)
    assert "Mengolah foto baru: 1 dari 1" in desk.run("build").stderr
    first = desk.tree()
    again = desk.run("build")
    assert "Mengolah foto baru" not in again.stderr
    assert desk.tree() == first


def test_a_photo_not_read_this_time_stays_public(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desk.run("publish").returncode == 0
    before = desk.tree()
    monkeypatch.setattr(Worker, "look", killed)
    desk.edit("satker.yaml", "kota: Kediri", "kota: Kediri\nalamat: Jalan Utama")
    monkeypatch.setattr("newsroom.photos.known.recall", lambda *_: None)
    monkeypatch.setattr("newsroom.photos.ledger.Ledger.facts", lambda *_: None)
    ended = desk.run("publish")
    assert ended.returncode == 2
    assert "Berkas berita/2025/rapat/rakor-zoom.jpg kali ini tidak berhasil dibuka" in ended.stderr
    assert desk.tree() == before


def killed(_worker: object, job: Job) -> PhotoFacts:
    """What a worker answers whose process is killed while it decodes."""
    blob = workers.inspect(job.root, job.path, job.ceilings)
    return PhotoFacts(blob.path, blob.digest, blob.size, blob.format, 0, 0, fault="crashed")


def test_an_unpublished_photo_not_read_this_time_is_a_finding(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Worker, "look", killed)
    monkeypatch.setattr("newsroom.photos.known.recall", lambda *_: None)
    ended = desk.run("build")
    assert ended.returncode == 1
    assert "FTO004 Wajib diperbaiki: Foto 1 (rakor-zoom.jpg) membuat program" in ended.stdout
    assert not desk.output.exists()
