"""Facts and renditions are kept by content, so nothing is decoded twice."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image

from newsroom.photos import workers
from newsroom.photos.facts import PhotoFacts
from newsroom.photos.inspect import inspect
from newsroom.photos.inventory import Desk, look_at
from newsroom.photos.jobs import Job
from newsroom.photos.sources import Ceilings
from newsroom.photos.words import Words
from photos.darkroom import CEILINGS, order
from rules.files import make, picture, saved

SIZE = (320, 180)
EXIF_IFD, DATE_ORIGINAL = 0x8769, 0x9003


class Counter:
    """A desk that counts the photos that were looked at anew."""

    def __init__(self, cache: Path | None, workers: int = 1) -> None:
        self.looked = 0
        self.desk = Desk(CEILINGS, 20, cache, workers, on_photo=self.count)

    def count(self, done: int, of: int) -> None:
        assert 1 <= done <= of
        self.looked += 1


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    return folder


def test_second_look_decodes_nothing(content: Path, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif.get_ifd(EXIF_IFD)[DATE_ORIGINAL] = "2025:07:17 10:12:33"
    (content / "a.jpg").write_bytes(saved(picture(SIZE, "a"), "JPEG", exif=exif.tobytes()))
    (content / "b.png").write_bytes(make("flipped-png", SIZE, "b"))
    counter = Counter(tmp_path / "cache", 2)
    first = look_at(content, ["a.jpg", "b.png", "none.jpg"], counter.desk)
    assert {path: facts.fault for path, facts in first.items()} == {
        "a.jpg": "",
        "b.png": "corrupt",
        "none.jpg": "missing",
    }
    assert counter.looked == 2  # what is missing needs no look
    (content / "a.jpg").rename(content / "c.jpg")
    second = look_at(content, ["c.jpg", "b.png"], counter.desk)
    assert counter.looked == 2
    assert second["b.png"] == first["b.png"]
    assert second["c.jpg"] == replace(first["a.jpg"], path="c.jpg")
    assert second["c.jpg"].taken == datetime.fromisoformat("2025-07-17T10:12:33")


def test_renditions_are_made_in_the_same_look(content: Path, tmp_path: Path) -> None:
    (content / "a.jpg").write_bytes(make("jpeg", (1280, 960), "a"))
    counter = Counter(tmp_path / "cache")
    desk = replace(counter.desk, orders=(order(),))
    facts = look_at(content, ["a.jpg"], desk)
    made = sorted((tmp_path / "cache" / "photos").iterdir())
    assert len(made) == 7
    assert look_at(content, ["a.jpg"], desk) == facts
    assert counter.looked == 1
    made[0].unlink()
    assert look_at(content, ["a.jpg"], desk) == facts
    assert counter.looked == 2
    assert sorted((tmp_path / "cache" / "photos").iterdir()) == made


def test_other_words_are_other_files(content: Path, tmp_path: Path) -> None:
    (content / "a.jpg").write_bytes(make("jpeg", SIZE, "a"))
    counter = Counter(tmp_path / "cache")
    for caption in ("Rapat", "Rapat kedua"):
        ordered = order(words=Words(caption=caption))
        look_at(content, ["a.jpg"], replace(counter.desk, orders=(ordered,)))
    assert counter.looked == 2


def test_two_items_share_a_photo(content: Path, tmp_path: Path) -> None:
    (content / "a.jpg").write_bytes(make("jpeg", SIZE, "a"))
    orders = tuple(order(words=Words(caption=caption)) for caption in ("Satu", "Dua"))
    counter = Counter(tmp_path / "cache")
    look_at(content, ["a.jpg"], replace(counter.desk, orders=orders))
    assert counter.looked == 1
    assert len(list((tmp_path / "cache" / "photos").iterdir())) == 8


def test_a_process_that_dies_takes_nothing_from_what_is_known(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (content / "a.jpg").write_bytes(make("jpeg", SIZE, "a"))
    desk = Counter(tmp_path / "cache").desk
    known = look_at(content, ["a.jpg"], desk)
    monkeypatch.setattr(workers.Worker, "look", crashed)
    assert look_at(content, ["a.jpg"], replace(desk, orders=(order(),))) == known


def crashed(_worker: object, job: Job) -> PhotoFacts:
    return PhotoFacts(job.path, "", 0, "", 0, 0, fault="crashed")


def test_other_ceilings_are_another_question(content: Path, tmp_path: Path) -> None:
    (content / "a.jpg").write_bytes(make("jpeg", SIZE, "a"))
    counter = Counter(tmp_path / "cache")
    look_at(content, ["a.jpg"], counter.desk)
    lower = replace(counter.desk, ceilings=Ceilings(25, 0.01))
    assert look_at(content, ["a.jpg"], lower)["a.jpg"].fault == "too-many-pixels"
    assert counter.looked == 2


@pytest.mark.parametrize("left", [b"", b"{", b"[]", b'{"taken": "kemarin"}', b"\xff\0"])
def test_broken_entry_is_made_anew(content: Path, tmp_path: Path, left: bytes) -> None:
    (content / "a.jpg").write_bytes(make("jpeg", SIZE, "a"))
    counter = Counter(tmp_path / "cache")
    first = look_at(content, ["a.jpg"], counter.desk)
    entries = sorted((tmp_path / "cache" / "facts").iterdir())
    assert len(entries) == 2  # by content and by place
    for entry in entries:
        entry.write_bytes(left)
    assert look_at(content, ["a.jpg"], counter.desk) == first
    assert counter.looked == 2
    assert all(entry.read_bytes() != left for entry in entries)


def test_many_at_once_are_the_same_as_one_by_one(content: Path) -> None:
    names = [f"{n}.jpg" for n in range(9)]
    for name in names:
        (content / name).write_bytes(make("jpeg", SIZE, name))
    assert look_at(content, names, Counter(None, 2).desk) == {
        name: inspect(content, name, CEILINGS) for name in names
    }


@pytest.mark.parametrize(
    "block", [lambda cache: cache.write_bytes(b"a file"), lambda cache: cache.mkdir(mode=0o500)]
)
def test_cache_that_cannot_be_written(
    content: Path, tmp_path: Path, block: Callable[[Path], object]
) -> None:
    (content / "a.jpg").write_bytes(make("jpeg", SIZE, "a"))
    block(tmp_path / "cache")
    desk = replace(Counter(tmp_path / "cache").desk, orders=(order(),))
    assert look_at(content, ["a.jpg"], desk)["a.jpg"].fault == ""
